import { within } from '../http/within.js';
import type { Facts } from '../kinds.js';
import type { Log } from '../log.js';
import { Problem, Refused } from '../problem.js';
import { type About, bad, type Fixer, type Line } from './line.js';

/** What a look gave, or why it gave nothing. */
export type Seen<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: NotSeen; readonly facts: Facts };

export type NotSeen = 'refused' | 'unreachable' | 'unreadable' | 'sign-in' | 'fault';

/** How long one source may take. A slow one costs its own line, not the others. */
export const sourceLimitMs = 3000;

export async function look<T>(log: Log, doing: string, work: () => Promise<T>): Promise<Seen<T>> {
  try {
    return { ok: true, value: await within(sourceLimitMs, doing, work()) };
  } catch (error) {
    if (!(error instanceof Problem)) log.warn({ doing, cause: nameOf(error) }, 'a look at the bot itself failed');
    return { ok: false, ...whyOf(error) };
  }
}

const whys: { readonly [code: string]: NotSeen } = {
  'call-refused': 'refused',
  'call-unreachable': 'unreachable',
  'database-unavailable': 'unreachable',
  'call-unreadable': 'unreadable',
  'sign-in-failed': 'sign-in',
};

function whyOf(error: unknown): { readonly why: NotSeen; readonly facts: Facts } {
  if (!(error instanceof Problem)) return { why: 'fault', facts: {} };
  const { code, status, permission } = error.facts;
  const facts = { code: code ?? null, status: status ?? null, permission: permission ?? null };
  return { why: error instanceof Refused ? 'refused' : (whys[error.code] ?? 'fault'), facts };
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** The line for what could not be looked at: unknown, with the cause. */
export const notSeen = (
  about: About,
  seen: { readonly why: NotSeen; readonly facts: Facts },
  who: Fixer,
  more: Facts = {},
): Line => bad(about, 'unknown', 'not-read', who, { ...more, ...seen.facts, why: seen.why });
