import { z } from 'zod/v4';
import type { Call } from '../../src/http/call.js';
import { Problem, Refused, Unreachable, Unreadable } from '../../src/problem.js';
import { runInsideTransaction } from '../../src/transaction-guard.js';
import {
  type FakeAnswer,
  type FakeServer,
  fakeServer,
  keepingLog,
  quickHttp,
  quickPace,
} from '../support/fake-server.js';

const origin = 'https://service.example';
const call: Call = { doing: 'reading a thing', permission: 'Things.Read', url: `${origin}/things/1` };
const thing = z.object({ name: z.string() });

let server: FakeServer;
let answers: FakeAnswer[];

beforeEach(async () => {
  answers = [];
  server = await fakeServer(() => answers.shift() ?? { body: { name: 'last' } });
});
afterEach(() => server.close());

const over = (more: Parameters<typeof quickHttp>[1] = {}) => quickHttp({ [origin]: server.url }, more);
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    value => ({ unexpected: value }),
    error => error,
  );

describe('an answer', () => {
  it('is checked by its schema, fields we do not use left out', async () => {
    answers = [{ body: { name: 'lamp', extra: 1 } }];
    expect(await over().json(call, thing)).toEqual({ name: 'lamp' });
  });

  it.each<[string, FakeAnswer]>([
    ['half a JSON', { body: '{"name": "la' }],
    ['no JSON at all', { body: '<html>Sign in</html>' }],
    ['another shape', { body: { title: 'lamp' } }],
    ['nothing', { status: 204 }],
    ['a redirect without an address', { status: 302 }],
  ])('that is %s is unreadable', async (_, answer) => {
    answers = [answer];
    expect(await failure(over().json(call, thing))).toBeInstanceOf(Unreadable);
  });

  it.each([400, 401, 403, 404, 409, 410, 451])(
    'with status %i is a refusal that names the permission',
    async status => {
      answers = [
        { status, headers: { 'request-id': 'r-1' }, body: { error: { code: 'Nope', message: 'secret words' } } },
      ];
      const error = await failure(over().json(call, thing));
      expect(error).toBeInstanceOf(Refused);
      expect(error).toMatchObject({ message: 'reading a thing', status, permission: 'Things.Read' });
      expect(error).toMatchObject({ facts: { requestId: 'r-1', code: 'Nope', host: 'service.example' } });
      expect(server.requests).toHaveLength(1);
    },
  );

  it('is absent only by a 404 in the words of the service itself', async () => {
    answers = [{ status: 404, body: { error: { code: 'Request_ResourceNotFound' } } }];
    expect(await over().jsonOrAbsent(call, thing)).toBeUndefined();
    for (const body of ['<html>404</html>', '', '{"error":', { message: 'no route' }]) {
      answers = [{ status: 404, body }];
      expect(await failure(over().jsonOrAbsent(call, thing))).toBeInstanceOf(Unreadable);
    }
  });

  it('longer than we ever ask for is not read to its end', async () => {
    answers = [{ body: `"${'x'.repeat(9 * 1024 * 1024)}"` }];
    expect(await failure(over().json(call, z.string()))).toMatchObject({ facts: { code: 'body-too-long' } });
  });
});

