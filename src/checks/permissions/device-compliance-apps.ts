import { valueIn } from '../../snapshot/reading.js';
import { deviceComplianceAppNames } from '../../well-known.js';
import { type Check, finding, notRead } from '../check.js';
import { held } from './held.js';
import { appsNamed } from './which-app.js';

/** The apps of the present generation. Their permissions are documented nowhere: shown, never judged. */
export const deviceComplianceApps: Check = {
  name: 'device-compliance-apps',
  group: 'permissions',
  scope: 'tenant',
  reads: ['jamf-apps'],
  fixes: {},
  run(snapshot) {
    const { jamfApps } = snapshot;
    if (!valueIn(jamfApps)) return notRead('device-compliance-apps', snapshot, jamfApps);
    const apps = deviceComplianceAppNames.flatMap(name => appsNamed(snapshot, name)).map(held);
    const code = apps.length > 0 ? 'reported' : 'not-there';
    return finding('device-compliance-apps', snapshot, 'skipped', code, { apps }, jamfApps.at);
  },
};
