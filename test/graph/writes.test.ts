import type { Tokens } from '../../src/entra/tokens.js';
import { createGraph } from '../../src/graph/create-graph.js';
import type { Graph } from '../../src/graph/graph.js';
import type { Problem } from '../../src/problem.js';
import { type FakeAnswer, type FakeServer, fakeServer, keepingLog, quickHttp } from '../support/fake-server.js';

const root = 'https://graph.microsoft.com';
const id = '11111111-aaaa-4000-8000-000000000001';
const appId = '11111111-aaaa-4000-8000-000000000002';
const canary = 'Zx8~canary.of-the_secret';

let server: FakeServer;
let answers: FakeAnswer[];
const log = keepingLog();

beforeEach(async () => {
  answers = [];
  server = await fakeServer(() => answers.shift() ?? { status: 500 });
});
afterEach(() => server.close());

const tokens: Pick<Tokens, 'token'> = { token: async () => 'token' };
const graph = (): Graph =>
  createGraph({ http: quickHttp({ [root]: server.url }, { log }), tokens, identity: 'writer', cloud: 'global' });
const failure = (work: Promise<unknown>): Promise<Problem> =>
  work.then(
    value => value as never,
    error => error,
  );
const sent = () =>
  server.requests.map(({ method, url, body }) => [method, url, body === '' ? undefined : JSON.parse(body)]);

const registration = { displayName: 'Jamf', signInAudience: 'AzureADMyOrg', redirectUri: 'https://jamf.example/done' };
const password = { displayName: 'jamf', endDateTime: '2027-03-01T00:00:00Z' };
const required = [{ resourceAppId: appId, resourceAccess: [{ id, type: 'Role' as const }] }];

it('terminates with an action that carries nothing', async () => {
  answers = [{ status: 204 }];
  await graph().partners.terminate('p1');
  expect(sent()).toEqual([['POST', '/v1.0/deviceManagement/deviceManagementPartners/p1/terminate', undefined]]);
});

it('makes a registration, says what it asks for, and gives it an enterprise app', async () => {
  answers = [
    { status: 201, body: { id, appId: appId.toUpperCase(), displayName: 'Jamf' } },
    { status: 204 },
    { status: 201, body: { id: id.toUpperCase() } },
  ];
  expect(await graph().applications.create(registration)).toEqual({ id, appId });
  await graph().applications.setRequiredPermissions(id, required);
  expect(await graph().enterpriseApps.create(appId)).toBe(id);
  expect(sent()).toEqual([
    [
      'POST',
      '/v1.0/applications',
      { displayName: 'Jamf', signInAudience: 'AzureADMyOrg', web: { redirectUris: ['https://jamf.example/done'] } },
    ],
    ['PATCH', `/v1.0/applications/${id}`, { requiredResourceAccess: required }],
    ['POST', '/v1.0/servicePrincipals', { appId }],
  ]);
});

it('gives a secret and takes one away', async () => {
  const made = {
    keyId: 'K1',
    secretText: canary,
    hint: 'Zx8',
    endDateTime: password.endDateTime,
    customKeyIdentifier: null,
  };
  answers = [{ body: made }, { status: 204 }];
  expect(await graph().applications.addPassword(id, password)).toEqual({
    keyId: 'k1',
    secretText: canary,
    hint: 'Zx8',
    endDateTime: password.endDateTime,
  });
  await graph().applications.removePassword(id, 'k1');
  expect(sent()).toEqual([
    ['POST', `/v1.0/applications/${id}/addPassword`, { passwordCredential: password }],
    ['POST', `/v1.0/applications/${id}/removePassword`, { keyId: 'k1' }],
  ]);
});

it.each([
  ['not quite as documented', { body: { keyId: 'k1', secretText: canary } }],
  ['not JSON', { body: `{"secretText": "${canary}` }],
  ['a refusal that quotes', { status: 400, body: { error: { code: canary, message: canary } } }],
])('no word of an answer that is %s gets into an error or the log', async (_, answer) => {
  answers = [answer];
  const error = await failure(graph().applications.addPassword(id, password));
  const told = JSON.stringify([error.message, error.facts, String(error.cause), error.stack, log.lines]);
  expect(told).not.toContain(canary);
});

it('deletes what is there, and takes what is gone for deleted; a 404 that is not Graph`s is none', async () => {
  answers = [
    { status: 204 },
    { status: 404, body: { error: { code: 'Request_ResourceNotFound' } } },
    { status: 404, body: '<html>proxy</html>' },
  ];
  await graph().enterpriseApps.delete(id);
  await graph().enterpriseApps.delete(id);
  expect(await failure(graph().enterpriseApps.delete(id))).toMatchObject({ code: 'call-unreadable' });
  expect(sent()).toEqual(Array(3).fill(['DELETE', `/v1.0/servicePrincipals/${id}`, undefined]));
});

const writes: [string, (graph: Graph) => Promise<unknown>][] = [
  ['partners.terminate', g => g.partners.terminate('p1')],
  ['applications.create', g => g.applications.create(registration)],
  ['applications.setRequiredPermissions', g => g.applications.setRequiredPermissions(id, required)],
  ['applications.addPassword', g => g.applications.addPassword(id, password)],
  ['applications.removePassword', g => g.applications.removePassword(id, 'k1')],
  ['enterpriseApps.create', g => g.enterpriseApps.create(appId)],
  ['enterpriseApps.delete', g => g.enterpriseApps.delete(id)],
];

describe.each(writes)('%s', (_name, write) => {
  it.each<FakeAnswer>([{ status: 429 }, { status: 503 }, { status: 504 }, { hangUp: true }])(
    'is sent once, whatever came of it: %j',
    async answer => {
      answers = [answer, { status: 204 }];
      expect(await failure(write(graph()))).toMatchObject({ code: 'call-unreachable' });
      expect(server.requests).toHaveLength(1);
    },
  );
});

describe('counting the Macs that Intune has from Jamf', () => {
  const macs = (count: number, managementAgent: string | null = 'jamf') =>
    Array.from({ length: count }, (_, index) => ({ id: String(index), managementAgent }));
  const next = (page: number) => ({ '@odata.nextLink': `${root}/v1.0/deviceManagement/managedDevices?page=${page}` });

  it('goes through all pages and counts those of Jamf alone', async () => {
    answers = [
      { body: { value: [...macs(2), ...macs(3, 'mdm')], ...next(2) } },
      { body: { value: [...macs(1), ...macs(1, null)] } },
    ];
    expect(await graph().managedMacs()).toBe(3);
    const { searchParams } = new URL(server.requests[0]?.url ?? '', root);
    expect(Object.fromEntries(searchParams)).toEqual({
      $filter: "operatingSystem eq 'macOS'",
      $select: 'id,managementAgent',
    });
  });

  it('stops where nobody would count any more', async () => {
    answers = Array.from({ length: 30 }, (_, page) => ({ body: { value: macs(1000), ...next(page) } }));
    expect(await failure(graph().managedMacs())).toMatchObject({
      code: 'call-unreadable',
      facts: { cause: 'too-many' },
    });
    expect(server.requests).toHaveLength(21);
  });
});
