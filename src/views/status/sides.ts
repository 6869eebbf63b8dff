import type { JamfState, MicrosoftState } from '../../../cards/status/data.js';
import { complaintsIn } from '../../checks/connection/complaints.js';
import { heartbeatLimit } from '../../checks/connection/heartbeat.js';
import { oldestJamfPro } from '../../checks/prerequisites/jamf-version.js';
import { oldestForManual } from '../../checks/prerequisites/other-jamf-versions.js';
import { isAtLeast } from '../../checks/version.js';
import { connectionOf } from '../../snapshot/connection.js';
import { valueIn } from '../../snapshot/reading.js';
import { hasSuccessor, recordOf, rowOf } from '../../snapshot/record.js';
import type { Partner, Snapshot } from '../../snapshot/snapshot.js';
import type { Apps } from './apps.js';

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
  const record = recordOf(snapshot);
  if (!('row' in record)) return record.is;
  const state = states[record.row.state];
  if (state !== 'live') return state;
  // What the apps of Device Compliance must hold is published nowhere: they are not judged.
  return record.is === 'legacy' ? legacyState(snapshot, apps) : 'connected';
}

function legacyState(snapshot: Snapshot, apps: Apps): MicrosoftState {
  const state = appsState(snapshot, apps);
  if (state !== 'connected') return state;
  const isTwofold = hasSuccessor(snapshot);
  if (isTwofold === undefined) return 'unread';
  return isTwofold ? 'both' : 'connected';
}

function appsState(snapshot: Snapshot, apps: Apps): 'connected' | 'apps-differ' | 'unread' {
  const connection = connectionOf(snapshot);
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
  if (complains(snapshot)) return 'complains';
  const needed = versionNeeded(snapshot);
  const isEnough = needed === undefined || isAtLeast(version, needed);
  if (!isEnough) return isEnough === undefined ? 'version-unclear' : 'too-old';
  return heartbeatState(snapshot, now);
}

const complains = (snapshot: Snapshot): boolean =>
  complaintsIn(snapshot, valueIn(snapshot.jamf.notifications) ?? []).length > 0;

function heartbeatState(snapshot: Snapshot, now: Date): JamfState {
  const isHeard = valueIn(snapshot.jamf.notifications) !== undefined;
  const record = recordOf(snapshot);
  if (record.is === 'unread' || record.is === 'several') return 'silent';
  const row = rowOf(record);
  const heartbeat = row?.lastHeartbeat;
  const isOverdue = heartbeat !== undefined && now.getTime() - new Date(heartbeat).getTime() > heartbeatLimit;
  // An active record that is no longer fed says enough, whatever Jamf's messages would add.
  if (!isHeard) return isOverdue && row?.state === 'enabled' ? 'overdue' : 'unheard';
  if (!heartbeat) return 'not-yet';
  return isOverdue ? 'overdue' : 'alive';
}

/**
 * The oldest Jamf Pro that can have the connection in place; undefined where none is, or none that can be told. For
 * Device Compliance no article names one.
 */
export function versionNeeded(snapshot: Snapshot): string | undefined {
  const record = recordOf(snapshot);
  if (record.is !== 'legacy' || record.row.state !== 'enabled') return undefined;
  const { is } = connectionOf(snapshot);
  if (is === 'manual') return oldestForManual;
  return is === 'cloud-connector' ? oldestJamfPro : undefined;
}
