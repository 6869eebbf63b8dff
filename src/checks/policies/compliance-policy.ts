import { isKnown, type Reading, valueIn } from '../../snapshot/reading.js';
import type { CompliancePolicies, CompliancePolicy, Snapshot } from '../../snapshot/snapshot.js';
import { type Check, finding, notRead } from '../check.js';
import type { Finding, Fix } from '../finding.js';
import { type Aim, aimOf, aims, groupsOf } from './aim.js';
import { whoJudges } from './who-judges.js';

const name = 'compliance-policy';

const fix: Fix = {
  who: 'intune-administrator',
  where: 'intune',
  source: 'https://learn.microsoft.com/troubleshoot/mem/intune/device-protection/troubleshoot-jamf',
};

/**
 * Whether Intune has a policy by which it can judge the Macs of Jamf: one for macOS that reaches users. One that is
 * assigned to devices is never evaluated for them (the page in `fix.source`).
 */
export const compliancePolicy: Check = {
  name,
  group: 'policies',
  scope: 'tenant',
  reads: ['partners', 'compliance-partners', 'compliance-policies'],
  fixes: {
    none: fix,
    mixed: fix,
    'maybe-excluded': fix,
    empty: fix,
    devices: fix,
    'all-devices': fix,
    'not-assigned': fix,
  },
  run(snapshot) {
    const judge = whoJudges(snapshot);
    if (judge.is === 'not-read') return notRead(name, snapshot, judge.reading);
    if (judge.is === 'jamf')
      return finding(name, snapshot, 'skipped', 'jamf-judges', {}, snapshot.compliancePartners.at);
    const read = valueIn(snapshot.compliancePolicies);
    if (!read) return notRead(name, snapshot, snapshot.compliancePolicies);
    const [best] = byAim(read);
    if (!best) return finding(name, snapshot, 'fail', 'none', {}, snapshot.compliancePolicies.at);
    return best.aim === 'unread' ? unreadGroup(snapshot, best.policy, read) : findingOn(snapshot, best, read);
  },
};

type Aimed = { readonly policy: CompliancePolicy; readonly aim: Aim };

/** One policy that reaches users is enough, so the best one counts. */
const byAim = ({ policies, groups }: CompliancePolicies): readonly Aimed[] =>
  policies
    .map(policy => ({ policy, aim: aimOf(policy, groups) }))
    .sort((one, other) => aims.indexOf(one.aim) - aims.indexOf(other.aim));

const outcomes = {
  'all-users': 'pass',
  users: 'pass',
  mixed: 'warn',
  'maybe-excluded': 'warn',
  empty: 'warn',
  devices: 'fail',
  'all-devices': 'fail',
  'not-assigned': 'fail',
  unread: 'error',
} as const;

function findingOn(snapshot: Snapshot, { policy, aim }: Aimed, { policies }: CompliancePolicies): Finding {
  const facts = {
    policy: policy.displayName,
    policies: policies.length,
    groups: policy.includedGroups.length,
    excludedGroups: policy.excludedGroups.length,
  };
  return finding(name, snapshot, outcomes[aim], aim, facts, snapshot.compliancePolicies.at);
}

function unreadGroup(snapshot: Snapshot, policy: CompliancePolicy, { groups }: CompliancePolicies): Finding {
  const readings = groupsOf(policy).map(group => groups[group] ?? notCounted(snapshot));
  return notRead(name, snapshot, readings.find(reading => !isKnown(reading)) ?? notCounted(snapshot));
}

const notCounted = (snapshot: Snapshot): Reading<never> => ({
  is: 'unreachable',
  at: snapshot.compliancePolicies.at,
  cause: 'not-asked',
});
