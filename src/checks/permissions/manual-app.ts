import type { Check } from '../check.js';
import { laterManualPermissions, manualAppContract } from './contract.js';
import { fixesOfApps, manualSetup } from './fixes.js';
import { judgeFound } from './judge-app.js';
import { manualIn } from './which-app.js';

/** The customer's own app of a manual connection: the one permission of the article, everything else removed. */
export const manualApp: Check = {
  name: 'manual-app',
  group: 'permissions',
  scope: 'tenant',
  reads: ['tenant', 'partners', 'partner-app', 'jamf-apps', 'app-audits'],
  fixes: {
    ...fixesOfApps(manualSetup),
    'later-edition': { who: 'cloud-application-administrator', where: 'entra', source: manualSetup },
  },
  run: snapshot =>
    judgeFound('manual-app', snapshot, manualIn(snapshot), {
      holds: manualAppContract,
      tolerated: laterManualPermissions,
    }),
};
