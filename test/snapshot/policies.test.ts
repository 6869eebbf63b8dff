import { createGraph } from '../../src/graph/create-graph.js';
import { startSimulator } from '../../src/simulator/index.js';
import { demoGroups } from '../../src/simulator/people.js';
import type { Simulator } from '../../src/simulator/simulator.js';
import { readCompliancePolicies } from '../../src/snapshot/compliance-policies.js';
import { readConditionalAccess } from '../../src/snapshot/conditional-access.js';
import { take } from '../../src/snapshot/take.js';
import { type FakeServer, fakeServer, quickHttp } from '../support/fake-server.js';
import { readingSide } from '../support/reading-side.js';

const clock = { now: () => new Date('2026-03-01T10:00:00Z') };

describe('in the demo', () => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({ port: 0, clock, story: 'connected', botMessagesUrl: 'http://127.0.0.1:9/' });
  });
  afterAll(() => simulator.stop());
  afterEach(() => fetch(`${simulator.url}/control/faults`, { method: 'DELETE' }));

  async function look() {
    const side = readingSide({ ...simulator.routes }, { clock });
    const snapshot = await take(side, { alias: 'acme', parts: ['compliance-policies', 'conditional-access'] });
    await side.http.close();
    return snapshot;
  }
  const spoil = (path: string, effect: object) =>
    fetch(`${simulator.url}/control/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ api: 'graph', path, effect }),
    });

  it('a policy for people, with nested groups counted', async () => {
    expect((await look()).compliancePolicies).toMatchObject({
      is: 'value',
      value: {
        policies: [{ displayName: 'Mac baseline', includedGroups: [demoGroups.macUsers], includesAllUsers: false }],
        groups: { [demoGroups.macUsers]: { is: 'value', value: { users: 24, devices: 0 } } },
      },
    });
  });

  it('a policy for devices, and Conditional Access that asks for all resources', async () => {
    await simulator.reset('policies-astray');
    const { compliancePolicies, conditionalAccess } = await look();
    const groups = compliancePolicies.is === 'value' ? Object.values(compliancePolicies.value.groups) : [];
    expect(groups).toMatchObject([{ is: 'value', value: { users: 0, devices: 12 } }]);
    expect(conditionalAccess).toMatchObject({
      value: [
        {
          displayName: 'Require compliant Mac',
          requiresCompliantDevice: true,
          resources: { included: ['all'], excluded: [], filter: 'none' },
          people: 'some',
          platforms: { included: ['macOS'], excluded: [] },
          narrowedBy: [],
        },
        { displayName: 'Require multifactor authentication', requiresCompliantDevice: false, people: 'all' },
      ],
    });
    await simulator.reset('connected');
  });

  it.each([
    [
      { is: 'status', status: 403 },
      { is: 'denied', permission: 'DeviceManagementConfiguration.Read.All' },
    ],
    [
      { is: 'status', status: 500 },
      { is: 'unreachable', cause: 'server-error' },
    ],
    [{ is: 'half-json' }, { is: 'unreachable', cause: 'unreadable' }],
  ])('policies that answer %j are unread', async (effect, expected) => {
    await spoil('/deviceCompliancePolicies', effect);
    expect((await look()).compliancePolicies).toMatchObject(expected);
  });

  it.each(['graph.user', 'graph.device'])(
    'a group whose %s cannot be counted is unread, the policies are not',
    async kind => {
      await spoil(`/transitiveMembers/(microsoft.)?${kind}`, { is: 'status', status: 403 });
      expect((await look()).compliancePolicies).toMatchObject({
        is: 'value',
        value: { groups: { [demoGroups.macUsers]: { is: 'denied', permission: 'GroupMember.Read.All' } } },
      });
    },
  );
});

describe('of any tenant', () => {
  let server: FakeServer;
  let policies: readonly object[];
  beforeEach(async () => {
    server = await fakeServer(({ url }) =>
      url.includes('/groups/') ? { body: { '@odata.count': 7, value: [] } } : { body: { value: policies } },
    );
  });
  afterEach(() => server.close());

  const graph = () => {
    const http = quickHttp({ 'https://graph.microsoft.com': server.url });
    return createGraph({ http, tokens: { token: async () => 't' }, identity: 'reader', cloud: 'global' });
  };
  const compliance = () => readCompliancePolicies({ graph: graph(), clock });
  const target = (type: string, groupId?: string) => ({
    target: { '@odata.type': `#microsoft.graph.${type}AssignmentTarget`, groupId },
  });
  const policy = (assignments: readonly object[], platform = 'macOS') => ({
    '@odata.type': `#microsoft.graph.${platform}CompliancePolicy`,
    id: 'p',
    displayName: 'P',
    assignments,
  });
  const counted = () => server.requests.filter(request => request.url.includes('/groups/')).length;

  it('policies for macOS count, with every kind of target', async () => {
    policies = [
      policy([
        target('allLicensedUsers'),
        target('allDevices'),
        { target: null },
        target('configurationManagerCollection'),
      ]),
      policy([target('group', 'A'), target('exclusionGroup', 'b')]),
      policy([target('group', 'w')], 'windows10'),
    ];
    const read = await compliance();
    expect(read.policies).toMatchObject([
      { includesAllUsers: true, includesAllDevices: true, includedGroups: [], excludedGroups: [] },
      { includesAllUsers: false, includesAllDevices: false, includedGroups: ['a'], excludedGroups: ['b'] },
    ]);
    expect(Object.keys(read.groups).sort()).toEqual(['a', 'b']);
  });

  it('a group that several policies name is counted once: two questions', async () => {
    policies = [policy([target('group', 'a')]), policy([target('group', 'A'), target('exclusionGroup', 'a')])];
    expect((await compliance()).groups).toMatchObject({ a: { is: 'value', value: { users: 7, devices: 7 } } });
    expect(counted()).toBe(2);
  });

  it('at most twenty groups are counted; the others stay unread', async () => {
    policies = [policy(Array.from({ length: 23 }, (_, index) => target('group', `g${index}`)))];
    const readings = Object.values((await compliance()).groups);
    expect(readings.filter(reading => reading.is === 'value')).toHaveLength(20);
    expect(readings.filter(reading => reading.is === 'unreachable' && reading.cause === 'not-asked')).toHaveLength(3);
    expect(counted()).toBe(40);
  });

  it('no policy is an empty list, and nobody is counted', async () => {
    policies = [];
    expect(await compliance()).toEqual({ policies: [], groups: {} });
    expect(server.requests).toHaveLength(1);
  });

  const access = (conditions: object, grantControls: object | null = null) => ({
    id: 'c',
    displayName: 'C',
    state: 'enabled',
    conditions,
    grantControls,
  });
  it.each<[string, object, object]>([
    ['nothing said', {}, { people: 'none', platforms: null, narrowedBy: [], grant: null }],
    ['everybody', { users: { includeUsers: ['All'] } }, { people: 'all' }],
    ['nobody', { users: { includeUsers: ['None'] } }, { people: 'none' }],
    ['guests', { users: { includeUsers: ['GuestsOrExternalUsers'] } }, { people: 'none' }],
    ['a role', { users: { includeUsers: [], includeRoles: ['r'] } }, { people: 'some' }],
    [
      'apps, in any case',
      { applications: { includeApplications: ['All'], excludeApplications: ['ABC'] } },
      { resources: { included: ['all'], excluded: ['abc'], filter: 'none' } },
    ],
    [
      'apps by attribute',
      { applications: { includeApplications: ['All'], applicationFilter: { mode: 'exclude', rule: 'x' } } },
      { resources: { included: ['all'], excluded: [], filter: 'exclude' } },
    ],
    ['all locations', { locations: { includeLocations: ['All'], excludeLocations: [] } }, { narrowedBy: [] }],
    [
      'but the office',
      { locations: { includeLocations: ['All'], excludeLocations: ['o'] } },
      { narrowedBy: ['locations'] },
    ],
    ['browsers', { clientAppTypes: ['browser'] }, { narrowedBy: ['client-apps'] }],
    ['apps and browsers', { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'] }, { narrowedBy: [] }],
    [
      'a device filter',
      { devices: { deviceFilter: { mode: 'exclude', rule: 'x' } } },
      { narrowedBy: ['device-filter'] },
    ],
    [
      'risks',
      { signInRiskLevels: ['high'], userRiskLevels: ['high'], insiderRiskLevels: 'elevated' },
      { narrowedBy: ['sign-in-risk', 'user-risk', 'insider-risk'] },
    ],
    ['no risks', { signInRiskLevels: [], userRiskLevels: [], insiderRiskLevels: null }, { narrowedBy: [] }],
    ['flows', { authenticationFlows: { transferMethods: 'deviceCodeFlow' } }, { narrowedBy: ['authentication-flow'] }],
  ])('Conditional Access with %s', async (_what, conditions, expected) => {
    policies = [access(conditions)];
    expect(await readConditionalAccess(graph())).toMatchObject([expected]);
  });

  it.each<[object, object]>([
    [
      { operator: 'OR', builtInControls: ['compliantDevice'] },
      { all: false, builtIn: ['compliantDevice'] },
    ],
    [
      { operator: 'AND', builtInControls: [] },
      { all: true, authenticationStrength: false, others: false },
    ],
    [
      { operator: 'OR', termsOfUse: ['t'] },
      { all: false, others: true },
    ],
    [
      { operator: 'OR', authenticationStrength: { id: 's' } },
      { authenticationStrength: true, others: false },
    ],
  ])('controls %j', async (controls, expected) => {
    policies = [access({}, controls)];
    expect(await readConditionalAccess(graph())).toMatchObject([{ grant: expected }]);
  });
});
