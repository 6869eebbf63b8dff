import { valueIn } from '../../snapshot/reading.js';
import type { CompliancePolicies, CompliancePolicy } from '../../snapshot/snapshot.js';

/** Whom a compliance policy reaches, from best to worst. */
export const aims = [
  'all-users',
  'users',
  'unread',
  'mixed',
  'maybe-excluded',
  'empty',
  'devices',
  'all-devices',
  'not-assigned',
] as const;
export type Aim = (typeof aims)[number];

/** Members of the groups are counted, not compared: what the counts leave open is said to be open. */
export function aimOf(policy: CompliancePolicy, groups: CompliancePolicies['groups']): Aim {
  if (policy.includesAllUsers) return 'all-users';
  const included = includedBy(policy);
  const widely = policy.includesAllDevices;
  if (included.length === 0) return widely ? 'all-devices' : 'not-assigned';
  if (groupsOf(policy).some(group => membersIn(groups, group) === undefined)) return 'unread';

  const users = included.map(group => membersIn(groups, group)?.users ?? 0);
  const devices = included.some(group => (membersIn(groups, group)?.devices ?? 0) > 0);
  if (Math.max(...users) === 0) return devices ? 'devices' : widely ? 'all-devices' : 'empty';
  const excludedUsers = policy.excludedGroups.map(group => membersIn(groups, group)?.users ?? 0);
  // Somebody is left for certain while fewer people are excluded than the largest included group holds.
  if (sum(excludedUsers) >= Math.max(...users)) return 'maybe-excluded';
  return devices || widely ? 'mixed' : 'users';
}

/** Groups whose members the aim rests on; empty when a policy is aimed at all users. */
export const groupsOf = (policy: CompliancePolicy): readonly string[] => [
  ...includedBy(policy),
  ...policy.excludedGroups,
];

/** Excluded wins over included. */
const includedBy = (policy: CompliancePolicy): readonly string[] =>
  policy.includedGroups.filter(group => !policy.excludedGroups.includes(group));

function membersIn(groups: CompliancePolicies['groups'], group: string) {
  const reading = groups[group];
  return reading && valueIn(reading);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
