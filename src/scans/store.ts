import { days, later } from '../clock.js';
import type { Database } from '../database/database.js';
import { toJsonb } from '../database/json.js';
import type { Alias, TenantId } from '../ids.js';
import type { Parts } from '../parts.js';
import { Problem } from '../problem.js';
import { type Scan, type ScanId, scanOf } from './scan.js';

/** Whoever asks later looks at the fleet anew; the names among the examples are not kept for longer. */
const keptMs = days(30);

export async function scanById({ kysely }: Pick<Database, 'kysely'>, id: ScanId): Promise<Scan | undefined> {
  const row = await kysely.selectFrom('scan').selectAll().where('id', '=', id).executeTakeFirst();
  return row && scanOf(row);
}

/** The scan of this server that is under way. */
export async function runningScan(
  { kysely }: Pick<Database, 'kysely'>,
  tenantId: TenantId,
  instance: Alias,
): Promise<Scan | undefined> {
  const row = await kysely
    .selectFrom('scan')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('instance', '=', instance)
    .where('status', '=', 'running')
    .executeTakeFirst();
  return row && scanOf(row);
}

export async function runningScans({ kysely }: Pick<Database, 'kysely'>, tenantId: TenantId): Promise<readonly Scan[]> {
  const running = kysely
    .selectFrom('scan')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('status', '=', 'running');
  return (await running.execute()).map(scanOf);
}

type Asked = Pick<Scan, 'instance' | 'requester' | 'conversation' | 'language'>;

type RequestParts = Pick<Parts, 'database' | 'clock' | 'ids' | 'settings'>;

/** A new scan, or the one of this server that is under way: whoever asks meanwhile looks on. */
export async function requestScan(parts: RequestParts, asked: Asked): Promise<Scan> {
  const { database, clock, settings } = parts;
  await database.kysely.deleteFrom('scan').where('ended_at', '<', later(clock.now(), -keptMs)).execute();
  // The one under way may end between the two looks: then there is room for a new one.
  for (let tries = 0; tries < 3; tries += 1) {
    const found = (await created(parts, asked)) ?? (await runningScan(database, settings.tenantId, asked.instance));
    if (found) return found;
  }
  throw new Problem('internal', 'asking for a scan', { why: 'neither-new-nor-running' });
}

/** Undefined: one of this server is under way. */
async function created({ database, clock, ids, settings }: RequestParts, asked: Asked): Promise<Scan | undefined> {
  const row = await database.kysely
    .insertInto('scan')
    .values({
      id: ids.uuid(),
      tenant_id: settings.tenantId,
      instance: asked.instance,
      requester: toJsonb(asked.requester),
      conversation: asked.conversation,
      language: asked.language,
      status: 'running',
      done: 0,
      version: 1,
      started_at: clock.now(),
      fence: 0,
      result: null,
    })
    .onConflict(conflict => conflict.columns(['tenant_id', 'instance']).where('status', '=', 'running').doNothing())
    .returningAll()
    .executeTakeFirst();
  return row && scanOf(row);
}
