import type { Parts } from '../parts.js';
import type { Snapshot, SnapshotPart } from '../snapshot/snapshot.js';
import { take } from '../snapshot/take.js';
import type { Around } from './around-plan.js';
import type { Change } from './change.js';
import { kindNamed, stepsOf } from './kinds/index.js';
import type { Kind } from './kinds/kind.js';
import type { Step } from './step.js';
import { subjectOf } from './subject.js';

export type LookParts = Pick<Parts, 'graph' | 'jamf' | 'network' | 'clock' | 'settings'>;

/** Reads what these steps of a change look at, and nothing else. */
export function lookFor(parts: LookParts, change: Change, steps: readonly Step[]): Promise<Snapshot> {
  const reads = new Set<SnapshotPart>(['tenant', ...steps.flatMap(step => step.reads), ...alsoReads(change)]);
  return look(parts, change, [...reads]);
}

/** While a clock may have to start, each look tells whether what it measures still stands. */
function alsoReads(change: Change): readonly SnapshotPart[] {
  const { clock } = kindNamed(change.kind);
  return clock && !('clock' in change && change.clock) ? clock.reads : [];
}

/** Reads these parts for a change. */
export const lookAt = (parts: LookParts, change: Change, reads: readonly SnapshotPart[]): Promise<Snapshot> =>
  look(parts, change, [...new Set<SnapshotPart>(['tenant', ...reads])]);

/** Reads everything a plan of this kind rests on or shows. */
export function lookToPlan(parts: LookParts, change: Change, kind: Kind, around: Around): Promise<Snapshot> {
  const steps = stepsOf(parts.settings, change);
  const wanted = [...new Set([...kind.planReads, ...steps.flatMap(step => step.reads)])];
  return look(parts, change, wanted, around);
}

function look(parts: LookParts, change: Change, wanted: readonly SnapshotPart[], around?: Around): Promise<Snapshot> {
  const subject = subjectOf(change, around);
  const given = subject.inputs.applicationId;
  const { apps = [], registrations = [] } = kindNamed(change.kind).names?.(subject) ?? {};
  return take(
    { ...parts, instances: parts.settings.instances },
    { alias: change.instance, parts: wanted, named: [...apps, ...(given ? [given] : [])], registrations },
  );
}
