import type { Clock } from '../clock.js';
import { Problem, Refused, Unreachable, Unreadable } from '../problem.js';
import type { Reading } from './reading.js';

/** Why a fact could not be read: the `cause` of an `unreachable` reading. */
export const causes = [
  'not-asked',
  // The other side or the way to it.
  'time-out',
  'no-answer',
  'throttled',
  'server-error',
  'unreadable',
  'refused',
  'sign-in-failed',
  'host-not-allowed',
  // It answered, but the answer does not settle the question.
  'several-partners',
  'all-users',
  'owner-unknown',
  'role-not-published',
  'not-an-id',
  'too-many',
] as const;
export type Cause = (typeof causes)[number];

/** The answer came and was understood, and still the question stays open. */
export const unsettled = (doing: string, cause: Cause): Problem => new Unreadable(doing, { cause });

/** Reads one fact. Undefined is the other side's word that there is none; an error is never taken for that. */
export async function readingOf<T>(clock: Clock, read: () => Promise<T | undefined>): Promise<Reading<T>> {
  try {
    const value = await read();
    const at = clock.now().toISOString();
    return value === undefined ? { is: 'absent', at } : { is: 'value', value, at };
  } catch (error) {
    return notRead(error, clock.now().toISOString());
  }
}

export const notAsked = (clock: Clock): Reading<never> => ({
  is: 'unreachable',
  at: clock.now().toISOString(),
  cause: 'not-asked' satisfies Cause,
});

function notRead(error: unknown, at: string): Reading<never> {
  if (error instanceof Refused && (error.status === 401 || error.status === 403)) {
    return { is: 'denied', at, status: error.status, permission: error.permission };
  }
  const cause = error instanceof Problem ? causeOf(error) : undefined;
  // A mistake of our own is no fact about the world: it goes on to whoever asked.
  if (!cause) throw error;
  return { is: 'unreachable', at, cause };
}

function causeOf(problem: Problem): Cause | undefined {
  if (problem instanceof Refused) return 'refused';
  if (problem instanceof Unreachable) return unreachableCause(problem);
  if (problem instanceof Unreadable) return causes.find(cause => cause === problem.facts['cause']) ?? 'unreadable';
  if (problem.code === 'sign-in-failed' || problem.code === 'host-not-allowed') return problem.code;
  return undefined;
}

function unreachableCause({ facts }: Unreachable): Cause {
  const status = Number(facts['status'] ?? 0);
  if (status === 429) return 'throttled';
  if (status >= 500) return 'server-error';
  return facts['code'] === 'time-out' || status === 408 ? 'time-out' : 'no-answer';
}
