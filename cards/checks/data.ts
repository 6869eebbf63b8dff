import type { Fixer } from '../fixers.js';
import { checksSamples } from './samples.js';

export type ChecksTitle = 'all' | 'prerequisites' | 'permissions' | 'policies' | 'network';
export type ChecksOutcome = 'fail' | 'error' | 'warn' | 'skipped' | 'pass';

export type ChecksLine = {
  readonly outcome: ChecksOutcome;
  /** Alias of the server it speaks of; empty when it speaks of the tenant. */
  readonly instance: string;
  /** Finished words in the reader's language. */
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
  /** The facts it rests on, in words, and when the deciding one was read. */
  readonly read: string;
  readonly readAt: string;
  /** The least role that can do something about it. */
  readonly who: Fixer;
  /** Where it is mended, and the page that says so; empty when there is none. */
  readonly console: 'jamf' | 'intune' | 'entra' | '';
  readonly consoleUrl: string;
  readonly sourceUrl: string;
};

/** One permission of one app: what it must hold, beside what it holds. */
export type GrantRow = {
  readonly app: string;
  readonly permission: string;
  readonly type: 'delegated' | 'application';
  readonly api: string;
  readonly state: 'ok' | 'missing' | 'extra' | 'one-user' | 'unread';
};

export type ChecksData = {
  readonly title: ChecksTitle;
  /** The command that reads it again. */
  readonly command: 'check' | 'check-prerequisites' | 'check-permissions' | 'check-policies' | 'check-network';
  /** Of one server, or empty: of all. */
  readonly instance: string;
  readonly servers: number;
  readonly tenant: string;
  readonly at: string;
  /** Seconds since it was read. */
  readonly age: number;
  /** Worst first. */
  readonly lines: readonly ChecksLine[];
  readonly grants: readonly GrantRow[];
  /** What a firewall must let through, one line each, to be copied; empty when that was not asked. */
  readonly firewall: string;
  /** Something of it is mended by hand in a way that the card explains. */
  readonly repair: boolean;
  /** What a change repairs, once it is approved, and of which app; empty where no change does. */
  readonly repairFinding:
    | ''
    | 'consent-connector'
    | 'consent-registration'
    | 'application-id'
    | 'enable-app'
    | 'extra-permission';
  readonly repairApp: string;
  readonly repairInstance: string;
};

export const samples: { readonly [name: string]: ChecksData } = checksSamples;
