import type { Tokens } from '../../src/entra/tokens.js';
import { createGraph } from '../../src/graph/create-graph.js';
import type { Graph } from '../../src/graph/graph.js';
import { Problem } from '../../src/problem.js';
import {
  type FakeAnswer,
  type FakeRequest,
  type FakeServer,
  fakeServer,
  keepingLog,
  quickHttp,
} from '../support/fake-server.js';
import { calls, lookups, wordless } from './calls.js';

const root = 'https://graph.microsoft.com';
const objectId = '11111111-aaaa-4000-8000-000000000001';
const otherId = '11111111-aaaa-4000-8000-000000000002';

let server: FakeServer;
let answers: FakeAnswer[];
let otherwise: (request: FakeRequest) => FakeAnswer;
let given: string[];
const log = keepingLog();

beforeEach(async () => {
  answers = [];
  given = ['secret-token-1', 'secret-token-2'];
  otherwise = () => ({ status: 500 });
  server = await fakeServer(request => answers.shift() ?? otherwise(request));
});
afterEach(() => server.close());

/** A new token only for who says that the old one was rejected. */
const tokens: Pick<Tokens, 'token'> = {
  token: async (_identity, _scope, rejected) => given.find(each => each !== rejected) ?? 'none left',
};
const graph = (attemptMs?: number): Graph => {
  const http = quickHttp({ [root]: `${server.url}/graph` }, { log, attemptMs });
  return createGraph({ http, tokens, identity: 'reader', cloud: 'global' });
};
const failure = (work: Promise<unknown>): Promise<Problem> =>
  work.then(
    value => value as never,
    error => error,
  );
const asked = (index = 0) => {
  const url = new URL(server.requests[index]?.url ?? '', server.url);
  return {
    path: url.pathname.replace('/graph', ''),
    query: Object.fromEntries(url.searchParams),
    request: server.requests[index],
  };
};

const partner = {
  id: 'p1',
  displayName: 'Jamf',
  isConfigured: true,
  partnerState: 'enabled',
  partnerAppType: 'multiTenantApp',
  singleTenantAppId: objectId,
  lastHeartbeatDateTime: '2026-03-01T10:00:00Z',
  groupsRequiringPartnerEnrollment: [
    { target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId: objectId } },
    { target: null },
  ],
  somethingNew: true,
};

