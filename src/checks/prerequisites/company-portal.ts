import { valueIn } from '../../snapshot/reading.js';
import { type Check, finding, notRead } from '../check.js';

/**
 * Macs register through the Company Portal. Jamf Pro deploys it to the Macs that it manages, so that Intune need not
 * have it: what is found there is good to know, what is not found there says nothing.
 */
export const companyPortal: Check = {
  name: 'company-portal',
  group: 'prerequisites',
  scope: 'tenant',
  reads: ['company-portal'],
  fixes: {},
  run(snapshot) {
    const apps = valueIn(snapshot.companyPortal);
    const { at } = snapshot.companyPortal;
    if (!apps) return notRead('company-portal', snapshot, snapshot.companyPortal);
    if (apps.length > 0) return finding('company-portal', snapshot, 'pass', 'ok', { apps }, at);
    return finding('company-portal', snapshot, 'skipped', 'not-in-intune', {}, at);
  },
};
