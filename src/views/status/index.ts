import { type Shown, show } from '../../../cards/card.js';
import type { NotReadWhy, StatusData } from '../../../cards/status/data.js';
import { statusCard } from '../../../cards/status/index.js';
import type { Change } from '../../changes/change.js';
import type { Proposal } from '../../changes/proposal.js';
import type { Finding } from '../../checks/finding.js';
import { findingWords } from '../../checks/text.js';
import type { Language } from '../../language.js';
import { connectionOf, jamfPartner } from '../../snapshot/connection.js';
import { type Reading, valueIn } from '../../snapshot/reading.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import { appsOf, jamfState, microsoftState } from './sides.js';
import { verdictOf } from './verdict.js';

export type StatusInput = {
  readonly snapshot: Snapshot;
  /** Nothing says that this very instance is connected: others share the tenant's record. Default: it does. */
  readonly unproven?: boolean;
  /** The change that is open for this tenant, and what is voted on for it. */
  readonly openChange?: Change;
  readonly proposal?: Proposal;
  readonly findings: readonly Finding[];
  readonly language: Language;
  readonly now: Date;
};

/** What both sides show now, as facts of the status card. */
export const statusView = (input: StatusInput): Shown => show(statusCard, statusFacts(input));

export function statusFacts(input: StatusInput): StatusData {
  const { snapshot, openChange, proposal, findings, language, now } = input;
  const apps = appsOf(snapshot);
  const record = microsoftState(snapshot, apps);
  const microsoft = record === 'connected' && input.unproven ? 'shared' : record;
  const jamf = jamfState(snapshot, now);
  const partner = jamfPartner(snapshot);
  const tenant = valueIn(snapshot.tenant);
  const heartbeatAt = partner?.lastHeartbeat ?? '';
  return {
    instance: snapshot.jamf.alias,
    host: snapshot.jamf.host,
    tenant: tenant ? tenant.displayName || tenant.id : '',
    ...verdictOf(microsoft, jamf),
    microsoft,
    microsoftReadAt: snapshot.partners.at,
    microsoftNotRead: whyNotRead(snapshot.partners, snapshot.jamfApps),
    partnerState: partner?.state ?? '',
    jamf,
    jamfReadAt: snapshot.jamf.version.at,
    jamfNotRead: whyNotRead(snapshot.jamf.version),
    // What follows the hyphen numbers Jamf's build.
    jamfVersion: valueIn(snapshot.jamf.version)?.split('-')[0] ?? '',
    jamfMessagesReadable: messagesReadable(snapshot),
    heartbeatMinutes: heartbeatAt === '' ? -1 : minutesBetween(heartbeatAt, now),
    heartbeatAt,
    connection: connectionOf(snapshot).is,
    connectorApp: apps.connector.state,
    registrationApp: apps.registration.state,
    missing: [...apps.connector.missing, ...apps.registration.missing],
    extra: [...apps.connector.extra, ...apps.registration.extra],
    ...openFacts(openChange, now),
    ...nextDate(snapshot, proposal, now),
    findings: findingFacts(findings, language),
  };
}

const minutesBetween = (from: string, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - new Date(from).getTime()) / 60_000));

/** The first reason why one of these was not read. */
function whyNotRead(...readings: readonly Reading<unknown>[]): NotReadWhy {
  const failed = readings.find(one => one.is === 'denied' || one.is === 'unreachable' || one.is === 'stale');
  return failed?.is ?? '';
}

/** Under an API client an empty list of messages proves nothing. */
function messagesReadable({ jamf }: Snapshot): boolean {
  const messages = valueIn(jamf.notifications);
  if (!messages) return false;
  return messages.length > 0 || jamf.signIn === 'account';
}

function openFacts(change: Change | undefined, now: Date) {
  return {
    openChangeId: change?.id ?? '',
    openChangeNumber: change?.number ?? 0,
    openChangeBy: change?.requester.name ?? '',
    openChangeMinutes: change ? minutesBetween(change.createdAt, now) : 0,
  };
}

/** The first date still to come that somebody must know of. */
function nextDate(snapshot: Snapshot, proposal: Proposal | undefined, now: Date): Pick<StatusData, 'next' | 'nextAt'> {
  const partner = jamfPartner(snapshot);
  const dates: readonly (readonly [StatusData['next'], string | undefined])[] = [
    ['devices-removed', partner?.devicesRemovedAt],
    ['devices-non-compliant', partner?.devicesNonCompliantAt],
    ['plan-expires', proposal?.status === 'open' ? proposal.expiresAt : undefined],
  ];
  const coming = dates.flatMap(([next, nextAt]) => (nextAt && new Date(nextAt) > now ? [{ next, nextAt }] : []));
  coming.sort((a, b) => new Date(a.nextAt).getTime() - new Date(b.nextAt).getTime());
  return coming[0] ?? { next: 'none', nextAt: '' };
}

const weights = { fail: 0, error: 1, warn: 2 } as const;

/** What is not in order, the worst first; at most six, so that the card stays readable. */
function findingFacts(findings: readonly Finding[], language: Language): StatusData['findings'] {
  return findings
    .flatMap(finding => {
      const { outcome } = finding;
      if (outcome === 'pass' || outcome === 'skipped') return [];
      const { title, cause, fix } = findingWords(finding, language);
      return [{ outcome, cause: `${title}: ${cause}`, fix: fix ?? '' }];
    })
    .sort((a, b) => weights[a.outcome] - weights[b.outcome])
    .slice(0, 6);
}
