import fc from 'fast-check';
import { aimOf } from '../../../src/checks/policies/aim.js';
import { isKnown, type Reading } from '../../../src/snapshot/reading.js';
import type { CompliancePartner, CompliancePolicy, GroupMembers, Snapshot } from '../../../src/snapshot/snapshot.js';
import { findingOf, verdictOf } from '../../support/finding-of.js';
import { connectedSnapshot, denied, partner, snapshot, unreachable, value } from '../../support/snapshot.js';

const members = (users: number, devices: number): Reading<GroupMembers> => value({ users, devices });
const groups = {
  people: members(24, 0),
  few: members(3, 0),
  macs: members(0, 12),
  both: members(24, 12),
  nobody: members(0, 0),
  forbidden: denied('GroupMember.Read.All'),
  silent: unreachable,
};
type Group = keyof typeof groups;

type To = { users?: boolean; devices?: boolean; groups?: readonly Group[]; but?: readonly Group[] };
const policy = (to: To, displayName = 'Mac baseline'): CompliancePolicy => ({
  id: displayName,
  displayName,
  includesAllUsers: to.users ?? false,
  includesAllDevices: to.devices ?? false,
  includedGroups: to.groups ?? [],
  excludedGroups: to.but ?? [],
});
const world = (policies: readonly CompliancePolicy[], more: Partial<Snapshot> = {}) =>
  connectedSnapshot({ compliancePolicies: value({ policies, groups }), ...more });
const compliancePartner = (facts: Partial<CompliancePartner> = {}): CompliancePartner => ({
  id: 'c',
  displayName: 'Jamf Device Compliance',
  state: 'enabled',
  macOsOnboarded: true,
  macOsGroups: ['people'],
  excludedGroups: [],
  includesAllUsers: false,
  ...facts,
});
const ended = (more: Partial<Snapshot>) => snapshot({ ...more, partners: value([partner({ state: 'terminated' })]) });
const verdict = (...policies: readonly CompliancePolicy[]) => verdictOf('compliance-policy', world(policies));

test.each<[string, To, string]>([
  ['all users', { users: true }, 'pass all-users'],
  ['all users but some', { users: true, but: ['people'] }, 'pass all-users'],
  ['all users, excluding a group that cannot be read', { users: true, but: ['forbidden'] }, 'pass all-users'],
  ['all users and all devices', { users: true, devices: true }, 'pass all-users'],
  ['all devices', { devices: true }, 'fail all-devices'],
  ['all devices, excluding people', { devices: true, but: ['people'] }, 'fail all-devices'],
  ['all devices and people', { devices: true, groups: ['people'] }, 'warn mixed'],
  ['all devices and nobody', { devices: true, groups: ['nobody'] }, 'fail all-devices'],
  ['people', { groups: ['people'] }, 'pass users'],
  ['people in two groups', { groups: ['people', 'few'] }, 'pass users'],
  ['people and an empty group', { groups: ['people', 'nobody'] }, 'pass users'],
  ['Macs', { groups: ['macs'] }, 'fail devices'],
  ['Macs and an empty group', { groups: ['macs', 'nobody'] }, 'fail devices'],
  ['a group of both', { groups: ['both'] }, 'warn mixed'],
  ['a group of people and one of Macs', { groups: ['people', 'macs'] }, 'warn mixed'],
  ['an empty group', { groups: ['nobody'] }, 'warn empty'],
  ['nobody', {}, 'fail not-assigned'],
  ['nobody, excluding somebody', { but: ['people'] }, 'fail not-assigned'],
  ['people who are excluded again', { groups: ['people'], but: ['people'] }, 'fail not-assigned'],
  ['people, excluding fewer', { groups: ['people'], but: ['few'] }, 'pass users'],
  ['people, excluding Macs', { groups: ['people'], but: ['macs'] }, 'pass users'],
  ['people, excluding as many', { groups: ['people'], but: ['both'] }, 'warn maybe-excluded'],
  [
    'people in two groups, excluding as many as the larger holds',
    { groups: ['people', 'few'], but: ['both'] },
    'warn maybe-excluded',
  ],
  ['few people, excluding more', { groups: ['few'], but: ['people'] }, 'warn maybe-excluded'],
  ['two groups of which one is excluded', { groups: ['people', 'macs'], but: ['macs'] }, 'pass users'],
  ['a group that cannot be read', { groups: ['forbidden'] }, 'error not-read'],
  ['people and a group that cannot be read', { groups: ['people', 'silent'] }, 'error not-read'],
  ['people, excluding a group that cannot be read', { groups: ['people'], but: ['silent'] }, 'error not-read'],
])('a policy for %s', (_who, to, expected) => expect(verdict(policy(to))).toBe(expected));

