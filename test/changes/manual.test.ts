import { kindNamed } from '../../src/changes/kinds/index.js';
import { makePlan } from '../../src/changes/plan.js';
import type { Judgement, Subject } from '../../src/changes/step.js';
import type { Registration, RegistrationSecret, Snapshot } from '../../src/snapshot/snapshot.js';
import { intuneApi } from '../../src/well-known.js';
import {
  absent,
  at,
  connectedSnapshot,
  connectorApp,
  denied,
  partner,
  snapshot,
  tenantId,
  unreachable,
  value,
} from '../support/snapshot.js';

const kind = kindNamed('connect-manual');
const group = '5c0d5a1e-0000-4000-8000-00000000c0aa';
const objectId = '99999999-0000-4000-8000-000000000001';
const appId = '99999999-0000-4000-8000-000000000002';
const role = '7b3c62c0-bbe4-4ceb-971b-ecc50a191b3e';
const wish = {
  cloud: 'global',
  landingPage: 'default',
  customUrl: null,
  appName: 'Jamf Conditional Access',
  domainName: 'contoso.example',
  secretMonths: 12,
  includeGroups: [group],
};

const plain: Subject = {
  id: 'change-1',
  number: 12,
  instance: 'acme',
  tenantId,
  wish,
  createdAt: at,
  inputs: {},
  attested: [],
  accepted: {},
  latched: {},
  written: {},
  departures: {},
  others: [],
};
const planned = (more: Partial<Subject> = {}, baseline = {}): Subject => ({
  ...plain,
  startedAt: at,
  plan: {
    steps: [],
    warnings: [],
    blastRadius: {},
    baseline,
    fingerprint: '',
    takenAt: at,
    tenantName: '',
    approvers: [],
  },
  ...more,
});
const seen = { latched: { 'app-registration': { at, how: 'read' as const, evidence: { objectId, appId } } } };

const given = ['one', 'two'].map(keyId => ({ state: 'did' as const, at, facts: { keyId } }));
const twoGiven = { ...seen, written: { 'client-secret': given } };

const registration = (facts: Partial<Registration> = {}): Registration => ({
  objectId,
  appId,
  displayName: 'Jamf Conditional Access',
  signInAudience: 'AzureADMultipleOrgs',
  redirectUris: ['https://acme.jamfcloud.com'],
  permissions: [{ resourceAppId: intuneApi, id: role, type: 'Role' }],
  secrets: [],
  ...facts,
});
const secret = (keyId: string, facts: Partial<RegistrationSecret> = {}): RegistrationSecret => ({
  keyId,
  displayName: 'Jamf Pro',
  startsAt: at,
  endsAt: '2027-03-01T09:00:00.000Z',
  hint: 'abc',
  ...facts,
});
const own = connectorApp({ objectId: 'sp-1', appId, displayName: 'Jamf Conditional Access', ownerTenantId: tenantId });
const api = { ...connectorApp({ appId: intuneApi }), publishes: [{ id: role, value: 'update_device_attributes' }] };
const world = (found: Registration | undefined = registration(), more: Partial<Snapshot> = {}): Snapshot =>
  snapshot({
    registrations: { [objectId]: found ? value(found) : absent, [appId]: found ? value(found) : absent },
    named: { [appId]: value(own), [intuneApi]: value(api) },
    ...more,
  });

const done = (step: string, facts: Snapshot, subject: Subject, appsWrite: 'person' | 'bot' = 'person'): string => {
  const found = kind.steps({ partnerWrite: 'bot', appsWrite, wish }).find(one => one.name === step);
  if (!found) throw new Error(`no step ${step}`);
  return said(found.done(facts, subject));
};
const said = (judgement: Judgement): string =>
  judgement.done === 'yes' ? 'yes' : `${judgement.done} ${judgement.code}`;
const planning = (facts: Snapshot, subject: Subject = plain) =>
  makePlan(kind, facts, subject, { partnerWrite: 'bot', appsWrite: 'bot' });

describe('the plan', () => {
  it('leaves everything open, and warns of the old platform', () => {
    const made = planning(world());
    if (made.is !== 'plan') throw new Error(JSON.stringify(made));
    expect(made.plan.steps.map(({ label, done: isDone }) => `${label} ${isDone}`)).toEqual(
      ['1a', '1b', '2', '3', '4', '5', '6a', '6b', '7', '8'].map(label => `${label} false`),
    );
    expect(made.plan.warnings.map(({ code }) => code)).toContain('platform-supported/past-end-of-support');
  });

  it.each<[string, Snapshot, Partial<Subject>]>([
    ['connector-in-place', connectedSnapshot(), {}],
    ['others-connected', snapshot(), { others: ['globex'] }],
    [
      'manual-in-place',
      snapshot({ partners: value([partner({ state: 'enabled', applicationId: appId })]), partnerApp: value(own) }),
      {},
    ],
    ['connection-unclear', snapshot({ partners: value([partner(), partner({ id: 'two' })]) }), {}],
  ])('is refused: %s', (code, facts, more) => {
    expect(planning(facts, { ...plain, ...more })).toMatchObject({ is: 'refused', refusal: { code } });
  });

  it('is tried again while the partner record cannot be read', () => {
    expect(planning(snapshot({ partners: unreachable }))).toMatchObject({ is: 'unread', code: 'partner-not-read' });
  });
});

