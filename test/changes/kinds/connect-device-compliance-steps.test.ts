import { kindNamed } from '../../../src/changes/kinds/index.js';
import type { Subject } from '../../../src/changes/step.js';
import type { Snapshot } from '../../../src/snapshot/snapshot.js';
import {
  askedDeviceCompliance,
  complianceConnector,
  complianceRegistration,
  complianceRow,
  compliant,
  designers,
  macUsers,
  planned,
  ready,
  stepOf,
  subjectAsking,
} from '../../support/device-compliance.js';
import { conditionalAccessPolicy, denied, tenantId, unreachable, value } from '../../support/snapshot.js';

const kind = kindNamed('connect-device-compliance');
const subject = subjectAsking(askedDeviceCompliance);
const settings = { partnerWrite: 'person', appsWrite: 'person' } as const;
const started = (world: Snapshot = ready(), facts: Partial<Subject> = {}): Subject => ({
  ...planned(kind, world, subject).subject,
  ...facts,
});
const judged = (name: string, world: Snapshot, about: Subject = started()) => stepOf(kind, name).done(world, about);

describe('in Jamf Pro', () => {
  it('counts by a word given in this change, or by an app that appeared since the plan', () => {
    expect(judged('jamf-device-compliance', ready())).toMatchObject({ done: 'no' });
    expect(
      judged('jamf-device-compliance', ready(), started(ready(), { attested: ['jamf-device-compliance'] })),
    ).toEqual({
      done: 'yes',
      evidence: { how: 'attested' },
    });
    const world = ready({ jamfApps: value([complianceConnector()]) });
    expect(judged('jamf-device-compliance', world)).toMatchObject({ done: 'yes' });
    expect(judged('jamf-device-compliance', world, started(world))).toMatchObject({ done: 'no' });
  });

  it('an app of the same name that this tenant made is none of Jamf', () => {
    const world = ready({ jamfApps: value([complianceConnector({ ownerTenantId: tenantId })]) });
    expect(judged('jamf-device-compliance', world)).toMatchObject({ done: 'no' });
  });

  it('is not known while the apps cannot be read', () => {
    expect(judged('jamf-device-compliance', ready({ jamfApps: unreachable }))).toMatchObject({ done: 'unknown' });
  });
});

describe.each([
  ['consent-compliance-connector', complianceConnector],
  ['consent-compliance-registration', complianceRegistration],
] as const)('%s', (name, app) => {
  const consent = (apps: Snapshot['jamfApps']) => judged(name, ready({ jamfApps: apps }));

  it('holds with the app of Jamf, whatever it is granted', () => {
    const { objectId, appId } = app();
    expect(consent(value([app()]))).toEqual({ done: 'yes', evidence: { objectId, appId } });
    const roles = [{ resourceAppId: 'x', roleId: 'y', value: 'Everything.ReadWrite.All' }];
    expect(consent(value([app({ roles })]))).toMatchObject({ done: 'yes' });
  });

  it.each([
    ['no app', value([]), 'no', 'app-missing'],
    ['an app of this tenant', value([app({ ownerTenantId: tenantId.toUpperCase() })]), 'no', 'app-is-own'],
    ['a switched off app', value([app({ enabled: false })]), 'no', 'app-disabled'],
    ["Microsoft's lock", value([app({ disabledByMicrosoft: true })]), 'no', 'app-disabled-by-microsoft'],
    ['an app of nobody', value([app({ ownerTenantId: '' })]), 'unknown', 'app-owner-unknown'],
    ['two apps', value([app(), app({ objectId: 'other' })]), 'unknown', 'several-apps'],
    ['a list that is denied', denied('Application.Read.All'), 'unknown', 'apps-not-read'],
    ['a list out of reach', unreachable, 'unknown', 'apps-not-read'],
    ['an old list', { is: 'stale', value: [app()], at: '', cause: 'x' }, 'unknown', 'apps-not-read'],
  ] as const)('with %s', (_what, apps, done, code) => {
    expect(consent(apps as Snapshot['jamfApps'])).toMatchObject({ done, code });
  });
});

