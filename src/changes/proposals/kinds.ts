import { fingerprintOf } from '../../canonical.js';
import type { Facts, ProposalAct } from '../../kinds.js';
import { deviation } from './deviation.js';
import type { ProposalKind } from './kind.js';
import { startWrites } from './start-writes.js';
import { unlock } from './unlock.js';

const kinds: { readonly [act in ProposalAct]: ProposalKind } = {
  unlock,
  'start-writes': startWrites,
  deviation,
};

export const proposalKind = (act: ProposalAct): ProposalKind => kinds[act];

/** The votes count for exactly what was shown. */
export const fingerprintOfFacts = (act: ProposalAct, subject: string, facts: Facts): string =>
  fingerprintOf({ act, subject, facts });
