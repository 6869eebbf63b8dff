import type { StepLine } from '../steps.js';
import { runningSamples } from './samples.js';

/** Why a change may wait; the same words as the domain's own. */
export type WaitingReason = 'person' | 'replication' | 'unreadable' | 'sign-in' | 'votes' | 'writes-stopped';

/** A step for a person that stands on the card now; several when they belong to one journey in one browser. */
export type Task = {
  readonly label: string;
  readonly title: string;
  readonly done: boolean;
  /** Exact clicks, in the reader's language. */
  readonly clicks: readonly string[];
  readonly proof: string;
};

/** A change under way, from the approval to the verification. */
export type ChangeRunningData = {
  readonly id: string;
  readonly number: number;
  /** The kind of change, in the reader's language. */
  readonly title: string;
  readonly instance: string;
  readonly host: string;
  readonly requester: string;
  readonly approvers: readonly string[];
  readonly status: 'approved' | 'running' | 'waiting' | 'verifying' | 'stuck';
  readonly waitingReason: '' | WaitingReason;
  /** What exactly is missing, as a sentence in the reader's language; empty when nothing is. */
  readonly waitingFor: string;
  readonly waitingMinutes: number;
  readonly steps: readonly StepLine[];
  readonly tasks: readonly Task[];
  /** Where to do it; the label says where it leads. Empty when there is nowhere to go. */
  readonly linkLabel: string;
  readonly linkUrl: string;
  /** Which step the button confirms, what it says and what one types instead; empty without one. */
  readonly confirmStep: string;
  readonly confirmStepLabel: string;
  readonly confirmTitle: string;
  /** What is accepted by confirming, as a short fingerprint: the button carries it. Empty where nothing is accepted. */
  readonly confirms: string;
  /** The step that somebody signs in for and runs; its number; the button's words are the card's own. Empty without one. */
  readonly runStep: string;
  readonly runStepLabel: string;
  /** review = everybody's card, from which each person opens a view of their own; why not = no right to run it. */
  readonly runBy: 'none' | 'review' | 'reader' | 'others' | 'not-requester';
  /** The first 8 characters of the plan's fingerprint: the buttons carry it. */
  readonly seen: string;
  readonly asksApplicationId: boolean;
  readonly applicationId: string;
  readonly mayCheck: boolean;
  /** Of a stuck change: the step that does not hold, as "5b · Application ID in Intune"; empty otherwise. */
  readonly stuckStep: string;
  /** Of a stuck change: what holds as it was last seen, and what was written without being seen. */
  readonly holds: readonly string[];
  readonly unseen: readonly string[];
  /** May this reader decide how a stuck change goes on, and does one change undo it? Its name; empty for none. */
  readonly mayDecide: boolean;
  readonly mayGiveUp: boolean;
  readonly opposite: string;
  /** May this reader make the client secret: the first one, or another because the first got lost? */
  readonly secret: 'none' | 'first' | 'another';
  /** Ways around the step that it waits for. */
  readonly ways: readonly ('terminate' | 'go-on')[];
  /** From the end of the old connection until the new one has to stand; null when no clock runs. */
  readonly clock: {
    readonly earliest: string;
    readonly latest: string;
    readonly deadline: string;
    /** Below zero when it has passed. */
    readonly minutesLeft: number;
  } | null;
};

export const samples: { readonly [name: string]: ChangeRunningData } = runningSamples;
