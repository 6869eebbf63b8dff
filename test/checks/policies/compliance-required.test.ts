import type { ConditionalAccessPolicy, GrantControls } from '../../../src/snapshot/snapshot.js';
import { findingOf, verdictOf } from '../../support/finding-of.js';
import { conditionalAccessPolicy, denied, snapshot, value } from '../../support/snapshot.js';

const verdict = (...policies: readonly ConditionalAccessPolicy[]) =>
  verdictOf('compliance-required', snapshot({ conditionalAccess: value(policies) }));
const grant = (facts: Partial<GrantControls>): Partial<ConditionalAccessPolicy> => ({
  grant: { all: false, builtIn: ['compliantDevice'], authenticationStrength: false, others: false, ...facts },
});
const platforms = (included: readonly string[], excluded: readonly string[] = []) => ({
  platforms: { included, excluded },
});
const resources = (included: readonly string[], filter: 'none' | 'include' | 'exclude' = 'none') => ({
  resources: { included, excluded: [], filter },
});

test.each<[string, Partial<ConditionalAccessPolicy>, string]>([
  ['on macOS', {}, 'pass ok'],
  ['on every platform by name', platforms(['all']), 'pass ok'],
  ['on every platform because none is named', { platforms: null }, 'pass ok'],
  ['on every platform because the list is empty', platforms([]), 'pass ok'],
  ['on all but iOS', platforms(['all'], ['iOS']), 'pass ok'],
  ['on all but macOS', platforms(['all'], ['macOS']), 'warn none'],
  ['on Windows only', platforms(['windows', 'iOS']), 'warn none'],
  ['for some people', { people: 'some' }, 'pass ok'],
  ['for nobody of us', { people: 'none' }, 'warn none'],
  ['for no resource', resources(['none']), 'warn none'],
  ['for an act, not a resource', resources([]), 'warn none'],
  ['for apps with an attribute', resources([], 'include'), 'pass ok'],
  ['as the only control', grant({}), 'pass ok'],
  ['beside multifactor authentication', grant({ all: true, builtIn: ['mfa', 'compliantDevice'] }), 'pass ok'],
  ['or multifactor authentication', grant({ builtIn: ['mfa', 'compliantDevice'] }), 'warn other-ways'],
  ['or an authentication strength', grant({ authenticationStrength: true }), 'warn other-ways'],
  ['or terms of use', grant({ others: true }), 'warn other-ways'],
  ['or a hybrid join, which no Mac has', grant({ builtIn: ['domainJoinedDevice', 'compliantDevice'] }), 'pass ok'],
  ['or a control we do not know', grant({ builtIn: ['compliantDevice', 'unknownFutureValue'] }), 'warn other-ways'],
  ['outside the office', { narrowedBy: ['locations'] }, 'warn only-sometimes'],
  ['in report-only', { state: 'enabledForReportingButNotEnforced' }, 'warn report-only'],
  ['but is switched off', { state: 'disabled' }, 'warn none'],
  ['in none of its controls', { requiresCompliantDevice: false, ...grant({ builtIn: ['mfa'] }) }, 'warn none'],
])('a policy that asks for a compliant device %s', (_how, facts, expected) =>
  expect(verdict(conditionalAccessPolicy(facts))).toBe(expected),
);

test('no policy at all is a warning: nothing acts on compliance', () => expect(verdict()).toBe('warn none'));

test('one policy that always acts is enough, and it is the one that is named', () => {
  const sometimes = conditionalAccessPolicy({ displayName: 'Abroad', narrowedBy: ['locations'] });
  const always = conditionalAccessPolicy({ displayName: 'Everywhere' });
  const reported = conditionalAccessPolicy({ displayName: 'Trial', state: 'enabledForReportingButNotEnforced' });
  const found = findingOf('compliance-required', snapshot({ conditionalAccess: value([sometimes, always, reported]) }));
  expect(found).toMatchObject({ outcome: 'pass', facts: { policies: ['Everywhere'] } });
  const without = findingOf('compliance-required', snapshot({ conditionalAccess: value([reported, sometimes]) }));
  expect(without).toMatchObject({ outcome: 'warn', facts: { policies: ['Abroad'], narrowedBy: ['locations'] } });
});

test('policies that could not be read are an error that names the permission', () => {
  const found = findingOf('compliance-required', snapshot({ conditionalAccess: denied('Policy.Read.All') }));
  expect(found).toMatchObject({ outcome: 'error', facts: { permission: 'Policy.Read.All' } });
});
