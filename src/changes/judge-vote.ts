import type { ChangeAct } from '../kinds.js';
import { mayVote } from '../people/may.js';
import type { Policy } from '../people/policy.js';
import type { Rights } from '../people/rights.js';
import { stagesOf } from '../people/stages.js';
import { type Person, samePerson } from '../person.js';
import type { Change } from './change.js';
import { type No, refuse } from './no.js';
import type { Vote } from './proposal.js';
import { isSameRule, shortFingerprint, type Tally, tally } from './tally.js';

export type VoteToJudge = {
  readonly policy: Policy;
  readonly act: ChangeAct;
  readonly change: Pick<Change, 'status' | 'requester'>;
  /** Of the plan that is voted on. */
  readonly fingerprint: string;
  /** Of the policy's rule under which the votes were asked for. */
  readonly rule: string;
  readonly votes: readonly Vote[];
  readonly person: Person;
  readonly rights: Rights;
  readonly decision: 'approve' | 'reject';
  readonly reason: string;
  /** The first characters of the fingerprint on the card that was pressed; absent when it was typed. */
  readonly seen?: string;
  /** The time to vote has passed, even if the change was not ended for it yet. */
  readonly isOver: boolean;
  /** Must the voter have proved on Microsoft's page who they are, and have they? */
  readonly stepUp: 'not-needed' | 'needed' | 'done';
};

export type JudgedVote = { readonly ok: true; readonly before: Tally };

const shortestReason = 3;
const longestReason = 500;

/** Does this vote count, and in which stage? Looked at before anything is stored, and again in the transaction. Pure. */
export function judgeVote(vote: VoteToJudge): JudgedVote | No {
  const { policy, act, change, person, rights, decision } = vote;
  const stages = stagesOf(policy, act);
  const asking = { policy, act, rights, person, requester: change.requester };
  const everAllowed = mayVote(asking);
  if (!everAllowed.ok) return refuse(everAllowed.reason);
  if (change.status !== 'planned') return refuse('not-open', { status: change.status });
  if (vote.isOver) return refuse('not-open', { status: 'expired' });
  if (!isSameRule(policy, act, vote.rule)) return refuse('policy-changed');
  if (vote.seen !== undefined && vote.seen !== shortFingerprint(vote.fingerprint)) return refuse('another-plan');
  if (vote.votes.some(one => samePerson(one.person, person))) return refuse('already-voted');
  const before = tally(stages, vote.votes, change.requester, () => 'trusted');
  if (decision === 'approve' && !mayVote({ ...asking, stage: before.stage }).ok) {
    return refuse('not-this-stage', { stage: stages[before.stage]?.name ?? '' });
  }
  if (decision === 'reject' && vote.reason.trim().length < shortestReason) return refuse('reject-reason-missing');
  if (vote.reason.length > longestReason) return refuse('reason-too-long', { most: longestReason });
  if (decision === 'approve' && vote.stepUp === 'needed') return refuse('step-up-needed');
  return { ok: true, before };
}
