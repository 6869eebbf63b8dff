import type { Transaction } from 'kysely';
import { append } from '../../audit/store.js';
import type { Tables } from '../../database/tables.js';
import type { ChangeId } from '../../ids.js';
import type { Facts } from '../../kinds.js';
import type { Parts } from '../../parts.js';
import { isPerson, type Person } from '../../person.js';
import { type Change, type Ended, isEnded } from '../change.js';
import { doneSoFar } from '../done-so-far.js';
import { isLiving, type Lock, lockHeldBy, stepNow } from '../locks.js';
import { move } from '../move.js';
import { changeById } from '../store.js';
import type { Asked } from './asked.js';
import { holdChange } from './hold-change.js';
import type { Hold, ProposalKind } from './kind.js';

/** Frees a lock by ending the change that holds it; what the change had done stays as it is. */
export const unlock: ProposalKind = {
  act: 'unlock',
  async factsOf({ database }, subject) {
    const lock = await lockHeldBy(database.kysely, subject);
    return lock && basisOf(lock);
  },
  mayAsk: rights => rights.has('operator'),
  async holdStill(trx, subject) {
    await trx.selectFrom('change_lock').select('key').where('change_id', '=', subject).forUpdate().execute();
  },
  barred: facts => (isPerson(facts['requester']) ? [facts['requester']] : []),
  hold: holdChange,
  apply,
};

/** What was shown: a change that has gone on since is another matter, and is decided on anew. */
function basisOf(lock: Lock): Facts {
  const { key, changeId, takenAt, holder } = lock;
  const living = isLiving(lock) ? holder : undefined;
  return {
    key,
    takenAt,
    change: changeId,
    number: holder?.number ?? null,
    kind: holder?.kind ?? null,
    instance: holder?.instance ?? null,
    requester: living?.requester ?? null,
    status: living?.status ?? 'none',
    step: (living && stepNow(living)) ?? null,
  };
}

async function apply(
  parts: Parts,
  trx: Transaction<Tables>,
  proposal: Asked,
  by: Person,
  { fence }: Hold,
): Promise<Facts> {
  const { subject } = proposal;
  const { key = '', number = null } = proposal.body.facts;
  const change = await changeById(parts.database, subject);
  const facts = { key, proposal: proposal.number };
  const about = typeof number === 'number' ? { id: subject, number } : undefined;
  const freed = () => append(trx, { event: 'lock-freed', person: by, change: about, facts }, parts.clock.now());
  if (!change || isEnded(change)) {
    await trx.deleteFrom('change_lock').where('change_id', '=', subject).execute();
    await freed();
    return { done: [], written: [] };
  }
  const left = doneSoFar(change);
  // Who watches the change hears of it once it is stored.
  const notify = { changed: (id: ChangeId) => parts.database.afterCommit(() => parts.notify.changed(id)) };
  await move({ ...parts, notify }, subject, (present, inner) => endOf(parts, inner, present, proposal, by), fence);
  await freed();
  return left;
}

async function endOf(parts: Parts, trx: Transaction<Tables>, present: Change, proposal: Asked, by: Person) {
  if (isEnded(present)) return undefined;
  if ('proposal' in present) {
    await trx
      .updateTable('proposal')
      .set({ status: 'outdated' })
      .where('id', '=', present.proposal)
      .where('status', '=', 'open')
      .execute();
  }
  const { requester, reason } = proposal.body;
  const facts = { ...doneSoFar(present), proposal: proposal.number, asked: requester.name, reason };
  const endedAt = parts.clock.now().toISOString();
  const ended: Ended = { ...present, status: 'failed', endedAt, end: { code: 'unlocked', by, facts } };
  const entry = { event: 'change-failed' as const, person: by, facts: { code: 'unlocked', facts } };
  return { change: ended, entries: [entry] as const };
}
