import type { Transaction } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { ProposalId } from '../../ids.js';
import type { Parts } from '../../parts.js';
import type { Rights } from '../../people/rights.js';
import { type Person, personKey } from '../../person.js';
import { type No, refuse, refused } from '../no.js';
import { Overtaken } from '../overtaken.js';
import type { Vote } from '../proposal.js';
import { votesOf } from '../store.js';
import type { Asked, AskedDone } from './asked.js';
import { countGiven, holds, type RightsRead, rightsOfAll } from './count.js';
import { aboutOf, sendSoon } from './end.js';
import { whyNotVote } from './judge.js';
import type { Hold } from './kind.js';
import { fingerprintOfFacts, proposalKind } from './kinds.js';
import { apply, count, outdate, reject } from './outcomes.js';
import { heldProposal, proposalById } from './store.js';

export type Voting = {
  readonly proposalId: ProposalId;
  readonly person: Person;
  readonly rights: Rights;
  readonly decision: 'approve' | 'reject';
  /** Needed with a rejection. */
  readonly reason?: string;
  /** The first characters of the fingerprint on the card that was pressed. */
  readonly seen?: string;
};

type Trx = Transaction<Tables>;
/** What was made ready before the transaction: the network and claims cannot be waited for inside it. */
type Ready = { readonly read: RightsRead; readonly hold?: Hold };

/** Somebody else may vote between the reading and the counting; then it is read again. */
const mostTries = 4;

/**
 * One person's vote on a proposal. The last one it takes is stored, counted and acted upon in one transaction: either
 * all of it happened, or nothing did.
 */
export async function voteOnProposal(parts: Parts, voting: Voting): Promise<AskedDone | No> {
  const { kysely } = parts.database;
  let outcome: AskedDone | No | 'again' = 'again';
  let proposal: Asked | undefined;
  for (let tries = 0; outcome === 'again' && tries < mostTries; tries += 1) {
    proposal = await proposalById(kysely, voting.proposalId);
    if (!proposal) return refuse('unknown-change');
    outcome = await tryToVote(parts, voting, proposal);
  }
  if (outcome === 'again') outcome = refuse('busy');
  return outcome.ok || !proposal ? outcome : recorded(parts, voting, proposal, outcome);
}

async function tryToVote(parts: Parts, voting: Voting, proposal: Asked): Promise<AskedDone | No | 'again'> {
  const votes = await votesOf(parts.database.kysely, proposal.id);
  const no = judged(parts, voting, proposal, votes);
  if (no && no.reason !== 'policy-changed') return no;
  const people = [proposal.body.requester, ...votes.map(vote => vote.person)];
  const read = await rightsOfAll(parts, people);
  if (!read) return refuse('votes-unread');
  const ready = { read: new Map([...read, [personKey(voting.person), voting.rights]]) };
  if (!wouldComplete(parts, voting, proposal, votes)) return within(parts, voting, ready);
  const hold = await proposalKind(proposal.kind).hold(parts, proposal.subject);
  if (!hold) return refuse('busy');
  try {
    return await within(parts, voting, { ...ready, hold });
  } finally {
    await hold.release();
    parts.notify.changed(proposal.subject);
  }
}

async function within(parts: Parts, voting: Voting, ready: Ready): Promise<AskedDone | No | 'again'> {
  try {
    const outcome = await parts.database.transaction(trx => vote(parts, trx, voting, ready));
    sendSoon(parts, voting.proposalId);
    return outcome;
  } catch (error) {
    // Somebody else took the change over meanwhile: nothing of this was stored.
    if (error instanceof Overtaken) return 'again';
    throw error;
  }
}

async function vote(parts: Parts, trx: Trx, voting: Voting, { read, hold }: Ready): Promise<AskedDone | No | 'again'> {
  const proposal = await heldProposal(trx, voting.proposalId);
  if (!proposal) return refuse('unknown-change');
  const before = await votesOf(trx, proposal.id);
  const no = judged(parts, voting, proposal, before);
  if (no) return no.reason === 'policy-changed' ? outdate(parts, trx, proposal, no) : no;
  if (before.some(one => !read.has(personKey(one.person)))) return 'again';
  if (voting.decision === 'reject') return reject(parts, trx, voting, proposal);
  if (!wouldComplete(parts, voting, proposal, before)) return count(parts, trx, voting, proposal);
  if (!hold) return 'again';
  const facts = await proposalKind(proposal.kind).factsOf(parts, proposal.subject);
  const isSame = facts && fingerprintOfFacts(proposal.kind, proposal.subject, facts) === proposal.fingerprint;
  if (!isSame) return outdate(parts, trx, proposal, refuse('world-changed'));
  const all = [...before, voteOf(parts, voting)];
  if (!holds(parts.policy, proposal, all, read)) return outdate(parts, trx, proposal, refuse('votes-lost'));
  return apply(parts, trx, voting, proposal, hold);
}

const judged = (parts: Parts, voting: Voting, proposal: Asked, votes: readonly Vote[]): No | undefined =>
  whyNotVote({
    ...voting,
    policy: parts.policy,
    proposal,
    votes,
    reason: voting.reason ?? '',
    now: parts.clock.now(),
  });

const voteOf = (parts: Parts, { person, decision }: Voting): Vote => ({
  person,
  decision,
  at: parts.clock.now().toISOString(),
  stage: 0,
});

const wouldComplete = (parts: Parts, voting: Voting, proposal: Asked, votes: readonly Vote[]): boolean =>
  voting.decision === 'approve' && countGiven(parts.policy, proposal, [...votes, voteOf(parts, voting)]).complete;

const recorded = (parts: Parts, voting: Voting, proposal: Asked, no: No): Promise<No> =>
  refused(parts, no, {
    event: 'proposal-vote-refused',
    person: voting.person,
    change: aboutOf(proposal),
    facts: { decision: voting.decision },
  });
