import type { Kysely, Transaction } from 'kysely';
import type { Ids } from '../ids.js';
import type { Tables } from './tables.js';

/** A timer: what is to happen, to what, and when. Compared with our own clock, never with the database's. */
export type Due = { readonly at: Date; readonly kind: string; readonly subject: string; readonly uniqueKey: string };

/** Sets a timer, or moves the one with this key. */
export async function setDue(trx: Transaction<Tables>, due: Due, ids: Ids): Promise<void> {
  const { at, kind, subject, uniqueKey } = due;
  await trx
    .insertInto('due')
    .values({ id: ids.uuid(), at, kind, subject, unique_key: uniqueKey })
    .onConflict(conflict => conflict.column('unique_key').doUpdateSet({ at, kind, subject }))
    .execute();
}

export async function clearDue(trx: Transaction<Tables>, uniqueKey: string): Promise<void> {
  await trx.deleteFrom('due').where('unique_key', '=', uniqueKey).execute();
}

/** Timers whose time has come, oldest first. They stay until cleared, in the transaction that acts on them. */
export async function dueNow(db: Kysely<Tables>, now: Date, limit: number): Promise<readonly Due[]> {
  const rows = await db
    .selectFrom('due')
    .select(['at', 'kind', 'subject', 'unique_key as uniqueKey'])
    .where('at', '<=', now)
    .orderBy('at')
    .orderBy('unique_key')
    .limit(limit)
    .execute();
  return rows;
}

/** When the next timer is due; undefined when there is none. */
export async function nextDue(db: Kysely<Tables>): Promise<Date | undefined> {
  const row = await db.selectFrom('due').select('at').orderBy('at').limit(1).executeTakeFirst();
  return row?.at;
}
