import { kindNamed } from '../../../src/changes/kinds/index.js';
import type { Snapshot } from '../../../src/snapshot/snapshot.js';
import { absent, connectedSnapshot, connectorApp, denied, unreachable, value } from '../../support/snapshot.js';
import {
  manualPartner,
  manualSnapshot,
  nativeApp,
  ownApp,
  planning,
  planOf,
  started,
  subjectWith,
} from './manual-world.js';

const kind = 'remove-manual';
const both = [ownApp().objectId, nativeApp().objectId];

describe('the plan', () => {
  it('leaves everything open, and pins the two apps by their object ids', () => {
    const plan = planOf(kind, manualSnapshot());
    expect(plan.steps.map(({ label, step, done }) => [label, step, done])).toEqual([
      ['1', 'jamf-untick', false],
      ['2', 'application-id-cleared', false],
      ['3', 'apps-deleted', false],
      ['4', 'terminated', false],
    ]);
    expect(plan.baseline).toMatchObject({
      applicationId: ownApp().appId,
      partnerState: 'enabled',
      stands: true,
      registration: ownApp().appId,
      pins: both.map(objectId => expect.objectContaining({ objectId })),
    });
    expect(plan.warnings).toEqual(
      expect.arrayContaining([
        { code: 'apps-to-delete', facts: { count: 2, apps: expect.arrayContaining([expect.any(String)]) } },
        { code: 'reporting-stops', facts: {} },
        { code: 'macs-leave', facts: {} },
      ]),
    );
  });

  it('finds what is so already', () => {
    const world = manualSnapshot({ partners: value([manualPartner({ state: 'terminated' })]) });
    const plan = planOf(kind, world);
    expect(plan.steps.filter(step => step.done).map(step => step.label)).toEqual(['1', '4']);
    expect(plan.baseline['stands']).toBe(false);
  });

  it('with the settings says who does what', () => {
    const actors = (partnerWrite: 'bot' | 'person', appsWrite: 'bot' | 'person') =>
      planOf(kind, manualSnapshot(), subjectWith(), { partnerWrite, appsWrite }).steps.map(({ actor }) => actor);
    expect(actors('person', 'person')).toEqual(['person', 'person', 'person', 'bot']);
    expect(actors('bot', 'bot')).toEqual(['person', 'bot', 'bot', 'bot']);
  });

  it('is the same when it is made again with the pins, also of apps named by their application ids', () => {
    const wish = { apps: [nativeApp().appId, ownApp().appId].sort() };
    const byAppId = { [ownApp().appId]: value(ownApp()), [nativeApp().appId]: value(nativeApp()) };
    const world = manualSnapshot({ named: byAppId });
    const about = subjectWith({ wish });
    const plan = planOf(kind, world, about);
    const again = { ...about, plan: { ...plan, approvers: [] } };
    expect(kindNamed(kind).names?.(again).apps).toEqual(expect.arrayContaining([...wish.apps, ...both]));
    expect(planOf(kind, world, again).fingerprint).toBe(plan.fingerprint);
  });
});

