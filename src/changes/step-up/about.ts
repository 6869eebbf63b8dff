import type { Database } from '../../database/database.js';
import type { ProposalId } from '../../ids.js';

type Db = Pick<Database['kysely'], 'selectFrom'>;

/** What is voted on: its number as people know it, the change behind it where there is one, and what was shown. */
export type Voted = {
  readonly number: number;
  readonly kind: string;
  readonly subject: string;
  readonly fingerprint: string;
  readonly status: string;
};

export const votedOn = (db: Db, proposal: ProposalId): Promise<Voted | undefined> =>
  db
    .selectFrom('proposal')
    .select(['number', 'kind', 'subject', 'fingerprint', 'status'])
    .where('id', '=', proposal)
    .executeTakeFirst();

/** The change for an audit entry; a proposal that is no change stands there with its own id. */
export async function subjectOf(
  db: Db,
  proposal: ProposalId,
): Promise<{ readonly id: string; readonly number: number } | undefined> {
  const voted = await votedOn(db, proposal);
  return voted && { id: voted.kind === 'change' ? voted.subject : proposal, number: voted.number };
}
