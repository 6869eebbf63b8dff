import { kindNamed } from '../../../src/changes/kinds/index.js';
import { makePlan } from '../../../src/changes/plan.js';
import type { Subject } from '../../../src/changes/step.js';
import type { Snapshot } from '../../../src/snapshot/snapshot.js';
import {
  askedDeviceCompliance,
  complianceRow,
  compliant,
  designers,
  macUsers,
  planned,
  ready,
  subjectAsking,
  warned,
} from '../../support/device-compliance.js';
import {
  conditionalAccessPolicy,
  connectedSnapshot,
  connectorId,
  denied,
  partner,
  unreachable,
  value,
} from '../../support/snapshot.js';

const kind = kindNamed('connect-device-compliance');
const subject = subjectAsking(askedDeviceCompliance);
const settings = { partnerWrite: 'person', appsWrite: 'person' } as const;
const planning = (world: Snapshot, about: Subject = subject) => makePlan(kind, world, about, settings);
const withJamf = (facts: Partial<Snapshot['jamf']>, world = ready()) => ({
  ...world,
  jamf: { ...world.jamf, ...facts },
});

describe('the wish', () => {
  const read = (wish: object) => kind.wish.safeParse({ ...askedDeviceCompliance, ...wish });

  it('takes ids in any case and keeps them in lower case', () => {
    expect(read({ userGroups: [macUsers.toUpperCase()] }).data).toEqual(askedDeviceCompliance);
  });

  it.each([
    ['no group at all', { userGroups: [] }],
    ['eleven groups', { userGroups: Array.from({ length: 11 }, (_, i) => macUsers.replace(/.$/, i.toString(16))) }],
    ['the same group twice', { userGroups: [macUsers, macUsers.toUpperCase()] }],
    ['a name in place of an id', { userGroups: ['Mac users'] }],
    ['no smart group', { applicableGroup: '  ' }],
    ['something nobody asked for', { allUsers: true }],
  ])('refuses %s', (_what, wish) => expect(read(wish).success).toBe(false));
});

describe('the plan', () => {
  it('of a first connection leaves everything open but the prerequisites', () => {
    const { plan } = planned(kind, ready(), subject);
    expect(plan.steps.map(step => [step.label, step.step, step.done])).toEqual([
      ['1', 'prerequisites', true],
      ['2', 'jamf-device-compliance', false],
      ['3', 'consent-compliance-connector', false],
      ['4', 'consent-compliance-registration', false],
      ['5', 'compliance-partner', false],
      ['6', 'jamf-compliance-confirm', false],
      ['7', 'verified', false],
    ]);
    expect(plan.warnings).toEqual([]);
  });

  it('of a reconnection finds what can be read, and skips nothing that only a person can do', () => {
    const { plan } = planned(kind, compliant(), subject);
    expect(plan.steps.filter(step => step.done).map(step => step.label)).toEqual(['1', '3', '4', '5']);
    expect(warned(kind, compliant(), subject)).toEqual(['further-server']);
  });

  it('names whom it concerns, and nothing of the old platform', () => {
    const groups = { [macUsers]: value({ users: 31, devices: 0 }) };
    const { plan } = planned(kind, ready({ compliancePolicies: value({ policies: [], groups }) }), {
      ...subject,
      others: ['globex'],
    });
    expect(plan.blastRadius).not.toHaveProperty('managedMacs');
    expect(plan.blastRadius).toMatchObject({
      macs: 42,
      includedUsers: 31,
      includesAllUsers: false,
      conditionalAccess: [],
      others: [],
      removalDate: null,
    });
  });

  it.each([
    ['a group that nobody counted', ready(), subject],
    ['a count that was denied', ready({ compliancePolicies: denied('x') }), subject],
    ['several groups', ready(), subjectAsking({ ...askedDeviceCompliance, userGroups: [macUsers, designers] })],
  ])('says null, not zero, for %s', (_what, world, about) => {
    expect(kind.blastRadius(world, about)['includedUsers']).toBeNull();
  });
});

