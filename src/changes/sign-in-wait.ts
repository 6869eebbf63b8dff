import type { Parts } from '../parts.js';
import type { Executing } from './change.js';
import type { Claim } from './claim.js';
import type { Step } from './step.js';
import { recordWaiting } from './waiting.js';

/** A write that the bot has no power for by itself: an entitled person signs in and runs it (`run-step.ts`). */
export const waitForSignIn = (parts: Parts, claim: Claim, change: Executing, step: Step): Promise<false> =>
  recordWaiting(parts, claim, change, { reason: 'sign-in', step: step.name, code: 'sign-in-needed', facts: {} });
