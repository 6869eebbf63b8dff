import type { ProposalId } from '../ids.js';
import type { Facts, ProposalAct } from '../kinds.js';
import type { Person } from '../person.js';

/** What is voted on: a change's plan, or something that is no change (`changes/proposals`). */
export type Proposal = {
  readonly id: ProposalId;
  readonly number: number;
  readonly kind: 'change' | ProposalAct;
  /** The change's id; of `unlock`: the change that holds the lock; of `deviation`: the change and the way. */
  readonly subject: string;
  /** The votes count for exactly this plan. */
  readonly fingerprint: string;
  readonly quorum: number;
  readonly status: 'open' | 'approved' | 'rejected' | 'withdrawn' | 'expired' | 'outdated';
  readonly expiresAt: string;
  readonly createdAt: string;
  /** Fingerprint of the policy's rule under which the votes were asked for. */
  readonly rule: string;
};

/** What a proposal says that is no change. */
export type ProposalBody = {
  readonly requester: Person;
  readonly reason: string;
  readonly conversation: string;
  readonly language: 'en' | 'nl';
  readonly approvers: readonly Person[];
  /** What it rests on, as it was shown: the fingerprint covers it. */
  readonly facts: Facts;
  /** How it ended: a code with its facts; who ended it, when a person did. */
  readonly end?: { readonly code: string; readonly at: string; readonly by?: Person; readonly facts: Facts };
};

export type Vote = {
  readonly person: Person;
  readonly decision: 'approve' | 'reject';
  readonly reason?: string;
  readonly at: string;
  /** The stage in which it counts; 0 where there is one. */
  readonly stage: number;
  /** When the voter proved who they are on Microsoft's page, where that was asked. */
  readonly authenticatedAt?: string;
};
