import type { Reading } from '../../src/snapshot/reading.js';
import type { CompliancePartner, EnterpriseApp, Partner, Snapshot } from '../../src/snapshot/snapshot.js';
import { bothSides } from '../../src/views/status/index.js';
import { intuneApi } from '../../src/well-known.js';
import {
  absent,
  at,
  connectedSnapshot,
  connectorApp,
  connectorId,
  denied,
  partner,
  registrationApp,
  tenantId,
  unreachable,
  value,
} from '../support/snapshot.js';

/*
 * Every combination of what each reading behind the verdict can be: some values, and each way of not being one.
 */

const now = new Date('2026-03-01T09:30:00Z');
type Variant<T> = { readonly name: string; readonly reading: Reading<T> };

/** The values under their names, an old value that cannot be relied on, and the three readings without one. */
function variants<T>(values: { readonly [name: string]: T }, old: T): readonly Variant<T>[] {
  return [
    ...Object.entries(values).map(([name, given]) => ({ name, reading: value(given) })),
    { name: 'absent', reading: absent },
    { name: 'denied', reading: denied('X.Read.All') },
    { name: 'unreachable', reading: unreachable },
    { name: 'stale', reading: { is: 'stale', value: old, at, cause: 'time-out' } },
  ];
}

const live = partner({
  isConfigured: true,
  state: 'enabled',
  applicationId: connectorId,
  lastHeartbeat: '2026-03-01T09:18:00Z',
});
const late = { ...live, lastHeartbeat: '2026-02-20T09:18:00Z' };
const complaint = [{ type: 'MII_HEARTBEAT_FAILED_NOTIFICATION', id: '1' }];
const sending = { resourceAppId: intuneApi, roleId: 'r', value: 'update_device_attributes' };
const own = connectorApp({ ownerTenantId: tenantId, roles: [sending], scopes: [] });

const successor: CompliancePartner = {
  id: 'partner-3',
  displayName: 'Jamf Device Compliance',
  state: 'enabled',
  lastHeartbeat: live.lastHeartbeat,
  macOsOnboarded: true,
  macOsGroups: [],
  excludedGroups: [],
  includesAllUsers: false,
};

const all = {
  partners: variants<readonly Partner[]>(
    {
      live: [live],
      late: [late],
      unheard: [{ ...live, lastHeartbeat: undefined }],
      fault: [{ ...live, state: 'unresponsive' }],
      ended: [{ ...late, state: 'terminated' }],
      unclear: [partner({ state: 'unknown' })],
      none: [],
      several: [live, partner({ id: 'partner-2' })],
    },
    [live],
  ),
  compliancePartners: variants<readonly CompliancePartner[]>(
    {
      none: [],
      live: [successor],
      fault: [{ ...successor, state: 'rejected' }],
      ended: [{ ...successor, state: 'terminated', lastHeartbeat: '2026-02-20T09:18:00Z' }],
    },
    [successor],
  ),
  tenant: variants({ ours: { id: tenantId, displayName: 'Contoso' } }, { id: tenantId, displayName: 'Contoso' }),
  partnerApp: variants<EnterpriseApp>({ connector: connectorApp(), own }, connectorApp()),
  jamfApps: variants<readonly EnterpriseApp[]>(
    { right: [connectorApp(), registrationApp()], missing: [registrationApp()] },
    [connectorApp(), registrationApp()],
  ),
  version: variants({ new: '11.30.1', old: '9.9', odd: 'next' }, '11.30.1'),
  notifications: variants({ quiet: [], complaint }, []),
};

type Names = { readonly [part in keyof typeof all]: string };
type World = Names & { readonly snapshot: Snapshot; readonly sides: ReturnType<typeof bothSides> };
type Choice = { readonly [part in keyof typeof all]: (typeof all)[part][number] };
type Dimensions = { readonly [part in keyof typeof all]: readonly (typeof all)[part][number][] };

function worldOf(choice: Choice): World {
  const { partners, compliancePartners, tenant, partnerApp, jamfApps, version, notifications } = choice;
  const snapshot = connectedSnapshot({
    partners: partners.reading,
    compliancePartners: compliancePartners.reading,
    tenant: tenant.reading,
    partnerApp: partnerApp.reading,
    jamfApps: jamfApps.reading,
    jamf: { ...connectedSnapshot().jamf, version: version.reading, notifications: notifications.reading },
  });
  const names = {
    partners: partners.name,
    compliancePartners: compliancePartners.name,
    tenant: tenant.name,
    partnerApp: partnerApp.name,
    jamfApps: jamfApps.name,
    version: version.name,
    notifications: notifications.name,
  };
  return { ...names, snapshot, sides: bothSides(snapshot, 'alone', now) };
}

const product = (dimensions: Dimensions): readonly World[] =>
  dimensions.partners.flatMap(partners =>
    dimensions.compliancePartners.flatMap(compliancePartners =>
      dimensions.tenant.flatMap(tenant =>
        dimensions.partnerApp.flatMap(partnerApp =>
          dimensions.jamfApps.flatMap(jamfApps =>
            dimensions.version.flatMap(version =>
              dimensions.notifications.map(notifications =>
                worldOf({ partners, compliancePartners, tenant, partnerApp, jamfApps, version, notifications }),
              ),
            ),
          ),
        ),
      ),
    ),
  );

