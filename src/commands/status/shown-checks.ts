import type { Check } from '../../checks/check.js';
import { checks } from '../../checks/index.js';
import type { SnapshotPart } from '../../snapshot/snapshot.js';

/** What the verdict rests on. */
export const deciding: readonly SnapshotPart[] = [
  'tenant',
  'partners',
  'compliance-partners',
  'jamf-apps',
  'partner-app',
  'jamf-version',
  'jamf-notifications',
];

/** What the card of one server reads beside that; a fleet, a network or who altered what takes a `check`. */
const beside: readonly SnapshotPart[] = ['jamf-privileges', 'service-plans'];

/** All that the card of one server reads. */
export const shownReads: readonly SnapshotPart[] = [...deciding, ...beside];

/** What only tells whether another way of connecting would be open; the verdict judges the one that is in place. */
const aboutOtherWays: readonly string[] = [
  'jamf-version',
  'jamf-version-manual',
  'jamf-version-device-compliance',
  'jamf-hosting',
  'no-manual-integration',
  'platform-supported',
];

/** The checks that stand on the card: what they need is read anyway, and it says what the verdict does not. */
export const shownChecks = (isConnected: boolean): readonly Check[] =>
  checks
    .filter(({ group, reads }) => group !== 'connection' && reads.every(part => shownReads.includes(part)))
    .filter(({ name }) => !isConnected || !aboutOtherWays.includes(name));
