import type { Fact } from '../rows.js';
import type { StepLine } from '../steps.js';
import { planSamples } from './samples.js';

/** The plan of a change, for people to decide on. */
export type ChangePlanData = {
  readonly id: string;
  readonly number: number;
  /** The kind of change, in the reader's language. */
  readonly title: string;
  /** What was typed, or what the form stands for: `connect jamf acme cloud`. */
  readonly command: string;
  readonly instance: string;
  readonly host: string;
  /** Name of the tenant, or its id. */
  readonly tenant: string;
  readonly requester: string;
  readonly reason: string;
  readonly ticket: string;
  /** What was asked for (connection type, cloud, landing page), in the reader's language. */
  readonly wish: readonly Fact[];
  readonly steps: readonly StepLine[];
  /** Sentences in the reader's language. */
  readonly warnings: readonly string[];
  /** How many are concerned; -1 when that could not be read. */
  readonly macs: number;
  readonly users: number;
  readonly allUsers: boolean;
  /** Names of Conditional Access policies that ask for a compliant device, at most 5; `policies` counts them all. */
  readonly policyNames: readonly string[];
  readonly policies: number;
  /** Macs that Intune has from Jamf, and Macs registered in Entra of those in Jamf Pro; -1: not read, -2: not looked at. */
  readonly managedMacs: number;
  readonly registered: number;
  readonly registeredOf: number;
  /** Other servers of the tenant that share the record, by name. */
  readonly others: readonly string[];
  /** Dates that Intune has set already; empty where it has not. */
  readonly removalDate: string;
  readonly nonCompliantDate: string;
  readonly undo: string;
  /** What cannot be undone, in the reader's language. */
  readonly irreversible: readonly string[];
  /** The platform is past its end of support: the command that opens the form of its successor; none where it does not apply. */
  readonly instead: 'none' | 'connect' | 'migrate';
  readonly quorum: number;
  readonly approvals: number;
  /** Where approval goes in stages: the one that is voted in now, e.g. `2 of 3: Security`; empty with one stage. */
  readonly stage: { readonly number: number; readonly of: number; readonly name: string } | null;
  /** Whoever approves signs in afresh first. */
  readonly stepUp: boolean;
  /** Who may decide, by name, at most 8; `moreApprovers` counts the others. */
  readonly mayApprove: readonly string[];
  readonly moreApprovers: number;
  readonly votes: readonly { readonly name: string; readonly decision: 'approve' | 'reject' }[];
  readonly expiresAt: string;
  readonly takenAt: string;
  /** The first 8 characters. */
  readonly fingerprint: string;
  /** review = everybody's card in a channel; vote = a 1:1 or own view of somebody who may decide. */
  readonly buttons: 'review' | 'vote' | 'withdraw' | 'none';
  /** Why the reader has no vote, when that needs saying. */
  readonly note: 'none' | 'own-request' | 'voted' | 'no-vote';
};

export const samples: { readonly [name: string]: ChangePlanData } = planSamples;
