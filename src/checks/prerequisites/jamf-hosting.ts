import { type Check, finding } from '../check.js';

/** The cloud connector works with Jamf Cloud only (Jamf Pro administrator's guide, "Conditional Access"). */
export const jamfHosting: Check = {
  name: 'jamf-hosting',
  group: 'prerequisites',
  scope: 'instance',
  reads: [],
  fixes: { 'own-server': { who: 'jamf-administrator' }, 'not-known': { who: 'operator' } },
  run(snapshot) {
    const { hosting, host } = snapshot.jamf;
    if (hosting === 'jamf-cloud') return finding('jamf-hosting', snapshot, 'pass', 'ok', { host });
    if (hosting === 'own-server') return finding('jamf-hosting', snapshot, 'fail', 'own-server', { host });
    return finding('jamf-hosting', snapshot, 'error', 'not-known', { host });
  },
};
