import { type Check, finding } from '../check.js';
import { generation } from './generation.js';

/**
 * The platform under Jamf's Conditional Access went out of support. Microsoft's pages give two dates, 1 September 2024
 * and 31 January 2025; the later one stands in the newer revisions.
 * https://learn.microsoft.com/intune/device-security/conditional-access-integration/setup-jamf-manually
 */
const endOfSupport = '2025-01-31';

export const platformSupported: Check = {
  name: 'platform-supported',
  group: 'prerequisites',
  scope: 'tenant',
  reads: [],
  fixes: {
    'past-end-of-support': {
      who: 'jamf-administrator',
      source: 'https://learn.microsoft.com/intune/device-security/conditional-access-integration/setup-jamf-manually',
    },
  },
  run: snapshot => finding('platform-supported', snapshot, 'warn', 'past-end-of-support', { since: endOfSupport }),
};

/** For who looks at what there is: where a platform is in use, `generation` says what that means, and once is enough. */
export const platformStanding: Check = {
  ...platformSupported,
  reads: generation.reads,
  run(snapshot) {
    const inUse = generation.run(snapshot);
    if (inUse.outcome === 'error') return { ...inUse, check: 'platform-supported' };
    if (inUse.code === 'none') return platformSupported.run(snapshot);
    return finding('platform-supported', snapshot, 'skipped', 'in-use', {}, inUse.readAt);
  },
};
