import type { ZodType } from 'zod/v4';
import type { ChangeAct, ChangeKind, Facts, Json, Platform } from '../../kinds.js';
import type { Snapshot, SnapshotPart } from '../../snapshot/snapshot.js';
import type { Step, Subject } from '../step.js';
import type { KindText } from '../words.js';

export type Wish = { readonly [name: string]: Json };

/** What the operator decided that shapes the steps. `appsWrite`: who registers and deletes apps in Entra. */
export type KindSettings = { readonly partnerWrite: 'person' | 'bot'; readonly appsWrite: 'person' | 'bot' };

/** What the steps of one change depend on: the operator's decisions and what was asked for. */
export type Shaping = KindSettings & { readonly wish: Wish };

export type PlanRefusal = { readonly code: string; readonly facts: Facts };

/** Ids to look up one by one: enterprise apps, and app registrations, by object id or application id. */
export type Named = { readonly apps?: readonly string[]; readonly registrations?: readonly string[] };

/** Promises that end with a change: those of its server, those that all servers of the tenant share, or all of both. */
export type Ending = { readonly platform: Platform; readonly scope: 'shared' | 'instance' | 'all' };

/**
 * A removal after which the next connection has to stand within 24 hours, so that Macs keep reporting
 * (https://learn.microsoft.com/intune/device-security/conditional-access-integration/configure-jamf-cloud-connector).
 */
export type KindClock = {
  /** Does the old connection still stand by what was read? */
  stands(snapshot: Snapshot, subject: Subject): 'yes' | 'no' | 'unknown';
  /** What `stands` looks at. */
  readonly reads: readonly SnapshotPart[];
  /** The step with which the next connection stands: from then on nothing is to be missed. */
  readonly until: string;
};

/** A look at the world some time after the end: something that must be so then, else people are told. */
export type AfterLook = {
  readonly name: string;
  readonly reads: readonly SnapshotPart[];
  /** How long after the end it is looked at, in milliseconds. */
  readonly after: readonly number[];
  /**
   * `wait`: it comes about some time, and the first "yes" is the end of it; a "no" is news at the last look only.
   * `tell`: it is to stay as it is until the last look, and the first "no" is news.
   */
  readonly early: 'tell' | 'wait';
  /** What is expected of which platform: a later change that makes it otherwise on purpose makes the look moot. */
  readonly platform: Platform;
  readonly expects: 'standing' | 'ended';
  /** Not every change of the kind is followed by it. Default: yes. */
  follows?(wish: Wish): boolean;
  holds(snapshot: Snapshot, subject: Subject): 'yes' | 'no' | 'unknown';
};

/** What a change of this kind is undone by, and what that one is asked for with. */
export type Opposite = { readonly kind: ChangeKind; readonly wish: Wish };

/** A kind of change: what is asked, the promises in order, and what an approver must know. */
export type Kind = {
  readonly name: ChangeKind;
  /** What policy.json calls it. */
  readonly act: ChangeAct;
  /** Changes of one tenant and platform exclude each other: `pdm` = the old partner record, `pcm` = Device Compliance. */
  readonly platform: Platform;
  /** Further platforms that it touches, and keeps others away from. */
  readonly alsoLocks?: readonly Platform[];
  readonly wish: ZodType<Wish>;
  readonly text: KindText;
  /** What else than the steps' own needs a plan reads (blast radius, warnings). */
  readonly planReads: readonly SnapshotPart[];
  steps(shaping: Shaping): readonly Step[];
  /** What is looked up by id in each look of such a change. */
  names?(subject: Subject): Named;
  /**
   * Steps that a stuck change of this kind had seen done, and that stay so in the one that starts over from it, whatever
   * a look would make of them now: what they took away has its successor in its place, for instance.
   */
  carriedOn?(snapshot: Snapshot, subject: Subject): readonly string[];
  /** Why no plan can be made of this snapshot; undefined when one can. */
  refusal(snapshot: Snapshot, subject: Subject): PlanRefusal | undefined;
  warnings(snapshot: Snapshot, subject: Subject): readonly PlanRefusal[];
  blastRadius(snapshot: Snapshot, subject: Subject): Facts;
  /** What exists before the change, to tell it from what appears through it; and what it pins by id. */
  baseline(snapshot: Snapshot, subject: Subject): Facts;
  /** Earlier promises that no longer hold once this is done. */
  ends?(wish: Wish): readonly Ending[];
  readonly clock?: KindClock;
  /** What the card of the end tells of the world: dates that Intune set, for instance. */
  readonly atEnd?: { readonly reads: readonly SnapshotPart[]; facts(snapshot: Snapshot, subject: Subject): Facts };
  readonly afterwards?: readonly AfterLook[];
  opposite?(wish: Wish, baseline: Facts): Opposite | undefined;
};
