import { kindNamed } from '../../../src/changes/kinds/index.js';
import type { Before, Subject } from '../../../src/changes/step.js';
import type { WordsContext } from '../../../src/changes/words.js';
import type { Facts } from '../../../src/kinds.js';
import type { Snapshot } from '../../../src/snapshot/snapshot.js';
import {
  absent,
  connectedSnapshot,
  connectorApp,
  connectorId,
  denied,
  partner,
  registrationApp,
  snapshot,
  unreachable,
  value,
} from '../../support/snapshot.js';
import {
  judged,
  manualPartner,
  manualSnapshot,
  namedOf,
  nativeApp,
  ownApp,
  planning,
  planOf,
  started,
  subjectWith,
} from './manual-world.js';

const kind = 'migrate-cloud-connector';
const wish = { cloud: null, landingPage: null, customUrl: null, apps: null };
const asked = subjectWith({ wish });
const under = (facts: Partial<Subject> = {}) => started(kind, facts, wish);
const moment = '2026-03-01T09:00:00.000Z';

describe('the plan', () => {
  it('has all of the removal and all of the connector, in one row', () => {
    const { steps } = planOf(kind, manualSnapshot(), asked);
    expect(steps.map(({ label, step }) => `${label} ${step}`)).toEqual([
      '1 prerequisites',
      '2 jamf-untick',
      '3 application-id-cleared',
      '4 apps-deleted',
      '5 terminated',
      '6 jamf-connect',
      '7 consent-connector',
      '8 consent-registration',
      '9a application-id',
      '9b partner-application-id',
      '10 jamf-confirm',
      '11 verified',
    ]);
    expect(steps.filter(step => step.done).map(step => step.step)).toEqual(['prerequisites']);
  });

  it('warns of the day that begins, and of the end of support; the manual connection is no obstacle', () => {
    const codes = planOf(kind, manualSnapshot(), asked).warnings.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['day-begins', 'apps-to-delete', 'platform-supported/past-end-of-support']),
    );
    expect(codes.filter(code => code.startsWith('no-manual-integration'))).toEqual([]);
  });

  it('of a connection that is half gone says that the day may have begun', () => {
    const world = manualSnapshot({ partners: value([manualPartner({ state: 'terminated' })]) });
    const plan = planOf(kind, world, asked);
    expect(plan.warnings).toContainEqual({ code: 'day-began', facts: {} });
    expect(plan.baseline['stands']).toBe(false);
  });

  it('relies on no shared id: the one that stands there goes', () => {
    expect(planOf(kind, manualSnapshot(), asked).baseline).toMatchObject({
      sharedApplicationId: '',
      applicationId: ownApp().appId,
      connectorApps: [],
      jamfNotifications: [],
    });
  });

  it.each<[string, Snapshot, string]>([
    ['a connector', connectedSnapshot(), 'connector-in-place'],
    ['nothing', snapshot(), 'no-manual-connection'],
    [
      'an old Jamf Pro',
      manualSnapshot({ jamf: { ...snapshot().jamf, version: value('10.9.2') } }),
      'prerequisites-fail',
    ],
  ])('is not made with %s in place', (_what, world, code) => {
    expect(planning(kind, world, asked)).toMatchObject({ is: 'refused', refusal: { code } });
  });

  it('waits for licences that could not be read', () => {
    expect(planning(kind, manualSnapshot({ servicePlans: unreachable }), asked)).toMatchObject({ is: 'unread' });
  });
});

