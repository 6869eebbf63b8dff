import { proposalSamples } from './samples.js';

export const lockStates = [
  'drafting',
  'planned',
  'approved',
  'running',
  'waiting',
  'verifying',
  'stuck',
  'none',
] as const;
/** How far the change is that holds a lock; `none`: no change holds it any more. */
export type LockState = (typeof lockStates)[number];

/** Something that one asks for and others agree to: freeing a lock, letting the bot write again, a way around a step. */
export type ProposalData = {
  readonly id: string;
  readonly number: number;
  readonly kind: 'unlock' | 'start-writes' | 'deviation';
  readonly status: 'open' | 'approved' | 'rejected' | 'withdrawn' | 'expired' | 'outdated';
  readonly requester: string;
  readonly reason: string;
  /** Of `unlock` and `deviation`; 0 and empty when no change is known. */
  readonly changeNumber: number;
  readonly changeTitle: string;
  readonly changeRequester: string;
  readonly instance: string;
  readonly changeState: LockState;
  /** Title of the step at which the change was; empty when it was at none. */
  readonly step: string;
  /** Of `deviation`: Intune ends the connection itself, or the change goes on without the step. */
  readonly way: '' | 'terminate' | 'go-on';
  /** Of `deviation`: the state that Intune shows, as Graph calls it. */
  readonly partnerState: string;
  /** Of `unlock`: since when the lock is held; of `start-writes`: since when writes are stopped. */
  readonly since: string;
  /** Of `start-writes`: who stopped, and why. */
  readonly stoppedBy: string;
  readonly stopReason: string;
  readonly quorum: number;
  readonly approvals: number;
  /** Who may decide, by name, at most 8; `moreApprovers` counts the others. */
  readonly mayApprove: readonly string[];
  readonly moreApprovers: number;
  readonly votes: readonly { readonly name: string; readonly decision: 'approve' | 'reject' }[];
  readonly expiresAt: string;
  /** The first 8 characters. */
  readonly fingerprint: string;
  /** How it ended: when, by whom, why; empty while it is open. */
  readonly endedAt: string;
  readonly endedBy: string;
  readonly endCode: '' | EndCode;
  readonly endReason: string;
  /** Titles of the steps that had been done by then. */
  readonly done: readonly string[];
  /** Numbers of the changes that go on now. */
  readonly goOn: readonly number[];
  /** review = everybody's card in a channel; vote = a 1:1 or own view of somebody who may decide. */
  readonly buttons: 'review' | 'vote' | 'withdraw' | 'none';
  /** Why the reader has no vote, when that needs saying. */
  readonly note: 'none' | 'own-request' | 'own-change' | 'voted' | 'no-vote';
};

export const endCodes = [
  'applied',
  'rejected',
  'withdrawn',
  'nobody-decided',
  'world-changed',
  'votes-lost',
  'policy-changed',
] as const;
export type EndCode = (typeof endCodes)[number];

export const samples: { readonly [name: string]: ProposalData } = proposalSamples;