it.each([['b03c10a8-71c7-45f9-b44a-3335ab76e970'], ['dcf07df3-346f-4f0e-b803-c1f0ea0fb5ae']])(
  'of two apps of one name, the one with the published id is the registration app: %s',
  appId => {
    const jamfApps = value([
      complianceRegistration({ appId: 'other', objectId: 'other' }),
      complianceRegistration({ appId }),
    ]);
    expect(judged('consent-compliance-registration', ready({ jamfApps }))).toMatchObject({
      done: 'yes',
      evidence: { appId },
    });
  },
);

describe('the row in Intune', () => {
  const row = (facts: Parameters<typeof complianceRow>[0]) =>
    judged('compliance-partner', ready({ compliancePartners: value([complianceRow(facts)]) }));

  it('holds with exactly the named groups, confirmed or not', () => {
    expect(row({ state: 'unavailable', macOsOnboarded: false })).toMatchObject({
      done: 'yes',
      evidence: { groups: [macUsers] },
    });
  });

  it('for all users breaks the connection, also beside the named group', () => {
    expect(row({ includesAllUsers: true })).toMatchObject({ done: 'no', code: 'compliance-all-users' });
    expect(kind.text.en.waiting['compliance-all-users']?.({})).toContain('breaks the connection');
  });

  it.each([
    ['one too many', { macOsGroups: [macUsers, designers] }, { missing: [], extra: [designers], excluded: [] }],
    ['another one', { macOsGroups: [designers] }, { missing: [macUsers], extra: [designers], excluded: [] }],
    ['an exclusion', { excludedGroups: [designers] }, { missing: [], extra: [], excluded: [designers] }],
  ])('with %s is not what was asked', (_what, facts, differing) => {
    expect(row(facts)).toEqual({ done: 'no', code: 'compliance-groups-differ', facts: differing });
  });

  it('that is terminated has to go first', () => {
    expect(row({ state: 'terminated' })).toMatchObject({ done: 'no', code: 'compliance-partner-ended' });
  });

  it('beside an ended one counts, and one for iOS alone does not', () => {
    const ended = complianceRow({ id: 'old', state: 'terminated', macOsGroups: [designers] });
    expect(judged('compliance-partner', ready({ compliancePartners: value([ended, complianceRow()]) }))).toMatchObject({
      done: 'yes',
      evidence: { partnerId: 'compliance-1' },
    });
    const ofPhones = complianceRow({ macOsOnboarded: false, macOsGroups: [] });
    expect(judged('compliance-partner', ready({ compliancePartners: value([ofPhones]) }))).toMatchObject({
      done: 'no',
      code: 'compliance-partner-missing',
    });
  });

  it('is edited where there is one, never added a second time', () => {
    const clicks = (world: Snapshot) =>
      kind.text.en.steps['compliance-partner']?.clicks({
        instance: 'acme',
        host: 'acme.jamfcloud.com',
        wish: askedDeviceCompliance,
        inputs: {},
        baseline: kind.baseline(world, subject),
        evidence: {},
        consoles: { jamf: '', intune: '', entra: '' },
        partnerWrite: 'person',
      });
    expect(clicks(ready())).toContain('Add compliance partner');
    expect(clicks(compliant())).not.toContain('Add compliance partner');
    expect(clicks(compliant())?.join()).toContain(macUsers);
  });
});

