import type { Facts } from '../../kinds.js';
import { jamfPartner } from '../../snapshot/connection.js';
import { valueIn } from '../../snapshot/reading.js';
import type { Snapshot, SnapshotPart } from '../../snapshot/snapshot.js';
import type { Subject } from '../step.js';

/** What `blastRadius` looks at. */
export const blastReads: readonly SnapshotPart[] = [
  'tenant',
  'partners',
  'conditional-access',
  'included-users',
  'jamf-computers',
  'jamf-registered',
  'managed-macs',
];

/** Whom and what a change concerns. What could not be read is null: unknown, and never nothing. */
export function blastRadius(snapshot: Snapshot, subject: Pick<Subject, 'others'>): Facts {
  const partner = jamfPartner(snapshot);
  const blocking = valueIn(snapshot.conditionalAccess)?.filter(
    policy => policy.state === 'enabled' && policy.requiresCompliantDevice,
  );
  return {
    macs: valueIn(snapshot.jamf.computers)?.total ?? null,
    includedUsers: valueIn(snapshot.includedUsers)?.total ?? null,
    includesAllUsers: partner?.includesAllUsers ?? false,
    conditionalAccess: blocking?.map(policy => policy.displayName) ?? null,
    managedMacs: valueIn(snapshot.managedMacs)?.total ?? null,
    registered: valueIn(snapshot.jamf.registered) ?? null,
    others: [...subject.others],
    removalDate: partner?.devicesRemovedAt ?? null,
    nonCompliantDate: partner?.devicesNonCompliantAt ?? null,
  };
}
