import { startSimulator } from '../../src/simulator/index.js';
import { demoPeople, intuneAdministrator, readerAppId } from '../../src/simulator/people.js';
import type { Simulator } from '../../src/simulator/simulator.js';
import { type Snapshot, snapshotParts } from '../../src/snapshot/snapshot.js';
import { take } from '../../src/snapshot/take.js';
import { demoInstance, readingSide } from '../support/reading-side.js';
import { partOf } from './part-of.js';

let simulator: Simulator;
let now = new Date('2026-03-01T10:00:00Z');
const clock = { now: () => now };

beforeAll(async () => {
  simulator = await startSimulator({ port: 0, clock, story: 'connected', botMessagesUrl: 'http://127.0.0.1:9/' });
});
afterAll(() => simulator.stop());
afterEach(() => control('DELETE', 'faults'));

async function control(method: string, path: string, body?: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${simulator.url}/control/${path}`, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

/** How long a probe of the network takes is no fact about the world. */
const side = (attemptMs?: number) =>
  readingSide({ ...simulator.routes }, { clock, attemptMs, network: { elapsed: () => 0 } });
const [anna] = demoPeople;
const everything = {
  alias: 'acme',
  parts: snapshotParts,
  named: [readerAppId],
  registrations: [readerAppId],
  asker: anna?.objectId,
};

/** Every reading by a short name. */
const readings = (s: Snapshot) => ({
  tenant: s.tenant,
  partners: s.partners,
  jamfApps: s.jamfApps,
  partnerApp: s.partnerApp,
  named: s.named[readerAppId] ?? s.tenant,
  registrations: s.registrations[readerAppId] ?? s.tenant,
  appAudits: s.appAudits,
  compliancePartners: s.compliancePartners,
  companyPortal: s.companyPortal,
  askerRoles: s.askerRoles,
  servicePlans: s.servicePlans,
  conditionalAccess: s.conditionalAccess,
  compliancePolicies: s.compliancePolicies,
  includedUsers: s.includedUsers,
  managedMacs: s.managedMacs,
  version: s.jamf.version,
  privileges: s.jamf.privileges,
  smartGroups: s.jamf.smartGroups,
  notifications: s.jamf.notifications,
  computers: s.jamf.computers,
  registered: s.jamf.registered,
});
type Name = keyof ReturnType<typeof readings>;

describe('a snapshot of a connected tenant', () => {
  it('holds both sides', async () => {
    const snapshot = await take(side(), everything);
    const all = readings(snapshot);
    expect(new Set(Object.values(all).map(reading => reading.is))).toEqual(new Set(['value']));
    expect(snapshot.partners).toMatchObject({ value: [{ displayName: 'Jamf', state: 'enabled' }] });
    expect(snapshot.partnerApp).toMatchObject({ value: { displayName: 'Cloud Connector', enabled: true } });
    expect(snapshot.includedUsers).toMatchObject({ value: { total: 24 } });
    expect(snapshot.jamf).toMatchObject({ alias: 'acme', hosting: 'jamf-cloud', computers: { value: { total: 42 } } });
    expect(snapshot.named[readerAppId]).toMatchObject({ value: { displayName: 'Connector Bot reader' } });
    expect(snapshot.registrations[readerAppId]).toMatchObject({
      value: { appId: readerAppId, secrets: [{ displayName: 'demo', hint: 'dem' }] },
    });
    expect(snapshot.jamf.registered).toMatchObject({ value: { total: 42 } });
  });

  it('shows each app with its permissions by name', async () => {
    const { jamfApps } = await take(side(), { alias: 'acme', parts: ['jamf-apps'] });
    const apps = jamfApps.is === 'value' ? jamfApps.value : [];
    const held = apps.map(app => [app.displayName, [...app.roles.map(r => r.value), ...app.scopes.map(s => s.scope)]]);
    expect(Object.fromEntries(held)).toEqual({
      'Cloud Connector': ['Directory.Read.All', 'update_device_attributes', 'User.Read'],
      'Cloud Connector user registration app': ['User.Read'],
    });
  });

  it('shows what happened to the apps, newest first, and by whom', async () => {
    const { appAudits, jamfApps } = await take(side(), { alias: 'acme', parts: ['app-audits', 'jamf-apps'] });
    const entries = appAudits.is === 'value' ? appAudits.value : [];
    const ids = jamfApps.is === 'value' ? jamfApps.value.map(app => app.objectId) : [];
    expect(entries.length).toBeGreaterThan(3);
    expect(entries.filter(entry => !ids.includes(entry.app))).toEqual([]);
    expect(new Set(entries.map(entry => entry.by))).toEqual(new Set(['Bram Jansen']));
    expect(entries.map(entry => entry.at)).toEqual(
      entries
        .map(entry => entry.at)
        .toSorted()
        .toReversed(),
    );
  });

  it('reads the roles of the person who asks, and of nobody when nobody does', async () => {
    const asked = { alias: 'acme', parts: ['asker-roles'] } as const;
    const { askerRoles } = await take(side(), { ...asked, asker: anna?.objectId });
    expect(askerRoles).toMatchObject({ is: 'value', value: [intuneAdministrator] });
    expect((await take(side(), asked)).askerRoles).toMatchObject({ is: 'unreachable', cause: 'not-asked' });
  });

  it.each([
    ['acme', 'in the newest way'],
    ['globex', 'in the older way'],
  ])('names the smart groups of %s, %s', async alias => {
    const sources = readingSide({ ...simulator.routes }, { clock, instances: [demoInstance(alias)] });
    const { jamf } = await take(sources, { alias, parts: ['jamf-smart-groups'] });
    expect(jamf.smartGroups).toMatchObject({ value: [{ name: 'All Managed Clients' }, { name: 'Compliant Macs' }] });
  });

  it('is the same when nothing changed', async () => {
    expect(await take(side(), everything)).toEqual(await take(side(), everything));
  });

  it('asks only for what is wanted', async () => {
    const all = readings(await take(side(), { alias: 'acme', parts: ['tenant', 'jamf-version'] }));
    const { tenant, version, ...others } = all;
    expect([tenant.is, version.is]).toEqual(['value', 'value']);
    const { named: _named, registrations: _registrations, ...rest } = others;
    for (const reading of Object.values(rest)) expect(reading).toMatchObject({ is: 'unreachable', cause: 'not-asked' });
  });

  it('calls an id that leads nowhere absent, and one that is no id unsettled', async () => {
    const ids = ['5c0d5a1e-0000-4000-8000-00000000ffff', 'nonsense'];
    const { named } = await take(side(), { alias: 'acme', parts: ['named'], named: ids });
    expect(named[ids[0] ?? '']).toMatchObject({ is: 'absent' });
    expect(named[ids[1] ?? '']).toMatchObject({ is: 'unreachable', cause: 'not-an-id' });
  });

  it('goes on after the clock moved by a day: old tokens are replaced', async () => {
    const sources = side();
    await take(sources, everything);
    now = new Date(now.getTime() + 24 * 3_600_000);
    const all = readings(await take(sources, everything));
    expect(new Set(Object.values(all).map(reading => reading.is))).toEqual(new Set(['value']));
  });
});

describe('other worlds', () => {
  afterAll(() => simulator.reset('connected'));

  it('a new tenant: no apps, an empty application id, and both are known', async () => {
    await simulator.reset('fresh');
    const snapshot = await take(side(), everything);
    expect(snapshot.jamfApps).toMatchObject({ is: 'value', value: [] });
    expect(snapshot.partnerApp).toMatchObject({ is: 'absent' });
    expect(snapshot.partners).toMatchObject({
      value: [{ state: 'unavailable', isConfigured: false, applicationId: '' }],
    });
    expect(snapshot.partners.is === 'value' && snapshot.partners.value[0]?.lastHeartbeat).toBeUndefined();
  });

  it('a manual connection: its app is found by the role it holds, whatever its name', async () => {
    await simulator.reset('manual');
    const { jamfApps, partnerApp, tenant, companyPortal } = await take(side(), everything);
    const names = jamfApps.is === 'value' ? jamfApps.value.map(app => app.displayName) : [];
    expect(names).toContain('Jamf Native macOS Connector');
    expect(names).toHaveLength(2);
    const owner = tenant.is === 'value' ? tenant.value.id : 'unknown';
    expect(partnerApp).toMatchObject({ value: { ownerTenantId: owner } });
    expect(companyPortal).toMatchObject({ value: ['Company Portal (macOS)'] });
  });

  it('an old server, and one signed in to by an account', async () => {
    const account = { is: 'account', username: 'connector-bot', password: 'demo-jamf-password' } as const;
    const instances = [demoInstance('legacy'), demoInstance('globex', account)];
    const sources = readingSide({ ...simulator.routes }, { clock, instances });
    const legacy = await take(sources, { ...everything, alias: 'legacy' });
    expect(legacy.jamf.version).toMatchObject({ is: 'value', value: expect.stringMatching(/^10\.17/) });
    const globex = await take(sources, { ...everything, alias: 'globex' });
    expect(globex.jamf).toMatchObject({ signIn: 'account', computers: { is: 'value', value: { total: 17 } } });
    expect(globex.jamf.privileges).toMatchObject({ is: 'value', value: expect.arrayContaining(['Read Computers']) });
  });
});

/** What is spoiled -> which readings must suffer, and no other. */
const spoiled: [api: string, path: string, suffer: readonly Name[]][] = [
  ['graph', '^/v1.0/organization', ['tenant']],
  ['graph', '/deviceManagementPartners', ['partners', 'partnerApp', 'includedUsers']],
  ['graph', '^/v1.0/servicePrincipals$', ['jamfApps', 'appAudits']],
  ['graph', '/appRoleAssignedTo', ['jamfApps', 'appAudits']],
  ['graph', '/appRoleAssignments', ['jamfApps', 'partnerApp', 'named']],
  ['graph', '/oauth2PermissionGrants', ['jamfApps', 'partnerApp', 'named']],
  ['graph', '^/v1.0/applications', ['registrations']],
  ['graph', '/managedDevices', ['managedMacs']],
  ['graph', '/directoryAudits', ['appAudits']],
  ['graph', '/complianceManagementPartners', ['compliancePartners']],
  ['graph', '/mobileApps', ['companyPortal']],
  ['graph', '/roleAssignments', ['askerRoles']],
  ['graph', '^/v1.0/subscribedSkus', ['servicePlans']],
  ['graph', '/conditionalAccess', ['conditionalAccess']],
  ['graph', '/deviceCompliancePolicies', ['compliancePolicies']],
  ['graph', '^/v1.0/groups', ['includedUsers']],
  ['jamf', '/jamf-pro-version', ['version']],
  ['jamf', '/api-roles', ['privileges']],
  ['jamf', '/smart-groups', ['smartGroups']],
  ['jamf', '/notifications', ['notifications']],
  ['jamf', '/computers-inventory', ['computers', 'registered']],
  ['jamf', '/oauth/token', ['version', 'privileges', 'smartGroups', 'notifications', 'computers', 'registered']],
  [
    'login',
    '',
    [
      'tenant',
      'partners',
      'jamfApps',
      'partnerApp',
      'named',
      'registrations',
      'managedMacs',
      'appAudits',
      'compliancePartners',
      'companyPortal',
      'askerRoles',
      'servicePlans',
      'conditionalAccess',
      'compliancePolicies',
      'includedUsers',
    ],
  ],
];
const status = (code: number) => ({ is: 'status', status: code });
const effects: [object, string | undefined][] = [
  [status(401), undefined],
  [status(403), undefined],
  [status(404), undefined],
  [status(409), undefined],
  [status(429), 'throttled'],
  [status(500), 'server-error'],
  [status(503), 'server-error'],
  [{ is: 'half-json' }, 'unreadable'],
  [{ is: 'reset' }, 'no-answer'],
];

describe.each(spoiled)('%s %s', (api, path, suffer) => {
  type Any = { readonly is: string; readonly cause?: string };
  const namesIn = (all: [Name, Any][], is: (reading: Any) => boolean) =>
    all.flatMap(([name, reading]) => (is(reading) ? [name] : [])).toSorted();

  it.each(effects)('%j is never an absence', async (effect, cause) => {
    await control('POST', 'faults', { api, path, effect });
    const asked = { ...everything, parts: suffer.map(name => partOf[name]) };
    const all = Object.entries(readings(await take(side(), asked))) as [Name, Any][];
    for (const [, reading] of all.filter(([name]) => suffer.includes(name))) {
      expect(['denied', 'unreachable']).toContain(reading.is);
      expect(reading.cause).not.toBe('not-asked');
      if (cause && api !== 'login') expect(reading.cause).toBe(cause);
    }
  });

  it('hurts nothing else', async () => {
    await control('POST', 'faults', { api, path, effect: status(403) });
    const all = Object.entries(readings(await take(side(), everything))) as [Name, Any][];
    expect(namesIn(all, reading => reading.is !== 'value')).toEqual([...suffer].toSorted());
  });
});

describe('silence', () => {
  it('is a time-out, not an absence', async () => {
    await control('POST', 'faults', { api: 'graph', path: '/deviceManagementPartners', effect: { is: 'hang' } });
    const snapshot = await take(side(150), { alias: 'acme', parts: ['partners', 'partner-app'] });
    expect([snapshot.partners, snapshot.partnerApp]).toMatchObject([
      { is: 'unreachable', cause: 'time-out' },
      { is: 'unreachable', cause: 'time-out' },
    ]);
  });

  it('says which permission is missing', async () => {
    await control('POST', 'faults', { api: 'graph', path: '/conditionalAccess', effect: status(403) });
    const { conditionalAccess } = await take(side(), { alias: 'acme', parts: ['conditional-access'] });
    expect(conditionalAccess).toMatchObject({ is: 'denied', status: 403, permission: 'Policy.Read.All' });
  });
});