describe('what goes to Graph', () => {
  it('names version, fields and token', async () => {
    answers = [{ body: { value: [partner] } }];
    const [found] = await graph().partners.list();
    expect(found).toMatchObject({ partnerState: 'enabled', whenPartnerDevicesWillBeRemovedDateTime: null });
    expect(found?.groupsRequiringPartnerEnrollment).toHaveLength(1);
    expect(asked().path).toBe('/v1.0/deviceManagement/deviceManagementPartners');
    expect(asked().query['$select']?.split(',')).toContain('singleTenantAppId');
    expect(asked().request?.headers.authorization).toBe('Bearer secret-token-1');
  });

  it.each([
    "O'Brien & co #1 100% + 50?",
    'Cloud Connector',
    "x' or displayName ne '",
    'https://evil.example/a/b',
    'déjà vu 🍏',
  ])('quotes the name %s so that it stays a name', async name => {
    answers = [{ body: { value: [] } }];
    expect(await graph().enterpriseApps.named(name)).toEqual([]);
    expect(asked().path).toBe('/v1.0/servicePrincipals');
    expect(asked().query['$filter']).toBe(`displayName eq '${name.replaceAll("'", "''")}'`);
    expect(asked().query['$top']).toBe('100');
  });

  it('keeps ids inside their segment', async () => {
    otherwise = () => ({ status: 404, body: { error: { code: 'Request_ResourceNotFound' } } });
    await graph().enterpriseApps.withId('../users?x=1');
    await graph().enterpriseApps.withAppId("a') or (b'");
    expect(server.requests[0]?.url).toMatch(/^\/graph\/v1\.0\/servicePrincipals\/\.\.%2Fusers%3Fx%3D1\?\$select=/);
    expect(decodeURIComponent(asked(1).path)).toBe("/v1.0/servicePrincipals(appId='a'') or (b''')");
  });

  it('asks what a registration is and when its credentials end, and takes no secret along', async () => {
    const listed = {
      id: otherId.toUpperCase(),
      appId: objectId,
      displayName: 'Jamf',
      keyCredentials: [],
      passwordCredentials: [{ keyId: 'K1', hint: 'abc', secretText: 'x' }],
    };
    answers = [{ body: { value: [listed] } }, { body: { value: [] } }, { body: { ...listed, web: null } }];
    const found = await graph().applications.withAppId(objectId);
    expect(found).toEqual({
      id: otherId,
      appId: objectId,
      displayName: 'Jamf',
      signInAudience: null,
      web: { redirectUris: [] },
      requiredResourceAccess: [],
      keyCredentials: [],
      passwordCredentials: [{ keyId: 'k1', hint: 'abc', displayName: '', startDateTime: null, endDateTime: null }],
    });
    expect(asked().path).toBe('/v1.0/applications');
    expect(asked().query['$filter']).toBe(`appId eq '${objectId}'`);
    expect(asked().query['$select']?.split(',')).toEqual(expect.arrayContaining(['appId', 'requiredResourceAccess']));
    expect(await graph().applications.withAppId(objectId)).toBeUndefined();
    expect(await graph().applications.withId(otherId)).toEqual(found);
    expect(asked(2).path).toBe(`/v1.0/applications/${otherId}`);
  });

  it('sets the application id and nothing else of the partner', async () => {
    answers = [{ body: partner }];
    await graph().partners.setApplicationId('p1', objectId);
    const { path, request } = asked();
    expect([request?.method, path]).toEqual(['PATCH', '/v1.0/deviceManagement/deviceManagementPartners/p1']);
    expect(JSON.parse(request?.body ?? '')).toEqual({
      '@odata.type': '#microsoft.graph.deviceManagementPartner',
      singleTenantAppId: objectId,
    });
    expect(request?.headers['content-type']).toBe('application/json');
  });

  it('is a write that is never sent twice', async () => {
    answers = [{ hangUp: true }];
    expect(await failure(graph().partners.setApplicationId('p1', objectId))).toMatchObject({
      code: 'call-unreachable',
    });
    expect(server.requests).toHaveLength(1);
  });

  it('asks about twenty groups at a time', async () => {
    const groups = Array.from({ length: 41 }, (_, index) => `g-${index}`);
    otherwise = request => ({ body: { value: JSON.parse(request.body).groupIds.slice(0, 1) } });
    expect((await graph().groups.membershipsOf(objectId, groups)).toSorted()).toEqual(['g-0', 'g-20', 'g-40']);
    const sizes = server.requests.map(request => JSON.parse(request.body).groupIds.length);
    expect(sizes.toSorted()).toEqual([1, 20, 20]);
    expect(await graph().groups.membershipsOf(objectId, [])).toEqual([]);
    expect(server.requests).toHaveLength(3);
  });

  it('counts users as an advanced query', async () => {
    answers = [{ body: { '@odata.count': 42, value: [{ id: objectId }] } }];
    expect(await graph().groups.userCount(objectId)).toBe(42);
    expect(asked().path).toBe(`/v1.0/groups/${objectId}/transitiveMembers/microsoft.graph.user`);
    expect(asked().query).toEqual({ $count: 'true', $top: '1', $select: 'id' });
    expect(asked().request?.headers['consistencylevel']).toBe('eventual');
  });
});

describe('pages', () => {
  const user = (id: string) => ({ id, displayName: id });

  it('are followed by the letter of the link, headers kept', async () => {
    const link = `${root}/v1.0/groups/x/more?$skiptoken=a%2Fb==&$expand=y($select=z)`;
    answers = [
      { body: { value: [user('A')], '@odata.nextLink': link } },
      { body: { value: [], '@odata.nextLink': `${root}/v1.0/last` } },
      { body: { value: [user('b')] } },
    ];
    expect((await graph().groups.users(objectId)).map(each => each.id)).toEqual(['a', 'b']);
    expect(asked().query).toMatchObject({ $count: 'true', $top: '999' });
    expect(server.requests[1]?.url).toBe('/graph/v1.0/groups/x/more?$skiptoken=a%2Fb==&$expand=y($select=z)');
    expect(server.requests[1]?.headers['consistencylevel']).toBe('eventual');
  });

  it.each(['https://evil.example/v1.0/x', 'https://graph.microsoft.com.evil.example/', `${root}@evil.example/`])(
    'that are said to be at %s are not read: the token would go there',
    async link => {
      answers = [{ body: { value: [user('a')], '@odata.nextLink': link } }];
      expect(await failure(graph().groups.users(objectId))).toBeInstanceOf(Problem);
      expect(server.requests).toHaveLength(1);
    },
  );

  it('count only when all of them came', async () => {
    answers = [{ body: { value: [user('a')], '@odata.nextLink': `${root}/v1.0/next` } }, { status: 403, body: {} }];
    expect(await failure(graph().groups.users(objectId))).toMatchObject({ code: 'call-refused' });
  });
});

