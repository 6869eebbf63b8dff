import type { Selectable } from 'kysely';
import type { Database } from '../database/database.js';
import type { ChangeTable } from '../database/tables.js';
import type { Alias, ChangeId, ProposalId, TenantId } from '../ids.js';
import { type Change, openStatuses } from './change.js';
import type { Proposal, Vote } from './proposal.js';

/** A change with what the database keeps beside it. */
export type StoredChange = { readonly change: Change; readonly version: number; readonly fence: number };

export const storedOf = (row: Pick<Selectable<ChangeTable>, 'body' | 'version' | 'fence'>): StoredChange => ({
  change: row.body as Change,
  version: row.version,
  fence: row.fence,
});

export async function storedChange(database: Database, id: ChangeId): Promise<StoredChange | undefined> {
  const row = await database.kysely
    .selectFrom('change')
    .select(['body', 'version', 'fence'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && storedOf(row);
}

export const changeById = async (database: Database, id: ChangeId): Promise<Change | undefined> =>
  (await storedChange(database, id))?.change;

/** The change people call CR-<number>. */
export async function changeByNumber(
  database: Database,
  tenantId: TenantId,
  number: number,
): Promise<Change | undefined> {
  const row = await database.kysely
    .selectFrom('change')
    .select(['body', 'version', 'fence'])
    .where('tenant_id', '=', tenantId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && storedOf(row).change;
}

type Which = { readonly tenantId: TenantId; readonly instance?: Alias };

/** Changes that have not ended, oldest first. */
export async function openChanges(database: Database, which: Which): Promise<readonly Change[]> {
  const rows = await ofTenant(database, which).where('status', 'in', openStatuses).orderBy('number').execute();
  return rows.map(row => storedOf(row).change);
}

/** The newest changes, ended or not. */
export async function recentChanges(
  database: Database,
  which: Which & { readonly limit: number },
): Promise<readonly Change[]> {
  const rows = await ofTenant(database, which).orderBy('number', 'desc').limit(which.limit).execute();
  return rows.map(row => storedOf(row).change);
}

function ofTenant(database: Database, { tenantId, instance }: Which) {
  const all = database.kysely
    .selectFrom('change')
    .select(['body', 'version', 'fence'])
    .where('tenant_id', '=', tenantId);
  return instance ? all.where('instance', '=', instance) : all;
}

/** The change that holds a lock, if one does. */
export async function lockHolder(database: Database, lockKey: string): Promise<Change | undefined> {
  const row = await database.kysely
    .selectFrom('change_lock')
    .innerJoin('change', 'change.id', 'change_lock.change_id')
    .select(['change.body', 'change.version', 'change.fence'])
    .where('change_lock.key', '=', lockKey)
    .executeTakeFirst();
  return row && storedOf(row).change;
}

/** What is voted on for a change, and the votes so far in the order they came. */
export async function proposalOf(
  database: Database,
  changeId: ChangeId,
): Promise<{ readonly proposal: Proposal; readonly votes: readonly Vote[] } | undefined> {
  const row = await database.kysely
    .selectFrom('proposal')
    .selectAll()
    .where('kind', '=', 'change')
    .where('subject', '=', changeId)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  if (!row) return undefined;
  const proposal: Proposal = {
    id: row.id as ProposalId,
    number: row.number,
    kind: 'change',
    subject: row.subject,
    fingerprint: row.fingerprint,
    quorum: row.quorum,
    status: row.status as Proposal['status'],
    expiresAt: row.expires_at.toISOString(),
    createdAt: row.created_at.toISOString(),
    rule: row.rule,
  };
  return { proposal, votes: await votesOf(database.kysely, row.id) };
}

export async function votesOf(
  kysely: Pick<Database['kysely'], 'selectFrom'>,
  proposalId: string,
): Promise<readonly Vote[]> {
  const rows = await kysely
    .selectFrom('vote')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .orderBy('at')
    .execute();
  return rows.map(row => ({
    person: { tenantId: row.tenant_id, objectId: row.object_id, name: row.name },
    decision: row.decision === 'approve' ? 'approve' : 'reject',
    reason: row.reason ?? undefined,
    at: row.at.toISOString(),
    stage: row.stage,
    authenticatedAt: row.authenticated_at?.toISOString(),
  }));
}
