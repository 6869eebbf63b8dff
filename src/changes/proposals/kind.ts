import type { Transaction } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Facts, ProposalAct } from '../../kinds.js';
import type { Parts } from '../../parts.js';
import type { Rights } from '../../people/rights.js';
import type { Person } from '../../person.js';
import type { Asked } from './asked.js';

/** Keeps the bot's own work away from what a proposal is about, while it is done. */
export type Hold = { readonly fence?: number; release(): Promise<void> };

/** A kind of proposal: what it rests on, who may not decide, and what is done when it is approved. */
export type ProposalKind = {
  readonly act: ProposalAct;
  /** Who may ask: looked at when it is asked, and again under the last vote. */
  mayAsk(rights: Rights): boolean;
  /** What it rests on now, under its fingerprint; undefined when there is nothing to decide on. */
  factsOf(parts: Pick<Parts, 'database'>, subject: string): Promise<Facts | undefined>;
  /** Has it lost what it was about? Default: when there are no facts of it any more. */
  isOver?(parts: Pick<Parts, 'database'>, proposal: Asked): Promise<boolean>;
  /** Two who ask for the same at once come one after the other: what it is about is a row, and that is held. */
  holdStill(trx: Transaction<Tables>, subject: string): Promise<void>;
  /** People who may not vote on it, besides who asks. */
  barred(facts: Facts): readonly Person[];
  /** Undefined: something is under way and did not let go in time. */
  hold(parts: Parts, subject: string): Promise<Hold | undefined>;
  /** Does it, in the transaction of the last vote. Gives what there is to tell about it. */
  apply(parts: Parts, trx: Transaction<Tables>, proposal: Asked, by: Person, hold: Hold): Promise<Facts>;
};
