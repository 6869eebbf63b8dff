import type { Transaction } from 'kysely';
import { storable } from '../database/json.js';
import type { Tables } from '../database/tables.js';
import type { ChangeId } from '../ids.js';
import type { Facts } from '../kinds.js';
import type { Parts } from '../parts.js';
import { mayVote } from '../people/may.js';
import type { Rights } from '../people/rights.js';
import type { Person } from '../person.js';
import type { Approved, Change, Ended, Planned } from './change.js';
import { kindNamed } from './kinds/index.js';
import { type Entry, type Move, move } from './move.js';
import { type Done, type No, refuse, refused } from './no.js';
import { changeById, votesOf } from './store.js';
import { tellUnderCard } from './tell.js';

export type Voting = {
  readonly changeId: ChangeId;
  readonly person: Person;
  readonly rights: Rights;
  readonly decision: 'approve' | 'reject';
  /** Needed with a rejection. */
  readonly reason?: string;
};

/**
 * One person's vote on the plan as it stands. Approvals are counted in the transaction that stores the vote, so two
 * last votes cannot both miss the quorum; one rejection ends the change.
 */
export async function castVote(parts: Parts, voting: Voting): Promise<Done | No> {
  const change = await changeById(parts.database, voting.changeId);
  if (!change) return refuse('unknown-change');
  const no = whyNot(parts, change, voting);
  if (no) return recorded(parts, change, voting, no);
  let outcome: No | undefined;
  const moved = await move(parts, change.id, async (present, trx) => {
    if (present.status !== 'planned') {
      outcome = refuse('not-open', { status: present.status });
      return undefined;
    }
    if (!(await storeVote(parts, trx, present, voting))) {
      outcome = refuse('already-voted');
      return undefined;
    }
    return voting.decision === 'reject' ? rejected(parts, trx, present, voting) : counted(parts, trx, present, voting);
  });
  if (outcome) return recorded(parts, change, voting, outcome);
  return { ok: true, change: moved ?? change };
}

function whyNot(parts: Parts, change: Change, voting: Voting): No | undefined {
  const { person, rights } = voting;
  const allowed = mayVote({
    policy: parts.policy,
    act: kindNamed(change.kind).act,
    rights,
    person,
    requester: change.requester,
  });
  if (!allowed.ok) return refuse(allowed.reason);
  if (change.status !== 'planned') return refuse('not-open', { status: change.status });
  if (voting.decision === 'reject' && (voting.reason ?? '').trim().length < 3) return refuse('reject-reason-missing');
  if ((voting.reason ?? '').length > 500) return refuse('reason-too-long', { most: 500 });
  return undefined;
}

/** False when this person has voted already. */
async function storeVote(parts: Parts, trx: Transaction<Tables>, change: Planned, voting: Voting): Promise<boolean> {
  const { person } = voting;
  const stored = await trx
    .insertInto('vote')
    .values({
      proposal_id: change.proposal,
      tenant_id: person.tenantId.toLowerCase(),
      object_id: person.objectId.toLowerCase(),
      name: storable(person.name),
      decision: voting.decision,
      reason: storable(voting.reason?.trim() ?? '') || null,
      fingerprint: change.plan.fingerprint,
      at: parts.clock.now(),
    })
    .onConflict(conflict => conflict.columns(['proposal_id', 'tenant_id', 'object_id']).doNothing())
    .executeTakeFirst();
  return Number(stored.numInsertedOrUpdatedRows ?? 0) > 0;
}

async function counted(parts: Parts, trx: Transaction<Tables>, change: Planned, voting: Voting): Promise<Move> {
  const proposal = await trx
    .selectFrom('proposal')
    .selectAll()
    .where('id', '=', change.proposal)
    .executeTakeFirstOrThrow();
  const votes = await votesOf(trx, change.proposal);
  const approvals = votes.filter(vote => vote.decision === 'approve').length;
  const facts = { fingerprint: change.plan.fingerprint, approvals, quorum: proposal.quorum };
  const voted: Entry = { event: 'vote-approve', person: voting.person, facts };
  const enough = approvals >= proposal.quorum;
  await reply(parts, trx, change, enough ? 'approved' : 'vote', voting, { approvals, quorum: proposal.quorum });
  if (!enough) return { change, entries: [voted] };
  await trx.updateTable('proposal').set({ status: 'approved' }).where('id', '=', change.proposal).execute();
  const approved: Approved = { ...change, status: 'approved', approvedAt: parts.clock.now().toISOString() };
  return { change: approved, entries: [voted, { event: 'change-approved', facts }] };
}

async function rejected(parts: Parts, trx: Transaction<Tables>, change: Planned, voting: Voting): Promise<Move> {
  const reason = voting.reason?.trim() ?? '';
  await trx.updateTable('proposal').set({ status: 'rejected' }).where('id', '=', change.proposal).execute();
  const ended: Ended = {
    ...change,
    status: 'rejected',
    endedAt: parts.clock.now().toISOString(),
    end: { code: 'rejected', facts: { reason }, by: voting.person },
  };
  const vote: Entry = {
    event: 'vote-reject',
    person: voting.person,
    facts: { reason, fingerprint: change.plan.fingerprint },
  };
  return { change: ended, entries: [vote, { event: 'change-rejected' }] };
}

const reply = (parts: Parts, trx: Transaction<Tables>, change: Planned, event: string, voting: Voting, facts: Facts) =>
  tellUnderCard(parts, trx, change, {
    event,
    facts: { ...facts, person: voting.person.name },
    once: voting.person.objectId,
  });

const recorded = (parts: Parts, change: Change, voting: Voting, no: No): Promise<No> =>
  refused(parts, no, { event: 'vote-refused', person: voting.person, change, facts: { decision: voting.decision } });
