import type { ZodType } from 'zod/v4';
import type { ChangeAct, ChangeKind, Facts, Json } from '../../kinds.js';
import type { Snapshot, SnapshotPart } from '../../snapshot/snapshot.js';
import type { Step, Subject } from '../step.js';
import type { KindText } from '../words.js';

export type Wish = { readonly [name: string]: Json };

/** What the operator decided that shapes the steps. */
export type KindSettings = { readonly partnerWrite: 'person' | 'bot' };

export type PlanRefusal = { readonly code: string; readonly facts: Facts };

/** A kind of change: what is asked, the promises in order, and what an approver must know. */
export type Kind = {
  readonly name: ChangeKind;
  /** What policy.json calls it. */
  readonly act: ChangeAct;
  /** Changes of one tenant and platform exclude each other: `pdm` = the old partner record. */
  readonly platform: 'pdm';
  readonly wish: ZodType<Wish>;
  readonly text: KindText;
  /** What else than the steps' own needs a plan reads (blast radius, warnings). */
  readonly planReads: readonly SnapshotPart[];
  steps(settings: KindSettings): readonly Step[];
  /** Why no plan can be made of this snapshot; undefined when one can. */
  refusal(snapshot: Snapshot, subject: Subject): PlanRefusal | undefined;
  warnings(snapshot: Snapshot, subject: Subject): readonly PlanRefusal[];
  blastRadius(snapshot: Snapshot): Facts;
  /** What exists before the change, to tell it from what appears through it. */
  baseline(snapshot: Snapshot): Facts;
};
