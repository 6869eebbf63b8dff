import { createJamf } from '../../src/jamf/create-jamf.js';
import type { JamfServer } from '../../src/jamf/jamf.js';
import { Problem } from '../../src/problem.js';
import type { Instance } from '../../src/settings.js';
import {
  type FakeAnswer,
  type FakeRequest,
  type FakeServer,
  fakeServer,
  keepingLog,
  quickHttp,
} from '../support/fake-server.js';

const origin = 'https://acme.jamfcloud.com';
const secret = 'canary-jamf-77';
const client = { is: 'api-client', clientId: 'c1', clientSecret: secret } as const;
const account = { is: 'account', username: 'bot', password: secret } as const;

type Paths = { [path: string]: FakeAnswer | ((request: FakeRequest) => FakeAnswer) };

let server: FakeServer;
let paths: Paths;
let now: Date;
let issued: number;
const log = keepingLog();

const notFound: FakeAnswer = { status: 404, body: { httpStatus: 404, errors: [] } };
const clientToken =
  (life = 300, scope = 'api-role:1 api-role:2'): (() => FakeAnswer) =>
  () => ({
    body: { access_token: `client-token-${++issued}`, scope, token_type: 'Bearer', expires_in: life },
  });
const accountToken = (): FakeAnswer => ({
  body: { token: `account-token-${++issued}`, expires: new Date(now.getTime() + 1_800_000).toISOString() },
});
const version: FakeAnswer = { body: { version: '11.30.1-t1784555528405' } };

beforeEach(async () => {
  now = new Date('2026-03-01T10:00:00Z');
  issued = 0;
  paths = {
    '/api/v1/oauth/token': clientToken(),
    '/api/v1/auth/token': accountToken,
    '/api/v1/jamf-pro-version': version,
  };
  server = await fakeServer(request => {
    const says = paths[request.url.split('?')[0] ?? ''] ?? notFound;
    return typeof says === 'function' ? says(request) : says;
  });
});
afterEach(() => server.close());

function acme(signIn: Instance['signIn'] = client, attemptMs?: number): JamfServer {
  const clock = { now: () => now };
  const http = quickHttp({ [origin]: server.url }, { log, clock, attemptMs });
  const instance: Instance = {
    alias: 'acme',
    url: origin,
    host: 'acme.jamfcloud.com',
    hosting: 'unknown',
    private: false,
    signIn,
  };
  return createJamf({ http, instances: [instance], clock }).of('acme');
}
const failure = (work: Promise<unknown>): Promise<Problem> =>
  work.then(
    value => value as never,
    error => error,
  );
const askedOf = (path: string) => server.requests.filter(request => request.url.startsWith(path));

describe('signing in as an API client', () => {
  it('sends the client and uses the token', async () => {
    expect(await acme().version()).toBe('11.30.1-t1784555528405');
    const [signIn, read] = server.requests;
    const form = { grant_type: 'client_credentials', client_id: 'c1', client_secret: secret };
    expect(Object.fromEntries(new URLSearchParams(signIn?.body))).toEqual(form);
    expect(read?.headers.authorization).toBe('Bearer client-token-1');
  });

  it('finds the path of older servers, and remembers it', async () => {
    delete paths['/api/v1/oauth/token'];
    paths['/api/oauth/token'] = clientToken(0);
    const jamf = acme();
    await jamf.version();
    await jamf.version();
    expect(askedOf('/api/v1/oauth/token')).toHaveLength(1);
    expect(askedOf('/api/oauth/token')).toHaveLength(2);
  });

  it('on a server without any such path says so', async () => {
    delete paths['/api/v1/oauth/token'];
    const error = await failure(acme().version());
    expect(error).toMatchObject({
      code: 'sign-in-failed',
      facts: { identity: 'jamf:acme', code: 'no-token-endpoint' },
    });
  });

  it.each([
    [{ status: 401, body: { error: 'invalid_client', error_description: secret } }, 'invalid_client'],
    [{ status: 400, body: { error: 'invalid_scope' } }, 'invalid_scope'],
  ])('that fails is a failed sign-in, without the secret: %j', async (answer, code) => {
    paths['/api/v1/oauth/token'] = answer;
    const error = await failure(acme().version());
    expect(error).toMatchObject({
      code: 'sign-in-failed',
      facts: { identity: 'jamf:acme', status: answer.status, code },
    });
    expect(JSON.stringify([error.message, error.stack, error.facts, String(error.cause)])).not.toContain(secret);
  });
});

