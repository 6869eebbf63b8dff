import type { Facts } from '../kinds.js';
import type { NotRead, Reading } from '../snapshot/reading.js';
import type { Snapshot, SnapshotPart } from '../snapshot/snapshot.js';
import type { CheckGroup, CheckName, Explained, Finding, Fix, Outcome } from './finding.js';

/** Looks at a snapshot and says what it finds. Pure: reads nothing, knows no clock. */
export type Check = {
  readonly name: CheckName;
  readonly group: CheckGroup;
  readonly scope: 'tenant' | 'instance';
  readonly reads: readonly SnapshotPart[];
  /** For each of its codes that is not in order: who can do something about it. `not-read` need not be named. */
  readonly fixes: { readonly [code: string]: Fix };
  run(snapshot: Snapshot): Finding;
};

/** A finding of this check about the snapshot's instance. */
export function finding(
  check: CheckName,
  snapshot: Snapshot,
  outcome: Outcome,
  code: string,
  facts: Facts = {},
  readAt?: string,
): Finding {
  return { check, instance: snapshot.jamf.alias, outcome, code, facts, readAt: readAt ?? snapshot.takenAt };
}

/** The finding for a fact that could not be read: an error with its cause, never a pass and never a fail. */
export function notRead(check: CheckName, snapshot: Snapshot, reading: Reading<unknown>): Finding {
  return finding(check, snapshot, 'error', 'not-read', whyNot(reading), reading.at);
}

/** Why a reading gives no present fact, as facts for a text. */
export function whyNot(reading: Reading<unknown>): Facts {
  if (reading.is === 'value' || reading.is === 'absent') return {};
  const failed: NotRead = reading;
  if (failed.is === 'denied') return { why: 'denied', status: failed.status, permission: failed.permission };
  return { why: failed.is, cause: failed.cause };
}

/** What these checks say of a snapshot, with who can do something about it. */
export const explained = (list: readonly Check[], snapshot: Snapshot): readonly Explained[] =>
  list.map(check => {
    const { group, scope, reads, fixes } = check;
    const found = check.run(snapshot);
    const fix = fixes[found.code] ?? (found.outcome === 'error' ? fixOfUnread(check, found) : undefined);
    return { ...found, group, scope, reads, ...(fix ? { fix } : {}) };
  });

/** A permission that is missing is given by whoever rules that side; everything else is tried again. */
function fixOfUnread({ reads }: Check, { facts }: Finding): Fix {
  if (facts['why'] !== 'denied') return { who: 'nobody' };
  // Names of Jamf's privileges are words with spaces, Graph's are not.
  const ofJamf = String(facts['permission'] ?? '').includes(' ') || reads.every(part => part.startsWith('jamf-'));
  return ofJamf
    ? { who: 'jamf-administrator', where: 'jamf' }
    : { who: 'privileged-role-administrator', where: 'entra' };
}
