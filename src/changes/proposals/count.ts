import type { Parts } from '../../parts.js';
import { rightsOf } from '../../people/groups.js';
import type { Policy } from '../../people/policy.js';
import type { Rights } from '../../people/rights.js';
import { stagesOf } from '../../people/stages.js';
import { type Person, personKey } from '../../person.js';
import { isExpectedFailure } from '../../problem.js';
import type { Vote } from '../proposal.js';
import { type Tally, tally } from '../tally.js';
import type { Asked } from './asked.js';
import { isBarred } from './judge.js';
import { proposalKind } from './kinds.js';

/** What people may do, read just now, by who they are. */
export type RightsRead = ReadonlyMap<string, Rights>;

const limitMs = 5000;

/** Reads again what these people may do; undefined when that cannot be told now. Not inside a transaction. */
export async function rightsOfAll(
  parts: Pick<Parts, 'graph' | 'policy'>,
  people: readonly Person[],
): Promise<RightsRead | undefined> {
  const read = async (person: Person) =>
    [personKey(person), await rightsOf(parts.graph, parts.policy, person, limitMs)] as const;
  try {
    return new Map(await Promise.all(people.map(read)));
  } catch (error) {
    if (isExpectedFailure(error)) return undefined;
    throw error;
  }
}

/** How the votes stand, as they were given. */
export const countGiven = (policy: Policy, proposal: Asked, votes: readonly Vote[]): Tally =>
  counted(policy, proposal, votes, () => 'trusted');

/** Do the votes hold by what their voters may do now? So must the right of who asked: it takes all of them. */
export function holds(policy: Policy, proposal: Asked, votes: readonly Vote[], read: RightsRead): boolean {
  const now = counted(policy, proposal, votes, person => read.get(personKey(person)) ?? { isIn: () => false });
  const asker = read.get(personKey(proposal.body.requester));
  const mayAsk = asker !== undefined && proposalKind(proposal.kind).mayAsk(asker);
  return now.complete && now.valid >= proposal.quorum && mayAsk;
}

function counted(policy: Policy, proposal: Asked, votes: readonly Vote[], rights: Parameters<typeof tally>[3]): Tally {
  const eligible = votes.filter(vote => !isBarred(proposal, vote.person));
  const made = tally(stagesOf(policy, proposal.kind), eligible, proposal.body.requester, rights);
  const quorum = Math.max(made.quorum, proposal.quorum);
  return { ...made, quorum, complete: made.complete && made.valid >= quorum };
}
