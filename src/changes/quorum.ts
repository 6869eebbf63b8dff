import type { Parts } from '../parts.js';
import { rightsOf } from '../people/groups.js';
import { ruleFor } from '../people/policy.js';
import { isExpectedFailure } from '../problem.js';
import type { Change } from './change.js';
import { kindNamed } from './kinds/index.js';
import { proposalOf } from './store.js';

export type Quorum =
  | { readonly is: 'holds'; readonly valid: number; readonly quorum: number }
  | { readonly is: 'lost'; readonly valid: number; readonly quorum: number }
  | { readonly is: 'unread' };

const limitMs = 5000;

/** Do the votes still count? The group memberships of every voter are read again: a leaver's vote is no vote. */
export async function quorumOf(
  parts: Pick<Parts, 'database' | 'graph' | 'policy'>,
  { id, kind }: Pick<Change, 'id' | 'kind'>,
): Promise<Quorum> {
  const { act } = kindNamed(kind);
  const voted = await proposalOf(parts.database, id);
  if (!voted) return { is: 'lost', valid: 0, quorum: 1 };
  const approvals = voted.votes.filter(vote => vote.decision === 'approve');
  try {
    const rights = await Promise.all(approvals.map(vote => rightsOf(parts.graph, parts.policy, vote.person, limitMs)));
    const valid = rights.filter(right => right.has('approver')).length;
    // The policy of today counts as well: a stricter one, or one that no longer allows it, voids what was enough before.
    const rule = ruleFor(parts.policy, act);
    const quorum = Math.max(voted.proposal.quorum, rule?.quorum ?? 0);
    if (!rule) return { is: 'lost', valid: 0, quorum };
    return { is: valid >= quorum ? 'holds' : 'lost', valid, quorum };
  } catch (error) {
    if (isExpectedFailure(error)) return { is: 'unread' };
    throw error;
  }
}
