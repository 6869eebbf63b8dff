import type { ProposalId } from '../../ids.js';
import type { Parts } from '../../parts.js';
import { rightsOf } from '../../people/groups.js';
import type { Person } from '../../person.js';
import { type No, refuse } from '../no.js';
import { shortFingerprint } from '../tally.js';
import { castVote } from '../vote.js';
import { votedOn } from './about.js';

/** A vote whose voter has just proved on Microsoft's page who they are. */
export type ProvenVote = {
  readonly person: Person;
  readonly proposal: ProposalId;
  readonly decision: 'approve' | 'reject';
  readonly reason?: string;
  readonly authenticatedAt: Date;
};

/** A page waits longer than a button in Teams does. */
const groupsLimitMs = 5000;

/**
 * Casts it, by the rights of this moment and on exactly what was voted on when the button was pressed. Throws
 * `rights-unreadable`.
 */
export async function castProvenVote(parts: Parts, vote: ProvenVote): Promise<{ readonly ok: true } | No> {
  const voted = await votedOn(parts.database.kysely, vote.proposal);
  if (voted?.kind !== 'change') return refuse('unknown-change');
  const { person, decision, reason, authenticatedAt } = vote;
  const rights = await rightsOf(parts.graph, parts.policy, person, groupsLimitMs);
  const seen = shortFingerprint(voted.fingerprint);
  return castVote(parts, { changeId: voted.subject, person, rights, decision, reason, seen, authenticatedAt });
}