test('no policy for macOS is a failure', () => expect(verdict()).toBe('fail none'));

test.each<[string, To[], string]>([
  ['one that reaches users is enough', [{ groups: ['macs'] }, { groups: ['people'] }], 'pass users'],
  ['even beside one that cannot be read', [{ groups: ['silent'] }, { users: true }], 'pass all-users'],
  ['a certain warning does not hide what is unread', [{ groups: ['both'] }, { groups: ['silent'] }], 'error not-read'],
  ['a warning counts before a failure', [{ devices: true }, { groups: ['nobody'] }], 'warn empty'],
])('of several policies, %s', (_what, all, expected) => {
  const policies = all.map((to, index) => policy(to, `Policy ${index}`));
  expect(verdict(...policies)).toBe(expected);
  expect(verdict(...policies.toReversed())).toBe(expected);
});

test('the finding names the policy it rests on, and the permission that is missing', () => {
  const found = findingOf('compliance-policy', world([policy({ groups: ['macs'] }, 'Macs first')]));
  expect(found.facts).toEqual({ policy: 'Macs first', policies: 1, groups: 1, excludedGroups: 0 });
  const unread = findingOf('compliance-policy', world([policy({ groups: ['people', 'forbidden'] })]));
  expect(unread.facts).toEqual({ why: 'denied', status: 403, permission: 'GroupMember.Read.All' });
});

test('a group that nobody counted is unread, not empty', () => {
  const uncounted = connectedSnapshot({
    compliancePolicies: value({ policies: [policy({ groups: ['people'] })], groups: {} }),
  });
  expect(findingOf('compliance-policy', uncounted)).toMatchObject({ outcome: 'error', facts: { cause: 'not-asked' } });
});

describe('who judges a Mac', () => {
  const none = { compliancePolicies: value({ policies: [], groups: {} }) };
  const successor = value([compliancePartner()]);
  test.each<[string, Snapshot, string]>([
    ['nothing is connected yet', snapshot(none), 'fail none'],
    ['Device Compliance alone', snapshot({ ...none, compliancePartners: successor }), 'skipped jamf-judges'],
    ['both generations', connectedSnapshot({ ...none, compliancePartners: successor }), 'fail none'],
    ['the old one ended', ended({ ...none, compliancePartners: successor }), 'skipped jamf-judges'],
    [
      'both ended',
      ended({ ...none, compliancePartners: value([compliancePartner({ state: 'terminated' })]) }),
      'fail none',
    ],
    ['the partner record is unread', snapshot({ ...none, partners: unreachable }), 'error not-read'],
    ['the successor is unread', snapshot({ ...none, compliancePartners: unreachable }), 'error not-read'],
    ['unread, while the old one lives', connectedSnapshot({ ...none, compliancePartners: unreachable }), 'fail none'],
  ])('%s', (_what, given, expected) => expect(verdictOf('compliance-policy', given)).toBe(expected));
});

describe('the groups of the compliance partner', () => {
  test.each<[string, Partial<Snapshot>, string]>([
    ['no partner', {}, 'skipped not-used'],
    [
      'a partner that ended',
      { compliancePartners: value([compliancePartner({ state: 'terminated' })]) },
      'skipped not-used',
    ],
    ['a named group', { compliancePartners: value([compliancePartner()]) }, 'pass ok'],
    ['all users', { compliancePartners: value([compliancePartner({ includesAllUsers: true })]) }, 'fail all-users'],
    ['no group', { compliancePartners: value([compliancePartner({ macOsGroups: [] })]) }, 'warn no-groups'],
    ['unread', { compliancePartners: unreachable }, 'error not-read'],
  ])('%s', (_what, facts, expected) => expect(verdictOf('partner-groups', snapshot(facts))).toBe(expected));
});

test('a policy passes only if at least one user is certain to be reached, whatever is combined', () => {
  const names = fc.uniqueArray(fc.constantFrom(...(Object.keys(groups) as Group[])));
  const anyPolicy = fc.record({ users: fc.boolean(), devices: fc.boolean(), groups: names, but: names });
  const property = fc.property(anyPolicy, to => {
    const aim = aimOf(policy(to), groups);
    if (aim !== 'users') return;
    const left = to.groups.filter(group => !to.but.includes(group));
    expect([...left, ...to.but].every(group => isKnown(groups[group]))).toBe(true);
    const usersIn = (group: Group) => (groups[group].is === 'value' ? groups[group].value.users : 0);
    const most = Math.max(...left.map(usersIn));
    expect(most).toBeGreaterThan(to.but.reduce((total, group) => total + usersIn(group), 0));
    expect(left.some(group => groups[group].is === 'value' && groups[group].value.devices > 0)).toBe(false);
  });
  fc.assert(property, { numRuns: 2000 });
});
