import type { AppState, JamfState, MicrosoftState } from '../../../cards/status/data.js';
import {
  compareGrants,
  connectorAppContract,
  permissionName,
  registrationAppContract,
} from '../../checks/permissions/contract.js';
import { hours } from '../../clock.js';
import { type Connection, connectionOf, jamfPartner } from '../../snapshot/connection.js';
import { valueIn } from '../../snapshot/reading.js';
import type { EnterpriseApp, Snapshot } from '../../snapshot/snapshot.js';
import { connectorAppName, registrationAppName } from '../../well-known.js';

export type AppView = {
  readonly state: AppState;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
};
export type Apps = { readonly connector: AppView; readonly registration: AppView };

/** A heartbeat older than this is overdue: Jamf is expected to be heard at least daily. */
const heartbeatLimit = hours(24);

/** Jamf's messages to its administrators that say that its connection to Intune fails (Jamf Pro API, notifications). */
const complaints = new Set([
  'CONDITIONAL_ACCESS_CONNECTION_ERROR',
  'MII_HEARTBEAT_FAILED_NOTIFICATION',
  'MII_INVENTORY_UPLOAD_FAILED_NOTIFICATION',
  'MII_UNATHORIZED_RESPONSE_NOTIFICATION',
]);

/** What Intune's record and Jamf's apps in Entra come to. */
export function microsoftState(snapshot: Snapshot, apps: Apps): MicrosoftState {
  const rows = valueIn(snapshot.partners);
  if (!rows) return snapshot.partners.is === 'absent' ? 'none' : 'unread';
  if (rows.length > 1) return 'several';
  const partner = rows[0];
  if (!partner) return 'none';
  if (partner.state === 'terminated') return 'ended';
  if (partner.state === 'rejected' || partner.state === 'unresponsive') return 'fault';
  if (partner.state !== 'enabled') return 'none';
  const connection = connectionOf(snapshot);
  if (connection.is === 'cannot-tell' && connection.why !== 'app-not-found') {
    return connection.why === 'no-application-id' ? 'apps-differ' : 'unread';
  }
  return appsState(connection, apps);
}

function appsState(connection: Connection, apps: Apps): MicrosoftState {
  if (connection.is === 'manual') return 'connected';
  const states = [apps.connector.state, apps.registration.state];
  if (states.includes('unknown') || states.includes('several')) return 'unread';
  return connection.is === 'cloud-connector' && states.every(state => state === 'ok') ? 'connected' : 'apps-differ';
}

/** What is heard from Jamf: its own messages first, then its heartbeat as Intune recorded it. */
export function jamfState(snapshot: Snapshot, now: Date): JamfState {
  if (!valueIn(snapshot.jamf.version)) return 'unread';
  const messages = valueIn(snapshot.jamf.notifications) ?? [];
  if (messages.some(message => complaints.has(message.type))) return 'complains';
  const rows = valueIn(snapshot.partners);
  if (!rows || rows.length > 1) return 'silent';
  const heartbeat = jamfPartner(snapshot)?.lastHeartbeat;
  if (!heartbeat) return 'not-yet';
  return now.getTime() - new Date(heartbeat).getTime() <= heartbeatLimit ? 'alive' : 'overdue';
}

/** Jamf's two apps, held against what Microsoft's article says that they must have. */
export function appsOf(snapshot: Snapshot): Apps {
  return {
    connector: appView(snapshot, connectorAppName, connectorAppContract),
    registration: appView(snapshot, registrationAppName, registrationAppContract),
  };
}

function appView(snapshot: Snapshot, name: string, contract: Parameters<typeof compareGrants>[1]): AppView {
  const all = valueIn(snapshot.jamfApps);
  if (!all) return only(snapshot.jamfApps.is === 'absent' ? missingOrUnused(snapshot) : 'unknown');
  const apps = all.filter(app => app.displayName === name && !isOwn(app, snapshot));
  const [app] = apps;
  if (!app) return only(missingOrUnused(snapshot));
  if (apps.length > 1) return only('several');
  if (!app.enabled || app.disabledByMicrosoft) return only('disabled');
  const { missing, extra } = compareGrants(app, contract);
  const state = missing.length + extra.length === 0 ? 'ok' : 'changed';
  return { state, missing: missing.map(permissionName), extra: extra.map(permissionName) };
}

const only = (state: AppState): AppView => ({ state, missing: [], extra: [] });

/** Without a cloud connector the apps are not missed. */
function missingOrUnused(snapshot: Snapshot): AppState {
  const connection = connectionOf(snapshot);
  if (connection.is === 'none' || connection.is === 'manual') return 'not-used';
  return jamfPartner(snapshot)?.state === 'terminated' ? 'not-used' : 'missing';
}

function isOwn(app: EnterpriseApp, snapshot: Snapshot): boolean {
  const tenant = valueIn(snapshot.tenant);
  return tenant !== undefined && app.ownerTenantId.toLowerCase() === tenant.id.toLowerCase();
}
