import { decide } from '../../src/changes/decide.js';
import { judgeQuorum } from '../../src/changes/judge-quorum.js';
import { whyNotRun } from '../../src/changes/judge-run.js';
import { whyPlanDoesNotStart, whyVotesDoNotStart } from '../../src/changes/judge-start.js';
import { judgeVote } from '../../src/changes/judge-vote.js';
import { whyNotWrite } from '../../src/changes/judge-write.js';
import { mayRequest } from '../../src/people/may.js';

/** The rules of production. A test of the test takes one of them away. */
export const rules = {
  mayRequest,
  judgeVote,
  judgeQuorum,
  whyVotesDoNotStart,
  whyPlanDoesNotStart,
  decide,
  whyNotRun,
  whyNotWrite,
  /** Who signs in is who pressed (`run-step.ts`). */
  isPresser: (presser: string, signedIn: string): boolean => presser === signedIn,
  /** Looked at right before the call (`write-step.ts`). */
  isStoppedAtCall: (stopped: boolean): boolean => stopped,
  /** A claim that was taken over allows no write (`claim.ts`). */
  isStillClaimed: (mine: number, present: number): boolean => mine === present,
};
export type Rules = typeof rules;
