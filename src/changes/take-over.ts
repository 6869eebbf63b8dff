import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { ChangeId } from '../ids.js';
import type { Parts } from '../parts.js';
import type { Change, Ended } from './change.js';
import { doneSoFar } from './done-so-far.js';
import { keysOf, takeLocks } from './locking.js';
import { moveWithin } from './move.js';

/**
 * A change that starts over from a stuck one, or undoes it, takes its locks in the transaction in which it starts: the
 * stuck one ends there. False: somebody else holds a lock, or it is stuck no more.
 */
export async function takeOver(parts: Parts, trx: Transaction<Tables>, change: Change, now: Date): Promise<boolean> {
  if (change.takesOver) await endStuck(parts, trx, change.takesOver, change);
  const held = await takeLocks(trx, keysOf(change), change.id, now);
  return held.length === 0;
}

async function endStuck(parts: Parts, trx: Transaction<Tables>, id: ChangeId, by: Change): Promise<void> {
  const notify = { changed: (changed: ChangeId) => parts.database.afterCommit(() => parts.notify.changed(changed)) };
  await moveWithin(
    trx,
    { ...parts, notify },
    id,
    stuck => {
      if (stuck.status !== 'stuck') return undefined;
      const facts = { ...doneSoFar(stuck), number: by.number };
      const endedAt = parts.clock.now().toISOString();
      const { stuck: _why, ...rest } = stuck;
      const ended: Ended = { ...rest, status: 'failed', endedAt, end: { code: 'taken-over', by: by.requester, facts } };
      return { change: ended, entries: [{ event: 'change-failed', facts: { code: 'taken-over', ...facts } }] };
    },
    undefined,
  );
}
