import type { Act } from '../kinds.js';
import type { Policy } from '../people/policy.js';
import type { Rights } from '../people/rights.js';
import { asksStepUp, stagesOf } from '../people/stages.js';
import type { Person } from '../person.js';
import type { Proposal, Vote } from './proposal.js';
import { isSameRule, tally } from './tally.js';

export type VotesToJudge = {
  readonly policy: Policy;
  readonly act: Act;
  readonly proposal: Pick<Proposal, 'quorum' | 'rule'>;
  readonly votes: readonly Vote[];
  readonly requester: Person;
  /** What each voter may do now. */
  readonly rightsOf: (person: Person) => Pick<Rights, 'isIn'>;
};

export type JudgedQuorum = {
  readonly is: 'holds' | 'lost';
  readonly valid: number;
  readonly quorum: number;
  /** The policy asks for other votes now than when these were given. */
  readonly ruleChanged: boolean;
};

/**
 * Do the votes still count? The policy of today decides: a stricter one, or one that no longer allows the act, voids
 * what was enough before; a milder one does not make enough of what was asked for then. Pure.
 */
export function judgeQuorum({ policy, act, proposal, votes, requester, rightsOf }: VotesToJudge): JudgedQuorum {
  // A vote without a fresh sign-in is none where one is asked for by now.
  const proven = asksStepUp(policy, act) ? votes.filter(vote => vote.authenticatedAt !== undefined) : votes;
  const { valid, complete, quorum: today } = tally(stagesOf(policy, act), proven, requester, rightsOf);
  const quorum = Math.max(proposal.quorum, today);
  const ruleChanged = !isSameRule(policy, act, proposal.rule);
  return { is: complete && valid >= quorum ? 'holds' : 'lost', valid, quorum, ruleChanged };
}
