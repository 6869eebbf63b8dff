import type { CredentialFacts, NotReadWhy, StatusData } from '../../../cards/status/data.js';
import type { Explained } from '../../checks/finding.js';
import { inDutch } from '../../checks/permissions/in-dutch.js';
import { stateWords } from '../../checks/state-words.js';
import type { Language } from '../../language.js';
import { connectionOf } from '../../snapshot/connection.js';
import { type Reading, valueIn } from '../../snapshot/reading.js';
import { type PartnerRecord, recordOf, rowOf } from '../../snapshot/record.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import { minutesSince, secondsSince } from '../since.js';
import { appsOf } from './apps.js';
import { planDates, soonest, tenantDates } from './dates.js';
import { findingFacts } from './findings.js';
import { type OpenChange, openFacts } from './open-change.js';
import { jamfState, microsoftState, versionNeeded } from './sides.js';
import { verdictOf } from './verdict.js';

/** What stands around the two sides: the bot's own doings, the same for every server of the tenant. */
export type Around = {
  readonly open: readonly OpenChange[];
  /** When somebody stopped all writes; undefined while the bot may write. */
  readonly writesStoppedAt?: string;
  readonly credentials: readonly CredentialFacts[];
};

/**
 * Whether the tenant's record speaks of this very server: `alone` = there is no other; `proven` = others share it, but
 * by a change here this one was connected with Conditional Access; `unproven` = nothing says so.
 */
export type Standing = 'alone' | 'proven' | 'unproven';

export type StatusInput = {
  readonly snapshot: Snapshot;
  readonly standing: Standing;
  readonly around: Around;
  readonly findings: readonly Explained[];
  readonly language: Language;
  readonly now: Date;
};

/** What both sides show now, as facts of the status card. */
export function statusFacts({ snapshot, standing, around, findings, language, now }: StatusInput): StatusData {
  const { open, credentials, writesStoppedAt } = around;
  const sides = bothSides(snapshot, standing, now);
  const said = language === 'nl' ? inDutch : (name: string) => name;
  return {
    ...sides,
    partnerState: sides.partnerState === '' ? '' : stateWords(sides.partnerState, language),
    missing: sides.missing.map(said),
    extra: sides.extra.map(said),
    hasOthers: standing !== 'alone',
    ...openFacts(open, snapshot.jamf.alias, now),
    writesStoppedAt: writesStoppedAt ?? '',
    ...soonest([...tenantDates(snapshot, credentials), ...planDates(open)], now),
    credentials,
    ...findingFacts(findings, language),
  };
}

/** The verdict with all that it rests on. */
export function bothSides(snapshot: Snapshot, standing: Standing, now: Date) {
  const apps = appsOf(snapshot);
  const record = recordOf(snapshot);
  const shown = microsoftState(snapshot, apps);
  const isOwn = standing === 'alone' || (standing === 'proven' && record.is === 'legacy');
  const microsoft = shown === 'connected' && !isOwn ? 'shared' : shown;
  const jamf = jamfState(snapshot, now);
  const connection = record.is === 'device-compliance' ? record.is : connectionOf(snapshot).is;
  const behind = connection === 'manual' ? [apps.manual] : [apps.connector, apps.registration];
  return {
    ...namesIn(snapshot),
    ...verdictOf(microsoft, jamf),
    microsoft,
    microsoftReadAt: snapshot.partners.at,
    microsoftAgeSeconds: secondsSince(snapshot.partners.at, now),
    microsoftNotRead: microsoft === 'unread' ? whyNotRead(...microsoftReadings(snapshot)) : '',
    partnerState: rowOf(record)?.state ?? '',
    jamf,
    jamfReadAt: snapshot.jamf.version.at,
    jamfAgeSeconds: secondsSince(snapshot.jamf.version.at, now),
    jamfNotRead: jamf === 'unread' || jamf === 'unheard' ? whyNotRead(...jamfReadings(snapshot)) : '',
    // What follows the hyphen numbers Jamf's build.
    jamfVersion: valueIn(snapshot.jamf.version)?.split('-')[0] ?? '',
    jamfVersionNeeded: jamf === 'too-old' || jamf === 'version-unclear' ? (versionNeeded(snapshot) ?? '') : '',
    jamfMessagesReadable: messagesReadable(snapshot),
    ...heartbeatFacts(record, now),
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

function heartbeatFacts(record: PartnerRecord, now: Date): Pick<StatusData, 'heartbeatAt' | 'heartbeatMinutes'> {
  const heartbeatAt = rowOf(record)?.lastHeartbeat ?? '';
  return { heartbeatAt, heartbeatMinutes: heartbeatAt === '' ? -1 : minutesSince(heartbeatAt, now) };
}

const microsoftReadings = ({ partners, compliancePartners, tenant, partnerApp, jamfApps }: Snapshot) => [
  partners,
  compliancePartners,
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