describe('signing in with an account', () => {
  it('sends name and password once and uses the token', async () => {
    expect(await acme(account).version()).toBe('11.30.1-t1784555528405');
    const [signIn, read] = server.requests;
    expect(signIn?.headers.authorization).toBe(`Basic ${Buffer.from(`bot:${secret}`).toString('base64')}`);
    expect(read?.headers.authorization).toBe('Bearer account-token-1');
  });

  it('tells an expired password', async () => {
    const errors = [{ code: 'USER_EXPIRED_PASSWORD', field: '', description: secret }];
    paths['/api/v1/auth/token'] = { status: 401, body: { httpStatus: 401, errors } };
    expect(await failure(acme(account).version())).toMatchObject({ facts: { code: 'USER_EXPIRED_PASSWORD' } });
  });
});

describe('a session', () => {
  it('is shared, and signed in to once by many at the same time', async () => {
    const jamf = acme();
    await Promise.all(Array.from({ length: 12 }, () => jamf.version()));
    await jamf.version();
    expect(askedOf('/api/v1/oauth/token')).toHaveLength(1);
  });

  it.each([
    ['an API client', client, 300, 269, 271],
    ['an account', account, 0, 1769, 1771],
  ] as const)('of %s is renewed shortly before its end', async (_, signIn, life, before, after) => {
    paths['/api/v1/oauth/token'] = clientToken(life);
    const jamf = acme(signIn);
    await jamf.version();
    const start = now.getTime();
    now = new Date(start + before * 1000);
    await jamf.version();
    expect(issued).toBe(1);
    now = new Date(start + after * 1000);
    await jamf.version();
    expect(issued).toBe(2);
  });

  it.each([1, 0, -3600])('that lives %i seconds still serves the call it was asked for', async life => {
    paths['/api/v1/oauth/token'] = clientToken(life);
    const jamf = acme();
    expect(await jamf.version()).toBe('11.30.1-t1784555528405');
    now = new Date(now.getTime() + 1000);
    await jamf.version();
    expect(issued).toBe(2);
  });

  it('rejected before its end is replaced once', async () => {
    let rejected = 1;
    paths['/api/v1/jamf-pro-version'] = () => (rejected-- > 0 ? { status: 401 } : version);
    expect(await acme().version()).toBe('11.30.1-t1784555528405');
    expect(issued).toBe(2);
  });

  it('rejected twice is a refusal', async () => {
    paths['/api/v1/jamf-pro-version'] = { status: 401 };
    expect(await failure(acme().version())).toMatchObject({ code: 'call-refused', status: 401 });
    expect(issued).toBe(2);
  });

  it('keeps at most five connections busy', async () => {
    let busy = 0;
    let most = 0;
    const slow = await fakeServer(async request => {
      if (request.url.startsWith('/api/v1/oauth')) return clientToken()();
      most = Math.max(most, ++busy);
      await new Promise(resolve => setTimeout(resolve, 15));
      busy--;
      return version;
    });
    const clock = { now: () => now };
    const http = quickHttp({ [origin]: slow.url });
    const instance: Instance = {
      alias: 'a',
      url: origin,
      host: 'a',
      hosting: 'unknown',
      private: false,
      signIn: client,
    };
    const jamf = createJamf({ http, clock, instances: [instance] }).of('a');
    await Promise.all(Array.from({ length: 30 }, () => jamf.version()));
    await slow.close();
    expect(most).toBe(5);
  });
});

describe('a cluster of Jamf Pro', () => {
  it('is not pinned to one node: only what follows a write would need that, and the bot writes nothing', async () => {
    const cookie = { 'set-cookie': 'APBALANCEID=aws.node-1; path=/, JSESSIONID=canary' };
    paths['/api/v1/jamf-pro-version'] = { ...version, headers: cookie };
    const jamf = acme();
    await jamf.version();
    await jamf.version();
    expect(server.requests.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined, undefined]);
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET']);
  });
});