describe('which apps are deleted', () => {
  const pins = (apps: Parameters<typeof manualSnapshot>[1], facts: Partial<Snapshot> = {}) =>
    planning(kind, manualSnapshot(facts, apps));

  it('one is possible, and said', () => {
    const plan = planOf(kind, manualSnapshot({}, [ownApp()]));
    expect(plan.baseline['pins']).toHaveLength(1);
    expect(plan.warnings).toContainEqual({
      code: 'apps-to-delete',
      facts: { count: 1, apps: [`Jamf Conditional Access (${ownApp().appId})`] },
    });
  });

  it('the one that the partner record names counts, though it may not report any more', () => {
    const bare = ownApp({ roles: [] });
    expect(planOf(kind, manualSnapshot({ partnerApp: value(bare) }, [])).baseline['pins']).toHaveLength(1);
  });

  it.each([
    ['two own apps that may report', [ownApp(), ownApp({ objectId: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbb3' })]],
    ['three', [ownApp(), nativeApp(), ownApp({ objectId: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbb3', appId: 'x' })]],
    ['two native connectors', [ownApp(), nativeApp(), nativeApp({ objectId: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbb4' })]],
  ])('%s: it is asked, not guessed', (_what, apps) => {
    expect(pins(apps)).toMatchObject({
      is: 'refused',
      refusal: {
        code: 'apps-unclear',
        facts: {
          candidates: apps.map(({ objectId, appId, displayName }) => ({ objectId, appId, name: displayName })),
          names: expect.arrayContaining([`Jamf Conditional Access (${ownApp().appId})`]),
        },
      },
    });
  });

  it('Jamf’s connector apps are never among them', () => {
    const plan = planOf(kind, manualSnapshot({}, [ownApp(), nativeApp(), connectorApp()]));
    expect(JSON.stringify(plan.baseline['pins'])).not.toContain(connectorApp().objectId);
  });

  it.each([
    ['the list of apps', { jamfApps: unreachable }],
    ['the app behind the record', { partnerApp: denied('Application.Read.All') }],
    ['the tenant', { tenant: unreachable }],
    ['the partner record', { partners: unreachable }],
  ])('%s could not be read: no plan, and none without them', (_what, facts: Partial<Snapshot>) => {
    expect(planning(kind, manualSnapshot(facts))).toMatchObject({ is: 'unread' });
  });

  const named = (apps: readonly string[], facts: Partial<Snapshot> = {}) =>
    planning(kind, manualSnapshot(facts), subjectWith({ wish: { apps } }));

  it('those that were named, and no others', () => {
    const made = named([ownApp().objectId]);
    expect(made).toMatchObject({ is: 'plan', plan: { baseline: { pins: [{ objectId: ownApp().objectId }] } } });
  });

  it('none, when they are said to be gone', () => {
    const made = named([]);
    expect(made).toMatchObject({ is: 'plan', plan: { baseline: { pins: [], stands: false } } });
    expect(made.is === 'plan' && made.plan.steps.find(({ step }) => step === 'apps-deleted')?.done).toBe(true);
    expect(made.is === 'plan' && made.plan.warnings).toContainEqual({ code: 'no-apps-to-delete', facts: {} });
  });

  it('a named one that is not here, or is somebody else’s, ends it', () => {
    const id = 'cccccccc-cccc-4ccc-8ccc-cccccccccccc';
    expect(named([id], { named: { [id]: absent } })).toMatchObject({ refusal: { code: 'named-app-missing' } });
    const foreign = connectorApp({ displayName: 'Some vendor' });
    expect(named([id], { named: { [id]: value(foreign) } })).toMatchObject({ refusal: { code: 'named-app-foreign' } });
  });

  it('an own one that has nothing to do with the connection, the bot’s for instance, ends it', () => {
    const id = 'cccccccc-cccc-4ccc-8ccc-cccccccccccc';
    const bots = ownApp({ objectId: id, appId: id, displayName: 'Connector Bot', roles: [] });
    const facts = { given: id, app: 'Connector Bot' };
    expect(named([id], { named: { [id]: value(bots) } })).toMatchObject({
      is: 'refused',
      refusal: { code: 'named-app-unrelated', facts },
    });
    const pointed = { partners: value([manualPartner({ applicationId: id })]), partnerApp: value(bots) };
    expect(named([id], { named: { [id]: value(bots) }, ...pointed })).toMatchObject({ is: 'plan' });
  });

  it('a named one that could not be read is not one that is not there', () => {
    const id = ownApp().objectId;
    expect(named([id], { named: { [id]: denied('Application.Read.All') } })).toMatchObject({ is: 'unread' });
  });
});

describe('what cannot be removed', () => {
  const code = (world: Snapshot, wish: { apps: readonly string[] | null } = { apps: null }) => {
    const made = planning(kind, world, subjectWith({ wish }));
    return made.is === 'refused' ? made.refusal.code : made.is;
  };

  it('nothing connected', () => {
    const world = manualSnapshot({ partners: value([manualPartner({ state: 'terminated', applicationId: '' })]) });
    expect(code(world)).toBe('no-manual-connection');
    expect(code(manualSnapshot({ partners: value([]) }))).toBe('no-manual-connection');
  });

  it('a connector', () => expect(code(connectedSnapshot())).toBe('connector-in-place'));

  it('several rows', () => {
    const rows = [manualPartner(), manualPartner({ id: 'partner-2' })];
    expect(code(manualSnapshot({ partners: value(rows) }))).toBe('cannot-tell/several-partner-rows');
  });

  it.each([
    ['app-not-found', manualSnapshot({ partnerApp: absent })],
    [
      'no-application-id',
      manualSnapshot({ partners: value([manualPartner({ applicationId: '' })]), partnerApp: absent }),
    ],
  ])('%s, unless somebody says which apps it has', (why, world) => {
    expect(code(world)).toBe(`cannot-tell/${why}`);
    const told = planning(kind, world, subjectWith({ wish: { apps: [] } }));
    expect(told).toMatchObject({
      is: 'plan',
      plan: { warnings: expect.arrayContaining([{ code: 'not-seen-as-manual', facts: {} }]) },
    });
  });
});

describe('the fingerprint', () => {
  const print = (world: Snapshot) => planOf(kind, world).fingerprint;
  it.each<[string, Snapshot]>([
    ['another app', manualSnapshot({}, [ownApp(), nativeApp({ objectId: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbb9' })])],
    ['an app less', manualSnapshot({}, [ownApp()])],
    ['another state', manualSnapshot({ partners: value([manualPartner({ state: 'unresponsive' })]) })],
  ])('differs with %s', (_what, world) => expect(print(world)).not.toBe(print(manualSnapshot())));

  it('is the same at another time', () => {
    expect(print(manualSnapshot({ takenAt: '2026-03-01T10:00:00.000Z' }))).toBe(print(manualSnapshot()));
  });
});

it('tells at the end when the Macs leave and what stays behind', () => {
  const registration = {
    objectId: 'r',
    appId: ownApp().appId,
    displayName: 'Jamf Conditional Access',
    signInAudience: '',
    redirectUris: [],
    permissions: [],
    secrets: [{ keyId: 'k', displayName: 'Jamf Pro', endsAt: '2026-08-25T08:00:00Z', hint: 'abc' }],
  };
  const world = manualSnapshot({
    partners: value([
      manualPartner({ state: 'terminated', applicationId: '', devicesRemovedAt: '2026-05-30T09:00:00Z' }),
    ]),
    registrations: { [ownApp().appId]: value(registration) },
  });
  const removal = kindNamed(kind);
  const facts = removal.atEnd?.facts(world, started(kind)) ?? {};
  expect(facts).toMatchObject({
    removalDate: '2026-05-30T09:00:00Z',
    registration: { secrets: [{ name: 'Jamf Pro', endsAt: '2026-08-25T08:00:00Z' }] },
  });
  const next = removal.text.en.next(facts, { apps: null }).join(' ');
  expect(next).not.toContain('2026-05-30');
  expect(next).toContain('Jamf Conditional Access');
  expect(next).toContain('its client secrets: Jamf Pro (until 25 August 2026)');
  expect(removal.text.nl.next(facts, { apps: null }).join(' ')).toContain('Jamf Pro (tot 25 augustus 2026)');
  expect(JSON.stringify(facts)).not.toContain('abc');
  expect(kindNamed(kind).names?.(started(kind)).registrations).toEqual([ownApp().appId]);
});

it('is undone by connecting by hand again; of the wish only the app’s name is known', () => {
  const { baseline } = planOf(kind, manualSnapshot());
  expect(kindNamed(kind).opposite?.({ apps: null }, baseline)).toEqual({
    kind: 'connect-manual',
    wish: { appName: 'Jamf Conditional Access' },
  });
});