describe('the app registration', () => {
  const given = (id: string) => planned({ inputs: { applicationId: id } });
  it.each<[string, Snapshot, Subject]>([
    ['no registration-open', world(), planned()],
    ['yes', world(), given(appId)],
    ['no id-is-object-id', world(), given(objectId)],
    [
      'no id-unknown-here',
      world(undefined, { registrations: { [appId]: absent }, named: { [appId]: absent } }),
      given(appId),
    ],
    ['no id-is-enterprise-app', world(undefined, { registrations: { [appId]: absent } }), given(appId)],
    [
      'no redirect-uri-differs',
      world(registration({ redirectUris: ['https://acme.jamfcloud.com.evil.example'] })),
      given(appId),
    ],
    [
      'unknown registration-not-read',
      world(undefined, { registrations: { [appId]: denied('Application.Read.All') } }),
      given(appId),
    ],
  ])('%s', (expected, facts, subject) => expect(done('app-registration', facts, subject)).toBe(expected));

  it('is not found by its redirect URI alone', () => {
    expect(done('app-registration', world(), planned(), 'bot')).toBe('no registration-open');
  });

  it('is known by what Graph answered with; without an answer nobody makes a second one', () => {
    const step = kind.steps({ partnerWrite: 'bot', appsWrite: 'bot', wish })[0];
    const did = planned({ written: { 'app-registration': [{ state: 'did', at, facts: { objectId, appId } }] } });
    const lost = planned({ written: { 'app-registration': [{ state: 'about-to', at, facts: {} }] } });
    expect(done('app-registration', world(), did, 'bot')).toBe('yes');
    expect(done('app-registration', world(), lost, 'bot')).toBe('no registration-outcome-unknown');
    expect([planned(), lost].map(subject => step?.ready?.(world(), subject))).toEqual([true, false]);
  });
});

describe('what the app may do', () => {
  it.each<[string, string, Snapshot]>([
    ['enterprise-app', 'yes', world()],
    ['enterprise-app', 'no enterprise-app-missing', world(registration(), { named: { [appId]: absent } })],
    ['enterprise-app', 'unknown application-not-read', world(registration(), { named: {} })],
    ['permissions', 'yes', world()],
    ['permissions', 'no permissions-open', world(registration({ permissions: [] }))],
    ['permissions', 'unknown api-not-read', world(registration(), { named: {} })],
    ['admin-consent', 'yes', world()],
    ['admin-consent', 'no consent-open', world(registration(), { named: { [appId]: value({ ...own, roles: [] }) } })],
    [
      'admin-consent',
      'no app-disabled',
      world(registration(), { named: { [appId]: value({ ...own, enabled: false }) } }),
    ],
    ['admin-consent', 'unknown application-not-read', world(registration(), { named: { [appId]: unreachable } })],
  ])('%s: %s', (step, expected, facts) => expect(done(step, facts, planned(seen))).toBe(expected));

  it('more than the one permission is told, and blocks nothing', () => {
    const more = { resourceAppId: '00000003-0000-0000-c000-000000000000', id: 'e1fe6dd8', type: 'Scope' as const };
    const facts = world(registration({ permissions: [...registration().permissions, more] }));
    const step = kind.steps({ partnerWrite: 'bot', appsWrite: 'bot', wish }).find(one => one.name === 'permissions');
    expect(step?.done(facts, planned(seen))).toMatchObject({ evidence: { others: ['Microsoft Graph: e1fe6dd8'] } });
    const end = kind.atEnd?.facts(facts, planned(seen)) ?? {};
    expect(kind.text.en.next(end, wish).join()).toContain('2019');
  });
});

