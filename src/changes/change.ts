import type { Alias, ChangeId, ConversationId, ProposalId, TenantId } from '../ids.js';
import type { ChangeKind, Facts, Json } from '../kinds.js';
import type { Language } from '../language.js';
import type { Person } from '../person.js';

export const ends = ['done', 'failed', 'rejected', 'withdrawn', 'expired', 'outdated'] as const;
export type End = (typeof ends)[number];

export const openStatuses = ['drafting', 'planned', 'approved', 'running', 'waiting', 'verifying', 'stuck'] as const;
export type OpenStatus = (typeof openStatuses)[number];
export type ChangeStatus = OpenStatus | End;

export const waitingReasons = ['person', 'replication', 'unreadable', 'sign-in', 'votes', 'writes-stopped'] as const;
export type WaitingReason = (typeof waitingReasons)[number];

export type Waiting = {
  readonly reason: WaitingReason;
  /** The step that waits. */
  readonly step: string;
  readonly since: string;
  /** Code of what exactly is missing or could not be read, with its facts; words in `changes/text.ts`. */
  readonly code: string;
  readonly facts: Facts;
};

/**
 * A step that was seen done, once and for all in this change.
 * found = it held already at the start; read = the world showed it; wrote = the bot did it and read it back;
 * attested = a person confirmed it and nothing can be read back.
 */
export type Latch = {
  readonly step: string;
  readonly at: string;
  readonly how: 'found' | 'read' | 'wrote' | 'attested';
  readonly by?: Person;
  readonly evidence: Facts;
};

/** A remote write: committed `about-to` before it leaves, `did` after. Between the two the outcome is unknown. */
export type Attempt = {
  readonly step: string;
  readonly fence: number;
  readonly state: 'about-to' | 'did' | 'failed';
  readonly at: string;
  readonly facts: Facts;
  /** In whose name it was written; absent: in that of the bot's own registration. */
  readonly by?: Person;
};

export type PlannedStep = {
  readonly step: string;
  readonly label: string;
  readonly actor: 'bot' | 'person';
  /** True when the snapshot of the plan already showed it done. */
  readonly done: boolean;
  /** The facts on which the approval of this step rests; never times, counts or heartbeats. */
  readonly basis: Facts;
};

export type Plan = {
  readonly steps: readonly PlannedStep[];
  /** Codes of warnings an approver must see, with facts. */
  readonly warnings: readonly { readonly code: string; readonly facts: Facts }[];
  readonly blastRadius: Facts;
  /** Ids of what exists now and must be told apart from what appears later (e.g. Jamf notifications). */
  readonly baseline: Facts;
  readonly fingerprint: string;
  readonly takenAt: string;
  readonly tenantName: string;
  /** Who could approve when the plan was made: asked in 1:1, named on the card. Their rights are read at the click. */
  readonly approvers: readonly Approver[];
};

/** Somebody who could approve, and in which stages; absent: in the only one. */
export type Approver = Person & { readonly stages?: readonly number[] };

/** Somebody's word that they did a step. It belongs to this change alone and is never evidence of health. */
export type Attestation = {
  readonly step: string;
  readonly by: Person;
  readonly at: string;
  /** What an approver accepted as it was shown, e.g. permissions beyond the documented ones. */
  readonly accepted?: Facts;
};

/** What people gave on the way: the application id from Jamf's page, and whose key the step for a secret gave out. */
export type Inputs = { readonly applicationId?: string };

/** A step was not kept as planned, and that was approved as a proposal of its own. */
export type Departure = {
  readonly step: string;
  /** terminate = Intune ends the connection by Graph; go-on = what could not be seen is not waited for any longer. */
  readonly way: 'terminate' | 'go-on';
  readonly by: Person;
  readonly at: string;
  /** Number of the proposal that was approved. */
  readonly proposal: number;
};

/**
 * When a connection ended is known only within bounds: it still stood at `earliest`, and was gone at `latest`. What must
 * not be missed is counted from the early one.
 */
export type ChangeClock = { readonly earliest: string; readonly latest: string; readonly deadline: string };

/** What every change has, whatever its status. */
type Common = {
  readonly id: ChangeId;
  readonly number: number;
  readonly kind: ChangeKind;
  readonly tenantId: TenantId;
  readonly instance: Alias;
  /** Its promises stand under this key: that of its kind's platform. */
  readonly lockKey: string;
  /** The stuck change whose lock it takes over when it starts. */
  readonly takesOver?: ChangeId;
  /** What was asked for, checked by the kind's own schema (`changes/kinds/<kind>/wish.ts`). */
  readonly wish: { readonly [name: string]: Json };
  readonly requester: Person;
  readonly reason: string;
  readonly ticket?: string;
  readonly language: Language;
  /** Where it was asked, and where its card lives. */
  readonly conversation: ConversationId;
  readonly createdAt: string;
};

type WithPlan = Common & { readonly plan: Plan; readonly proposal: ProposalId };

type Started = WithPlan & {
  readonly approvedAt: string;
  readonly startedAt: string;
  readonly latches: readonly Latch[];
  readonly attempts: readonly Attempt[];
  readonly attestations: readonly Attestation[];
  readonly inputs: Inputs;
  readonly departures?: readonly Departure[];
  /** Runs from the removal of one connection until the next one stands. */
  readonly clock?: ChangeClock;
};

export type Drafting = Common & { readonly status: 'drafting' };
export type Planned = WithPlan & { readonly status: 'planned' };
export type Approved = WithPlan & { readonly status: 'approved'; readonly approvedAt: string };
export type Running = Started & { readonly status: 'running' | 'verifying' };
export type WaitingChange = Started & { readonly status: 'waiting'; readonly waiting: Waiting };
export type Stuck = Started & { readonly status: 'stuck'; readonly stuck: Reason };
export type Ended = Common &
  Partial<Omit<Started, keyof Common>> & {
    readonly status: End;
    readonly endedAt: string;
    readonly end: Reason & { readonly by?: Person };
  };

/** A code with parameters; the words stand in `changes/text.ts`. */
export type Reason = { readonly code: string; readonly step?: string; readonly facts: Facts };

export type Executing = Running | WaitingChange | Stuck;
export type Change = Drafting | Planned | Approved | Executing | Ended;

export const isEnded = (change: Change): change is Ended => (ends as readonly string[]).includes(change.status);
export const isExecuting = (change: Change): change is Executing =>
  change.status === 'running' ||
  change.status === 'waiting' ||
  change.status === 'verifying' ||
  change.status === 'stuck';

const allowedMoves: { readonly [from in OpenStatus]: readonly ChangeStatus[] } = {
  drafting: ['planned', 'failed', 'withdrawn', 'expired'],
  planned: ['planned', 'approved', 'rejected', 'withdrawn', 'expired', 'outdated', 'failed'],
  approved: ['running', 'withdrawn', 'expired', 'outdated', 'failed'],
  running: ['running', 'waiting', 'verifying', 'stuck', 'failed', 'withdrawn'],
  waiting: ['waiting', 'running', 'verifying', 'stuck', 'done', 'failed', 'withdrawn'],
  verifying: ['verifying', 'waiting', 'running', 'stuck', 'done', 'failed', 'withdrawn'],
  stuck: ['stuck', 'running', 'failed'],
};

/** May a change go from one status to the other? Ends are final: what is recorded of one later leaves it as it is. */
export const mayMove = (from: ChangeStatus, to: ChangeStatus): boolean =>
  from in allowedMoves ? allowedMoves[from as OpenStatus].includes(to) : from === to;
