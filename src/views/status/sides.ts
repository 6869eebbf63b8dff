import type { JamfState, MicrosoftState } from '../../../cards/status/data.js';
import { oldestJamfPro } from '../../checks/prerequisites/jamf-version.js';
import { isAtLeast } from '../../checks/version.js';
import { hours } from '../../clock.js';
import { type Connection, connectionOf, jamfPartner } from '../../snapshot/connection.js';
import { valueIn } from '../../snapshot/reading.js';
import type { Partner, Snapshot } from '../../snapshot/snapshot.js';
import type { Apps } from './apps.js';

/** A heartbeat older than this is overdue: Jamf is expected to be heard at least daily. */
const heartbeatLimit = hours(24);

/** Jamf's messages to its administrators that say that its connection to Intune fails (Jamf Pro API, notifications). */
const complaints = new Set([
  'CONDITIONAL_ACCESS_CONNECTION_ERROR',
  'MII_HEARTBEAT_FAILED_NOTIFICATION',
  'MII_INVENTORY_UPLOAD_FAILED_NOTIFICATION',
  'MII_UNATHORIZED_RESPONSE_NOTIFICATION',
]);

/** Oldest Jamf Pro for a manual connection (Microsoft's article on the manual set-up, "Prerequisites"). */
const oldestForManual = '10.1.0';

const states: { readonly [state in Partner['state']]: MicrosoftState | 'live' } = {
  enabled: 'live',
  terminated: 'ended',
  rejected: 'fault',
  unresponsive: 'fault',
  unavailable: 'none',
  unknown: 'unclear',
};

/** What Intune's record and the apps in Entra come to. */
export function microsoftState(snapshot: Snapshot, apps: Apps): MicrosoftState {
  const rows = valueIn(snapshot.partners);
  if (!rows) return 'unread';
  if (rows.length > 1) return 'several';
  const partner = rows[0];
  if (!partner) return 'none';
  const state = states[partner.state];
  return state === 'live' ? liveState(connectionOf(snapshot), apps) : state;
}

function liveState(connection: Connection, apps: Apps): MicrosoftState {
  if (connection.is === 'cannot-tell' && connection.why === 'no-application-id') return 'apps-differ';
  if (connection.is === 'cannot-tell' && connection.why !== 'app-not-found') return 'unread';
  if (connection.is === 'manual') return apps.manual.state === 'ok' ? 'connected' : 'apps-differ';
  const both = [apps.connector.state, apps.registration.state];
  if (both.includes('unknown') || both.includes('several')) return 'unread';
  return connection.is === 'cloud-connector' && both.every(state => state === 'ok') ? 'connected' : 'apps-differ';
}

/** What is heard from Jamf: its own messages first, then its version, then its heartbeat as Intune recorded it. */
export function jamfState(snapshot: Snapshot, now: Date): JamfState {
  const version = valueIn(snapshot.jamf.version);
  if (version === undefined) return 'unread';
  if (valueIn(snapshot.jamf.notifications)?.some(({ type }) => complaints.has(type))) return 'complains';
  const needed = versionNeeded(snapshot);
  const isEnough = needed === undefined || isAtLeast(version, needed);
  if (!isEnough) return isEnough === undefined ? 'version-unclear' : 'too-old';
  return heartbeatState(snapshot, now);
}

function heartbeatState(snapshot: Snapshot, now: Date): JamfState {
  const isHeard = valueIn(snapshot.jamf.notifications) !== undefined;
  const rows = valueIn(snapshot.partners);
  if (!rows || rows.length > 1) return 'silent';
  const partner = jamfPartner(snapshot);
  const heartbeat = partner?.lastHeartbeat;
  const isOverdue = heartbeat !== undefined && now.getTime() - new Date(heartbeat).getTime() > heartbeatLimit;
  // An active record that is no longer fed says enough, whatever Jamf's messages would add.
  if (!isHeard) return isOverdue && partner?.state === 'enabled' ? 'overdue' : 'unheard';
  if (!heartbeat) return 'not-yet';
  return isOverdue ? 'overdue' : 'alive';
}

/** The oldest Jamf Pro that can have the connection in place; undefined where none is, or none that can be told. */
export function versionNeeded(snapshot: Snapshot): string | undefined {
  if (jamfPartner(snapshot)?.state !== 'enabled') return undefined;
  const { is } = connectionOf(snapshot);
  if (is === 'manual') return oldestForManual;
  return is === 'cloud-connector' ? oldestJamfPro : undefined;
}
