import type { Transaction } from 'kysely';
import type { AuditEntry } from '../audit/entry.js';
import { append } from '../audit/store.js';
import { later, seconds } from '../clock.js';
import { toJsonb } from '../database/json.js';
import { queueCopyUpdates } from '../database/outbox.js';
import type { Tables } from '../database/tables.js';
import type { ChangeId } from '../ids.js';
import type { Facts } from '../kinds.js';
import type { Parts } from '../parts.js';
import { lineOfMove } from './announce.js';
import { type Change, isEnded, mayMove } from './change.js';
import { Overtaken } from './overtaken.js';
import { storedOf } from './store.js';
import { tellUnderCard } from './tell.js';

/** One line of the audit about this change; the change itself is filled in. */
export type Entry = Pick<AuditEntry, 'event' | 'person' | 'botIdentity'> & { readonly facts?: Facts };

export type Move = {
  readonly change: Change;
  /** At least one: no move without a record of it. */
  readonly entries: readonly [Entry, ...Entry[]];
  /** When the sweep shall look at it; default: now for what goes on by itself, never for what waits for a vote. */
  readonly dueAt?: Date | null;
};

/** Looks at the change as it is, under a row lock, and says what it becomes; undefined leaves it alone. */
export type Edit = (change: Change, trx: Transaction<Tables>) => Promise<Move | undefined> | Move | undefined;

/** Parts that a move needs: state, audit and what is to be shown go into one transaction. */
export type MoveParts = Pick<Parts, 'database' | 'clock' | 'ids' | 'notify'>;

/**
 * The only way a change alters. State, audit entries and the updates of its cards are stored together or not at all.
 * With a `fence` it is refused (`Overtaken`) when somebody else has claimed the change since.
 */
export async function move(parts: MoveParts, id: ChangeId, edit: Edit, fence?: number): Promise<Change | undefined> {
  const moved = await parts.database.transaction(trx => moveWithin(trx, parts, id, edit, fence));
  if (moved) parts.notify.changed(id);
  return moved;
}

/** The same within a transaction that does more than this. Whoever calls tells that it changed. */
export async function moveWithin(
  trx: Transaction<Tables>,
  parts: MoveParts,
  id: ChangeId,
  edit: Edit,
  fence: number | undefined,
): Promise<Change | undefined> {
  const row = await trx
    .selectFrom('change')
    .select(['body', 'version', 'fence'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row || (fence !== undefined && row.fence !== fence)) throw new Overtaken(id);
  const { change, version } = storedOf(row);
  const made = await edit(change, trx);
  if (!made) return undefined;
  if (!mayMove(change.status, made.change.status)) {
    throw new Error(`a change cannot go from ${change.status} to ${made.change.status}`);
  }
  const now = parts.clock.now();
  await write(trx, made, version, now);
  if (isEnded(made.change)) await tidyUp(trx, made.change);
  const line = lineOfMove(change, made.change);
  if (line) await tellUnderCard(parts, trx, made.change, line);
  await queueCopyUpdates(trx, 'change', id, now, parts.ids);
  await record(trx, made, now);
  return made.change;
}

async function write(trx: Transaction<Tables>, made: Move, version: number, now: Date): Promise<void> {
  const { change } = made;
  await trx
    .updateTable('change')
    .set({
      status: change.status,
      body: toJsonb(change),
      version: version + 1,
      due_at: made.dueAt === undefined ? defaultDue(change, now) : made.dueAt,
      ended_at: isEnded(change) ? change.endedAt : null,
    })
    .where('id', '=', change.id)
    .execute();
}

function defaultDue(change: Change, now: Date): Date | null {
  if (isEnded(change) || change.status === 'planned' || change.status === 'stuck') return null;
  return change.status === 'waiting' ? later(now, seconds(15)) : now;
}

/** Every end frees the lock and drops what was still to come. */
async function tidyUp(trx: Transaction<Tables>, change: Change): Promise<void> {
  await trx.deleteFrom('change_lock').where('change_id', '=', change.id).execute();
  await trx.deleteFrom('due').where('subject', '=', change.id).where('kind', '!=', 'after-look').execute();
}

async function record(trx: Transaction<Tables>, { change, entries }: Move, now: Date): Promise<void> {
  for (const entry of entries) {
    await append(trx, { ...entry, facts: entry.facts ?? {}, change: { id: change.id, number: change.number } }, now);
  }
}
