import type { Transaction } from 'kysely';
import { storable } from '../../database/json.js';
import type { Tables } from '../../database/tables.js';
import type { Parts } from '../../parts.js';
import type { No } from '../no.js';
import { votesOf } from '../store.js';
import type { Asked, AskedDone } from './asked.js';
import { countGiven } from './count.js';
import { endProposal, record, showAnew, tellUnderProposal } from './end.js';
import type { Hold } from './kind.js';
import { proposalKind } from './kinds.js';
import type { Voting } from './vote.js';

type Trx = Transaction<Tables>;

/*
 * What a vote that counts comes to. All of it is stored in the transaction that holds the proposal's row.
 */

async function store(parts: Parts, trx: Trx, voting: Voting, proposal: Asked): Promise<void> {
  const { person, decision, reason } = voting;
  await trx
    .insertInto('vote')
    .values({
      proposal_id: proposal.id,
      tenant_id: person.tenantId.toLowerCase(),
      object_id: person.objectId.toLowerCase(),
      name: storable(person.name),
      decision,
      reason: storable(reason?.trim() ?? '') || null,
      fingerprint: proposal.fingerprint,
      at: parts.clock.now(),
      stage: 0,
    })
    .execute();
}

async function tallyFacts(parts: Parts, trx: Trx, proposal: Asked) {
  const { valid, quorum } = countGiven(parts.policy, proposal, await votesOf(trx, proposal.id));
  return { approvals: valid, quorum, fingerprint: proposal.fingerprint };
}

/** An approval that is not the last one it takes. */
export async function count(parts: Parts, trx: Trx, voting: Voting, proposal: Asked): Promise<AskedDone> {
  await store(parts, trx, voting, proposal);
  const facts = await tallyFacts(parts, trx, proposal);
  const line = { event: 'vote', facts: { ...facts, person: voting.person.name }, once: voting.person.objectId };
  await tellUnderProposal(parts, trx, proposal, line);
  const shown = await showAnew(parts, trx, proposal);
  await record(parts, trx, proposal, 'proposal-vote', voting.person, { decision: 'approve', ...facts });
  return { ok: true, proposal: shown };
}

export async function reject(parts: Parts, trx: Trx, voting: Voting, proposal: Asked): Promise<AskedDone> {
  const reason = voting.reason?.trim() ?? '';
  await store(parts, trx, voting, proposal);
  const ending = { status: 'rejected', code: 'rejected', by: voting.person, facts: { reason } } as const;
  const ended = await endProposal(parts, trx, proposal, ending);
  await record(parts, trx, proposal, 'proposal-vote', voting.person, { decision: 'reject', reason });
  await record(parts, trx, proposal, 'proposal-rejected', voting.person, { reason });
  return { ok: true, proposal: ended };
}

/** The last approval: what was asked for is done now. */
export async function apply(parts: Parts, trx: Trx, voting: Voting, proposal: Asked, hold: Hold): Promise<AskedDone> {
  await store(parts, trx, voting, proposal);
  const facts = await tallyFacts(parts, trx, proposal);
  const outcome = await proposalKind(proposal.kind).apply(parts, trx, proposal, voting.person, hold);
  const ending = { status: 'approved', code: 'applied', by: voting.person, facts: outcome } as const;
  const ended = await endProposal(parts, trx, proposal, ending);
  await record(parts, trx, proposal, 'proposal-vote', voting.person, { decision: 'approve', ...facts });
  await record(parts, trx, proposal, 'proposal-applied', voting.person, outcome);
  return { ok: true, proposal: ended };
}

/** What it rested on is not so any more: it ends, and the vote that found that out is not counted. */
export async function outdate(parts: Parts, trx: Trx, proposal: Asked, no: No): Promise<No> {
  await endProposal(parts, trx, proposal, { status: 'outdated', code: no.reason });
  await record(parts, trx, proposal, 'proposal-outdated', undefined, { code: no.reason });
  return no;
}
