import { connectionOf, jamfPartner } from '../../snapshot/connection.js';
import { type Reading, valueIn } from '../../snapshot/reading.js';
import type { EnterpriseApp, Snapshot } from '../../snapshot/snapshot.js';
import { connectorAppName, registrationAppName } from '../../well-known.js';

/** The app that a check is about, or why there is none to judge. */
export type Found =
  | { readonly is: 'app'; readonly app: EnterpriseApp }
  /** Several of its name, and nothing that tells which is Jamf's. */
  | { readonly is: 'several'; readonly count: number }
  /** One of its name, but made in this tenant: Jamf's are owned by Jamf. */
  | { readonly is: 'own-tenant'; readonly app: EnterpriseApp }
  /** The id in Intune's partner record leads nowhere; or it is the object id of this app, which Jamf does not go by. */
  | { readonly is: 'gone'; readonly applicationId: string; readonly objectIdOf?: EnterpriseApp }
  | { readonly is: 'not-there' }
  | { readonly is: 'not-needed'; readonly why: 'not-connected' | 'manual' | 'cloud-connector' }
  | { readonly is: 'cannot-tell'; readonly why: string }
  | { readonly is: 'unread'; readonly reading: Reading<unknown> };

/** The app of the connector: the one that the partner record names, else the one that carries its name. */
export function connectorIn(snapshot: Snapshot): Found {
  const { jamfApps, tenant, partners, partnerApp } = snapshot;
  const unread = [jamfApps, tenant, partners].find(reading => reading.is !== 'value');
  if (unread) return { is: 'unread', reading: unread };
  const connection = connectionOf(snapshot);
  if (connection.is === 'cannot-tell' && connection.why === 'several-partner-rows') return connection;
  const pinned = jamfPartner(snapshot)?.applicationId;
  if (!pinned) {
    const named = oneOfName(snapshot, connectorAppName);
    if (named.is !== 'not-there') return named;
    return connection.is === 'none' ? { is: 'not-needed', why: 'not-connected' } : cannotTell('no-application-id');
  }
  const app = (valueIn(jamfApps) ?? []).find(one => isSameId(one.appId, pinned)) ?? valueIn(partnerApp);
  if (!app) return partnerApp.is === 'absent' ? { is: 'gone', applicationId: pinned } : unreadOf(partnerApp);
  if (!isOwn(snapshot, app)) {
    return isSameId(app.appId, pinned) ? { is: 'app', app } : { is: 'gone', applicationId: pinned, objectIdOf: app };
  }
  return isCalled(app, connectorAppName) ? { is: 'own-tenant', app } : { is: 'not-needed', why: 'manual' };
}

/** The other app of the connector, which no record names: of several, the one whose owner is the connector's. */
export function registrationIn(snapshot: Snapshot): Found {
  const connector = connectorIn(snapshot);
  if (connector.is === 'unread' || connector.is === 'cannot-tell') return connector;
  if (connector.is === 'not-needed' && connector.why === 'manual') return connector;
  const named = oneOfName(snapshot, registrationAppName, connector.is === 'app' ? connector.app.ownerTenantId : '');
  return named.is === 'not-there' && connector.is === 'not-needed' ? connector : named;
}

/** The registration of the customer's own that a manual connection uses. */
export function manualIn(snapshot: Snapshot): Found {
  const connection = connectionOf(snapshot);
  if (connection.is === 'none') return { is: 'not-needed', why: 'not-connected' };
  if (connection.is === 'cloud-connector') return { is: 'not-needed', why: 'cloud-connector' };
  if (connection.is === 'cannot-tell') return unreadBehind(snapshot, connection.why);
  const app = valueIn(snapshot.partnerApp);
  return app ? { is: 'app', app } : unreadOf(snapshot.partnerApp);
}

export const appsNamed = (snapshot: Snapshot, name: string): readonly EnterpriseApp[] =>
  (valueIn(snapshot.jamfApps) ?? []).filter(app => isCalled(app, name));

export const isOwn = (snapshot: Snapshot, app: EnterpriseApp): boolean =>
  isSameId(app.ownerTenantId, valueIn(snapshot.tenant)?.id ?? '');

const isCalled = (app: EnterpriseApp, name: string): boolean =>
  app.displayName.trim().toLowerCase() === name.toLowerCase();

export const isSameId = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Jamf's app of this name; where several carry it, the one of this owner. */
function oneOfName(snapshot: Snapshot, name: string, owner = ''): Found {
  const named = appsNamed(snapshot, name);
  const foreign = named.filter(app => !isOwn(snapshot, app));
  const ofOwner = foreign.filter(app => owner !== '' && isSameId(app.ownerTenantId, owner));
  const [app, ...others] = ofOwner.length > 0 ? ofOwner : foreign;
  if (others.length > 0) return { is: 'several', count: others.length + 1 };
  if (app) return { is: 'app', app };
  const [own] = named;
  return own ? { is: 'own-tenant', app: own } : { is: 'not-there' };
}

const unreadOf = (reading: Reading<unknown>): Found => ({ is: 'unread', reading });
const cannotTell = (why: string): Found => ({ is: 'cannot-tell', why });

function unreadBehind({ partners, tenant, partnerApp }: Snapshot, why: string): Found {
  if (why === 'partner-not-read') return unreadOf(partners);
  if (why === 'tenant-not-read') return unreadOf(tenant);
  if (why === 'app-not-read') return unreadOf(partnerApp);
  return cannotTell(why);
}
