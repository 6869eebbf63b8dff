import type { Selectable } from 'kysely';
import type { StepUpTable } from '../../database/tables.js';
import type { ProposalId } from '../../ids.js';
import type { Language } from '../../language.js';
import type { Person } from '../../person.js';

/** The vote for which somebody is to prove who they are. Everything but the proof stands in the row. */
export type AskedVote = {
  /** Who pressed the button in Teams. */
  readonly person: Person;
  readonly proposal: ProposalId;
  readonly decision: 'approve' | 'reject';
  readonly reason?: string;
  readonly language: Language;
  readonly askedAt: Date;
  readonly expiresAt: Date;
};

export const askedOf = (row: Selectable<StepUpTable>): AskedVote => ({
  person: { tenantId: row.tenant_id, objectId: row.object_id, name: row.name },
  proposal: row.proposal_id,
  decision: row.decision === 'approve' ? 'approve' : 'reject',
  reason: row.reason ?? undefined,
  language: row.language === 'nl' ? 'nl' : 'en',
  askedAt: row.created_at,
  expiresAt: row.expires_at,
});
