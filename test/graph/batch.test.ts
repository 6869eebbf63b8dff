import { z } from 'zod/v4';
import { batching } from '../../src/graph/batch.js';
import { createGraph } from '../../src/graph/create-graph.js';
import type { Graph } from '../../src/graph/graph.js';
import { runInsideTransaction } from '../../src/transaction-guard.js';
import {
  type FakeAnswer,
  type FakeRequest,
  type FakeServer,
  fakeServer,
  quickHttp,
  quickPace,
} from '../support/fake-server.js';

type Inner = { id: string; method: string; url: string; headers: Record<string, string> };
type InnerAnswer = { status?: number; headers?: Record<string, string>; body?: unknown } | 'left-out';

const id = (number: number) => `11111111-aaaa-4000-8000-${String(number).padStart(12, '0')}`;
const app = (number: number) => ({ id: id(number), appId: id(number), displayName: `App ${number}` });
const numberIn = (url: string) => Number(/0{4}(\d+)/.exec(url)?.[1] ?? 0);

let server: FakeServer;
let inside: (request: Inner) => InnerAnswer;
let outside: ((request: FakeRequest) => FakeAnswer | undefined)[];
let pace: ReturnType<typeof quickPace>;

beforeEach(async () => {
  inside = ({ url }) => ({ body: app(numberIn(url)) });
  outside = [];
  pace = quickPace();
  server = await fakeServer(request => {
    const special = outside.shift()?.(request);
    if (special) return special;
    if (!request.url.endsWith('/$batch')) return { body: app(numberIn(request.url)) };
    const { requests } = JSON.parse(request.body) as { requests: Inner[] };
    const responses = requests.flatMap(one => {
      const said = inside(one);
      return said === 'left-out'
        ? []
        : [{ id: one.id, status: said.status ?? 200, headers: said.headers, body: said.body }];
    });
    // In any order: https://learn.microsoft.com/graph/json-batching
    return { body: { responses: responses.reverse() } };
  });
});
afterEach(() => server.close());

function graph(given: readonly string[] = ['token-1']): Graph {
  const http = quickHttp({ 'https://graph.microsoft.com': `${server.url}/graph` }, { pace });
  const tokens = {
    token: async (_who: unknown, _scope: unknown, old?: string) => given.find(one => one !== old) ?? 'none',
  };
  return createGraph({ http, tokens, identity: 'reader', cloud: 'global', batches: true });
}
const asked = () =>
  server.requests.map(({ method, url }) => `${method} ${url.replace('/graph/v1.0', '').split('?')[0]}`);
const apps = (...numbers: readonly number[]) => {
  const { enterpriseApps } = graph();
  return Promise.all(numbers.map(number => enterpriseApps.withId(id(number)).catch(error => error)));
};

describe('questions of the same moment', () => {
  it('travel as one, and each gets its own answer', async () => {
    const found = await apps(1, 2, 3);
    expect(found.map(one => one?.displayName)).toEqual(['App 1', 'App 2', 'App 3']);
    expect(asked()).toEqual(['POST /$batch']);
    const { requests } = JSON.parse(server.requests[0]?.body ?? '{}');
    expect(requests[0]).toMatchObject({
      id: '0',
      method: 'GET',
      url: expect.stringContaining(`/servicePrincipals/${id(1)}?`),
    });
    expect(JSON.stringify(requests)).not.toContain('token-1');
  });

  it('are twenty at most, and one alone needs no batch', async () => {
    await apps(...Array.from({ length: 21 }, (_one, index) => index + 1));
    expect(asked().sort()).toEqual([`GET /servicePrincipals/${id(21)}`, 'POST /$batch']);
  });

  it('keep what only some of them need', async () => {
    inside = () => ({ body: { '@odata.count': 4, value: [] } });
    const { groups } = graph();
    await Promise.all([groups.userCount(id(1)), groups.userCount(id(2))]);
    const { requests } = JSON.parse(server.requests[0]?.body ?? '{}');
    expect(requests[0].headers).toEqual({ ConsistencyLevel: 'eventual' });
  });
});

