import { createBotConfidentialClient } from '../../src/entra/confidential-client.js';
import { createTokens } from '../../src/entra/tokens.js';
import type { Problem } from '../../src/problem.js';
import { type FakeAnswer, type FakeServer, fakeServer, keepingLog, quickHttp } from '../support/fake-server.js';

const tenantId = '5c0d5a1e-0000-4000-8000-0000000000d0';
const secret = 'canary-secret-41';
const scope = 'https://graph.microsoft.com/.default';
const identities = {
  reader: {
    appId: '5c0d5a1e-0000-4000-8000-00000000b002',
    credential: { is: 'secret', clientSecret: secret } as const,
  },
  writer: {
    appId: '5c0d5a1e-0000-4000-8000-00000000b003',
    credential: { is: 'secret', clientSecret: secret } as const,
  },
};

let server: FakeServer;
let answers: FakeAnswer[];
let issued: number;

beforeEach(async () => {
  answers = [];
  issued = 0;
  server = await fakeServer(() => answers.shift() ?? token());
});
afterEach(() => server.close());

const token = (seconds = 3600): FakeAnswer => ({
  body: { token_type: 'Bearer', expires_in: seconds, access_token: `token-${++issued}` },
});
const refusal = (code: number, error = 'invalid_client'): FakeAnswer => ({
  status: 401,
  body: { error, error_description: `AADSTS${code}: you sent ${secret}`, error_codes: [code], timestamp: 'x' },
});
const log = keepingLog();
const http = (attemptMs?: number) =>
  quickHttp({ 'https://login.microsoftonline.com': `${server.url}/login` }, { log, attemptMs });
const tokens = (attemptMs?: number) => createTokens({ http: http(attemptMs), cloud: 'global', tenantId, identities });
const failure = (work: Promise<unknown>): Promise<Problem> =>
  work.then(
    value => value as never,
    error => error,
  );

describe('a token', () => {
  it('comes from the tenant, for the identity that asks', async () => {
    expect(await tokens().token('reader', scope)).toBe('token-1');
    const [asked] = server.requests;
    expect(asked?.url).toMatch(new RegExp(`^/login/${tenantId}/oauth2/v2.0/token`));
    const form = new URLSearchParams(asked?.body);
    expect(form.get('grant_type')).toBe('client_credentials');
    expect(form.get('client_id')).toBe(identities.reader.appId);
    expect(form.get('scope')?.split(' ')).toContain(scope);
  });

  it('is kept while it lives, per identity', async () => {
    const all = tokens();
    expect([await all.token('reader', scope), await all.token('reader', scope)]).toEqual(['token-1', 'token-1']);
    expect(await all.token('writer', scope)).toBe('token-2');
    expect(server.requests).toHaveLength(2);
  });

  it('is asked for once by many at the same time', async () => {
    const all = tokens();
    const got = await Promise.all(Array.from({ length: 20 }, () => all.token('reader', scope)));
    expect(new Set(got)).toEqual(new Set(['token-1']));
    expect(server.requests).toHaveLength(1);
  });

  it('that was rejected is replaced, once for everybody who met it', async () => {
    const all = tokens();
    const old = await all.token('reader', scope);
    expect(await all.token('reader', scope, old)).toBe('token-2');
    expect(await all.token('reader', scope, old)).toBe('token-2');
    expect(await all.token('reader', scope)).toBe('token-2');
  });

  it('about to end is not used', async () => {
    answers = [token(60)];
    const all = tokens();
    expect([await all.token('reader', scope), await all.token('reader', scope)]).toEqual(['token-1', 'token-2']);
  });
});

describe('a sign-in that fails', () => {
  it.each([
    [refusal(7000215), 'AADSTS7000215'],
    [refusal(7000222), 'AADSTS7000222'],
    [refusal(700016, 'unauthorized_client'), 'AADSTS700016'],
    [{ status: 400, body: { error: 'invalid_scope', error_description: secret } }, 'invalid_scope'],
  ])('says which identity and Microsoft`s code: %j', async (answer, code) => {
    answers = [answer];
    const error = await failure(tokens().token('writer', scope));
    expect(error).toMatchObject({ code: 'sign-in-failed', facts: { identity: 'writer', code } });
    expect(JSON.stringify([error.message, error.stack, error.facts, String(error.cause)])).not.toContain(secret);
  });

  it.each<[FakeAnswer, string, object]>([
    [{ status: 503 }, 'call-unreachable', { status: 503 }],
    [{ status: 429 }, 'call-unreachable', { status: 429 }],
    [{ hangUp: true }, 'call-unreachable', {}],
    [{ silent: true }, 'call-unreachable', { code: 'time-out' }],
    [{ body: '{"access_token": "half' }, 'call-unreadable', { code: 'not-json' }],
  ])('because of the way there is no refusal: %j', async (answer, code, facts) => {
    answers = Array(6).fill(answer);
    expect(await failure(tokens(answer.silent ? 30 : undefined).token('reader', scope))).toMatchObject({ code, facts });
  });

  it('can be repeated at once: nothing remembers a service that was down', async () => {
    const all = tokens();
    answers = Array(5).fill({ status: 500, body: { error: 'server_error' } });
    expect(await failure(all.token('reader', scope))).toMatchObject({ code: 'call-unreachable' });
    expect(await all.token('reader', scope)).toBe('token-1');
  });

  it('leaves no secret in the log', () => {
    expect(log.lines.length).toBeGreaterThan(10);
    expect(log.lines.join('\n')).not.toContain(secret);
  });
});

describe('the client for the bot framework', () => {
  it('signs in over the same network', async () => {
    const client = createBotConfidentialClient({
      http: http(),
      cloud: 'global',
      tenantId,
      appId: '5c0d5a1e-0000-4000-8000-00000000b001',
      credential: { is: 'secret', clientSecret: secret },
    });
    const got = await client.acquireTokenByClientCredential({ scopes: ['https://api.botframework.com/.default'] });
    expect(got?.accessToken).toBe('token-1');
  });
});
