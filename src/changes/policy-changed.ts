import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { Parts } from '../parts.js';
import type { Ended, Planned } from './change.js';
import { kindNamed } from './kinds/index.js';
import { type Move, move } from './move.js';
import { openChanges, proposalOf } from './store.js';
import { isSameRule } from './tally.js';

/** The votes were asked for by a rule that the policy no longer has: they are void, and the plan is asked for anew. */
export async function outdatedByPolicy(
  parts: Pick<Parts, 'clock'>,
  trx: Transaction<Tables>,
  change: Planned,
): Promise<Move> {
  await trx.updateTable('proposal').set({ status: 'outdated' }).where('id', '=', change.proposal).execute();
  const endedAt = parts.clock.now().toISOString();
  const ended: Ended = { ...change, status: 'outdated', endedAt, end: { code: 'policy-changed', facts: {} } };
  return { change: ended, entries: [{ event: 'change-outdated', facts: { code: 'policy-changed' } }] };
}

/** At start, when the policy file has just been read: open votes that an altered rule affects are void at once. */
export async function voidByPolicy(parts: Parts): Promise<void> {
  for (const change of await openChanges(parts.database, { tenantId: parts.settings.tenantId })) {
    if (change.status !== 'planned') continue;
    const voted = await proposalOf(parts.database, change.id);
    if (!voted || isSameRule(parts.policy, kindNamed(change.kind).act, voted.proposal.rule)) continue;
    await move(parts, change.id, (present, trx) =>
      present.status === 'planned' ? outdatedByPolicy(parts, trx, present) : undefined,
    );
  }
}
