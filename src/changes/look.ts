import type { Parts } from '../parts.js';
import type { Snapshot, SnapshotPart } from '../snapshot/snapshot.js';
import { take } from '../snapshot/take.js';
import type { Change } from './change.js';
import type { Kind } from './kinds/kind.js';
import type { Step } from './step.js';
import { subjectOf } from './subject.js';

export type LookParts = Pick<Parts, 'graph' | 'jamf' | 'network' | 'clock' | 'settings'>;

/** Reads what these steps of a change look at, and nothing else. */
export function lookFor(parts: LookParts, change: Change, steps: readonly Step[]): Promise<Snapshot> {
  const reads = new Set<SnapshotPart>(['tenant', ...steps.flatMap(step => step.reads)]);
  return look(parts, change, [...reads]);
}

/** Reads everything a plan of this kind rests on or shows. */
export function lookToPlan(parts: LookParts, change: Change, kind: Kind): Promise<Snapshot> {
  const steps = kind.steps(parts.settings);
  return look(parts, change, [...new Set([...kind.planReads, ...steps.flatMap(step => step.reads)])]);
}

function look(parts: LookParts, change: Change, wanted: readonly SnapshotPart[]): Promise<Snapshot> {
  const id = subjectOf(change).inputs.applicationId;
  return take(
    { ...parts, instances: parts.settings.instances },
    { alias: change.instance, parts: wanted, named: id ? [id] : [] },
  );
}
