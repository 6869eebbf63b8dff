import { days } from '../../clock.js';
import { bad, good, type Line, type Outcome } from '../line.js';
import type { AppLook, ListedSecrets } from '../look/apps.js';
import { notSeen } from '../seen.js';

/** Days before the end at which it is said louder. */
export const levels = [60, 30, 14, 7, 1] as const;

export const judgeCredentials = (apps: readonly AppLook[], now: Date): readonly Line[] =>
  apps.map(app => judgeCredential(app, now));

function judgeCredential(look: AppLook, now: Date): Line {
  const facts = { app: look.app, kind: look.kind };
  if (look.notAfter !== undefined) return ending(facts, look.notAfter, now);
  if (look.kind !== 'secret' || !look.listed) return good('credential', facts, 'renews-itself');
  if (!look.listed.ok) return notSeen('credential', look.listed, 'operator', facts);
  const end = endOfSecret(look.listed.value, look.startsWith ?? '', now);
  if (end === undefined) return bad('credential', 'warn', 'not-listed', 'entra', facts);
  return ending(facts, end, now);
}

/**
 * When the secret in use ends. Entra lists of each its first three characters; where several begin alike, or the list
 * says nothing of that, the earliest that still works counts, so that no end comes as a surprise.
 */
export function endOfSecret(listed: ListedSecrets | undefined, startsWith: string, now: Date): string | undefined {
  const all = listed?.passwordCredentials ?? [];
  const alike = all.filter(one => one.hint === null || one.hint === startsWith);
  const ends = alike.flatMap(one => one.endDateTime ?? []).sort((a, b) => Date.parse(a) - Date.parse(b));
  return ends.find(end => Date.parse(end) > now.getTime()) ?? ends.at(-1);
}

function ending(facts: { readonly app: string; readonly kind: string }, end: string, now: Date): Line {
  const left = Math.floor((Date.parse(end) - now.getTime()) / days(1));
  const known = { ...facts, days: left, end };
  if (Number.isNaN(left)) return bad('credential', 'unknown', 'not-read', 'operator', { ...facts, why: 'unreadable' });
  if (left < 0) return bad('credential', 'fail', 'expired', 'operator', known);
  const level = [...levels].reverse().find(one => left <= one);
  if (level === undefined) return good('credential', known);
  const outcome: Outcome = level <= 7 ? 'fail' : 'warn';
  return bad('credential', outcome, 'ends-soon', 'operator', { ...known, level });
}
