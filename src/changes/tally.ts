import { fingerprintOf } from '../canonical.js';
import type { Act } from '../kinds.js';
import type { Policy } from '../people/policy.js';
import type { Rights } from '../people/rights.js';
import { openStage, quorumIn, ruleFingerprint, type Stage, stagesOf } from '../people/stages.js';
import { type Person, personKey } from '../person.js';
import type { Vote } from './proposal.js';

/** How the votes on a proposal stand. */
export type Tally = {
  /** Approvals that count. */
  readonly valid: number;
  readonly quorum: number;
  /** The stage that votes are given in now; equal to the number of stages when it is approved. */
  readonly stage: number;
  readonly stages: number;
  readonly complete: boolean;
};

type Counted = Pick<Vote, 'person' | 'decision' | 'stage'>;

/**
 * Counts the approvals. One person counts once, the requester never, and a vote only while `rightsOf` its voter still
 * gives the right for the stage in which it was given. Pure.
 */
export function tally(
  stages: readonly Stage[],
  votes: readonly Counted[],
  requester: Pick<Person, 'tenantId' | 'objectId'>,
  rightsOf: (person: Person) => Pick<Rights, 'isIn'> | 'trusted',
): Tally {
  const seen = new Set([personKey(requester)]);
  const counted = votes.filter(vote => {
    const key = personKey(vote.person);
    const stage = stages[vote.stage];
    if (vote.decision !== 'approve' || !stage || seen.has(key)) return false;
    seen.add(key);
    const rights = rightsOf(vote.person);
    return rights === 'trusted' || rights.isIn(stage.groups);
  });
  const stage = openStage(stages, counted);
  const complete = stages.length > 0 && stage === stages.length;
  return { valid: counted.length, quorum: quorumIn(stages), stage, stages: stages.length, complete };
}

/** Are the votes still asked for by the same rule? A policy that was altered since voids what it affects. */
export const isSameRule = (policy: Policy, act: Act, rule: string): boolean =>
  stagesOf(policy, act).length > 0 && (rule === '' || rule === ruleFingerprint(policy, act));

/** What a person saw when they pressed, in few characters: a button carries it, so that nobody agrees to something else. */
export const shortFingerprint = (fingerprint: string): string => fingerprint.slice(0, 8);
export const seenOf = (facts: object): string => shortFingerprint(fingerprintOf(facts));