describe('the secret', () => {
  const did = (keyId: string) => ({ state: 'did' as const, at, facts: { keyId } });
  const ours = (keyId: string, count: number, facts = {}) =>
    secret(keyId, { displayName: `connector-bot CR-12/${count}`, ...facts });
  const withKeys = (...secrets: readonly RegistrationSecret[]) => world(registration({ secrets }));
  const pressed = (...written: Subject['written'][string][number][]) =>
    planned({ ...seen, written: { 'client-secret': written } });
  const before = '2026-02-01T09:00:00.000Z';

  it.each<[string, Snapshot, Subject]>([
    ['no secret-open', withKeys(), planned(seen)],
    ['no secret-open', withKeys(secret('old', { startsAt: before })), planned(seen)],
    ['no secret-open', withKeys(secret('known')), planned(seen, { keyIds: ['known'] })],
    ['no secret-lost', withKeys(ours('lost', 1)), pressed({ state: 'about-to', at, facts: {} })],
    ['no secret-not-seen', withKeys(), pressed(did('key-1'))],
    ['yes', withKeys(ours('key-1', 1)), pressed(did('key-1'))],
    ['yes', withKeys(secret('by-hand')), planned(seen)],
    ['unknown registration-not-read', world(registration(), { registrations: {} }), planned(seen)],
  ])('%s', (expected, facts, subject) => expect(done('client-secret', facts, subject)).toBe(expected));

  it.each<[string, Snapshot, Subject]>([
    ['yes', withKeys(ours('key-1', 1), secret('other')), pressed(did('key-1'))],
    ['no lost-secrets-there', withKeys(ours('key-1', 1), ours('key-2', 2)), pressed(did('key-1'), did('key-2'))],
    ['no lost-secrets-there', withKeys(ours('key-1', 1), ours('gone', 2)), pressed(did('key-1'))],
    // Another change, and an earlier installation whose change had the same number.
    ['yes', withKeys(ours('key-1', 1), secret('x', { displayName: 'connector-bot CR-1/1' })), pressed(did('key-1'))],
    ['yes', withKeys(ours('key-1', 1), ours('x', 7, { startsAt: before })), pressed(did('key-1'))],
    // The one that counts is gone, or has ended: the lost one could be the last, and stays.
    ['no secret-gone', withKeys(ours('lost', 1)), pressed(did('key-2'))],
    ['no secret-ended', withKeys(ours('lost', 1), ours('key-2', 2, { endsAt: before })), pressed(did('key-2'))],
  ])('what is lost of it: %s', (expected, facts, subject) => {
    expect(done('lost-secrets', facts, subject)).toBe(expected);
  });

  it('the last good one is never removed', async () => {
    const step = kind.steps({ partnerWrite: 'bot', appsWrite: 'bot', wish }).find(one => one.name === 'lost-secrets');
    const removed: string[] = [];
    const write = { removeSecret: async (_id: string, keyId: string) => void removed.push(keyId) };
    const [good, ended] = [withKeys(ours('key-1', 1), ours('key-2', 2)), withKeys(ours('key-1', 1))];
    const subject = pressed(did('key-1'), did('key-2'));
    expect([good, ended].map(facts => step?.ready?.(facts, subject))).toEqual([true, false]);
    await step?.run?.(write as never, subject, good);
    expect(removed).toEqual(['key-1']);
  });
});

describe('Jamf and Intune', () => {
  const native = connectorApp({ displayName: 'Jamf Native macOS Connector' });
  const enabled = partner({ state: 'enabled', applicationId: appId });
  const saved = world(registration(), { partners: value([enabled]) });
  it.each<[string, string, Snapshot, Subject]>([
    ['jamf-settings', 'no jamf-settings-open', world(), planned(seen)],
    ['jamf-settings', 'no native-connector-missing', world(), planned({ ...seen, attested: ['jamf-settings'] })],
    ['jamf-settings', 'no jamf-settings-open', world(registration(), { jamfApps: value([native]) }), planned(seen)],
    [
      'jamf-settings',
      'yes',
      world(registration(), { jamfApps: value([native]) }),
      planned({ ...seen, attested: ['jamf-settings'] }),
    ],
    ['jamf-settings', 'unknown apps-not-read', world(registration(), { jamfApps: unreachable }), planned(seen)],
    ['partner-application-id', 'no partner-id-open', world(), planned(seen)],
    ['partner-application-id', 'yes', saved, planned(seen)],
    ['jamf-save', 'no partner-not-enabled', world(), planned(seen)],
    ['jamf-save', 'yes', saved, planned(seen)],
    ['jamf-save', 'no jamf-save-open', saved, planned(seen, { partnerState: 'enabled' })],
    // Intune does not show which of two secrets Jamf Pro has: the other is removed, so somebody has to say it.
    ['jamf-save', 'no jamf-save-open', saved, planned(twoGiven)],
    ['jamf-save', 'yes', saved, planned({ ...twoGiven, attested: ['jamf-save'] })],
    ['jamf-save', 'unknown partner-not-read', world(registration(), { partners: unreachable }), planned(seen)],
    ['intune-groups', 'no groups-open', world(), planned(seen)],
    [
      'intune-groups',
      'yes',
      world(registration(), { partners: value([partner({ includedGroups: [group] })]) }),
      planned(seen),
    ],
    [
      'intune-groups',
      'yes',
      world(registration(), { partners: value([partner({ includesAllUsers: true })]) }),
      planned(seen),
    ],
    ['intune-groups', 'unknown partner-not-read', world(registration(), { partners: unreachable }), planned(seen)],
  ])('%s: %s', (step, expected, facts, subject) => expect(done(step, facts, subject)).toBe(expected));
});

it.each([
  [{ ...wish, domainName: 'no domain' }, false],
  [{ ...wish, includeGroups: [] }, false],
  [{ ...wish, secretMonths: 7 }, false],
  [{ ...wish, appName: ' ' }, false],
  [{ ...wish, landingPage: 'custom' }, false],
  [{ ...wish, extra: 1 }, false],
  [{ ...wish, appName: undefined, customUrl: undefined }, true],
])('what may be asked for', (asked, fits) => expect(kind.wish.safeParse(asked).success).toBe(fits));
