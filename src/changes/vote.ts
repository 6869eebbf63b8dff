import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { ChangeId } from '../ids.js';
import type { Parts } from '../parts.js';
import type { Rights } from '../people/rights.js';
import { asksStepUp } from '../people/stages.js';
import type { Person } from '../person.js';
import type { Change, Planned } from './change.js';
import { countApproval, endByRejection, storeVote } from './count-vote.js';
import { judgeVote, type VoteToJudge } from './judge-vote.js';
import { kindNamed } from './kinds/index.js';
import { type Move, move } from './move.js';
import { type Done, type No, refuse, refused } from './no.js';
import { outdatedByPolicy } from './policy-changed.js';
import type { Proposal, Vote } from './proposal.js';
import { changeById, proposalOf, votesOf } from './store.js';

export type Voting = {
  readonly changeId: ChangeId;
  readonly person: Person;
  readonly rights: Rights;
  readonly decision: 'approve' | 'reject';
  /** Needed with a rejection. */
  readonly reason?: string;
  /** The first characters of the plan's fingerprint on the card that was pressed. */
  readonly seen?: string;
  /** When the voter proved on Microsoft's page who they are: judged before, at most five minutes old. */
  readonly authenticatedAt?: Date;
};

/**
 * One person's vote on the plan as it stands. Approvals are counted in the transaction that stores the vote, so two
 * last votes cannot both miss the quorum; one rejection ends the change.
 */
export async function castVote(parts: Parts, voting: Voting): Promise<Done | No> {
  const change = await changeById(parts.database, voting.changeId);
  if (!change) return refuse('unknown-change');
  const voted = await proposalOf(parts.database, change.id);
  const first = judgeVote(toJudge(parts, voting, change, voted?.proposal, voted?.votes ?? []));
  // What comes next, the link or that there is none, has an entry of its own.
  if (!first.ok && first.reason === 'step-up-needed') return first;
  if (!first.ok && first.reason !== 'policy-changed') return recorded(parts, change, voting, first);
  let outcome: No | undefined;
  const moved = await move(parts, change.id, async (present, trx) => {
    const judged = await within(parts, trx, voting, present);
    if ('ok' in judged) outcome = judged;
    return 'move' in judged ? judged.move : undefined;
  });
  if (outcome) return recorded(parts, change, voting, outcome);
  return moved?.status === 'outdated'
    ? recorded(parts, change, voting, refuse('policy-changed'))
    : { ok: true, change: moved ?? change };
}

/** The same judgement on what the row lock holds still; then the vote is stored and counted. */
async function within(
  parts: Parts,
  trx: Transaction<Tables>,
  voting: Voting,
  present: Change,
): Promise<No | { readonly move: Move }> {
  if (present.status !== 'planned') return refuse('not-open', { status: present.status });
  const { rule, expires_at } = await trx
    .selectFrom('proposal')
    .select(['rule', 'expires_at'])
    .where('id', '=', present.proposal)
    .executeTakeFirstOrThrow();
  const votes = await votesOf(trx, present.proposal);
  const asked = { rule, expiresAt: expires_at.toISOString() };
  const judged = judgeVote(toJudge(parts, voting, present, asked, votes));
  if (!judged.ok) {
    return judged.reason === 'policy-changed' ? { move: await outdatedByPolicy(parts, trx, present) } : judged;
  }
  const { stage } = judged.before;
  if (!(await storeVote(parts, trx, present, voting, stage))) return refuse('already-voted');
  return { move: await decided(parts, trx, present, voting) };
}

const decided = (parts: Parts, trx: Transaction<Tables>, present: Planned, voting: Voting): Promise<Move> =>
  voting.decision === 'reject'
    ? endByRejection(parts, trx, present, voting)
    : countApproval(parts, trx, present, voting);

function toJudge(
  parts: Parts,
  voting: Voting,
  change: Change,
  asked: Pick<Proposal, 'rule' | 'expiresAt'> | undefined,
  votes: readonly Vote[],
): VoteToJudge {
  const { person, rights, decision, seen } = voting;
  const { act } = kindNamed(change.kind);
  const asks = asksStepUp(parts.policy, act);
  return {
    policy: parts.policy,
    act,
    change,
    fingerprint: 'plan' in change && change.plan ? change.plan.fingerprint : '',
    rule: asked?.rule ?? '',
    isOver: asked !== undefined && new Date(asked.expiresAt) <= parts.clock.now(),
    votes,
    person,
    rights,
    decision,
    reason: voting.reason ?? '',
    seen,
    stepUp: voting.authenticatedAt ? 'done' : asks ? 'needed' : 'not-needed',
  };
}

const recorded = (parts: Parts, change: Change, voting: Voting, no: No): Promise<No> =>
  refused(parts, no, { event: 'vote-refused', person: voting.person, change, facts: { decision: voting.decision } });
