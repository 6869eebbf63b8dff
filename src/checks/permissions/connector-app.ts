import type { Check } from '../check.js';
import { connectorAppContract } from './contract.js';
import { connectorSetup, fixesOfApps } from './fixes.js';
import { judgeFound } from './judge-app.js';
import { connectorIn, registrationIn } from './which-app.js';

/** The app that reports Macs to Intune: exactly the three permissions of Microsoft's article, consented for everybody. */
export const connectorApp: Check = {
  name: 'connector-app',
  group: 'permissions',
  scope: 'tenant',
  reads: ['tenant', 'partners', 'partner-app', 'jamf-apps', 'app-audits'],
  fixes: {
    ...fixesOfApps(connectorSetup, 'consent-connector'),
    gone: {
      who: 'intune-administrator',
      where: 'intune',
      source: connectorSetup,
      act: 'repair',
      repair: 'application-id',
    },
  },
  run(snapshot) {
    const sibling = registrationIn(snapshot);
    return judgeFound('connector-app', snapshot, connectorIn(snapshot), { holds: connectorAppContract, sibling });
  },
};
