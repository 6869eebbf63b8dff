import { mayVote } from '../../people/may.js';
import type { Policy } from '../../people/policy.js';
import type { Rights } from '../../people/rights.js';
import { type Person, samePerson } from '../../person.js';
import { type No, refuse } from '../no.js';
import type { Vote } from '../proposal.js';
import { isSameRule, shortFingerprint } from '../tally.js';
import { type Asked, longestReason } from './asked.js';
import { proposalKind } from './kinds.js';

export type VoteToJudge = {
  readonly policy: Policy;
  readonly proposal: Asked;
  readonly votes: readonly Vote[];
  readonly person: Person;
  readonly rights: Rights;
  readonly decision: 'approve' | 'reject';
  readonly reason: string;
  /** The first characters of the fingerprint on the card that was pressed; absent when it was typed. */
  readonly seen?: string;
  readonly now: Date;
};

const shortestRejection = 3;

/** Why this vote does not count; undefined when it does. Looked at first, and again in the transaction. Pure. */
export function whyNotVote(vote: VoteToJudge): No | undefined {
  const { policy, proposal, person, rights, decision, reason, seen } = vote;
  const { kind, body } = proposal;
  const allowed = mayVote({ policy, act: kind, rights, person, requester: body.requester });
  if (!allowed.ok) return refuse(allowed.reason);
  if (isBarred(proposal, person)) return refuse('own-change');
  if (proposal.status !== 'open') return refuse('not-open', { status: proposal.status });
  if (new Date(proposal.expiresAt) <= vote.now) return refuse('not-open', { status: 'expired' });
  if (!isSameRule(policy, kind, proposal.rule)) return refuse('policy-changed');
  if (seen !== undefined && seen !== shortFingerprint(proposal.fingerprint)) return refuse('another-plan');
  if (vote.votes.some(one => samePerson(one.person, person))) return refuse('already-voted');
  if (decision === 'reject' && reason.trim().length < shortestRejection) return refuse('reject-reason-missing');
  if (reason.length > longestReason) return refuse('reason-too-long', { most: longestReason });
  return undefined;
}

/** Whoever asked for the change that holds a lock does not decide on ending it. */
export const isBarred = ({ kind, body }: Asked, person: Pick<Person, 'tenantId' | 'objectId'>): boolean =>
  proposalKind(kind)
    .barred(body.facts)
    .some(one => samePerson(one, person));