describe('Confirm', () => {
  const name = 'jamf-compliance-confirm';

  it('shows in Intune when the partner was not enabled before', () => {
    expect(judged(name, compliant())).toEqual({ done: 'yes', evidence: { state: 'enabled', how: 'read' } });
  });

  it('takes a word of this change when the partner was enabled already', () => {
    expect(judged(name, compliant(), started(compliant()))).toMatchObject({
      done: 'no',
      code: 'compliance-confirm-open',
    });
    expect(judged(name, compliant(), started(compliant(), { attested: [name] }))).toMatchObject({
      done: 'yes',
      evidence: { how: 'attested' },
    });
  });

  it.each(['unresponsive', 'rejected', 'unknown'] as const)('may come back by another server when it was %s', state => {
    const before = compliant({ compliancePartners: value([complianceRow({ state })]) });
    expect(judged(name, compliant(), started(before))).toMatchObject({ done: 'no', code: 'compliance-confirm-open' });
    expect(judged(name, compliant(), started(before, { attested: [name] }))).toMatchObject({ done: 'yes' });
  });

  it('is never found done in a plan, whatever stands', () => {
    expect(judged(name, compliant(), subject)).toMatchObject({ done: 'no' });
  });

  it.each([
    ['not Active yet', value([complianceRow({ state: 'unavailable' })]), 'no', 'compliance-partner-not-enabled'],
    ['a row that went', value([]), 'no', 'compliance-partner-missing'],
    ['a list that is denied', denied('x'), 'unknown', 'compliance-partner-not-read'],
    ['a list out of reach', unreachable, 'unknown', 'compliance-partner-not-read'],
  ] as const)('a word alone is not enough: %s', (_what, compliancePartners, done, code) => {
    const world = ready({ compliancePartners: compliancePartners as Snapshot['compliancePartners'] });
    expect(judged(name, world, started(ready(), { attested: [name] }))).toMatchObject({ done, code });
  });
});

describe('at the end', () => {
  const broken = (facts: Parameters<typeof complianceRow>[0]) =>
    compliant({ compliancePartners: value([complianceRow(facts)]) });
  const promises = kind.steps({ ...settings, wish: {} }).flatMap(step => step.kept ?? []);
  const held = (world: Snapshot) =>
    Object.fromEntries(promises.map(kept => [kept.name, kept.holds(world, started()).done]));

  it('both sides agree, and nothing else counts as that', () => {
    expect(judged('verified', compliant())).toMatchObject({
      done: 'yes',
      evidence: { state: 'enabled', groups: [macUsers] },
    });
    expect(judged('verified', compliant(), subject)).toMatchObject({ done: 'no', code: 'not-verified-yet' });
    expect(judged('verified', broken({ macOsOnboarded: false }))).toMatchObject({ code: 'macos-not-onboarded' });
    expect(judged('verified', broken({ includesAllUsers: true }))).toMatchObject({ code: 'compliance-all-users' });
    expect(judged('verified', compliant({ compliancePartners: unreachable }))).toMatchObject({ done: 'unknown' });
  });

  it('five promises are kept, shared by all servers', () => {
    expect(held(compliant())).toEqual({
      'consent-compliance-connector': 'yes',
      'consent-compliance-registration': 'yes',
      'compliance-partner-enabled': 'yes',
      'compliance-macos-onboarded': 'yes',
      'compliance-groups': 'yes',
    });
    expect(promises.every(({ scope }) => scope === 'shared')).toBe(true);
  });

  it.each<[string, Snapshot, readonly string[]]>([
    ['the partner went silent', broken({ state: 'unresponsive' }), ['compliance-partner-enabled']],
    ['macOS went', broken({ macOsOnboarded: false }), ['compliance-macos-onboarded']],
    ['somebody added a group', broken({ macOsGroups: [macUsers, designers] }), ['compliance-groups']],
    [
      'a consent was withdrawn',
      compliant({ jamfApps: value([complianceRegistration()]) }),
      ['consent-compliance-connector'],
    ],
  ])('a promise is broken when %s', (_what, world, names) => {
    const not = Object.entries(held(world)).filter(([, done]) => done === 'no');
    expect(not.map(([name]) => name)).toEqual(names);
  });

  it('and is not known while nothing can be read', () => {
    const dark = compliant({ compliancePartners: denied('x'), jamfApps: unreachable });
    expect(new Set(Object.values(held(dark)))).toEqual(new Set(['unknown']));
  });

  it('names the policies that keep Macs from registering, and says when they could not be read', () => {
    const blocking = conditionalAccessPolicy({ resources: { included: ['all'], excluded: [], filter: 'none' } });
    const said = (world: Snapshot) =>
      kind.text.en.next(kind.atEnd?.facts(world, subject) ?? {}, askedDeviceCompliance).join();
    expect(said(compliant({ conditionalAccess: value([blocking]) }))).toContain('"Require compliant Mac"');
    expect(said(compliant({ conditionalAccess: unreachable }))).toContain('could not be read');
    expect(said(compliant())).not.toMatch(/530003|could not be read/);
  });
});
