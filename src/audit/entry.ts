import type { Facts } from '../kinds.js';
import type { Person } from '../person.js';

/** Everything that is worth recording. A new kind of event is one line here and one in `audit/text.ts`. */
export const auditEvents = [
  'request-refused',
  'change-requested',
  'change-planned',
  'plan-failed',
  'vote-approve',
  'vote-reject',
  'vote-refused',
  'step-up-opened',
  'step-up-failed',
  'change-approved',
  'change-rejected',
  'change-withdrawn',
  'change-expired',
  'change-outdated',
  'change-started',
  'step-found',
  'step-about-to',
  'step-did',
  'step-write-failed',
  'step-done',
  'step-attested',
  'input-given',
  'input-refused',
  'change-waiting',
  'change-verifying',
  'change-done',
  'change-failed',
  'change-stuck',
  'change-continued',
  'departure-approved',
  'clock-started',
  'clock-alarm',
  'after-look',
  'secret-offered',
  'secret-shown',
  'secret-refused',
  'proposal-made',
  'proposal-vote',
  'proposal-vote-refused',
  'proposal-applied',
  'proposal-rejected',
  'proposal-withdrawn',
  'proposal-expired',
  'proposal-outdated',
  'lock-freed',
  'writes-stopped',
  'writes-started',
  'mac-looked-up',
  'download-offered',
  'download-fetched',
  'download-refused',
  'secret-asked',
  'message-failed',
  'request-failed',
] as const;
export type AuditEvent = (typeof auditEvents)[number];

export type AuditEntry = {
  readonly event: AuditEvent;
  /** Who caused it; absent when the bot went on by itself. */
  readonly person?: Person;
  /** As whom the bot acted towards Microsoft or Jamf, when it did. */
  readonly botIdentity?: string;
  readonly change?: { readonly id: string; readonly number: number };
  /** Codes, ids and states; never a secret and never a sentence. */
  readonly facts: Facts;
};

export type StoredEntry = AuditEntry & {
  readonly sequence: number;
  readonly at: string;
  readonly previous: string;
  readonly hash: string;
};
