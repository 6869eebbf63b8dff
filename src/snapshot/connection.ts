import { isKnown, valueIn } from './reading.js';
import type { Partner, Snapshot } from './snapshot.js';

/** What joins this tenant to Jamf by the old platform, as far as Intune and Entra show it. */
export type Connection =
  | { readonly is: 'none' }
  | { readonly is: 'manual'; readonly applicationId: string; readonly appName: string }
  | { readonly is: 'cloud-connector'; readonly applicationId: string; readonly appName: string }
  | { readonly is: 'cannot-tell'; readonly why: CannotTell };

export type CannotTell =
  | 'partner-not-read'
  | 'several-partner-rows'
  | 'tenant-not-read'
  | 'app-not-read'
  | 'app-not-found'
  | 'no-application-id';

/** The partner row that is Jamf's, when exactly one could be. */
export function jamfPartner(snapshot: Snapshot): Partner | undefined {
  const rows = valueIn(snapshot.partners) ?? [];
  return rows.length === 1 ? rows[0] : undefined;
}

/**
 * A manual connection is one whose application is owned by this tenant itself; the connector's belongs to Jamf.
 * `partnerAppType` never decides: its values for the connector are not documented.
 */
export function connectionOf(snapshot: Snapshot): Connection {
  const rows = valueIn(snapshot.partners);
  if (!rows) return cannotTell('partner-not-read');
  if (rows.length === 0) return { is: 'none' };
  if (rows.length > 1) return cannotTell('several-partner-rows');
  const partner = rows[0];
  if (!partner) return { is: 'none' };
  if (!partner.applicationId) return withoutApplicationId(partner);
  if (!isKnown(snapshot.partnerApp)) return cannotTell('app-not-read');
  const app = valueIn(snapshot.partnerApp);
  if (!app) return cannotTell('app-not-found');
  const tenant = valueIn(snapshot.tenant);
  if (!tenant) return cannotTell('tenant-not-read');
  const own = app.ownerTenantId.toLowerCase() === tenant.id.toLowerCase();
  return { is: own ? 'manual' : 'cloud-connector', applicationId: app.appId, appName: app.displayName };
}

function withoutApplicationId(partner: Partner): Connection {
  const live = partner.state === 'enabled' || partner.state === 'unresponsive' || partner.state === 'rejected';
  return live ? cannotTell('no-application-id') : { is: 'none' };
}

const cannotTell = (why: CannotTell): Connection => ({ is: 'cannot-tell', why });
