import { kindNamed } from '../../src/changes/kinds/index.js';
import { differingSteps, makePlan } from '../../src/changes/plan.js';
import type { Subject } from '../../src/changes/step.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import {
  absent,
  conditionalAccessPolicy,
  connectedSnapshot,
  connectorApp,
  connectorId,
  denied,
  partner,
  snapshot,
  tenantId,
  unreachable,
  value,
} from '../support/snapshot.js';

const kind = kindNamed('connect-cloud-connector');
const subject: Subject = {
  id: 'change-1',
  number: 12,
  instance: 'acme',
  tenantId,
  wish: { cloud: 'global', landingPage: 'default', customUrl: null },
  createdAt: '2026-03-01T08:59:00.000Z',
  inputs: {},
  attested: [],
  accepted: {},
  latched: {},
  written: {},
  departures: {},
  others: [],
};
const planning = (world: Snapshot, about: Subject = subject) =>
  makePlan(kind, world, about, { partnerWrite: 'bot', appsWrite: 'person' });

function planOf(world: Snapshot) {
  const made = planning(world);
  if (made.is !== 'plan') throw new Error(`no plan: ${JSON.stringify(made)}`);
  return made.plan;
}

describe('the plan of a first connection', () => {
  it('leaves everything open but the prerequisites', () => {
    const open = planOf(snapshot()).steps.filter(step => !step.done);
    expect(open.map(step => step.label)).toEqual(['2', '3', '4', '5a', '5b', '6', '7']);
  });

  it('warns of the end of support', () => {
    expect(planOf(snapshot()).warnings.map(warning => warning.code)).toContain(
      'platform-supported/past-end-of-support',
    );
  });

  it('says what it touches', () => {
    const policies = [
      conditionalAccessPolicy({ displayName: 'Macs must comply' }),
      conditionalAccessPolicy({ id: 'policy-2', displayName: 'Switched off', state: 'disabled' }),
    ];
    const { blastRadius } = planOf(snapshot({ conditionalAccess: value(policies) }));
    expect(blastRadius).toEqual({
      macs: 42,
      includedUsers: 0,
      includesAllUsers: false,
      conditionalAccess: ['Macs must comply'],
      managedMacs: expect.anything(),
      registered: expect.anything(),
      others: [],
      removalDate: null,
      nonCompliantDate: null,
    });
  });

  it('says null, not zero, for what could not be counted', () => {
    const world = snapshot({ conditionalAccess: denied('Policy.Read.All') });
    expect(planOf(world).blastRadius['conditionalAccess']).toBeNull();
  });
});

describe('what makes no plan', () => {
  it('a manual integration in place', () => {
    const own = connectorApp({ ownerTenantId: tenantId, displayName: 'Jamf Conditional Access' });
    const world = connectedSnapshot({ partnerApp: value(own), jamfApps: value([own]) });
    expect(planning(world)).toMatchObject({ is: 'refused', refusal: { code: 'manual-in-place' } });
  });

  it('a Jamf Pro that is too old, compared as numbers', () => {
    const { jamf } = snapshot();
    const world = snapshot({ jamf: { ...jamf, version: value('10.9.2') } });
    expect(planning(world)).toMatchObject({
      is: 'refused',
      refusal: { code: 'prerequisites-fail', facts: { failing: [{ check: 'jamf-version', code: 'too-old' }] } },
    });
  });

  it.each([
    ['the partner record', { partners: unreachable }],
    ['the apps', { jamfApps: unreachable }],
    ['the licences', { servicePlans: denied('LicenseAssignment.Read.All') }],
    [
      'the app behind the partner record',
      {
        partners: value([partner({ state: 'enabled', applicationId: connectorId, isConfigured: true })]),
        partnerApp: unreachable,
      },
    ],
  ])('not reading %s: never taken for its absence', (_what, facts) => {
    expect(planning(snapshot(facts))).toMatchObject({ is: 'unread' });
  });
});

describe('a further instance', () => {
  it('finds the consents and keeps the human steps open', () => {
    const plan = planOf(connectedSnapshot());
    expect(plan.steps.filter(step => step.done).map(step => step.label)).toEqual(['1', '3', '4']);
    expect(plan.warnings.map(warning => warning.code)).toContain('further-instance');
    expect(plan.baseline).toMatchObject({ sharedApplicationId: connectorId, partnerState: 'enabled' });
  });
});

describe('the fingerprint', () => {
  const print = (world: Snapshot) => planOf(world).fingerprint;

  it('is the same for the same world at another time, with another heartbeat and other counts', () => {
    const { jamf } = snapshot();
    const later = snapshot({
      takenAt: '2026-03-01T10:00:00.000Z',
      partners: value([partner({ lastHeartbeat: '2026-03-01T09:58:00Z' })]),
      jamf: { ...jamf, computers: value({ total: 43 }) },
      includedUsers: value({ total: 9 }),
    });
    expect(print(later)).toBe(print(snapshot()));
  });

  it.each<[string, Snapshot]>([
    ['the partner state', snapshot({ partners: value([partner({ state: 'terminated' })]) })],
    ['an application id', connectedSnapshot()],
    ['an app that appeared', snapshot({ jamfApps: value([connectorApp()]) })],
    ['a licence that lapsed to a warning', snapshot({ partners: value([]) })],
  ])('differs with %s', (_what, world) => {
    expect(print(world)).not.toBe(print(snapshot()));
  });

  it.each([
    ['roles', { roles: [] }],
    ['scopes', { scopes: [] }],
    ['the switch', { enabled: false }],
    ['the owner', { ownerTenantId: '99999999-9999-4999-8999-999999999999' }],
    ['the object', { objectId: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb' }],
  ])("differs with an app's %s, and says in which step", (_what, facts) => {
    const before = planOf(snapshot({ jamfApps: value([connectorApp()]) }));
    const after = planOf(snapshot({ jamfApps: value([connectorApp(facts)]) }));
    expect(after.fingerprint).not.toBe(before.fingerprint);
    expect(differingSteps(before, after)).toContain('consent-connector');
  });

  it.each([
    ['cloud', { cloud: 'china', landingPage: 'default', customUrl: null }],
    ['landing page', { cloud: 'global', landingPage: 'access-denied', customUrl: null }],
  ])('differs with the wished %s', (_what, wish) => {
    const other = planning(snapshot(), { ...subject, wish });
    expect(other.is === 'plan' && other.plan.fingerprint).not.toBe(print(snapshot()));
  });
});

it('an app id that leads nowhere is a question, not a free way', () => {
  const world = snapshot({
    partners: value([partner({ state: 'enabled', isConfigured: true, applicationId: connectorId })]),
    partnerApp: absent,
  });
  expect(planning(world)).toMatchObject({ is: 'unread', code: 'prerequisites-unread' });
});
