import { createGraph } from '../../src/graph/create-graph.js';
import type { Graph } from '../../src/graph/graph.js';
import { Unreadable } from '../../src/problem.js';
import { type FakeServer, fakeServer, quickHttp } from '../support/fake-server.js';

let server: FakeServer;
let graph: Graph;
let answer: unknown;

beforeEach(async () => {
  server = await fakeServer(() => ({ body: answer }));
  const http = quickHttp({ 'https://graph.microsoft.com': server.url });
  graph = createGraph({ http, tokens: { token: async () => 't' }, identity: 'reader', cloud: 'global' });
});
afterEach(() => server.close());

const list = (...value: readonly unknown[]) => ({ value });
const asked = () => new URL(server.requests[0]?.url ?? '', server.url);

const compliance = {
  '@odata.type': '#microsoft.graph.macOSCompliancePolicy',
  id: 'p1',
  displayName: 'Mac baseline',
  assignments: [{ id: 'a1', target: { '@odata.type': '#microsoft.graph.allLicensedUsersAssignmentTarget' } }],
};
const access = { id: 'c1', displayName: 'Block', state: 'enabled', conditions: {}, grantControls: null };

test('compliance policies are asked for with their assignments', async () => {
  answer = list(compliance);
  expect(await graph.compliancePolicies()).toMatchObject([
    { id: 'p1', assignments: [{ target: { '@odata.type': '#microsoft.graph.allLicensedUsersAssignmentTarget' } }] },
  ]);
  expect(asked().pathname).toBe('/v1.0/deviceManagement/deviceCompliancePolicies');
  expect(asked().searchParams.get('$expand')).toBe('assignments');
});

test('devices of a group are counted as an advanced query', async () => {
  answer = { '@odata.count': 12, value: [{ id: 'd' }] };
  expect(await graph.deviceCount('g1')).toBe(12);
  expect(asked().pathname).toBe('/v1.0/groups/g1/transitiveMembers/microsoft.graph.device');
  expect(Object.fromEntries(asked().searchParams)).toEqual({ $count: 'true', $top: '1', $select: 'id' });
  expect(server.requests[0]?.headers['consistencylevel']).toBe('eventual');
});

test('what a Conditional Access policy leaves out is not set', async () => {
  answer = list({ ...access, grantControls: { builtInControls: ['mfa'], authenticationStrength: { id: 's' } } });
  expect(await graph.conditionalAccess()).toMatchObject([
    {
      conditions: { applications: null, users: null, platforms: null, signInRiskLevels: false },
      grantControls: { operator: null, authenticationStrength: true, termsOfUse: false },
    },
  ]);
  expect(asked().searchParams.get('$select')).toBe('id,displayName,state,conditions,grantControls');
});

test.each<[string, (graph: Graph) => Promise<unknown>, unknown]>([
  ['a policy without its assignments', g => g.compliancePolicies(), list({ ...compliance, assignments: undefined })],
  ['a policy without a type', g => g.compliancePolicies(), list({ ...compliance, '@odata.type': undefined })],
  ['an assignment of no kind', g => g.compliancePolicies(), list({ ...compliance, assignments: [{ target: {} }] })],
  ['a policy without conditions', g => g.conditionalAccess(), list({ ...access, conditions: undefined })],
  ['an app list that is a word', g => g.conditionalAccess(), list({ ...access, conditions: { applications: 'All' } })],
  ['no count', g => g.deviceCount('g1'), list()],
  ['a count below nothing', g => g.deviceCount('g1'), { '@odata.count': -1, value: [] }],
  ['half a JSON', g => g.compliancePolicies(), '{"value":[{"id":"p1","displayName":"Mac ba'],
])('%s is unreadable, never an absence', async (_what, ask, body) => {
  answer = body;
  await expect(ask(graph)).rejects.toBeInstanceOf(Unreadable);
});
