import type { Facts } from '../kinds.js';
import type { Snapshot, SnapshotPart } from '../snapshot/snapshot.js';
import type { Change, Plan } from './change.js';
import type { Writers } from './writers.js';

/** What a step's promise looks like in a snapshot. `unknown`: it could not be read; the change waits and says why. */
export type Judgement =
  | { readonly done: 'yes'; readonly evidence: Facts }
  | { readonly done: 'no'; readonly code: string; readonly facts: Facts }
  | { readonly done: 'unknown'; readonly code: string; readonly facts: Facts };

export const yes = (evidence: Facts = {}): Judgement => ({ done: 'yes', evidence });
export const no = (code: string, facts: Facts = {}): Judgement => ({ done: 'no', code, facts });
export const unknown = (code: string, facts: Facts = {}): Judgement => ({ done: 'unknown', code, facts });

/** The part of a change that a step may look at, also before the change has started. */
export type Subject = Pick<Change, 'id' | 'number' | 'instance' | 'tenantId' | 'wish' | 'createdAt'> & {
  readonly startedAt?: string;
  readonly plan?: Plan;
  readonly inputs: { readonly applicationId?: string };
  /** Steps that a person confirmed in this change, with what they accepted by it. */
  readonly attested: readonly string[];
  readonly accepted: { readonly [step: string]: Facts };
};

/** A promise that outlives the change: of the tenant (`shared`) or of this instance. Its name is unique in its scope. */
export type Kept = {
  readonly name: string;
  readonly scope: 'shared' | 'instance';
  holds(snapshot: Snapshot, subject: Subject): Judgement;
};

/** A promise. `done` is pure; `run` makes it hold; without `run` a person does it. */
export type Step = {
  readonly name: string;
  /** What people see and type: `2` in `confirm CR-12 2`; `5a`, `5b` where two belong together. */
  readonly label: string;
  readonly actor: 'bot' | 'person';
  readonly reads: readonly SnapshotPart[];
  done(snapshot: Snapshot, subject: Subject): Judgement;
  /** Facts the approval of this step rests on (object ids, app ids, states, grants). */
  basis(snapshot: Snapshot, subject: Subject): Facts;
  /** What must hold from the end of the change on: verified then, watched afterwards. */
  readonly kept?: readonly Kept[];
  /** A person may confirm it, because nothing (or not everything) of it can be read. */
  readonly attestable?: boolean;
  /**
   * Code of a "no" that an approver, never the requester, may accept as it was shown: the confirmation then holds for
   * exactly those facts and for no others.
   */
  readonly acceptable?: string;
  /** What the person gives here besides doing it. */
  readonly asks?: 'application-id';
  /** The bot's own write. Its effect must be idempotent or recognisable afterwards by `done`. */
  run?(write: Writers, subject: Subject, snapshot: Snapshot): Promise<Facts>;
  /** Can the bot write it as things are? Where not, a person has to. Default: yes. */
  ready?(snapshot: Snapshot): boolean;
  /** How long `done` may lag behind the write or the person before a person is asked, in milliseconds. */
  readonly lag?: number;
};