describe('no plan', () => {
  it.each([
    ['cloud-connector', connectedSnapshot(), { connection: 'cloud-connector', app: 'Cloud Connector' }],
    ['one whose app is gone', connectedSnapshot({ partnerApp: { is: 'absent', at: '' } }), { connection: 'unknown' }],
    [
      'half a connection',
      ready({ partners: value([partner({ applicationId: connectorId })]) }),
      { state: 'unavailable' },
    ],
    [
      'one that went silent',
      ready({ partners: value([partner({ state: 'unresponsive' })]) }),
      { state: 'unresponsive' },
    ],
  ])('while the old platform is in place: %s', (_what, world, facts) => {
    expect(planning(world)).toMatchObject({ is: 'refused', refusal: { code: 'legacy-in-place', facts } });
  });

  it('without the smart groups, each missing one named once', () => {
    const world = withJamf({ smartGroups: value([{ id: '7', name: 'applicable macs' }]) });
    const refusal = { code: 'smart-groups-missing', facts: { missing: ['Applicable Macs', 'Compliant Macs'] } };
    expect(planning(world)).toEqual({ is: 'refused', refusal });
  });

  it.each([
    ['before Jamf Pro 11', withJamf({ version: value('10.50.0') }), 'jamf-version-device-compliance', 'too-old'],
    ['without Intune', ready({ servicePlans: value([]) }), 'intune-licence', 'none'],
  ])('%s', (_what, world, check, code) => {
    expect(planning(world)).toMatchObject({
      is: 'refused',
      refusal: {
        code: 'prerequisites-fail',
        facts: { failing: expect.arrayContaining([expect.objectContaining({ check, code })]) },
      },
    });
  });

  it.each([
    ['the version', withJamf({ version: unreachable }), 'prerequisites-unread'],
    ['the licences', ready({ servicePlans: denied('LicenseAssignment.Read.All') }), 'prerequisites-unread'],
    ['the smart groups', withJamf({ smartGroups: denied('Read Smart Computer Groups') }), 'smart-groups-not-read'],
    ['the old platform', ready({ partners: unreachable }), 'partner-not-read'],
    ['which of two old rows', ready({ partners: value([partner(), partner({ id: 'p2' })]) }), 'several-partner-rows'],
    ['the apps', ready({ jamfApps: denied('Application.Read.All') }), 'apps-not-read'],
    ['the compliance partners', ready({ compliancePartners: unreachable }), 'compliance-partner-not-read'],
    [
      'which of two rows for macOS',
      ready({ compliancePartners: value([complianceRow(), complianceRow({ id: 'c2' })]) }),
      'several-compliance-rows',
    ],
  ])('while %s could not be read: never taken for an absence', (_what, world, code) => {
    expect(planning(world)).toMatchObject({ is: 'unread', code });
  });

  it('says which permission would help, so that nobody waits for it', () => {
    const world = withJamf({ smartGroups: denied('Read Smart Computer Groups') });
    expect(planning(world)).toMatchObject({ facts: { why: 'denied', permission: 'Read Smart Computer Groups' } });
  });

  it('is not refused for what an ended old platform left behind', () => {
    const partners = value([partner({ state: 'terminated', applicationId: connectorId, includedGroups: [macUsers] })]);
    expect(planning(ready({ partners }))).toMatchObject({ is: 'plan' });
    expect(warned(kind, ready({ partners }), subject)).toEqual(['old-groups-left']);
  });
});

describe('warnings', () => {
  const policies = (facts: Parameters<typeof conditionalAccessPolicy>[0]) =>
    ready({ conditionalAccess: value([conditionalAccessPolicy(facts)]) });
  const everything = { included: ['all'], excluded: [], filter: 'none' } as const;

  it('of policies that keep Macs from registering, before the app is there, by name and with 530003', () => {
    const { plan } = planned(kind, policies({ displayName: 'Macs must comply', resources: everything }), subject);
    const warning = plan.warnings.find(({ code }) => code === 'registration-allowed/blocked');
    for (const language of ['en', 'nl'] as const) {
      const said = kind.text[language].warnings[warning?.code ?? '']?.(warning?.facts ?? {});
      expect(said).toContain('Macs must comply');
      expect(said).toContain('530003');
      expect(said).toContain('Baseline scopes');
    }
  });

  it.each([['b03c10a8-71c7-45f9-b44a-3335ab76e970'], ['dcf07df3-346f-4f0e-b803-c1f0ea0fb5ae']])(
    'that excluding the app alone is not enough: %s',
    appId => {
      const world = policies({ resources: { included: ['all'], excluded: [appId], filter: 'none' } });
      expect(warned(kind, world, subject)).toContain('registration-allowed/app-alone');
    },
  );

  it('that a Mac starts as not compliant where a policy asks for it', () => {
    expect(warned(kind, policies({}), subject)).toEqual(['first-not-compliant']);
    expect(warned(kind, policies({ state: 'disabled' }), subject)).toEqual([]);
    expect(warned(kind, policies({ platforms: { included: ['iOS'], excluded: [] } }), subject)).toEqual([]);
  });

  it('that Conditional Access could not be read', () => {
    expect(warned(kind, ready({ conditionalAccess: denied('Policy.Read.All') }), subject)).toEqual([
      'registration-allowed/not-read',
    ]);
  });

  it('that the row names groups which go', () => {
    const compliancePartners = value([
      complianceRow({ state: 'unavailable', macOsOnboarded: false, macOsGroups: [designers] }),
    ]);
    expect(kind.warnings(ready({ compliancePartners }), subject)).toEqual([
      { code: 'groups-replaced', facts: { groups: [designers] } },
    ]);
  });

  it('that one smart group for both makes every Mac compliant', () => {
    const wish = { ...askedDeviceCompliance, complianceGroup: 'Applicable Macs' };
    expect(warned(kind, ready(), subjectAsking(wish))).toEqual(['same-smart-group']);
  });

  it('of Jamf Pro 11.0.0, which nobody is known to have used', () => {
    expect(warned(kind, withJamf({ version: value('11.0.0') }), subject)).toEqual([
      'jamf-version-device-compliance/too-old',
    ]);
  });
});

it('is undone by disconnecting', () => {
  expect(kind.opposite?.(askedDeviceCompliance, {})).toEqual({ kind: 'disconnect-device-compliance', wish: {} });
});
