import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { ChangeId, TenantId } from '../ids.js';
import { type Change, isEnded, isExecuting } from './change.js';

/** One change at a time: a row while a change holds the platform of a tenant. */
export type Lock = {
  readonly key: string;
  readonly changeId: ChangeId;
  readonly takenAt: string;
  /** Undefined, or ended: the row should not be there any more. */
  readonly holder?: Change;
};

/** Every lock of a tenant, oldest first. */
export async function locksOf(db: Kysely<Tables>, tenantId: TenantId): Promise<readonly Lock[]> {
  const rows = await joined(db).where('change_lock.key', 'like', `${tenantId}/%`).orderBy('taken_at').execute();
  return rows.map(lockOf);
}

export async function lockHeldBy(db: Kysely<Tables>, changeId: ChangeId): Promise<Lock | undefined> {
  const row = await joined(db).where('change_lock.change_id', '=', changeId).executeTakeFirst();
  return row && lockOf(row);
}

const joined = (db: Kysely<Tables>) =>
  db
    .selectFrom('change_lock')
    .leftJoin('change', 'change.id', 'change_lock.change_id')
    .select(['change_lock.key', 'change_lock.change_id', 'change_lock.taken_at', 'change.body']);

type Row = { key: string; change_id: string; taken_at: Date; body: unknown };

const lockOf = (row: Row): Lock => ({
  key: row.key,
  changeId: row.change_id,
  takenAt: row.taken_at.toISOString(),
  holder: (row.body as Change | null) ?? undefined,
});

/** What the lock is about: `pdm` = the old partner record; see `changes/kinds/kind.ts`. */
export const platformOf = ({ key }: Pick<Lock, 'key'>): string => key.split('/').at(-1) ?? key;

export const isLiving = ({ holder }: Lock): boolean => holder !== undefined && !isEnded(holder);

/** The step at which a started change is: what it waits for, or the first that was not seen done. */
export function stepNow(change: Change): string | undefined {
  if (!isExecuting(change)) return undefined;
  if (change.status === 'waiting') return change.waiting.step;
  const done = new Set(change.latches.map(latch => latch.step));
  return change.plan.steps.find(({ step }) => !done.has(step))?.step;
}