describe('trying again', () => {
  it.each([408, 429, 500, 502, 503, 504])('helps a read over status %i', async status => {
    answers = [{ status }, { status }, { body: { name: 'lamp' } }];
    expect(await over().json(call, thing)).toEqual({ name: 'lamp' });
  });

  it.each<[string, FakeAnswer]>([
    ['hung up', { hangUp: true }],
    ['cut in the middle', { body: '{"name"', cut: true }],
    ['silent', { silent: true }],
  ])('helps a read over a connection that is %s', async (_, answer) => {
    answers = [answer, { body: { name: 'lamp' } }];
    expect(await over({ attemptMs: 150 }).json(call, thing)).toEqual({ name: 'lamp' });
  });

  it('ends as unreachable, with the reason', async () => {
    answers = Array(9).fill({ status: 503 });
    expect(await failure(over().json(call, thing))).toMatchObject({ name: 'Unreachable', facts: { status: 503 } });
    expect(server.requests).toHaveLength(5);
    answers = Array(9).fill({ silent: true });
    const silence = await failure(over({ attemptMs: 40 }).json(call, thing));
    expect(silence).toBeInstanceOf(Unreachable);
    expect(silence).toMatchObject({ facts: { code: 'time-out' } });
  });

  it('backs off exponentially, and waits as long as it is told', async () => {
    const pace = quickPace();
    answers = [{ status: 503 }, { status: 503 }, { status: 429, headers: { 'retry-after': '7' } }];
    await over({ pace }).json(call, thing);
    expect(pace.slept).toEqual([400, 800, 7000]);
  });

  it('reads a Retry-After that is a date', async () => {
    const pace = quickPace();
    const clock = { now: () => new Date('2026-03-01T10:00:00Z') };
    answers = [{ status: 429, headers: { 'retry-after': 'Sun, 01 Mar 2026 10:00:03 GMT' } }];
    await over({ pace, clock }).json(call, thing);
    expect(pace.slept).toEqual([3000]);
  });

  it('gives up at once when told to wait longer than the budget', async () => {
    const pace = quickPace();
    answers = [{ status: 429, headers: { 'retry-after': '3600' } }];
    expect(await failure(over({ pace }).json(call, thing))).toMatchObject({ facts: { status: 429 } });
    expect(pace.slept).toEqual([]);
  });

  it.each<FakeAnswer>([{ status: 500 }, { status: 503 }, { hangUp: true }, { silent: true }])(
    'never sends a write twice after %j',
    async answer => {
      answers = [answer];
      const write: Call = { ...call, method: 'PATCH', body: '{}' };
      expect(await failure(over({ attemptMs: 150 }).done(write))).toBeInstanceOf(Unreachable);
      expect(server.requests).toHaveLength(1);
    },
  );

  it('sends a write again only when the service said it did nothing (429)', async () => {
    answers = [{ status: 429, headers: { 'retry-after': '1' } }, { status: 204 }];
    await over().done({ ...call, method: 'PATCH', body: '{"a":1}' });
    expect(server.requests.map(request => request.body)).toEqual(['{"a":1}', '{"a":1}']);
  });
});

describe('redirects', () => {
  it('are followed on the same host', async () => {
    answers = [{ status: 302, headers: { location: '/things/2' } }, { body: { name: 'lamp' } }];
    expect(await over().json(call, thing)).toEqual({ name: 'lamp' });
    expect(server.requests[1]?.url).toBe('/things/2');
  });

  it.each(['https://evil.example/', 'http://service.example/', 'http://127.0.0.1:1/', '//evil.example/x'])(
    'to %s are refused before anything is sent there',
    async location => {
      answers = [{ status: 307, headers: { location } }];
      expect(await failure(over().json(call, thing))).toMatchObject({
        code: 'host-not-allowed',
        facts: { why: 'redirect' },
      });
      expect(server.requests).toHaveLength(1);
    },
  );

  it('never make a write go twice, nor an absence out of where they lead', async () => {
    answers = [{ status: 307, headers: { location: '/elsewhere' } }];
    expect(await failure(over().done({ ...call, method: 'PATCH', body: '{}' }))).toBeInstanceOf(Unreadable);
    answers = [
      { status: 302, headers: { location: '/x' } },
      { status: 404, body: { error: { code: 'NotFound' } } },
    ];
    expect(await failure(over().jsonOrAbsent(call, thing))).toBeInstanceOf(Unreadable);
  });

  it('do not go round for ever', async () => {
    answers = Array(20).fill({ status: 302, headers: { location: '/again' } });
    expect(await failure(over().json(call, thing))).toMatchObject({ facts: { code: 'redirected' } });
  });
});

