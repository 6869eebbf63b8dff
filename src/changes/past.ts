import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Database } from '../database/database.js';
import type { Alias, TenantId } from '../ids.js';
import type { Change } from './change.js';
import type { Vote } from './proposal.js';
import { storedOf } from './store.js';

export type PastChange = {
  readonly change: Change;
  /** In the order they came. */
  readonly votes: readonly { readonly name: string; readonly decision: Vote['decision'] }[];
};

export type WhichPast = {
  readonly tenantId: TenantId;
  readonly instance?: Alias;
  /** Asked for or ended since then. */
  readonly since?: Date;
  /** A name or a part of it: of who asked, voted or ended it. */
  readonly user?: string;
  readonly skip: number;
  readonly most: number;
};

/** Changes, open or ended, newest first. */
export async function pastChanges(database: Database, which: WhichPast): Promise<readonly PastChange[]> {
  const { tenantId, instance, since, user, skip, most } = which;
  let sought = database.kysely
    .selectFrom('change')
    .select(['change.body', 'change.version', 'change.fence'])
    .select(({ selectFrom }) =>
      jsonArrayFrom(
        selectFrom('vote')
          .innerJoin('proposal', 'proposal.id', 'vote.proposal_id')
          .select(['vote.name', 'vote.decision'])
          .where('proposal.kind', '=', 'change')
          .whereRef('proposal.subject', '=', 'change.id')
          .orderBy('vote.at'),
      ).as('votes'),
    )
    .where('change.tenant_id', '=', tenantId);
  if (instance) sought = sought.where('change.instance', '=', instance);
  if (since)
    sought = sought.where(({ or, eb }) =>
      or([eb('change.created_at', '>=', since), eb('change.ended_at', '>=', since)]),
    );
  if (user) sought = sought.where(concerns(user));
  const rows = await sought.orderBy('change.number', 'desc').offset(skip).limit(most).execute();
  return rows.map(row => ({ change: storedOf(row).change, votes: row.votes.map(voteOf) }));
}

const voteOf = ({ name, decision }: { readonly name: string; readonly decision: string }) => ({
  name,
  decision: decision === 'approve' ? ('approve' as const) : ('reject' as const),
});

/** Did a person of this name ask for it, vote on it or end it? */
const concerns = (user: string) => sql<boolean>`(
  position(lower(${user}) in lower(change.body -> 'requester' ->> 'name')) > 0
  OR position(lower(${user}) in lower(change.body -> 'end' -> 'by' ->> 'name')) > 0
  OR EXISTS (
    SELECT 1 FROM vote JOIN proposal ON proposal.id = vote.proposal_id
    WHERE proposal.kind = 'change' AND proposal.subject = change.id
      AND position(lower(${user}) in lower(vote.name)) > 0
  )
)`;