describe('the plan of what starts over from a stuck migration', () => {
  const latch = (evidence: Facts = {}) => ({ at: moment, how: 'read' as const, evidence });
  const cleared = { 'jamf-untick': latch(), 'application-id-cleared': latch() };
  const removed = { ...cleared, 'apps-deleted': latch(), terminated: latch({ state: 'terminated' }) };
  const clock = { earliest: moment, latest: moment, deadline: '2026-03-02T09:00:00.000Z' };
  const { baseline } = planOf(kind, manualSnapshot(), asked);
  const over = (latched: Before['latched'], more: Partial<Before> = {}): Subject => ({
    ...asked,
    before: { number: 7, baseline, latched, clock, ...more },
  });
  const gone = { [ownApp().objectId]: absent, [nativeApp().objectId]: absent };
  const ended = (facts: Partial<Snapshot> = {}) =>
    snapshot({ partners: value([partner({ state: 'terminated' })]), named: gone, ...facts });
  const done = (world: Snapshot, about: Subject) =>
    planOf(kind, world, about)
      .steps.filter(step => step.done)
      .map(({ step }) => step);
  const removal = ['jamf-untick', 'application-id-cleared', 'apps-deleted', 'terminated'];

  it('is made though nothing of the manual connection is left, and says until when the day goes on', () => {
    const plan = planOf(kind, ended(), over(removed));
    expect(done(ended(), over(removed))).toEqual(['prerequisites', ...removal]);
    expect(plan.warnings).toContainEqual({ code: 'day-goes-on', facts: { number: 7, deadline: clock.deadline } });
    expect(plan.warnings.map(({ code }) => code)).not.toContain('no-apps-to-delete');
    expect(plan.baseline).toMatchObject({ registration: ownApp().appId, stands: false });
    const late = ended({ takenAt: '2026-03-03T09:00:00.000Z' });
    expect(planOf(kind, late, over(removed)).warnings[0]?.code).toBe('day-is-over');
    expect(planOf(kind, ended(), over(removed, { clock: undefined })).warnings[0]?.code).toBe('day-began');
  });

  it('deletes what was pinned then and is still there, and nothing else that is found', () => {
    const another = ownApp({ objectId: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbb9', displayName: 'Another' });
    const world = ended({
      jamfApps: value([nativeApp(), another]),
      named: { ...gone, [nativeApp().objectId]: value(nativeApp()) },
    });
    const plan = planOf(kind, world, over(cleared));
    expect(plan.baseline['pins']).toEqual([expect.objectContaining({ objectId: nativeApp().objectId })]);
    expect(plan.steps.find(({ step }) => step === 'apps-deleted')?.done).toBe(false);
  });

  it('leaves the connector that stands in its place alone', () => {
    const world = connectedSnapshot({ named: { ...connectedSnapshot().named, ...gone } });
    expect(done(world, over(removed))).toEqual(expect.arrayContaining(removal));
    expect(planning(kind, world, over({ 'jamf-untick': latch() }))).toMatchObject({
      refusal: { code: 'connector-in-place' },
    });
  });

  it('goes on without Terminated only where it was approved so, and shows what it did', () => {
    const notSeen = { ...removed, terminated: latch({ state: 'unresponsive', terminated: 'not-seen' }) };
    const world = (state: 'unresponsive' | 'enabled') => ended({ partners: value([partner({ state })]) });
    expect(done(world('unresponsive'), over(notSeen))).toContain('terminated');
    expect(done(world('enabled'), over(notSeen))).not.toContain('terminated');
    // A person's word was about that change: it is asked for anew.
    expect(done(world('unresponsive'), over(notSeen))).not.toContain('jamf-untick');
  });

  it('is as any other once a manual connection stands again, or where none was taken away yet', () => {
    expect(done(manualSnapshot(), over(removed))).toEqual(['prerequisites']);
    expect(planning(kind, ended(), over({}))).toMatchObject({ refusal: { code: 'no-manual-connection' } });
    expect(planning(kind, ended(), asked)).toMatchObject({ refusal: { code: 'no-manual-connection' } });
  });
});

describe('what was asked for', () => {
  const context = (more: object): WordsContext => ({
    instance: 'acme',
    host: 'acme.jamfcloud.com',
    wish: { ...wish, ...more },
    inputs: {},
    baseline: {},
    evidence: {},
    consoles: { jamf: '', intune: '', entra: '' },
    partnerWrite: 'person',
  });
  const clicks = (more: object, language: 'en' | 'nl' = 'en') =>
    kindNamed(kind).text[language].steps['jamf-connect']?.clicks(context(more)).join('\n') ?? '';

  it('leaves cloud and landing page as they are set, unless they are named', () => {
    expect(clicks({})).toContain('Sovereign Cloud: leave it as it is set\nLanding page: leave it as it is set');
    expect(clicks({}, 'nl')).toContain('Sovereign Cloud: laat staan wat er staat');
    expect(clicks({ cloud: 'china', landingPage: 'access-denied' })).toContain(
      'China (21Vianet)\nLanding page: Access',
    );
  });

  it.each([
    [{}, true],
    [{ cloud: 'global', landingPage: 'default' }, true],
    [{ landingPage: 'custom' }, false],
    [{ landingPage: 'custom', customUrl: 'https://acme.example/help' }, true],
    [{ customUrl: 'https://acme.example/help' }, false],
    [{ cloud: 'mars' }, false],
    [{ apps: ['not an id'] }, false],
    [{ apps: [] }, true],
  ])('%j: %s', (given, fits) => expect(kindNamed(kind).wish.safeParse(given).success).toBe(fits));
});

describe('Confirm', () => {
  const enabled = snapshot({
    partners: value([partner({ isConfigured: true, state: 'enabled', applicationId: connectorId })]),
  });
  const seen = (evidence: { state: string; terminated?: string }) => ({
    latched: { terminated: { at: moment, how: 'read' as const, evidence } },
  });
  const confirm = (facts: Partial<Subject>) => judged(kind, 'jamf-confirm', enabled, under(facts));

  it('is read when Terminated was seen before: enabled is new then', () => {
    expect(confirm(seen({ state: 'terminated' }))).toMatchObject({ done: 'yes', evidence: { how: 'read' } });
  });

  it('takes a word when Terminated was not seen: enabled is what it was all along', () => {
    const notSeen = seen({ state: 'enabled', terminated: 'not-seen' });
    expect(confirm(notSeen)).toMatchObject({ done: 'no', code: 'jamf-confirm-open' });
    expect(confirm({ ...notSeen, attested: ['jamf-confirm'] })).toMatchObject({ evidence: { how: 'attested' } });
  });

  it('the application id is not held against the one that went', () => {
    const world = snapshot({
      jamfApps: value([connectorApp(), registrationApp()]),
      named: { [connectorId]: value(connectorApp()) },
    });
    const given = under({ inputs: { applicationId: connectorId } });
    expect(judged(kind, 'application-id', world, given)).toMatchObject({ done: 'yes' });
  });
});

describe('whether the manual connection still stands', () => {
  const { clock } = kindNamed(kind);
  const stands = (facts: Partial<Snapshot>, more: Partial<Subject> = {}) =>
    clock?.stands(manualSnapshot(facts), under(more));
  const record = (facts: Parameters<typeof manualPartner>[0]) => ({ partners: value([manualPartner(facts)]) });
  const oneGone = { named: { ...namedOf([nativeApp()]), [ownApp().objectId]: absent } };
  const oneUnread = { named: { ...namedOf([nativeApp()]), [ownApp().objectId]: denied('Application.Read.All') } };
  const latched = { 'jamf-untick': { at: moment, how: 'read' as const, evidence: {} } };

  it.each<[string, 'yes' | 'no' | 'unknown', Partial<Snapshot>, Partial<Subject>]>([
    ['as it was', 'yes', {}, {}],
    ['without a heartbeat', 'yes', record({ state: 'unresponsive' }), {}],
    ['terminated', 'no', record({ state: 'terminated' }), {}],
    ['its id gone', 'no', record({ applicationId: '' }), {}],
    ['another id', 'no', record({ applicationId: connectorId }), {}],
    ['no row', 'no', { partners: value([]) }, {}],
    ['an app gone', 'no', oneGone, {}],
    ['an app denied', 'unknown', oneUnread, {}],
    ['the record unreachable', 'unknown', { partners: unreachable }, {}],
    ['the record unreachable, but an app gone', 'no', { partners: unreachable, ...oneGone }, {}],
    ['unticked, by somebody’s word', 'no', {}, { attested: ['jamf-untick'] }],
    ['unticked, as seen', 'no', { partners: unreachable }, { latched }],
  ])('%s: %s', (_what, expected, facts, more) => expect(stands(facts, more)).toBe(expected));
});
