import type { Alias } from '../ids.js';
import type { ChangeKind, Facts } from '../kinds.js';

export const checkNames = [
  'jamf-version',
  'jamf-hosting',
  'jamf-privileges',
  'intune-licence',
  'entra-licence',
  'no-manual-integration',
  'partner-record',
  'platform-supported',
] as const;
export type CheckName = (typeof checkNames)[number];

/** `error`: the fact could not be read. Never a fail, never a pass. */
export type Outcome = 'pass' | 'warn' | 'fail' | 'skipped' | 'error';

/** What a check says: a code with parameters (words are made at the edge), and the change that repairs it. */
export type Finding = {
  readonly check: CheckName;
  readonly instance: Alias;
  readonly outcome: Outcome;
  /** One of the check's own codes; its words stand in the check's `text.ts`. */
  readonly code: string;
  readonly facts: Facts;
  readonly readAt?: string;
  readonly repair?: ChangeKind;
};
