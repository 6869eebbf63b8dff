import { fingerprintOf } from '../../src/canonical.js';
import { kinds } from '../../src/changes/kinds/index.js';
import { type Binding, boundBy, makePlan } from '../../src/changes/plan.js';
import type { Subject } from '../../src/changes/step.js';
import { partnersRegistration, type Snapshot } from '../../src/snapshot/snapshot.js';
import { askedDeviceCompliance, smartGroups } from '../support/device-compliance.js';
import { connectedSnapshot, connectorApp, registrationApp, snapshot, tenantId, value } from '../support/snapshot.js';
import { manualSnapshot, ownApp } from './kinds/manual-world.js';

const subject: Subject = {
  id: 'change-1',
  number: 12,
  instance: 'acme',
  tenantId,
  wish: { cloud: 'global', landingPage: 'custom', customUrl: 'https://start.contoso.example' },
  createdAt: '2026-03-01T08:59:00.000Z',
  inputs: {},
  attested: [],
  accepted: {},
  latched: {},
  written: {},
  departures: {},
  others: [],
};
/** What other kinds than the first are asked for. */
const wishes: { readonly [kind: string]: Subject['wish'] } = {
  'connect-device-compliance': askedDeviceCompliance,
  'migrate-device-compliance': askedDeviceCompliance,
  'disconnect-device-compliance': {},
  disconnect: { remaining: 'none' },
  'rotate-secret': { secretMonths: 12, old: 'remove' },
  terminate: {},
  repair: { finding: 'consent-connector', app: null },
};
const subjectFor = ({ name }: (typeof kinds)[number]): Subject => ({ ...subject, wish: wishes[name] ?? subject.wish });
const binding: Binding = {
  partnerWrite: 'bot',
  appsWrite: 'person',
  operator: {
    url: 'https://acme.jamfcloud.com',
    signIn: 'api-client',
    partnerWrite: 'bot',
    writeAs: 'app',
    writer: 'w',
  },
};

const registration = {
  objectId: 'registration-1',
  appId: ownApp().appId,
  displayName: 'Jamf Conditional Access',
  signInAudience: 'AzureADMultipleOrgs',
  redirectUris: [],
  permissions: [],
  secrets: [{ keyId: 'key-1', displayName: 'Jamf Pro', endsAt: '2027-03-01T09:00:00.000Z', hint: 'abc' }],
};

const worlds: readonly [string, Snapshot][] = [
  ['nothing connected', snapshot()],
  ['apps consented', snapshot({ jamfApps: value([connectorApp(), registrationApp()]) })],
  ['connected', connectedSnapshot()],
  ['a permission missing', connectedSnapshot({ jamfApps: value([connectorApp({ roles: [] }), registrationApp()]) })],
  ['nothing connected, smart groups', smartGroups(snapshot())],
  ['connected, smart groups', smartGroups(connectedSnapshot())],
  ['connected by hand', manualSnapshot({ registrations: { [partnersRegistration]: value(registration) } })],
];

type Leaf = { readonly path: string; change(): unknown };

/** Every value in a piece of data, each with a way to get the data with just that one altered. */
function leavesOf(data: unknown, path = ''): readonly Leaf[] {
  if (data === null || typeof data !== 'object') return [{ path, change: () => altered(data) }];
  const entries = Object.entries(data);
  const inner = entries.flatMap(([key, entry]) =>
    leavesOf(entry, `${path}.${key}`).map(leaf => ({
      path: leaf.path,
      change: () => with_(data, key, leaf.change()),
    })),
  );
  const dropped = entries.map(([key]) => ({ path: `${path}.${key} left out`, change: () => without(data, key) }));
  const added = {
    path: `${path} with something more`,
    change: () => with_(data, Array.isArray(data) ? String(entries.length) : 'more', 'x'),
  };
  return [...inner, ...dropped, added];
}

const altered = (value_: unknown): unknown =>
  typeof value_ === 'boolean' ? !value_ : typeof value_ === 'number' ? value_ + 1 : `${String(value_)}x`;

function with_(data: object, key: string, entry: unknown): unknown {
  if (!Array.isArray(data)) return { ...data, [key]: entry };
  const copy = [...data];
  copy[Number(key)] = entry;
  return copy;
}

const without = (data: object, key: string): unknown =>
  Array.isArray(data)
    ? data.filter((_, index) => String(index) !== key)
    : Object.fromEntries(Object.entries(data).filter(([name]) => name !== key));

function planOf(kind: (typeof kinds)[number], world: Snapshot) {
  const made = makePlan(kind, world, subjectFor(kind), binding);
  return made.is === 'plan' ? made.plan : undefined;
}

const plans = kinds.flatMap(kind =>
  worlds.flatMap(([world, facts]) => {
    const plan = planOf(kind, facts);
    return plan ? [{ name: `${kind.name}, ${world}`, kind, plan }] : [];
  }),
);

test('there is a plan of every kind to try it on', () => {
  expect(new Set(plans.map(({ kind }) => kind.name))).toEqual(new Set(kinds.map(kind => kind.name)));
});

describe.each(plans)('what the approval of $name binds', ({ kind, plan }) => {
  const bound = boundBy(kind, subjectFor(kind), binding, plan.steps);
  const leaves = leavesOf(bound);

  it('is what the fingerprint is of', () => {
    expect(fingerprintOf(bound)).toBe(plan.fingerprint);
    expect(leaves.length).toBeGreaterThan(40);
  });

  it('alters with any single value in it', () => {
    const unnoticed = leaves.filter(leaf => fingerprintOf(leaf.change() as object) === plan.fingerprint);
    expect(unnoticed.map(leaf => leaf.path)).toEqual([]);
  });
});

describe('what the approval does not bind', () => {
  const [kind] = kinds;
  const print = (world: Snapshot) => kind && planOf(kind, world)?.fingerprint;
  const base = connectedSnapshot();

  it('the time of the reading, and how many Macs there are', () => {
    expect(print({ ...base, takenAt: '2026-03-02T00:00:00.000Z' })).toBe(print(base));
    expect(print({ ...base, jamf: { ...base.jamf, computers: value({ total: 7 }) } })).toBe(print(base));
  });
});