describe('where a connection ends', () => {
  const resolving = (address: string) =>
    quickHttp({}, { hosts: ['service.example'], resolve: async () => [{ address, family: 4 }] });

  it.each(['127.0.0.1', '169.254.169.254', '10.0.0.7', '0.0.0.0'])('is refused at %s', async address => {
    const error = await failure(resolving(address).json(call, thing));
    expect(error).toMatchObject({ code: 'host-not-allowed', facts: { why: 'address-not-allowed' } });
    expect(error).toMatchObject({ message: 'reading a thing' });
  });

  it('is refused for a literal address as well, even a listed one', async () => {
    const http = quickHttp({}, { hosts: ['127.0.0.1', '[::1]'] });
    for (const url of ['https://127.0.0.1/', 'https://[::1]/', 'https://0x7f.1/']) {
      expect(await failure(http.json({ ...call, url }, thing))).toMatchObject({ code: 'host-not-allowed' });
    }
  });
});

describe('discretion', () => {
  it('keeps what was sent and what came back out of errors and logs', async () => {
    const log = keepingLog();
    const secret = 'canary-7f3a';
    const sends = {
      ...call,
      headers: { authorization: `Bearer ${secret}` },
      body: `client_secret=${secret}`,
      method: 'POST',
    };
    const says = [
      { status: 400, body: { error: secret, error_description: `you sent ${secret}` } },
      { status: 403, body: { error: { code: secret, message: secret } } },
      { status: 500, body: secret },
      { status: 200, body: `{"name": ${secret}` },
      { status: 200, body: { other: secret } },
      { status: 200, body: secret, cut: true },
    ];
    for (const answer of says) {
      answers = [answer];
      const error = await failure(over({ log }).json(sends as Call, thing));
      expect(error).toBeInstanceOf(Problem);
      const { message, stack, facts, cause } = error as Problem;
      expect(JSON.stringify([message, stack, facts, String(cause)])).not.toContain(secret);
    }
    expect(log.lines.length).toBeGreaterThanOrEqual(says.length);
    expect(log.lines.join('\n')).not.toContain(secret);
  });
});

describe('inside a database transaction', () => {
  it('nothing is sent', async () => {
    const error = await failure(runInsideTransaction(() => over().json(call, thing)));
    expect(error).toMatchObject({ code: 'internal', facts: { why: 'network-inside-transaction' } });
    expect(server.requests).toHaveLength(0);
  });
});

describe('fetch for libraries', () => {
  it('answers with any status', async () => {
    answers = [{ body: { keys: [] } }, { status: 404, body: 'no' }];
    const http = over();
    expect(await (await http.fetch(`${origin}/keys`)).json()).toEqual({ keys: [] });
    expect((await http.fetch(new URL(`${origin}/keys`))).status).toBe(404);
  });
});

describe('the tokens of a managed identity', () => {
  it('come over plain HTTP from the one address on this machine, when it is configured', async () => {
    const url = `${server.url}/msi/token`;
    const ask = (machine: string | undefined, address: string) =>
      quickHttp({}, { machine }).exchange({ ...call, url: address });
    expect((await ask(url, `${url}?resource=x`)).status).toBe(200);
    for (const [machine, address] of [
      [undefined, url],
      [url, `${server.url}/other`],
    ] as const) {
      expect(await failure(ask(machine, address))).toMatchObject({ code: 'host-not-allowed' });
    }
    expect(server.requests.map(request => request.url)).toEqual(['/msi/token?resource=x']);
  });

  it('do not come from where that address leads on to', async () => {
    const url = `${server.url}/msi/token`;
    answers = [{ status: 302, headers: { location: '/metadata/instance' } }];
    const http = quickHttp({}, { machine: url });
    expect(await failure(http.exchange({ ...call, url }))).toMatchObject({ code: 'host-not-allowed' });
    expect(server.requests).toHaveLength(1);
  });
});
