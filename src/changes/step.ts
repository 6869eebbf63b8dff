import type { Alias } from '../ids.js';
import type { Facts } from '../kinds.js';
import type { Snapshot, SnapshotPart } from '../snapshot/snapshot.js';
import type { Attempt, Change, ChangeClock, Departure, Inputs, Latch, Plan } from './change.js';
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
  readonly inputs: Inputs;
  /** Steps that a person confirmed in this change, with what they accepted by it. */
  readonly attested: readonly string[];
  readonly accepted: { readonly [step: string]: Facts };
  /** Steps that were seen done in this change: when, and by what. */
  readonly latched: { readonly [step: string]: Pick<Latch, 'at' | 'how' | 'evidence'> };
  /** The bot's own writes of each step, oldest first; those that certainly altered nothing are left out. */
  readonly written: { readonly [step: string]: readonly Pick<Attempt, 'state' | 'at' | 'facts'>[] };
  /** The 24 hours, where they run. */
  readonly clock?: ChangeClock;
  /** Approved ways around a step, by the step. */
  readonly departures: { readonly [step: string]: Departure['way'] };
  /** Other servers of the tenant that changes here connected and none disconnected since. */
  readonly others: readonly Alias[];
  /** While the plan is made: the stuck change of the same kind that it starts over from. */
  readonly before?: Before;
};

/** What a stuck change came to: it is not lost to the one that starts over from it. */
export type Before = Pick<Subject, 'number' | 'latched' | 'clock'> & {
  /** What its plan pinned. */
  readonly baseline: Facts;
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
  /** Neighbouring steps of one journey are done in one go, in one browser: they are shown together. */
  readonly journey?: string;
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
  /**
   * What the person gives or gets here besides doing it: the application id from Jamf's page; a client secret, made at
   * their press and shown to them once.
   */
  readonly asks?: 'application-id' | 'secret';
  /** Here the secret that was given is typed in: until this is done, one that got lost is made anew. */
  readonly uses?: 'secret';
  /** Codes of a "no" after which the change must not go on by itself: it is stuck until somebody decides. */
  readonly stops?: readonly string[];
  /** The bot's own write. Its effect must be idempotent or recognisable afterwards by `done`. */
  run?(write: Writers, subject: Subject, snapshot: Snapshot): Promise<Facts>;
  /** Which of a person's rights `run` borrows, when it writes in somebody's name. Default: the partner record's. */
  readonly borrows?: 'partners' | 'apps';
  /** Nobody does it: it comes about through the steps before it, and is waited for. */
  readonly passive?: true;
  /** Can the bot write it as things are? Where not, a person has to. Default: yes. */
  ready?(snapshot: Snapshot, subject: Subject): boolean;
  /** How long `done` may lag behind the write or the person before a person is asked, in milliseconds. */
  readonly lag?: number;
};
