import type { AppState } from '../../../cards/status/data.js';
import {
  type Comparison,
  type Contract,
  compareGrants,
  connectorAppContract,
  laterManualPermissions,
  manualAppContract,
  permissionName,
  registrationAppContract,
} from '../../checks/permissions/contract.js';
import { connectionOf, jamfPartner } from '../../snapshot/connection.js';
import { valueIn } from '../../snapshot/reading.js';
import type { EnterpriseApp, Snapshot } from '../../snapshot/snapshot.js';
import { connectorAppName, registrationAppName } from '../../well-known.js';

export type AppView = {
  readonly state: AppState;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
};
export type Apps = { readonly connector: AppView; readonly registration: AppView; readonly manual: AppView };

/** The apps behind the connection, held against what Microsoft's articles say that they must have. */
export function appsOf(snapshot: Snapshot): Apps {
  return {
    connector: jamfsApp(snapshot, connectorAppName, connectorAppContract),
    registration: jamfsApp(snapshot, registrationAppName, registrationAppContract),
    manual: manualApp(snapshot),
  };
}

function jamfsApp(snapshot: Snapshot, name: string, contract: Contract): AppView {
  const all = valueIn(snapshot.jamfApps);
  if (!all) return only(snapshot.jamfApps.is === 'absent' ? missingOrUnused(snapshot) : 'unknown');
  const apps = all.filter(app => app.displayName === name && !isOwn(app, snapshot));
  const [app] = apps;
  if (!app) return only(missingOrUnused(snapshot));
  if (apps.length > 1) return only('several');
  return judged(app, compareGrants(app, contract));
}

/** A later edition of the article asks for more than the first: with and without, the app is as it should be. */
function manualApp(snapshot: Snapshot): AppView {
  const app = valueIn(snapshot.partnerApp);
  if (!app || connectionOf(snapshot).is !== 'manual') return only('not-used');
  const { missing } = compareGrants(app, manualAppContract);
  const { extra } = compareGrants(app, [...manualAppContract, ...laterManualPermissions]);
  return judged(app, { missing, extra });
}

function judged(app: EnterpriseApp, { missing, extra }: Comparison): AppView {
  if (!app.enabled || app.disabledByMicrosoft) return only('disabled');
  return {
    state: missing.length + extra.length === 0 ? 'ok' : 'changed',
    missing: missing.map(permissionName),
    extra: extra.map(permissionName).sort(),
  };
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
