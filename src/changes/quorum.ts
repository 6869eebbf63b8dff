import type { Parts } from '../parts.js';
import { rightsOf } from '../people/groups.js';
import type { Rights } from '../people/rights.js';
import { type Person, personKey } from '../person.js';
import { isExpectedFailure } from '../problem.js';
import type { Change } from './change.js';
import { type JudgedQuorum, judgeQuorum } from './judge-quorum.js';
import { kindNamed } from './kinds/index.js';
import { proposalOf } from './store.js';

export type Quorum = JudgedQuorum | { readonly is: 'unread' };

const limitMs = 5000;

/** Do the votes still count? The group memberships of every voter are read again: a leaver's vote is no vote. */
export async function quorumOf(
  parts: Pick<Parts, 'database' | 'graph' | 'policy'>,
  { id, kind, requester }: Pick<Change, 'id' | 'kind' | 'requester'>,
): Promise<Quorum> {
  const { act } = kindNamed(kind);
  const voted = await proposalOf(parts.database, id);
  if (!voted) return { is: 'lost', valid: 0, quorum: 1, ruleChanged: false };
  const approvals = voted.votes.filter(vote => vote.decision === 'approve');
  try {
    const rights = await rightsOfAll(
      parts,
      approvals.map(vote => vote.person),
    );
    const { policy } = parts;
    return judgeQuorum({ policy, act, proposal: voted.proposal, votes: approvals, requester, rightsOf: rights });
  } catch (error) {
    if (isExpectedFailure(error)) return { is: 'unread' };
    throw error;
  }
}

async function rightsOfAll(
  parts: Pick<Parts, 'graph' | 'policy'>,
  people: readonly Person[],
): Promise<(person: Person) => Pick<Rights, 'isIn'>> {
  const read = await Promise.all(
    people.map(
      async person => [personKey(person), await rightsOf(parts.graph, parts.policy, person, limitMs)] as const,
    ),
  );
  const rights = new Map(read);
  return person => rights.get(personKey(person)) ?? { isIn: () => false };
}
