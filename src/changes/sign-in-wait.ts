import type { Facts } from '../kinds.js';
import type { Parts } from '../parts.js';
import type { Executing } from './change.js';
import type { Claim } from './claim.js';
import { whyNotWrite } from './judge-write.js';
import { quorumOf } from './quorum.js';
import type { Step } from './step.js';
import { recordWaiting } from './waiting.js';
import { isStopped } from './write-stop.js';

/**
 * A write that the bot has no power for by itself: an entitled person signs in and runs it (`run-step.ts`). Nobody is
 * asked to while it could not leave anyway.
 */
export async function waitForSignIn(parts: Parts, claim: Claim, change: Executing, step: Step): Promise<false> {
  const why = whyNotWrite(await isStopped(parts), await quorumOf(parts, change));
  return recordWaiting(parts, claim, change, { ...(why ?? signInCause(change, step)), step: step.name });
}

/** The last who tried may have lacked the right: then the card says so, for another may have it. */
function signInCause(change: Executing, step: Step): { reason: 'sign-in'; code: string; facts: Facts } {
  const last = change.attempts.findLast(attempt => attempt.step === step.name);
  if (last?.state !== 'failed' || last.facts['refused'] !== true || !last.by) {
    return { reason: 'sign-in', code: 'sign-in-needed', facts: {} };
  }
  const facts = { person: last.by.name, status: last.facts['status'] ?? null, borrows: step.borrows ?? 'partners' };
  return { reason: 'sign-in', code: 'sign-in-refused', facts };
}