describe('privileges', () => {
  it('of an API client are those of its roles together', async () => {
    paths['/api/v1/api-roles/1'] = {
      body: { id: '1', displayName: 'a', privileges: ['Read Computers', 'Read API Roles'] },
    };
    paths['/api/v1/api-roles/2'] = { body: { id: '2', displayName: 'b', privileges: ['Read Computers'] } };
    expect(await acme().privileges()).toEqual(['Read API Roles', 'Read Computers']);
  });

  it('that may not be read name the privilege for it', async () => {
    paths['/api/v1/api-roles/1'] = { status: 403, body: { httpStatus: 403, errors: [{ code: 'INVALID_PRIVILEGE' }] } };
    paths['/api/v1/api-roles/2'] = paths['/api/v1/api-roles/1'];
    expect(await failure(acme().privileges())).toMatchObject({ status: 403, permission: 'Read API Roles' });
  });

  it('of a role that is gone are not taken for none', async () => {
    expect(await failure(acme().privileges())).toMatchObject({ code: 'call-refused', status: 404 });
  });

  it('of an account come from the account itself, over all its sites', async () => {
    const privilegesBySite = { '-1': ['Read Computers'], '3': ['Read Conditional Access', 'Read Computers'] };
    paths['/api/v1/auth'] = { body: { account: { id: '7', privilegesBySite }, sites: [] } };
    expect(await acme(account).privileges()).toEqual(['Read Computers', 'Read Conditional Access']);
  });
});

describe('the number of computers', () => {
  const total = (count: number): FakeAnswer => ({ body: { totalCount: count, results: [] } });

  it('comes from the newest inventory the server has, remembered', async () => {
    paths['/api/v2/computers-inventory'] = total(42);
    paths['/api/v1/computers-inventory'] = total(7);
    const jamf = acme();
    expect([await jamf.computerTotal(), await jamf.computerTotal()]).toEqual([42, 42]);
    const asked = askedOf('/api/v').filter(request => request.url.includes('inventory'));
    expect(asked.map(request => request.url.split('/')[2])).toEqual(['v4', 'v3', 'v2', 'v2']);
    expect(asked[0]?.url).toBe('/api/v4/computers-inventory?section=GENERAL&page=0&page-size=1&sort=id%3Aasc');
  });

  it('is looked for anew when the remembered one is gone', async () => {
    paths['/api/v1/computers-inventory'] = total(7);
    const jamf = acme();
    await jamf.computerTotal();
    delete paths['/api/v1/computers-inventory'];
    paths['/api/v4/computers-inventory'] = total(8);
    expect(await jamf.computerTotal()).toBe(8);
  });

  it('is not zero when no inventory is found, nor an older one`s when the newest refuses', async () => {
    expect(await failure(acme().computerTotal())).toMatchObject({ code: 'call-refused', status: 404 });
    paths['/api/v4/computers-inventory'] = { status: 403 };
    paths['/api/v1/computers-inventory'] = total(7);
    expect(await failure(acme().computerTotal())).toMatchObject({ status: 403, permission: 'Read Computers' });
  });
});

describe('notifications', () => {
  it('carry type and id only', async () => {
    paths['/api/v1/notifications'] = {
      body: [{ type: 'MII_HEARTBEAT_FAILED_NOTIFICATION', id: '-1', params: { a: secret } }],
    };
    expect(await acme().notifications()).toEqual([{ type: 'MII_HEARTBEAT_FAILED_NOTIFICATION', id: '-1' }]);
  });
});

describe('a server nobody declared', () => {
  it('does not exist', () => {
    expect(() => createJamf({ http: quickHttp({}), instances: [], clock: { now: () => now } }).of('evil')).toThrow(
      Problem,
    );
  });
});

describe('discretion', () => {
  it('keeps passwords, secrets and tokens out of the log', () => {
    expect(log.lines.length).toBeGreaterThan(50);
    expect(log.lines.join('\n')).not.toMatch(/canary|client-token|account-token/);
  });
});
