import type { Transaction } from 'kysely';
import { hours, later } from '../clock.js';
import { type Due, setDue } from '../database/due.js';
import type { Tables } from '../database/tables.js';
import type { Parts } from '../parts.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { type Change, type ChangeClock, type Executing, isEnded, isExecuting } from './change.js';
import type { Claim } from './claim.js';
import { kindNamed } from './kinds/index.js';
import { move } from './move.js';
import { subjectOf } from './subject.js';
import { tellUnderCard } from './tell.js';

/** From the removal of a manual connection until the cloud connector has to stand: Microsoft's article on it. */
const spanHours = 24;

/** Hours before the end at which people are told; 0 = it has passed. */
export const alarmHours = [12, 4, 1, 0] as const;

/**
 * Notes when the old connection was last seen standing, and starts the clock at the first look that shows it gone. True
 * when it started just now. What could not be read starts nothing.
 */
export async function keepClock(parts: Parts, claim: Claim, change: Executing, snapshot: Snapshot): Promise<boolean> {
  const { clock } = kindNamed(change.kind);
  // What was gone before the plan was made went at a time that nothing tells.
  if (!clock || change.clock || change.plan.baseline['stands'] !== true) return false;
  const stands = clock.stands(snapshot, subjectOf(change));
  if (stands === 'unknown') return false;
  if (stands === 'yes') {
    await noteStanding(parts, change, new Date(snapshot.takenAt));
    return false;
  }
  const earliest = await lastStanding(parts, change);
  const started: ChangeClock = {
    earliest: earliest.toISOString(),
    latest: snapshot.takenAt,
    deadline: later(earliest, hours(spanHours)).toISOString(),
  };
  await move(
    parts,
    change.id,
    async (present, trx) => {
      if (!isExecuting(present) || present.clock) return undefined;
      await setAlarms(trx, present, started, parts);
      return { change: { ...present, clock: started }, entries: [{ event: 'clock-started', facts: started }] };
    },
    claim.fence,
  );
  return true;
}

async function noteStanding({ database }: Parts, { id }: Change, at: Date): Promise<void> {
  await database.kysely.updateTable('change').set({ stood_at: at }).where('id', '=', id).execute();
}

/** The earliest moment at which it can have ended: the last look that showed it, or somebody's word if that is earlier. */
async function lastStanding({ database }: Parts, change: Executing): Promise<Date> {
  const row = await database.kysely
    .selectFrom('change')
    .select('stood_at')
    .where('id', '=', change.id)
    .executeTakeFirst();
  const words = change.attestations.map(({ at }) => Date.parse(at));
  const seen = (row?.stood_at ?? new Date(change.startedAt)).getTime();
  return new Date(Math.min(seen, ...words));
}

const alarmKey = (id: string, left: number): string => `clock:${id}:${left}`;

/** `since`: what was due before it was told elsewhere. Without it, what has passed already is told at once. */
export async function setAlarms(
  trx: Transaction<Tables>,
  change: Change,
  clock: ChangeClock,
  { ids }: Pick<Parts, 'ids'>,
  since?: Date,
): Promise<void> {
  for (const left of alarmHours) {
    const at = later(new Date(clock.deadline), -hours(left));
    if (since && at <= since) continue;
    await setDue(trx, { at, kind: 'clock', subject: change.id, uniqueKey: alarmKey(change.id, left) }, ids);
  }
}

/** The next connection stands: nothing is to be missed any more. */
export async function stopClock(trx: Transaction<Tables>, change: Change): Promise<void> {
  await trx.deleteFrom('due').where('kind', '=', 'clock').where('subject', '=', change.id).execute();
}

/** One line under the card for each alarm, once. A jump of the clock over several tells only the last of them. */
export async function alarm(parts: Parts, row: Due): Promise<boolean> {
  const now = parts.clock.now();
  let handled = false;
  await move(parts, row.subject, async (change, trx) => {
    const gone = await trx
      .deleteFrom('due')
      .where('kind', '=', 'clock')
      .where('subject', '=', change.id)
      .where('at', '<=', now)
      .returning('unique_key')
      .execute();
    handled = true;
    const left = Math.min(...gone.map(({ unique_key }) => Number(unique_key.split(':').at(-1))));
    if (gone.length === 0 || isEnded(change) || !isExecuting(change) || !change.clock) return undefined;
    const facts = { left, deadline: change.clock.deadline };
    await tellUnderCard(parts, trx, change, { event: left > 0 ? 'clock' : 'clock-over', facts, once: String(left) });
    // Somebody decides on a stuck one: looking again would not move it.
    const dueAt = change.status === 'stuck' ? null : now;
    return { change, entries: [{ event: 'clock-alarm', facts }], dueAt };
  });
  return handled;
}
