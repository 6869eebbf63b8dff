import type { Facts } from '../kinds.js';
import type { NotRead, Reading } from '../snapshot/reading.js';
import type { Snapshot, SnapshotPart } from '../snapshot/snapshot.js';
import type { CheckName, Finding, Outcome } from './finding.js';

/** Looks at a snapshot and says what it finds. Pure: reads nothing, knows no clock. */
export type Check = {
  readonly name: CheckName;
  readonly reads: readonly SnapshotPart[];
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
