import type { Transaction } from 'kysely';
import { storable } from '../database/json.js';
import type { Tables } from '../database/tables.js';
import type { Facts } from '../kinds.js';
import type { Parts } from '../parts.js';
import { stagesOf } from '../people/stages.js';
import { samePerson } from '../person.js';
import type { Approved, Ended, Planned } from './change.js';
import { kindNamed } from './kinds/index.js';
import type { Entry, Move } from './move.js';
import { votesOf } from './store.js';
import { tally } from './tally.js';
import { tellPerson, tellUnderCard } from './tell.js';
import type { Voting } from './vote.js';

/** False when this person has voted already. */
export async function storeVote(
  parts: Parts,
  trx: Transaction<Tables>,
  change: Planned,
  voting: Voting,
  stage: number,
): Promise<boolean> {
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
      stage,
      authenticated_at: voting.authenticatedAt ?? null,
    })
    .onConflict(conflict => conflict.columns(['proposal_id', 'tenant_id', 'object_id']).doNothing())
    .executeTakeFirst();
  return Number(stored.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** An approval that is stored already: does it complete its stage, or the whole? */
export async function countApproval(
  parts: Parts,
  trx: Transaction<Tables>,
  change: Planned,
  voting: Voting,
): Promise<Move> {
  const stages = stagesOf(parts.policy, kindNamed(change.kind).act);
  const votes = await votesOf(trx, change.proposal);
  const { valid, quorum, stage, complete } = tally(stages, votes, change.requester, () => 'trusted');
  const facts = { fingerprint: change.plan.fingerprint, approvals: valid, quorum, ...signInFacts(voting) };
  const voted: Entry = { event: 'vote-approve', person: voting.person, facts };
  await reply(parts, trx, change, complete ? 'approved' : 'vote', voting, { approvals: valid, quorum });
  if (!complete) {
    const own = votes.find(vote => samePerson(vote.person, voting.person));
    if (own && stage > own.stage) await askStage(parts, trx, change, stage);
    return { change, entries: [voted] };
  }
  await trx.updateTable('proposal').set({ status: 'approved' }).where('id', '=', change.proposal).execute();
  const approved: Approved = { ...change, status: 'approved', approvedAt: parts.clock.now().toISOString() };
  return { change: approved, entries: [voted, { event: 'change-approved', facts: { approvals: valid, quorum } }] };
}

/** A stage is complete: now the people of the next one are asked. */
async function askStage(parts: Parts, trx: Transaction<Tables>, change: Planned, stage: number): Promise<void> {
  const asked = change.plan.approvers.filter(approver => approver.stages?.includes(stage) ?? true);
  for (const person of asked.slice(0, 60)) await tellPerson(parts, trx, change, person);
}

export async function endByRejection(
  parts: Parts,
  trx: Transaction<Tables>,
  change: Planned,
  voting: Voting,
): Promise<Move> {
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
    facts: { reason, fingerprint: change.plan.fingerprint, ...signInFacts(voting) },
  };
  return { change: ended, entries: [vote, { event: 'change-rejected' }] };
}

const signInFacts = ({ authenticatedAt }: Voting): Facts =>
  authenticatedAt ? { authenticatedAt: authenticatedAt.toISOString() } : {};

const reply = (parts: Parts, trx: Transaction<Tables>, change: Planned, event: string, voting: Voting, facts: Facts) =>
  tellUnderCard(parts, trx, change, {
    event,
    facts: { ...facts, person: voting.person.name },
    once: voting.person.objectId,
  });
