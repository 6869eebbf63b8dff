import { readSamples } from './samples.js';

/**
 * What Intune and Entra show. `shared`: the record is active, but all servers of the tenant share it, and nothing says
 * that this one is connected. `apps-differ`: it is active, but an app is not as it should be. `unclear`: Intune's word
 * for the state is none that means anything to us. `both`: the old platform and
 * its successor are connected side by side.
 */
export const microsoftStates = [
  'connected',
  'shared',
  'apps-differ',
  'fault',
  'ended',
  'none',
  'unclear',
  'both',
  'several',
  'unread',
] as const;
export type MicrosoftState = (typeof microsoftStates)[number];

/**
 * What comes from Jamf's side: its own messages and version, and its heartbeat in Intune.
 * alive = a heartbeat within a day, no complaint; complains = Jamf itself reports a failing connection;
 * too-old, version-unclear = its version, held against what the connection in place needs;
 * overdue = the last heartbeat is older than a day; not-yet = none was ever received; unheard = its messages could not
 * be read; silent = the heartbeat could not be read; unread = Jamf Pro itself could not be read.
 */
export const jamfStates = [
  'alive',
  'complains',
  'too-old',
  'version-unclear',
  'overdue',
  'not-yet',
  'unheard',
  'silent',
  'unread',
] as const;
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
  'jamf-too-old',
  'version-unclear',
  'apps-differ',
  'record-fault',
  'record-unclear',
  'two-platforms',
  'jamf-goes-on',
  'several-records',
  'messages-unread',
  'microsoft-unread',
  'jamf-unread',
  'both-unread',
] as const;
export type Because = (typeof becauses)[number];

export type AppState = 'ok' | 'missing' | 'changed' | 'disabled' | 'several' | 'unknown' | 'not-used';
export type NotReadWhy = '' | 'denied' | 'unreachable' | 'stale';

/** Whose credential it is: the bot's own registrations, and the app of a manual connection. */
export const holders = ['reader', 'writer', 'bot', 'manual'] as const;
export type Holder = (typeof holders)[number];

/** How long a credential still works; never by what it could be known. `days` and `endsAt` only where it has an end. */
export type CredentialFacts = {
  readonly of: Holder;
  readonly state: 'good' | 'soon' | 'ended' | 'renews' | 'not-listed' | 'not-read';
  readonly days: number;
  readonly endsAt: string;
};

export const nextDates = [
  'none',
  'devices-removed',
  'devices-non-compliant',
  'plan-expires',
  'reader-ends',
  'writer-ends',
  'bot-ends',
  'manual-ends',
] as const;
export type NextDate = (typeof nextDates)[number];

export type StatusFinding = {
  readonly outcome: 'warn' | 'fail' | 'error';
  readonly cause: string;
  readonly fix: string;
  /** Who can do something about it; in words, empty for nobody. */
  readonly who: string;
};

export type StatusData = {
  readonly instance: string;
  readonly host: string;
  /** Are there others, so that a board of all of them is a press away? */
  readonly hasOthers: boolean;
  /** Name of the tenant, or its id; empty when not read. */
  readonly tenant: string;
  readonly verdict: Verdict;
  readonly because: Because;
  readonly microsoft: MicrosoftState;
  readonly microsoftReadAt: string;
  /** How old the reading was when it was shown. */
  readonly microsoftAgeSeconds: number;
  readonly microsoftNotRead: NotReadWhy;
  /** Intune's own word for the state of its record; empty without one. */
  readonly partnerState: string;
  readonly jamf: JamfState;
  readonly jamfReadAt: string;
  readonly jamfAgeSeconds: number;
  readonly jamfNotRead: NotReadWhy;
  readonly jamfVersion: string;
  /** The oldest version that can have the connection in place; empty when the version is new enough. */
  readonly jamfVersionNeeded: string;
  /** An API client may not be shown Jamf's messages at all: an empty list proves nothing then. */
  readonly jamfMessagesReadable: boolean;
  /** Whole minutes since the last heartbeat; -1 for never or not known (see `jamf`). */
  readonly heartbeatMinutes: number;
  readonly heartbeatAt: string;
  readonly connection: 'cloud-connector' | 'manual' | 'device-compliance' | 'none' | 'cannot-tell';
  readonly connectorApp: AppState;
  readonly registrationApp: AppState;
  /** The tenant's own app behind a manual connection. */
  readonly manualApp: AppState;
  /** Names of permissions that are missing from or extra on the apps. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly openChangeId: string;
  readonly openChangeNumber: number;
  readonly openChangeBy: string;
  readonly openChangeMinutes: number;
  /** Does it hold the lock of the platform, so that others wait for it? */
  readonly openChangeLocks: boolean;
  /** When somebody stopped all writes of the bot; empty while it may write. */
  readonly writesStoppedAt: string;
  readonly next: NextDate;
  readonly nextAt: string;
  readonly credentials: readonly CredentialFacts[];
  readonly findings: readonly StatusFinding[];
  /** How many more findings there are than stand here. */
  readonly moreFindings: number;
};

export const samples: { readonly [name: string]: StatusData } = readSamples;
