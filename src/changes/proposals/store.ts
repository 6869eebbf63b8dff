import type { Kysely, Selectable, Transaction } from 'kysely';
import type { ProposalTable, Tables } from '../../database/tables.js';
import type { ProposalId, TenantId } from '../../ids.js';
import { type ProposalAct, proposalActs } from '../../kinds.js';
import type { Proposal, ProposalBody } from '../proposal.js';
import type { Asked } from './asked.js';

type Db = Kysely<Tables>;

const all = (db: Db) =>
  db
    .selectFrom('proposal')
    .selectAll()
    .where('kind', 'in', [...proposalActs]);

export const proposalById = async (db: Db, id: ProposalId): Promise<Asked | undefined> =>
  askedOf(await all(db).where('id', '=', id).executeTakeFirst());

/** The proposal that people call CR-<number>. */
export const proposalByNumber = async (db: Db, tenantId: TenantId, number: number): Promise<Asked | undefined> =>
  askedOf(await all(db).where('tenant_id', '=', tenantId).where('number', '=', number).executeTakeFirst());

/** Proposals that wait for votes, oldest first. */
export async function openProposals(db: Db, tenantId: TenantId): Promise<readonly Asked[]> {
  const open = all(db).where('tenant_id', '=', tenantId).where('status', '=', 'open');
  const rows = await open.orderBy('created_at').orderBy('number').execute();
  return rows.flatMap(row => askedOf(row) ?? []);
}

/** The one that is open about this, if one is. */
export async function openProposalFor(db: Db, kind: ProposalAct, subject: string): Promise<Asked | undefined> {
  const open = all(db).where('kind', '=', kind).where('subject', '=', subject).where('status', '=', 'open');
  return askedOf(await open.executeTakeFirst());
}

/** The proposal as it is, held still until the transaction ends. */
export const heldProposal = async (trx: Transaction<Tables>, id: ProposalId): Promise<Asked | undefined> =>
  askedOf(await all(trx).where('id', '=', id).forUpdate().executeTakeFirst());

function askedOf(row: Selectable<ProposalTable> | undefined): Asked | undefined {
  const kind = proposalActs.find(act => act === row?.kind);
  return row && kind
    ? {
        id: row.id,
        number: row.number,
        kind,
        subject: row.subject,
        fingerprint: row.fingerprint,
        quorum: row.quorum,
        status: row.status as Proposal['status'],
        expiresAt: row.expires_at.toISOString(),
        createdAt: row.created_at.toISOString(),
        rule: row.rule,
        tenantId: row.tenant_id,
        version: row.version,
        body: row.body as ProposalBody,
      }
    : undefined;
}
