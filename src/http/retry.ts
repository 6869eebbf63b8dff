import type { Clock } from '../clock.js';
import { Unreachable } from '../problem.js';
import { type Answer, type Call, isIdempotent, type Pace } from './call.js';

/*
 * Graph asks to honour Retry-After and to back off exponentially without it
 * (https://learn.microsoft.com/graph/throttling). Jamf sends neither 429 nor Retry-After but answers 5xx under load.
 */
const firstWaitMs = 400;
const longestWaitMs = 10_000;
const maxAttempts = 5;
const defaultTimeoutMs = 10_000;
const defaultBudgetMs = 25_000;

type Outcome = { readonly answer: Answer } | { readonly failed: Unreachable };
type Tools = { readonly pace: Pace; readonly clock: Clock };

/** Sends until there is an answer worth having, attempts run out, or the budget would be passed by waiting. */
export async function sendPatiently(
  call: Call,
  tools: Tools,
  attempt: (timeoutMs: number) => Promise<Answer>,
): Promise<Answer> {
  const ends = tools.pace.elapsed() + (call.budgetMs ?? defaultBudgetMs);
  for (let tries = 1; ; tries++) {
    const left = ends - tools.pace.elapsed();
    const outcome = await tried(() => attempt(Math.min(call.timeoutMs ?? defaultTimeoutMs, left)));
    const wait = worthAnother(outcome, call) ? waitFor(outcome, tries, tools) : undefined;
    const inTime = wait !== undefined && tools.pace.elapsed() + wait < ends;
    if (!inTime || tries >= maxAttempts) return result(outcome);
    await tools.pace.sleep(wait);
  }
}

async function tried(attempt: () => Promise<Answer>): Promise<Outcome> {
  try {
    return { answer: await attempt() };
  } catch (error) {
    if (error instanceof Unreachable) return { failed: error };
    throw error;
  }
}

function result(outcome: Outcome): Answer {
  if ('failed' in outcome) throw outcome.failed;
  return outcome.answer;
}

/** 429 means that nothing was done, so even what must not be done twice may be sent again. */
function worthAnother(outcome: Outcome, call: Call): boolean {
  if (call.once) return false;
  if ('answer' in outcome && outcome.answer.status === 429) return true;
  if (!isIdempotent(call)) return false;
  return 'failed' in outcome || outcome.answer.status === 408 || outcome.answer.status >= 500;
}

function waitFor(outcome: Outcome, tries: number, { pace, clock }: Tools): number {
  const asked = 'answer' in outcome ? retryAfterMs(outcome.answer, clock) : undefined;
  const backOff = Math.min(longestWaitMs, firstWaitMs * 2 ** (tries - 1));
  return asked ?? backOff * (0.5 + pace.random() / 2);
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3). */
export function retryAfterMs(answer: Pick<Answer, 'headers'>, clock: Clock): number | undefined {
  const value = answer.headers['retry-after']?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - clock.now().getTime());
}
