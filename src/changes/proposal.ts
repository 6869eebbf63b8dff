import type { ProposalId } from '../ids.js';
import type { Person } from '../person.js';

/** What is voted on. `change` is a change's plan; other kinds of proposal come with their own commands. */
export type Proposal = {
  readonly id: ProposalId;
  readonly number: number;
  readonly kind: 'change';
  /** The change's id. */
  readonly subject: string;
  /** The votes count for exactly this plan. */
  readonly fingerprint: string;
  readonly quorum: number;
  readonly status: 'open' | 'approved' | 'rejected' | 'withdrawn' | 'expired' | 'outdated';
  readonly expiresAt: string;
  readonly createdAt: string;
};

export type Vote = {
  readonly person: Person;
  readonly decision: 'approve' | 'reject';
  readonly reason?: string;
  readonly at: string;
};
