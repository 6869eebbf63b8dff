import type { Parts } from '../parts.js';
import { rightsOf } from '../people/groups.js';
import type { Rights } from '../people/rights.js';
import { stagesOf } from '../people/stages.js';
import { type Person, personKey } from '../person.js';
import { isExpectedFailure } from '../problem.js';
import type { Change } from './change.js';
import { kindNamed } from './kinds/index.js';
import { proposalOf } from './store.js';
import { isSameRule, tally } from './tally.js';

export type Quorum =
  | {
      readonly is: 'holds' | 'lost';
      readonly valid: number;
      readonly quorum: number;
      /** The policy asks for other votes now than when these were given. */
      readonly ruleChanged: boolean;
    }
  | { readonly is: 'unread' };

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
    // The policy of today counts: a stricter one, or one that no longer allows it, voids what was enough before.
    const counted = tally(stagesOf(parts.policy, act), approvals, requester, rights);
    const quorum = Math.max(voted.proposal.quorum, counted.quorum);
    const { valid } = counted;
    const ruleChanged = !isSameRule(parts.policy, act, voted.proposal.rule);
    return { is: counted.complete && valid >= quorum ? 'holds' : 'lost', valid, quorum, ruleChanged };
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
