import { connectionOf, jamfPartner } from '../../snapshot/connection.js';
import { jamfAppNames, partnerRole } from '../../snapshot/jamf-apps.js';
import { isKnown, valueIn } from '../../snapshot/reading.js';
import type { EnterpriseApp, Snapshot } from '../../snapshot/snapshot.js';
import { connectorAppName } from '../../well-known.js';
import { type Check, finding, notRead } from '../check.js';
import { connectorSetup } from './fixes.js';
import { appsNamed, isOwn, isSameId } from './which-app.js';
import { whoChanged } from './who-changed.js';

/**
 * Anybody may give an app a name of Jamf's. One that is owned by this tenant, or by another tenant than the app in
 * Intune's partner record, or that shares its name with another, is somebody's question: never a guess of ours.
 */
export const lookalikeApps: Check = {
  name: 'lookalike-apps',
  group: 'permissions',
  scope: 'tenant',
  reads: ['tenant', 'partners', 'partner-app', 'jamf-apps', 'app-audits'],
  fixes: {
    'may-report': { who: 'cloud-application-administrator', where: 'entra', source: connectorSetup },
    lookalike: { who: 'cloud-application-administrator', where: 'entra', source: connectorSetup },
  },
  run(snapshot) {
    const { jamfApps, tenant, partners, partnerApp } = snapshot;
    const unread =
      [jamfApps, tenant, partners].find(reading => reading.is !== 'value') ??
      [partnerApp].find(reading => !isKnown(reading));
    if (unread) return notRead('lookalike-apps', snapshot, unread);
    const strange = lookalikesIn(snapshot);
    if (strange.length === 0) return finding('lookalike-apps', snapshot, 'pass', 'ok', {}, jamfApps.at);
    const able = strange.some(app => app.roles.some(role => role.value.toLowerCase() === partnerRole));
    const facts = {
      apps: strange.map(app => `${app.displayName} (${app.appId})`).sort(),
      ...whoChanged(snapshot, strange, ['lookalike']),
    };
    if (able) return finding('lookalike-apps', snapshot, 'fail', 'may-report', facts, jamfApps.at);
    return finding('lookalike-apps', snapshot, 'warn', 'lookalike', facts, jamfApps.at);
  },
};

function lookalikesIn(snapshot: Snapshot): readonly EnterpriseApp[] {
  const connection = connectionOf(snapshot);
  const jamfsOwner = connection.is === 'cloud-connector' ? valueIn(snapshot.partnerApp)?.ownerTenantId : undefined;
  const pinned = connection.is === 'manual' ? '' : (jamfPartner(snapshot)?.applicationId ?? '');
  return jamfAppNames.flatMap(name => {
    const named = appsNamed(snapshot, name);
    return named.filter(app => {
      if (isOwn(snapshot, app)) return true;
      if (jamfsOwner !== undefined && !isSameId(app.ownerTenantId, jamfsOwner)) return true;
      // Of the connector's name only the pinned one is the connector.
      if (name === connectorAppName && pinned !== '') return !isSameId(app.appId, pinned);
      return named.length > 1;
    });
  });
}
