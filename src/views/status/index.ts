import type { CredentialFacts, NotReadWhy, StatusData } from '../../../cards/status/data.js';
import type { Explained } from '../../checks/finding.js';
import type { Language } from '../../language.js';
import { connectionOf, jamfPartner } from '../../snapshot/connection.js';
import { type Reading, valueIn } from '../../snapshot/reading.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import { appsOf } from './apps.js';
import { planDates, soonest, tenantDates } from './dates.js';
import { findingFacts } from './findings.js';
import { type OpenChange, openFacts } from './open-change.js';
import { jamfState, microsoftState, versionNeeded } from './sides.js';
import { minutesBetween, secondsBetween } from './since.js';
import { verdictOf } from './verdict.js';

/** What stands around the two sides: the bot's own doings, the same for every server of the tenant. */
export type Around = {
  readonly open: readonly OpenChange[];
  /** When somebody stopped all writes; undefined while the bot may write. */
  readonly writesStoppedAt?: string;
  readonly credentials: readonly CredentialFacts[];
};

export type StatusInput = {
  readonly snapshot: Snapshot;
  /** Nothing says that this very instance is connected: others share the tenant's record. Default: it does. */
  readonly unproven?: boolean;
  readonly around: Around;
  readonly findings: readonly Explained[];
  readonly language: Language;
  readonly now: Date;
};

/** What both sides show now, as facts of the status card. */
export function statusFacts({ snapshot, unproven, around, findings, language, now }: StatusInput): StatusData {
  const { open, credentials, writesStoppedAt } = around;
  return {
    ...bothSides(snapshot, unproven === true, now),
    ...openFacts(open, snapshot.jamf.alias, now),
    writesStoppedAt: writesStoppedAt ?? '',
    ...soonest([...tenantDates(snapshot, credentials), ...planDates(open)], now),
    credentials,
    ...findingFacts(findings, language),
  };
}

/** The verdict with all that it rests on. */
export function bothSides(snapshot: Snapshot, unproven: boolean, now: Date) {
  const apps = appsOf(snapshot);
  const record = microsoftState(snapshot, apps);
  const microsoft = record === 'connected' && unproven ? ('shared' as const) : record;
  const jamf = jamfState(snapshot, now);
  const { is: connection } = connectionOf(snapshot);
  const behind = connection === 'manual' ? [apps.manual] : [apps.connector, apps.registration];
  return {
    ...namesIn(snapshot),
    ...verdictOf(microsoft, jamf),
    microsoft,
    microsoftReadAt: snapshot.partners.at,
    microsoftAgeSeconds: secondsBetween(snapshot.partners.at, now),
    microsoftNotRead: microsoft === 'unread' ? whyNotRead(...microsoftReadings(snapshot)) : '',
    partnerState: jamfPartner(snapshot)?.state ?? '',
    jamf,
    jamfReadAt: snapshot.jamf.version.at,
    jamfAgeSeconds: secondsBetween(snapshot.jamf.version.at, now),
    jamfNotRead: jamf === 'unread' || jamf === 'unheard' ? whyNotRead(...jamfReadings(snapshot)) : '',
    // What follows the hyphen numbers Jamf's build.
    jamfVersion: valueIn(snapshot.jamf.version)?.split('-')[0] ?? '',
    jamfVersionNeeded: jamf === 'too-old' || jamf === 'version-unclear' ? (versionNeeded(snapshot) ?? '') : '',
    jamfMessagesReadable: messagesReadable(snapshot),
    ...heartbeatFacts(snapshot, now),
    connection,
    connectorApp: apps.connector.state,
    registrationApp: apps.registration.state,
    manualApp: apps.manual.state,
    missing: behind.flatMap(({ missing }) => missing),
    extra: behind.flatMap(({ extra }) => extra),
  };
}

function namesIn(snapshot: Snapshot): Pick<StatusData, 'instance' | 'host' | 'tenant'> {
  const tenant = valueIn(snapshot.tenant);
  const { alias, host } = snapshot.jamf;
  return { instance: alias, host, tenant: tenant ? tenant.displayName || tenant.id : '' };
}

function heartbeatFacts(snapshot: Snapshot, now: Date): Pick<StatusData, 'heartbeatAt' | 'heartbeatMinutes'> {
  const heartbeatAt = jamfPartner(snapshot)?.lastHeartbeat ?? '';
  return { heartbeatAt, heartbeatMinutes: heartbeatAt === '' ? -1 : minutesBetween(heartbeatAt, now) };
}

const microsoftReadings = ({ partners, tenant, partnerApp, jamfApps }: Snapshot) => [
  partners,
  tenant,
  partnerApp,
  jamfApps,
];
const jamfReadings = ({ jamf }: Snapshot) => [jamf.version, jamf.notifications];

/** The first reason why one of these was not read. */
function whyNotRead(...readings: readonly Reading<unknown>[]): NotReadWhy {
  const failed = readings.find(one => one.is === 'denied' || one.is === 'unreachable' || one.is === 'stale');
  return failed?.is ?? '';
}

/** Can this sign-in be shown Jamf's messages? Under an API client an empty list proves nothing. */
function messagesReadable({ jamf }: Snapshot): boolean {
  const { notifications, signIn } = jamf;
  if (notifications.is === 'denied') return false;
  return signIn === 'account' || valueIn(notifications)?.length !== 0;
}
