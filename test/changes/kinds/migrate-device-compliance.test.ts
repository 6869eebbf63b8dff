import { kindNamed } from '../../../src/changes/kinds/index.js';
import { differingSteps, makePlan } from '../../../src/changes/plan.js';
import type { Subject } from '../../../src/changes/step.js';
import type { Partner, Snapshot } from '../../../src/snapshot/snapshot.js';
import {
  askedDeviceCompliance,
  complianceConnector,
  complianceRegistration,
  compliant,
  designers,
  macUsers,
  planned,
  ready,
  smartGroups,
  stepOf,
  subjectAsking,
  warned,
} from '../../support/device-compliance.js';
import {
  connectedSnapshot,
  connectorApp,
  connectorId,
  denied,
  partner,
  unreachable,
  value,
} from '../../support/snapshot.js';

const kind = kindNamed('migrate-device-compliance');
const subject = subjectAsking(askedDeviceCompliance);
const old = (facts: Partial<Partner> = {}) =>
  value([
    partner({ isConfigured: true, state: 'enabled', applicationId: connectorId, includedGroups: [macUsers], ...facts }),
  ]);
const connected = (facts: Partial<Snapshot> = {}): Snapshot =>
  smartGroups(connectedSnapshot({ partners: old(), ...facts }));
const planning = (world: Snapshot) => makePlan(kind, world, subject, { partnerWrite: 'person', appsWrite: 'person' });
const started = (facts: Partial<Subject> = {}): Subject => ({
  ...planned(kind, connected(), subject).subject,
  ...facts,
});
const judged = (name: string, world: Snapshot, about: Subject = started()) => stepOf(kind, name).done(world, about);

describe('the plan', () => {
  it('removes the old platform first, Intune before Jamf, then connects', () => {
    const { plan } = planned(kind, connected(), subject);
    expect(plan.steps.map(step => [step.label, step.step, step.done])).toEqual([
      ['1', 'prerequisites', true],
      ['2', 'old-partner-groups', false],
      ['3', 'old-jamf-untick', false],
      ['4', 'jamf-device-compliance', false],
      ['5', 'consent-compliance-connector', false],
      ['6', 'consent-compliance-registration', false],
      ['7', 'compliance-partner', false],
      ['8', 'jamf-compliance-confirm', false],
      ['9', 'verified', false],
    ]);
  });

  it('counts the users of the old row where the new one gets the same groups', () => {
    const world = connected({ includedUsers: value({ total: 388 }) });
    expect(kind.blastRadius(world, subject)['includedUsers']).toBe(388);
    const others = subjectAsking({ ...askedDeviceCompliance, userGroups: [designers] });
    expect(kind.blastRadius(world, others)['includedUsers']).toBeNull();
  });

  it('tells of the Macs in Intune, and of the dates that Intune set for the old platform', () => {
    const world = connected({
      partners: old({ devicesRemovedAt: '2026-06-01T00:00:00.000Z' }),
      managedMacs: value({ total: 39 }),
    });
    expect(kind.blastRadius(world, subject)).toMatchObject({
      removalDate: '2026-06-01T00:00:00.000Z',
      managedMacs: 39,
    });
  });

  it('warns of other servers on the old platform, by name', () => {
    const about = subjectAsking(askedDeviceCompliance, { others: ['globex', 'initech'] });
    expect(warned(kind, connected(), about)).toEqual(['others-on-old-platform']);
    expect(kind.text.en.warnings['others-on-old-platform']?.({ others: ['globex', 'initech'] })).toContain(
      'globex, initech',
    );
    expect(kind.blastRadius(connected(), about)['others']).toEqual(['globex', 'initech']);
    expect(warned(kind, connected(), subject)).toEqual([]);
  });

  it('takes a manual connection along, too', () => {
    const own = connectorApp({ ownerTenantId: '11111111-1111-4111-8111-111111111111' });
    expect(planning(connected({ partnerApp: value(own) }))).toMatchObject({ is: 'plan' });
  });

  it.each([
    ['nothing is connected', ready(), 'none'],
    ['the old platform was ended', ready({ partners: old({ state: 'terminated' }) }), 'ended'],
    ['Device Compliance stands already', compliant(), 'none'],
  ])('is refused when %s: connect instead', (_what, world, state) => {
    expect(planning(world)).toEqual({
      is: 'refused',
      refusal: { code: 'no-old-connection', facts: { state, instance: 'acme' } },
    });
    expect(kind.text.en.waiting['no-old-connection']?.({ state })).toContain('connect jamf');
    expect(kind.text.nl.waiting['no-old-connection']?.({ state })).toContain('koppel jamf');
  });

  it('is refused without the smart groups, before anything is taken away', () => {
    expect(planning(connectedSnapshot())).toMatchObject({ is: 'refused', refusal: { code: 'smart-groups-missing' } });
  });

  it.each([
    ['denied', denied('DeviceManagementServiceConfig.Read.All'), 'partner-not-read'],
    ['out of reach', unreachable, 'partner-not-read'],
    ['not one', value([partner(), partner({ id: 'p2' })]), 'several-partner-rows'],
  ] as const)('is not made while the old row is %s', (_what, partners, code) => {
    expect(planning(connected({ partners: partners as Snapshot['partners'] }))).toMatchObject({ is: 'unread', code });
  });
});

