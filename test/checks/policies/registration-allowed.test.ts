import type { ConditionalAccessPolicy, EnterpriseApp, Snapshot } from '../../../src/snapshot/snapshot.js';
import { azureAdGraph, microsoftGraph } from '../../../src/well-known.js';
import { findingOf, verdictOf } from '../../support/finding-of.js';
import {
  conditionalAccessPolicy,
  connectedSnapshot,
  connectorApp,
  denied,
  registrationApp,
  snapshot,
  unreachable,
  value,
} from '../../support/snapshot.js';

const app = registrationApp();
const office = '00000002-0000-0ff1-ce00-000000000000';
const resources = (
  included: readonly string[],
  excluded: readonly string[] = [],
  filter: 'none' | 'include' | 'exclude' = 'none',
) => ({ resources: { included, excluded, filter } });
const world = (policies: readonly ConditionalAccessPolicy[], more: Partial<Snapshot> = {}) =>
  connectedSnapshot({ conditionalAccess: value(policies), ...more });
const verdict = (...policies: readonly ConditionalAccessPolicy[]) => verdictOf('registration-allowed', world(policies));
const choice = { all: false, builtIn: ['mfa', 'compliantDevice'], authenticationStrength: false, others: false };

test.each<[string, Partial<ConditionalAccessPolicy>, string]>([
  ['for Office 365', {}, 'pass ok'],
  ['for all resources', resources(['all']), 'fail blocked'],
  ['for all resources but another app', resources(['all'], [office]), 'warn may-block'],
  ['for all resources but apps with an attribute', resources(['all'], [], 'exclude'), 'warn may-block'],
  ['for all resources, outside the office', { ...resources(['all']), narrowedBy: ['locations'] }, 'warn may-block'],
  ['for all resources but the registration app', resources(['all'], [app.appId]), 'warn app-alone'],
  ['for all but that app and a placeholder', resources(['all'], [app.appId, office]), 'warn app-alone'],
  ['for all resources but Microsoft Graph', resources(['all'], [microsoftGraph]), 'warn graph-excluded'],
  ['for all but Graph and the app', resources(['all'], [app.appId, microsoftGraph]), 'warn graph-excluded'],
  ['for Microsoft Graph by name', resources([microsoftGraph]), 'warn may-block'],
  ['for Windows Azure Active Directory by name', resources([azureAdGraph]), 'warn may-block'],
  ['for the registration app by name', resources([app.appId]), 'pass ok'],
  ['for all resources, or multifactor authentication', { ...resources(['all']), grant: choice }, 'pass ok'],
  [
    'for all resources on Windows',
    { ...resources(['all']), platforms: { included: ['windows'], excluded: [] } },
    'pass ok',
  ],
  ['for all resources, guests only', { ...resources(['all']), people: 'none' }, 'pass ok'],
  ['for all resources, switched off', { ...resources(['all']), state: 'disabled' }, 'pass ok'],
  [
    'for all resources, in report-only',
    { ...resources(['all']), state: 'enabledForReportingButNotEnforced' },
    'warn report-only',
  ],
])('a policy that asks for a compliant Mac %s', (_what, facts, expected) =>
  expect(verdict(conditionalAccessPolicy(facts))).toBe(expected),
);

test('without policies nothing is in the way', () => expect(verdict()).toBe('pass ok'));

test('the worst of several policies counts and is the one that is named', () => {
  const harmless = conditionalAccessPolicy({ displayName: 'Mail' });
  const excluding = conditionalAccessPolicy({ displayName: 'Careful', ...resources(['all'], [app.appId]) });
  const blocking = conditionalAccessPolicy({ displayName: 'Everything', ...resources(['all']) });
  const found = findingOf('registration-allowed', world([harmless, excluding, blocking]));
  expect(found).toMatchObject({
    code: 'blocked',
    facts: { policies: ['Everything'], app: app.displayName, appId: app.appId },
  });
});

const named = (displayName: string, appId: string): EnterpriseApp => registrationApp({ displayName, appId });
const compliance = 'User registration app for Device Compliance';
test.each<[string, readonly EnterpriseApp[], string]>([
  ['no app of Jamf', [], 'skipped no-app'],
  ['only the app that reports', [connectorApp()], 'skipped no-app'],
  ['the cloud connector`s', [app], 'warn app-alone'],
  ['that of Device Compliance, by name', [named(compliance, app.appId)], 'warn app-alone'],
  [
    'that of Device Compliance under another name',
    [named('Renamed', 'b03c10a8-71c7-45f9-b44a-3335ab76e970')],
    'warn may-block',
  ],
  ['that of GCC High', [named('Renamed', 'dcf07df3-346f-4f0e-b803-c1f0ea0fb5ae')], 'warn may-block'],
  ['two, of which one is excluded', [app, named(compliance, azureAdGraph)], 'warn may-block'],
])('in a tenant with %s', (_what, apps, expected) => {
  const policy = conditionalAccessPolicy(resources(['all'], [app.appId]));
  expect(verdictOf('registration-allowed', world([policy], { jamfApps: value(apps) }))).toBe(expected);
});

test.each<[string, Partial<Snapshot>]>([
  ['apps', { jamfApps: unreachable, conditionalAccess: value([]) }],
  ['policies', { conditionalAccess: denied('Policy.Read.All') }],
])('unread %s are an error, never a pass', (_what, facts) =>
  expect(verdictOf('registration-allowed', snapshot(facts))).toBe('error not-read'),
);
