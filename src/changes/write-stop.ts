import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { TenantId } from '../ids.js';
import type { Parts } from '../parts.js';
import type { Person } from '../person.js';

/** Somebody stopped all writes of the bot in this tenant. */
export type WriteStop = { readonly at: string; readonly by: Person; readonly reason: string };

/** Is writing stopped? Looked at before "about to" is stored, and once more right before the call. */
export async function writeStopOf(db: Kysely<Tables>, tenantId: TenantId): Promise<WriteStop | undefined> {
  const row = await db.selectFrom('write_stop').selectAll().where('tenant_id', '=', tenantId).executeTakeFirst();
  return row && { at: row.at.toISOString(), by: row.person as Person, reason: row.reason };
}

export const isStopped = async ({ database, settings }: Pick<Parts, 'database' | 'settings'>): Promise<boolean> =>
  (await writeStopOf(database.kysely, settings.tenantId)) !== undefined;
