import type { Check } from '../check.js';
import { registrationAppContract } from './contract.js';
import { connectorSetup, fixesOfApps } from './fixes.js';
import { judgeFound } from './judge-app.js';
import { connectorIn, registrationIn } from './which-app.js';

/** The app with which people register their Mac: signing people in, and nothing else. */
export const registrationApp: Check = {
  name: 'registration-app',
  group: 'permissions',
  scope: 'tenant',
  reads: ['tenant', 'partners', 'partner-app', 'jamf-apps', 'app-audits'],
  fixes: fixesOfApps(connectorSetup, 'consent-registration'),
  run(snapshot) {
    const sibling = connectorIn(snapshot);
    const found = registrationIn(snapshot);
    return judgeFound('registration-app', snapshot, found, { holds: registrationAppContract, sibling });
  },
};
