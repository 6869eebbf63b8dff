import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { ChangeId, TenantId } from '../ids.js';
import { type ChangeKind, platforms } from '../kinds.js';
import type { Change } from './change.js';
import { kindNamed } from './kinds/index.js';

/** The locks of a kind of change, always in the same order: two that want both never wait for each other. */
export function lockKeysOf(tenantId: TenantId, name: ChangeKind): readonly string[] {
  const { platform, alsoLocks = [] } = kindNamed(name);
  return platforms.filter(one => one === platform || alsoLocks.includes(one)).map(one => `${tenantId}/${one}`);
}

/** Takes what is free of these locks; the keys that somebody else holds. */
export async function takeLocks(
  trx: Transaction<Tables>,
  keys: readonly string[],
  id: ChangeId,
  now: Date,
): Promise<readonly string[]> {
  const held: string[] = [];
  for (const key of keys) {
    await trx
      .insertInto('change_lock')
      .values({ key, change_id: id, taken_at: now })
      .onConflict(conflict => conflict.column('key').doNothing())
      .execute();
    const row = await trx.selectFrom('change_lock').select('change_id').where('key', '=', key).executeTakeFirst();
    if (row?.change_id !== id) held.push(key);
  }
  return held;
}

export const keysOf = (change: Pick<Change, 'tenantId' | 'kind'>): readonly string[] =>
  lockKeysOf(change.tenantId, change.kind);