/** The apps and whose they are matter where the old record is live, its successor where everything else is as it is. */
const worlds: readonly World[] = [
  ...product({ ...all, compliancePartners: all.compliancePartners.slice(0, 1) }),
  ...product({ ...all, tenant: all.tenant.slice(0, 1), jamfApps: all.jamfApps.slice(0, 2) }),
];

const notValues = ['absent', 'denied', 'unreachable', 'stale'];
const isRead = (name: string) => !notValues.includes(name);
const verdict = ({ sides }: World) => sides.verdict;
const shortened = ({ snapshot: _snapshot, sides: _sides, ...names }: World): Names => names;
const withVerdict = (wanted: string) => worlds.filter(world => verdict(world) === wanted);

/** What the verdict rests on where there is a connection: its app, whose it is, and for a connector both of Jamf's. */
const isManual = ({ partnerApp }: World) => partnerApp === 'own';
const isLive = ({ partners }: World) => ['live', 'late', 'unheard'].includes(partners);

describe(`the verdict over ${worlds.length} readings of the world`, () => {
  it('agrees only where everything that decides was read', () => {
    const agreeing = withVerdict('agree');
    const careless = agreeing.filter(
      world =>
        !isRead(world.partners) ||
        !isRead(world.compliancePartners) ||
        !isRead(world.version) ||
        !isRead(world.notifications) ||
        (isLive(world) && (!isRead(world.partnerApp) || !isRead(world.tenant))) ||
        (isLive(world) && !isManual(world) && !isRead(world.jamfApps)),
    );
    for (const manual of [true, false]) {
      expect(agreeing.filter(world => isLive(world) && isManual(world) === manual)).not.toHaveLength(0);
    }
    expect(careless.map(shortened)).toEqual([]);
  });

  it('agrees with nothing but quiet messages, a version that is enough and the right apps', () => {
    const wrong = withVerdict('agree').filter(
      world =>
        world.notifications !== 'quiet' ||
        (isLive(world) && (world.partners !== 'live' || world.version !== 'new')) ||
        (isLive(world) && !isManual(world) && world.jamfApps !== 'right'),
    );
    expect(wrong.map(shortened)).toEqual([]);
  });

  it('disagrees only about what was read on both sides', () => {
    const disagreeing = withVerdict('disagree');
    const careless = disagreeing.filter(world => !isRead(world.partners) || !isRead(world.version));
    expect(disagreeing.length).toBeGreaterThan(0);
    expect(careless.map(shortened)).toEqual([]);
  });

  it('disagrees for a reason that holds whatever the unread rest would say', () => {
    const unproven = withVerdict('disagree').filter(world => {
      const possible = completions(world);
      return possible.length === 0 || possible.some(other => verdict(other) !== 'disagree');
    });
    expect(unproven.map(shortened)).toEqual([]);
  });

  it('gives an unread side no word of its own', () => {
    const named = worlds.filter(
      ({ partners, version, sides }) =>
        (!isRead(partners) && sides.microsoft !== 'unread') || (!isRead(version) && sides.jamf !== 'unread'),
    );
    expect(named.map(shortened)).toEqual([]);
  });

  it('does not depend on the order of lists', () => {
    for (const world of worlds.filter((_, index) => index % 97 === 0)) {
      expect(bothSides(reversed(world.snapshot), 'alone', now)).toEqual(world.sides);
    }
  });
});

/** That an app is not there is an answer; a tenant and a list of messages there must be. */
const isAnswer = (part: keyof Names, name: string) =>
  isRead(name) || (name === 'absent' && (part === 'partnerApp' || part === 'jamfApps'));
const open = ['compliancePartners', 'tenant', 'partnerApp', 'jamfApps', 'notifications'] as const;

/** The same world, with each reading that gave no answer replaced by everything it could have been. */
const completions = (world: World): readonly World[] =>
  (whole.get(`${world.partners} ${world.version}`) ?? []).filter(other =>
    open.every(part => world[part] === other[part] || !isAnswer(part, world[part])),
  );

/** Worlds of which everything was answered, by record and version. */
const whole = new Map<string, World[]>();
for (const world of worlds.filter(one => open.every(part => isAnswer(part, one[part])))) {
  const key = `${world.partners} ${world.version}`;
  whole.set(key, [...(whole.get(key) ?? []), world]);
}

function reversed(snapshot: Snapshot): Snapshot {
  const turned = <T>(reading: Reading<readonly T[]>): Reading<readonly T[]> =>
    reading.is === 'value' ? { ...reading, value: [...reading.value].reverse() } : reading;
  const notifications = turned(snapshot.jamf.notifications);
  const partners = turned(snapshot.partners);
  const compliancePartners = turned(snapshot.compliancePartners);
  return {
    ...snapshot,
    partners,
    compliancePartners,
    jamfApps: turned(snapshot.jamfApps),
    jamf: { ...snapshot.jamf, notifications },
  };
}
