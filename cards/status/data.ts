import { readSamples } from './samples.js';

/**
 * What Intune and Entra show. `shared`: the record is active, but all servers of the tenant share it, and nothing says
 * that this one is connected. `apps-differ`: it is active, but one of the apps is not as it should be.
 */
export const microsoftStates = [
  'connected',
  'shared',
  'apps-differ',
  'fault',
  'ended',
  'none',
  'several',
  'unread',
] as const;
export type MicrosoftState = (typeof microsoftStates)[number];

/**
 * What comes from Jamf's side: its heartbeat in Intune and its own messages.
 * alive = a heartbeat within a day, no complaint; complains = Jamf itself reports a failing connection;
 * overdue = the last heartbeat is older than a day; not-yet = none was ever received; silent = no complaint, and the
 * heartbeat could not be read; unread = Jamf Pro itself could not be read.
 */
export const jamfStates = ['alive', 'complains', 'overdue', 'not-yet', 'silent', 'unread'] as const;
export type JamfState = (typeof jamfStates)[number];

export const verdicts = ['agree', 'disagree', 'cannot-tell'] as const;
export type Verdict = (typeof verdicts)[number];

export const becauses = [
  'both-connected',
  'shared-record',
  'both-none',
  'both-ended',
  'first-heartbeat-pending',
  'heartbeat-overdue',
  'jamf-complains',
  'apps-differ',
  'record-fault',
  'jamf-goes-on',
  'several-records',
  'microsoft-unread',
  'jamf-unread',
  'both-unread',
] as const;
export type Because = (typeof becauses)[number];

export type AppState = 'ok' | 'missing' | 'changed' | 'disabled' | 'several' | 'unknown' | 'not-used';
export type NotReadWhy = '' | 'denied' | 'unreachable' | 'stale';

export type StatusData = {
  readonly instance: string;
  readonly host: string;
  /** Name of the tenant, or its id; empty when not read. */
  readonly tenant: string;
  readonly verdict: Verdict;
  readonly because: Because;
  readonly microsoft: MicrosoftState;
  readonly microsoftReadAt: string;
  readonly microsoftNotRead: NotReadWhy;
  /** Intune's own word for the state of its record; empty without one. */
  readonly partnerState: string;
  readonly jamf: JamfState;
  readonly jamfReadAt: string;
  readonly jamfNotRead: NotReadWhy;
  readonly jamfVersion: string;
  /** An API client may not be shown Jamf's messages at all: an empty list proves nothing then. */
  readonly jamfMessagesReadable: boolean;
  /** Whole minutes since the last heartbeat; -1 for never or not known (see `jamf`). */
  readonly heartbeatMinutes: number;
  readonly heartbeatAt: string;
  readonly connection: 'cloud-connector' | 'manual' | 'none' | 'cannot-tell';
  readonly connectorApp: AppState;
  readonly registrationApp: AppState;
  /** Names of permissions that are missing from or extra on the apps. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly openChangeId: string;
  readonly openChangeNumber: number;
  readonly openChangeBy: string;
  readonly openChangeMinutes: number;
  readonly next: 'none' | 'devices-removed' | 'devices-non-compliant' | 'plan-expires';
  readonly nextAt: string;
  readonly findings: readonly {
    readonly outcome: 'warn' | 'fail' | 'error';
    readonly cause: string;
    readonly fix: string;
  }[];
};

export const samples: { readonly [name: string]: StatusData } = readSamples;
