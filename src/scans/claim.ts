import { later, seconds } from '../clock.js';
import { toJsonb } from '../database/json.js';
import { queueCopyUpdates } from '../database/outbox.js';
import type { Parts } from '../parts.js';
import { type Scan, type ScanId, type ScanResult, type ScanStatus, scanOf } from './scan.js';

export type ClaimParts = Pick<Parts, 'database' | 'clock' | 'ids' | 'replica'>;

/** How long a claim holds without being renewed. */
export const leaseMs = seconds(15);

/** As often as its workers may die; then it is not tried again. */
const mostTries = 5;

export type Progress = { readonly done: number; readonly total?: number };
export type ScanEnd = Progress & { readonly status: Exclude<ScanStatus, 'running'>; readonly result?: ScanResult };

/** Scans that somebody may take up: nobody works on them, or who did has died. */
export async function runnableScans({
  database,
  clock,
}: Pick<Parts, 'database' | 'clock'>): Promise<readonly ScanId[]> {
  const rows = await database.kysely
    .selectFrom('scan')
    .select('id')
    .where('status', '=', 'running')
    .where(eb => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', clock.now())]))
    .orderBy('started_at')
    .limit(20)
    .execute();
  return rows.map(row => row.id);
}

/** Takes a scan for this process, which begins it anew; undefined when another has it or it has ended. */
export async function claimScan(parts: ClaimParts, id: ScanId): Promise<Scan | undefined> {
  const now = parts.clock.now();
  const row = await parts.database.kysely
    .updateTable('scan')
    .set(eb => ({ claimed_by: parts.replica, claimed_until: later(now, leaseMs), fence: eb('fence', '+', 1) }))
    .where('id', '=', id)
    .where('status', '=', 'running')
    .where(eb => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]))
    .returningAll()
    .executeTakeFirst();
  const scan = row && scanOf(row);
  if (!scan || scan.fence <= mostTries) return scan;
  await endScan(parts, scan, { status: 'interrupted', done: scan.done });
  return undefined;
}

/** Leaves it to whoever comes next, at once. */
export async function releaseScan({ database }: ClaimParts, { id, fence }: Scan): Promise<void> {
  await database.kysely
    .updateTable('scan')
    .set({ claimed_by: null, claimed_until: null })
    .where('id', '=', id)
    .where('fence', '=', fence)
    .execute();
}

/** Holds the claim for another while. False: it was cancelled, or another has it. */
export async function renewScan({ database, clock }: ClaimParts, { id, fence }: Scan): Promise<boolean> {
  const renewed = await database.kysely
    .updateTable('scan')
    .set({ claimed_until: later(clock.now(), leaseMs) })
    .where('id', '=', id)
    .where('fence', '=', fence)
    .where('status', '=', 'running')
    .executeTakeFirst();
  return renewed.numUpdatedRows > 0n;
}

/** How far it has come, for the cards that show it. False as `renewScan`. */
export const reportScan = (parts: ClaimParts, scan: Scan, { done, total }: Progress): Promise<boolean> =>
  altered(parts, scan, { done, total: total ?? null, claimed_until: later(parts.clock.now(), leaseMs) });

export const endScan = (parts: ClaimParts, scan: Scan, { status, done, total, result }: ScanEnd): Promise<boolean> =>
  altered(parts, scan, {
    status,
    done,
    total: total ?? null,
    ended_at: parts.clock.now(),
    claimed_by: null,
    claimed_until: null,
    result: result ? toJsonb(result) : null,
  });

/** Whoever works on it hears it at their next report. False: it has ended before. */
export async function cancelScan(parts: Omit<ClaimParts, 'replica'>, id: ScanId): Promise<boolean> {
  const now = parts.clock.now();
  return parts.database.transaction(async trx => {
    const row = await trx
      .updateTable('scan')
      .set(eb => ({ status: 'cancelled', ended_at: now, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where('status', '=', 'running')
      .returning('id')
      .executeTakeFirst();
    if (!row) return false;
    await queueCopyUpdates(trx, 'scan', id, now, parts.ids);
    return true;
  });
}

type Values = {
  readonly done: number;
  readonly total: number | null;
  readonly status?: ScanStatus;
  readonly ended_at?: Date;
  readonly claimed_by?: null;
  readonly claimed_until: Date | null;
  readonly result?: string | null;
};

/** What its cards show goes into one transaction with the updates of those cards. */
async function altered(parts: ClaimParts, { id, fence }: Scan, values: Values): Promise<boolean> {
  return parts.database.transaction(async trx => {
    const row = await trx
      .updateTable('scan')
      .set(eb => ({ ...values, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where('fence', '=', fence)
      .where('status', '=', 'running')
      .returning('id')
      .executeTakeFirst();
    if (!row) return false;
    await queueCopyUpdates(trx, 'scan', id, parts.clock.now(), parts.ids);
    return true;
  });
}
