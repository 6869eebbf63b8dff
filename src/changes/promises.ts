import type { Transaction } from 'kysely';
import { toJsonb } from '../database/json.js';
import type { Tables } from '../database/tables.js';
import type { TenantId } from '../ids.js';
import type { Facts } from '../kinds.js';
import type { Parts } from '../parts.js';
import type { Change } from './change.js';
import { kindNamed } from './kinds/index.js';
import type { Judgement, Kept, Step } from './step.js';

export type KeptPromise = { readonly kept: Kept; readonly judgement: Judgement };

/** From here on these hold: each replaces an earlier change's promise of the same key. */
export async function keepPromises(
  trx: Transaction<Tables>,
  change: Change,
  promises: readonly KeptPromise[],
  now: Date,
): Promise<void> {
  for (const { kept, judgement } of promises) {
    const basis = toJsonb(judgement.done === 'yes' ? judgement.evidence : {});
    const scope = kept.scope === 'shared' ? 'shared' : change.instance;
    await trx
      .insertInto('promise')
      .values({ lock_key: change.lockKey, scope, name: kept.name, change_id: change.id, since: now, basis })
      .onConflict(conflict =>
        conflict.columns(['lock_key', 'scope', 'name']).doUpdateSet({ change_id: change.id, since: now, basis }),
      )
      .execute();
  }
}

/** Earlier promises that this change ended: those of its server, those that all of them share, or all there are. */
export async function endPromises(trx: Transaction<Tables>, change: Change, tenantId: TenantId): Promise<void> {
  for (const { platform, scope } of kindNamed(change.kind).ends?.(change.wish) ?? []) {
    const ofPlatform = trx.deleteFrom('promise').where('lock_key', '=', `${tenantId}/${platform}`);
    const ending = scope === 'shared' ? 'shared' : change.instance;
    await (scope === 'all' ? ofPlatform : ofPlatform.where('scope', '=', ending)).execute();
  }
}

/** The application id that a change here put into the partner record, or found there: what a repair restores. */
export async function keptApplicationId({ database, settings }: Pick<Parts, 'database' | 'settings'>) {
  const row = await database.kysely
    .selectFrom('promise')
    .select('basis')
    .where('lock_key', '=', `${settings.tenantId}/pdm`)
    .where('scope', '=', 'shared')
    .where('name', '=', 'partner-application-id')
    .executeTakeFirst();
  const id = (row?.basis as Facts | undefined)?.['applicationId'];
  return typeof id === 'string' ? id : undefined;
}

export const keptOf = (steps: readonly Step[]): readonly Kept[] => steps.flatMap(step => step.kept ?? []);