describe('a rejected token', () => {
  it('is replaced once', async () => {
    answers = [{ status: 401 }, { body: { value: [{ id: objectId, displayName: 'Contoso' }] } }];
    expect(await graph().organization()).toEqual({ id: objectId, displayName: 'Contoso' });
    expect(asked(1).request?.headers.authorization).toBe('Bearer secret-token-2');
  });

  it('twice is a refusal', async () => {
    otherwise = () => ({ status: 401, body: { error: { code: 'InvalidAuthenticationToken' } } });
    expect(await failure(graph().licences())).toMatchObject({ code: 'call-refused', status: 401 });
    expect(server.requests).toHaveLength(2);
  });
});

describe('time', () => {
  it('is limited also while the sign-in hangs', async () => {
    const never: Pick<Tokens, 'token'> = { token: () => new Promise(() => {}) };
    const slow = createGraph({
      http: quickHttp({ [root]: server.url }),
      tokens: never,
      identity: 'reader',
      cloud: 'global',
    });
    expect(await failure(slow.groups.membershipsOf(objectId, ['g'], 30))).toMatchObject({
      facts: { code: 'time-out' },
    });
  });
});

describe.each(calls)('%s', (name, call, permission) => {
  const said = { error: { code: 'SomeCode', message: 'canary-body' } };

  it.each([400, 401, 403, 409])('refused with %i names the permission', async status => {
    otherwise = () => ({ status, headers: { 'request-id': 'r-7' }, body: said });
    const error = await failure(call(graph()));
    expect(error).toMatchObject({
      code: 'call-refused',
      status,
      permission,
      facts: { requestId: 'r-7', code: 'SomeCode' },
    });
    expect(JSON.stringify([error.message, error.facts, String(error.cause), error.stack])).not.toMatch(
      /canary|secret-token/,
    );
  });

  it.each<FakeAnswer>([{ status: 429 }, { status: 500 }, { status: 503, body: said }, { hangUp: true }])(
    'not answered (%j) is unreachable',
    async answer => {
      otherwise = () => answer;
      expect(await failure(call(graph()))).toMatchObject({ code: 'call-unreachable' });
    },
  );

  it('left without an answer is unreachable', async () => {
    otherwise = () => ({ silent: true });
    expect(await failure(call(graph(20)))).toMatchObject({ code: 'call-unreachable', facts: { code: 'time-out' } });
  });

  it('found nowhere is absent only for what is looked up by id', async () => {
    otherwise = () => ({ status: 404, body: said });
    if (lookups.includes(name)) expect(await call(graph())).toBeUndefined();
    else expect(await failure(call(graph()))).toMatchObject({ code: 'call-refused', status: 404 });
    otherwise = () => ({ status: 404, body: '<html>gateway</html>' });
    expect(await failure(call(graph()))).toBeInstanceOf(Problem);
  });

  it('answered by half a JSON or something else is unreadable', async () => {
    if (wordless.includes(name)) return;
    for (const body of ['{"value": [{"id": "a', '[]', '{}', 'null', '"text"', '{"value": [{}]}']) {
      otherwise = () => ({ body });
      expect(await failure(call(graph()))).toMatchObject({ code: 'call-unreadable' });
    }
  });
});

describe('discretion', () => {
  it('keeps tokens and bodies out of the log', () => {
    expect(log.lines.length).toBeGreaterThan(50);
    expect(log.lines.join('\n')).not.toMatch(/secret-token|canary/);
  });
});
