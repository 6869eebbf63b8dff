import { connectionOf } from '../../snapshot/connection.js';
import { valueIn } from '../../snapshot/reading.js';
import { nativeConnectorAppName } from '../../well-known.js';
import { type Check, finding, notRead } from '../check.js';
import { manualSetup } from './fixes.js';
import { held } from './held.js';
import { appsNamed } from './which-app.js';

/**
 * Macs register through this app in a manual connection; what it must hold is not documented, so its permissions are
 * shown and not judged.
 */
export const nativeConnectorApp: Check = {
  name: 'native-connector-app',
  group: 'permissions',
  scope: 'tenant',
  reads: ['tenant', 'partners', 'partner-app', 'jamf-apps'],
  fixes: {
    'not-there': { who: 'global-administrator', where: 'jamf', source: manualSetup },
    disabled: { who: 'cloud-application-administrator', where: 'entra', source: manualSetup },
    'cannot-tell': { who: 'intune-administrator', where: 'intune' },
  },
  run(snapshot) {
    const say = finding.bind(undefined, 'native-connector-app', snapshot);
    if (!valueIn(snapshot.jamfApps)) return notRead('native-connector-app', snapshot, snapshot.jamfApps);
    const apps = appsNamed(snapshot, nativeConnectorAppName);
    const { at } = snapshot.jamfApps;
    if (apps.some(app => !app.enabled || app.disabledByMicrosoft)) return say('warn', 'disabled', {}, at);
    if (apps.length > 0) return say('skipped', 'reported', { apps: apps.map(held) }, at);
    const connection = connectionOf(snapshot);
    if (connection.is === 'cannot-tell') return say('error', 'cannot-tell', { why: connection.why }, at);
    if (connection.is === 'manual') return say('warn', 'not-there', {}, at);
    return say('skipped', 'not-needed', {}, at);
  },
};
