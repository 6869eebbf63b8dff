import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { ChangeId } from '../ids.js';
import type { Parts } from '../parts.js';
import type { Approved, Change, ChangeClock, Ended, Stuck } from './change.js';
import { doneSoFar } from './done-so-far.js';
import { kindNamed } from './kinds/index.js';
import { keysOf, takeLocks } from './locking.js';
import { moveWithin } from './move.js';

/**
 * A change that starts over from a stuck one, or undoes it, takes its locks in the transaction in which it starts: the
 * stuck one ends there. Undefined: somebody else holds a lock, or it is stuck no more.
 */
export async function takeOver(
  parts: Parts,
  trx: Transaction<Tables>,
  change: Approved,
  now: Date,
): Promise<{ readonly clock?: ChangeClock } | undefined> {
  const stuck = change.takesOver && (await endStuck(parts, trx, change.takesOver, change));
  const held = await takeLocks(trx, keysOf(change), change.id, now);
  if (held.length > 0) return undefined;
  const clock = stuck && clockGoesOn(stuck, change);
  return clock ? { clock } : {};
}

/** Does a change hold a lock that this one needs, and not because it is stuck and to be taken over by it? */
export async function isLockGone({ database }: Pick<Parts, 'database'>, change: Approved): Promise<boolean> {
  const holders = await database.kysely
    .selectFrom('change_lock')
    .innerJoin('change', 'change.id', 'change_lock.change_id')
    .select(['change.id', 'change.status'])
    .where('key', 'in', keysOf(change))
    .execute();
  return holders.some(({ id, status }) => id !== change.id && !(id === change.takesOver && status === 'stuck'));
}

/**
 * What the stuck one removed stays removed, also where a look still shows the rest of it: its 24 hours run on until the
 * next connection stands.
 */
function clockGoesOn(stuck: Stuck, { kind, plan }: Approved): ChangeClock | undefined {
  const [mine, its] = [kindNamed(kind).clock, kindNamed(stuck.kind).clock];
  const isOver = (step?: string) =>
    stuck.latches.some(latch => latch.step === step) || plan.steps.some(one => one.step === step && one.done);
  if (!mine || isOver(its?.until) || isOver(mine.until)) return undefined;
  return stuck.clock;
}

/** The change as it was while it was stuck; undefined when it is no more. */
async function endStuck(parts: Parts, trx: Transaction<Tables>, id: ChangeId, by: Change): Promise<Stuck | undefined> {
  let ended: Stuck | undefined;
  const notify = { changed: (changed: ChangeId) => parts.database.afterCommit(() => parts.notify.changed(changed)) };
  await moveWithin(
    trx,
    { ...parts, notify },
    id,
    stuck => {
      if (stuck.status !== 'stuck') return undefined;
      ended = stuck;
      const facts = { ...doneSoFar(stuck), number: by.number };
      const endedAt = parts.clock.now().toISOString();
      const { stuck: _why, ...rest } = stuck;
      const failed: Ended = {
        ...rest,
        status: 'failed',
        endedAt,
        end: { code: 'taken-over', by: by.requester, facts },
      };
      return { change: failed, entries: [{ event: 'change-failed', facts: { code: 'taken-over', ...facts } }] };
    },
    undefined,
  );
  return ended;
}
