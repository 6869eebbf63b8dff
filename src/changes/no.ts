import type { AuditEvent } from '../audit/entry.js';
import { append } from '../audit/store.js';
import type { Facts } from '../kinds.js';
import type { Parts } from '../parts.js';
import type { Person } from '../person.js';
import type { Change } from './change.js';

/** An expected no: a code with its facts. Words: `cards/refused/text.ts`. */
export type No = { readonly ok: false; readonly reason: string; readonly facts: Facts };
export type Done = { readonly ok: true; readonly change: Change };
export const refuse = (reason: string, facts: Facts = {}): No => ({ ok: false, reason, facts });

/** A no that goes on record before it is given. */
export async function refused(
  parts: Pick<Parts, 'database' | 'clock'>,
  no: No,
  about: {
    readonly event: AuditEvent;
    readonly person: Person;
    readonly change?: Pick<Change, 'id' | 'number'>;
    readonly facts?: Facts;
  },
): Promise<No> {
  const { event, person, change } = about;
  const subject = change && { id: change.id, number: change.number };
  const facts = { ...no.facts, ...about.facts, reason: no.reason };
  await parts.database.transaction(trx => append(trx, { event, person, change: subject, facts }, parts.clock.now()));
  return no;
}