describe('an answer inside', () => {
  const notFound = { status: 404, body: { error: { code: 'Request_ResourceNotFound' } } };

  it('of 404 is an absence, of 403 a refusal that names the permission, and neither touches the others', async () => {
    inside = ({ url }) => [notFound, { status: 403, body: {} }, { body: app(3) }][numberIn(url) - 1] ?? {};
    const [absent, refused, there] = await apps(1, 2, 3);
    expect(absent).toBeUndefined();
    expect(refused).toMatchObject({ code: 'call-refused', status: 403, permission: 'Application.Read.All' });
    expect(there).toMatchObject({ displayName: 'App 3' });
    expect(asked()).toEqual(['POST /$batch']);
  });

  it.each([
    ['throttled', { status: 429, headers: { 'Retry-After': '7' } }, [7000]],
    ['failed', { status: 503 }, [400]],
    ['left out', 'left-out' as const, []],
  ])('that was %s is asked again alone, after the wait that was asked for', async (_what, first, waits) => {
    inside = ({ url }) => (numberIn(url) === 2 ? first : { body: app(numberIn(url)) });
    const found = await apps(1, 2, 3);
    expect(found.map(one => one?.displayName)).toEqual(['App 1', 'App 2', 'App 3']);
    expect(asked()).toEqual(['POST /$batch', `GET /servicePrincipals/${id(2)}`]);
    expect(pace.slept).toEqual(waits);
  });

  it('of an id that another answer has, too, is taken for neither: it is asked again alone', async () => {
    const said = (one: string, number: number) => ({ id: one, status: 200, body: app(number) });
    outside = [() => ({ body: { responses: [said('0', 1), said('0', 2), said('1', 2)] } })];
    const found = await apps(1, 2);
    expect(found.map(one => one?.displayName)).toEqual(['App 1', 'App 2']);
    expect(asked()).toEqual(['POST /$batch', `GET /servicePrincipals/${id(1)}`]);
  });

  it('that is no Graph object is unreadable, never absent', async () => {
    inside = ({ url }) => (numberIn(url) === 1 ? { status: 404, body: 'gone' } : { body: { id: id(2) } });
    const found = await apps(1, 2);
    expect(found.map(one => one.code)).toEqual(['call-unreadable', 'call-unreadable']);
  });
});

describe('a batch that fails as a whole', () => {
  it.each<[string, FakeAnswer, number]>([
    ['is throttled', { status: 429, headers: { 'Retry-After': '3' } }, 2],
    ['meets a broken server', { status: 500 }, 2],
    ['is half a JSON', { body: '{"responses":[{"id":"0","status":200,"body":{"id":"' }, 0],
    ['is cut off', { body: '{"responses":[]}', cut: true }, 0],
    ['is refused', { status: 400, body: {} }, 0],
  ])('%s: each is asked alone', async (_what, answer, waits) => {
    outside = [() => answer];
    const found = await apps(1, 2);
    expect(found.map(one => one?.displayName)).toEqual(['App 1', 'App 2']);
    expect(asked()).toEqual(['POST /$batch', `GET /servicePrincipals/${id(1)}`, `GET /servicePrincipals/${id(2)}`]);
    expect(pace.slept).toHaveLength(waits);
  });

  it('says 401: all come again with a new token', async () => {
    outside = [() => ({ status: 401, body: {} })];
    const { enterpriseApps } = graph(['old', 'new']);
    const found = await Promise.all([enterpriseApps.withId(id(1)), enterpriseApps.withId(id(2))]);
    expect(found.map(one => one?.displayName)).toEqual(['App 1', 'App 2']);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new']);
  });
});

describe('who asks beside somebody else', () => {
  /** Asks for the name of an app, with a token. */
  function asking() {
    const http = quickHttp({ 'https://graph.microsoft.com': `${server.url}/graph` });
    const { json } = batching(http, 'https://graph.microsoft.com');
    const shape = z.object({ displayName: z.string() });
    return async (number: number, token = 'token-1') => {
      const url = `https://graph.microsoft.com/v1.0/servicePrincipals/${id(number)}`;
      const headers = { authorization: `Bearer ${token}` };
      return (await json({ doing: 'asking', permission: '', url, headers, timeoutMs: 5000 }, shape)).displayName;
    };
  }

  it('as somebody else never travels along: each token has a batch of its own', async () => {
    const name = asking();
    const all = [name(1, 'anna'), name(2, 'reader'), name(3, 'anna'), name(4, 'reader')];
    expect(await Promise.all(all)).toEqual(['App 1', 'App 2', 'App 3', 'App 4']);
    const sent = server.requests.map(({ headers, body }) => ({
      as: headers.authorization,
      about: (JSON.parse(body) as { requests: Inner[] }).requests.map(({ url }) => numberIn(url)),
    }));
    expect(sent).toHaveLength(2);
    expect(sent).toEqual(
      expect.arrayContaining([
        { as: 'Bearer anna', about: [1, 3] },
        { as: 'Bearer reader', about: [2, 4] },
      ]),
    );
  });

  it('within a transaction is refused, and takes nobody along, whoever was first', async () => {
    const name = asking();
    const refused = { code: 'internal', facts: { why: 'network-inside-transaction' } };
    const within = (number: number) => expect(runInsideTransaction(() => name(number))).rejects.toMatchObject(refused);
    const first = within(1);
    const [second, third] = [name(2), name(3)];
    await Promise.all([first, within(4)]);
    expect(await Promise.all([second, third])).toEqual(['App 2', 'App 3']);
  });
});
