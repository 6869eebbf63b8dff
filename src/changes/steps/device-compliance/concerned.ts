import type { Facts } from '../../../kinds.js';
import { jamfPartner } from '../../../snapshot/connection.js';
import { valueIn } from '../../../snapshot/reading.js';
import type { Snapshot, SnapshotPart } from '../../../snapshot/snapshot.js';
import type { Subject } from '../../step.js';
import { blastRadius, blastReads } from '../blast-radius.js';

export const concernedReads: readonly SnapshotPart[] = [
  ...blastReads.filter(part => part !== 'managed-macs'),
  'compliance-policies',
];

type Users = { readonly groups: readonly string[]; readonly all: boolean };

/**
 * Whom and what a change of Device Compliance concerns: the users of these groups. Its Macs stand in Entra, never in
 * Intune's list of devices, so Intune removes none and sets no dates; other servers of the old platform go on.
 */
export function concerned(snapshot: Snapshot, subject: Pick<Subject, 'others'>, users: Users): Facts {
  const { managedMacs: _inIntune, ...radius } = blastRadius(snapshot, subject);
  return { ...radius, ...usersConcerned(snapshot, users), others: [], removalDate: null, nonCompliantDate: null };
}

export const usersConcerned = (snapshot: Snapshot, { groups, all }: Users): Facts => ({
  includedUsers: all ? null : usersIn(snapshot, groups),
  includesAllUsers: all,
});

/** Counted where another reading counts them already: null is unknown, never nobody. */
function usersIn(snapshot: Snapshot, groups: readonly string[]): number | null {
  const ofOldRow = jamfPartner(snapshot)?.includedGroups ?? [];
  if (isSame(groups, ofOldRow)) return valueIn(snapshot.includedUsers)?.total ?? null;
  const [only, ...others] = groups;
  // People may be in several groups: the sum of them would be too many.
  if (only === undefined || others.length > 0) return null;
  const members = valueIn(snapshot.compliancePolicies)?.groups[only];
  return members ? (valueIn(members)?.users ?? null) : null;
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && [...one].sort().join() === [...other].sort().join();