describe("the old row's groups in Intune", () => {
  it.each([
    ['a group', { includedGroups: [macUsers] }, { groups: [macUsers], allUsers: false }],
    ['all users', { includedGroups: [], includesAllUsers: true }, { groups: [], allUsers: true }],
  ])('are open with %s', (_what, facts, said) => {
    expect(judged('old-partner-groups', connected({ partners: old(facts) }))).toEqual({
      done: 'no',
      code: 'old-groups-open',
      facts: said,
    });
  });

  it('are gone without any, excluded ones aside', () => {
    const partners = old({ includedGroups: [], excludedGroups: [designers] });
    expect(judged('old-partner-groups', connected({ partners }))).toMatchObject({ done: 'yes' });
  });

  it('are not known while Intune cannot be read', () => {
    expect(judged('old-partner-groups', connected({ partners: unreachable }))).toMatchObject({ done: 'unknown' });
    expect(judged('old-partner-groups', connected({ partners: denied('x') }))).toMatchObject({ done: 'unknown' });
  });
});

describe('Conditional Access in Jamf Pro', () => {
  const name = 'old-jamf-untick';

  it('is off by a word of this change, or when Intune shows the end', () => {
    expect(judged(name, connected())).toEqual({ done: 'no', code: 'old-untick-open', facts: { state: 'enabled' } });
    expect(judged(name, connected(), started({ attested: [name] }))).toMatchObject({
      done: 'yes',
      evidence: { how: 'attested' },
    });
    expect(judged(name, connected({ partners: old({ state: 'terminated' }) }))).toMatchObject({ done: 'yes' });
  });

  it('is not off because Intune no longer hears it', () => {
    for (const state of ['unresponsive', 'rejected', 'unknown'] as const) {
      expect(judged(name, connected({ partners: old({ state }) }))).toMatchObject({ done: 'no', facts: { state } });
    }
  });

  it('is not known while Intune cannot be read', () => {
    expect(judged(name, connected({ partners: unreachable }))).toMatchObject({
      done: 'unknown',
      code: 'partner-not-read',
    });
  });
});

it('finds no human step done by what an earlier connection left', () => {
  const world = connected({
    jamfApps: value([complianceConnector(), complianceRegistration()]),
    compliancePartners: compliant().compliancePartners,
  });
  const open = planned(kind, world, subject).plan.steps.filter(step => !step.done);
  expect(open.map(step => step.label)).toEqual(['2', '3', '4', '8', '9']);
});

describe('the fingerprint', () => {
  it.each<[string, string, Partial<Partner>]>([
    ['another old row', 'old-partner-groups', { id: 'x' }],
    ['its state', 'old-jamf-untick', { state: 'unresponsive' }],
    ['its groups', 'old-partner-groups', { includedGroups: [macUsers, designers] }],
    ['its exclusions', 'old-partner-groups', { excludedGroups: [designers] }],
    ['all users', 'old-partner-groups', { includesAllUsers: true }],
    ['its application id', 'old-jamf-untick', { applicationId: '77777777-7777-4777-8777-777777777777' }],
  ])('differs with %s, and says in which step', (_what, step, facts) => {
    const before = planned(kind, connected(), subject).plan;
    const after = planned(kind, connected({ partners: old(facts) }), subject).plan;
    expect(after.fingerprint).not.toBe(before.fingerprint);
    expect(differingSteps(before, after)).toContain(step);
  });

  it('does not differ with a heartbeat', () => {
    const later = connected({ partners: old({ lastHeartbeat: '2026-03-01T08:00:00Z' }) });
    expect(planned(kind, later, subject).plan.fingerprint).toBe(planned(kind, connected(), subject).plan.fingerprint);
  });
});

describe('afterwards', () => {
  const [look] = kind.afterwards ?? [];
  it.each([
    ['still stands', old(), 'no'],
    ['is ended', old({ state: 'terminated' }), 'yes'],
    ['cannot be read', unreachable, 'unknown'],
  ] as const)('the old platform %s', (_what, partners, holds) => {
    expect(look?.holds(connected({ partners: partners as Snapshot['partners'] }), started())).toBe(holds);
  });

  it('its promises no longer hold, for this server and for all', () => {
    expect(kind.ends?.(askedDeviceCompliance)).toEqual([
      { platform: 'pdm', scope: 'instance' },
      { platform: 'pdm', scope: 'shared' },
    ]);
    expect([kind.platform, kind.alsoLocks]).toEqual(['pcm', ['pdm']]);
  });
});
