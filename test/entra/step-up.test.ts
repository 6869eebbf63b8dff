import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import { createStepUp } from '../../src/entra/step-up.js';
import type { StepUp } from '../../src/parts.js';
import { botAppId, demoTenantId } from '../../src/simulator/people.js';
import { personOf } from '../../src/simulator/teams/places.js';
import { started } from '../simulator/started.js';
import { type FakeAnswer, type FakeServer, fakeServer, quickHttp } from '../support/fake-server.js';
import { bySecret, failure, httpTo, type Running, told } from './support.js';

const verifier = 'a-verifier-of-at-least-forty-three-characters-0123';
const challenge = createHash('sha256').update(verifier).digest('base64url');
const nonce = 'the-nonce';
const options = {
  cloud: 'global',
  tenantId: demoTenantId,
  bot: { appId: botAppId, credential: bySecret('demo-bot-secret') },
  publicUrl: 'http://127.0.0.1:3978',
  authenticationContext: 'c1',
} as const;
const refused = (code: string) => ({ code: 'sign-in-failed', facts: { identity: 'bot', code } });

describe('somebody proves on Microsoft`s page who they are', () => {
  let simulator: Running;
  let stepUp: StepUp;
  beforeEach(async () => {
    simulator = await started();
    stepUp = createStepUp({ ...options, http: httpTo(simulator), clock: simulator.clock });
  });
  afterEach(() => simulator.stop());

  /** Follows the address, as a browser would, and comes back with what Microsoft says. */
  async function back(person: string, ask = { state: 'the-state', nonce, challenge }): Promise<URLSearchParams> {
    const address = new URL(await stepUp.address(ask));
    const answer = await simulator.form(`/login${address.pathname}${address.search}`, { person });
    return new URL(answer.headers.get('location') ?? 'about:blank').searchParams;
  }
  const codeOf = async (person: string) => (await back(person)).get('code') ?? '';

  test('the address asks for a new sign-in, under the context, and hides the code', async () => {
    const address = new URL(await stepUp.address({ state: 'the-state', nonce, challenge }));
    expect(address.origin + address.pathname).toBe(
      `https://login.microsoftonline.com/${demoTenantId}/oauth2/v2.0/authorize`,
    );
    const query = Object.fromEntries(address.searchParams);
    expect(query).toMatchObject({
      client_id: botAppId,
      response_type: 'code',
      redirect_uri: 'http://127.0.0.1:3978/sign-in/done',
      state: 'the-state',
      nonce,
      prompt: 'login',
      code_challenge: challenge,
      code_challenge_method: 'S256',
    });
    expect(JSON.parse(query['claims'] ?? '')).toEqual({ id_token: { acrs: { essential: true, value: 'c1' } } });
    expect(query['scope']?.split(' ')).toEqual(expect.arrayContaining(['openid', 'profile']));
    expect(address.href).not.toMatch(/secret|graph/i);
  });

  test('and comes back as themselves, a moment ago', async () => {
    const found = await back('approver');
    expect(found.get('state')).toBe('the-state');
    expect(await stepUp.redeem({ code: found.get('code') ?? '', nonce, verifier })).toEqual({
      identity: { tenantId: demoTenantId, objectId: personOf('approver')?.objectId },
      authenticatedAt: simulator.clock.now(),
      contexts: ['c1'],
    });
  });

  test.each([
    ['with another verifier', { verifier: `${verifier}-guessed` }, 'AADSTS501481'],
    ['with another nonce', { nonce: 'of-another-vote' }, 'wrong-nonce'],
    ['with an invented code', { code: 'invented' }, 'AADSTS70000'],
  ])('%s it is no proof', async (_, more, code) => {
    const error = await failure(stepUp.redeem({ code: await codeOf('approver'), nonce, verifier, ...more }));
    expect(error).toMatchObject(refused(code));
  });

  test('a code works once', async () => {
    const code = await codeOf('approver');
    await stepUp.redeem({ code, nonce, verifier });
    expect(await failure(stepUp.redeem({ code, nonce, verifier }))).toMatchObject(refused('AADSTS54005'));
  });

  test('without the context it is no proof', async () => {
    await simulator.post('/control/sign-in', { context: 'left-out' });
    const code = await codeOf('approver');
    expect(await failure(stepUp.redeem({ code, nonce, verifier }))).toMatchObject(refused('context-not-satisfied'));
  });

  test('nor when the registration does not let the time be told', async () => {
    await simulator.post('/control/credentials', { app: 'bot', act: 'claims', names: ['acrs'] });
    const code = await codeOf('approver');
    expect(await failure(stepUp.redeem({ code, nonce, verifier }))).toMatchObject(refused('no-auth-time'));
  });

  test('the bot`s own trouble is told as such', async () => {
    const code = await codeOf('approver');
    await simulator.post('/control/credentials', { app: 'bot', act: 'expire' });
    expect(await failure(stepUp.redeem({ code, nonce, verifier }))).toMatchObject(refused('AADSTS7000222'));
  });
});

describe('an id token', () => {
  const now = new Date('2026-09-01T08:00:00Z');
  const seconds = now.getTime() / 1000;
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  // As Entra publishes its keys: without saying for which algorithm.
  const jwk = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig' };
  const good = {
    aud: botAppId,
    iss: `https://login.microsoftonline.com/${demoTenantId}/v2.0`,
    tid: demoTenantId,
    oid: '5c0d5a1e-0000-4000-8000-00000000e002',
    sub: 'pairwise',
    nonce,
    auth_time: seconds - 10,
    acrs: ['c1', 'c7'],
    iat: seconds - 5,
    exp: seconds + 3600,
    ver: '2.0',
  };

  let server: FakeServer;
  let idToken: string;
  let published: FakeAnswer;
  beforeEach(async () => {
    published = { body: { keys: [jwk] } };
    server = await fakeServer(({ url }) =>
      url.includes('/discovery/v2.0/keys')
        ? published
        : { body: { token_type: 'Bearer', expires_in: 3600, scope: 'openid', access_token: 'a', id_token: idToken } },
    );
  });
  afterEach(() => server.close());

  const signed = (claims: JWTPayload, key: KeyObject | Uint8Array = keys.privateKey, alg = 'RS256') =>
    new SignJWT(claims).setProtectedHeader({ alg, kid: 'k1', typ: 'JWT' }).sign(key);
  const without = (name: string) => Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));
  function redeem() {
    const http = quickHttp({ 'https://login.microsoftonline.com': server.url });
    const stepUp = createStepUp({ ...options, http, clock: { now: () => now } });
    return stepUp.redeem({ code: 'code', nonce, verifier });
  }

  test('of Microsoft, for the bot, is read', async () => {
    idToken = await signed(good);
    expect(await redeem()).toEqual({
      identity: { tenantId: demoTenantId, objectId: good.oid },
      authenticatedAt: new Date('2026-09-01T07:59:50Z'),
      contexts: ['c1', 'c7'],
    });
  });

  test.each([
    ['for another app', { aud: '5c0d5a1e-0000-4000-8000-00000000b002' }, 'id-token-not-valid'],
    ['of another issuer', { iss: 'https://login.microsoftonline.com/common/v2.0' }, 'id-token-not-valid'],
    ['of another tenant', { tid: '5c0d5a1e-0000-4000-8000-0000000000f1' }, 'foreign-tenant'],
    ['that has ended', { exp: seconds - 120 }, 'id-token-not-valid'],
    ['that does not begin yet', { nbf: seconds + 120 }, 'id-token-not-valid'],
    ['under another context', { acrs: ['c2'] }, 'context-not-satisfied'],
    ['under a context that only begins alike', { acrs: ['c11'] }, 'context-not-satisfied'],
    ['with methods instead of a context', { acrs: undefined, amr: ['mfa', 'c1'] }, 'context-not-satisfied'],
    ['whose time is a text', { auth_time: String(seconds) }, 'id-token-unreadable'],
    ['about nobody by id', { oid: 'bram' }, 'id-token-unreadable'],
  ])('%s is no proof', async (_, more, code) => {
    idToken = await signed({ ...good, ...more });
    expect(await failure(redeem())).toMatchObject(refused(code));
  });

  test.each([
    ['nonce', 'id-token-not-valid'],
    ['exp', 'id-token-not-valid'],
    ['auth_time', 'no-auth-time'],
    ['acrs', 'context-not-satisfied'],
    ['oid', 'id-token-unreadable'],
    ['tid', 'id-token-unreadable'],
  ])('without %s is no proof', async (name, code) => {
    idToken = await signed(without(name));
    expect(await failure(redeem())).toMatchObject(refused(code));
  });

  test('signed by somebody else is no proof', async () => {
    idToken = await signed(good, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
    const error = await failure(redeem());
    expect(error).toMatchObject(refused('id-token-not-valid'));
    expect(told(error)).not.toContain(idToken);
  });

  test('signed with the public key as a password, or not at all, is no proof', async () => {
    const asPassword = new TextEncoder().encode(String(keys.publicKey.export({ type: 'spki', format: 'pem' })));
    idToken = await signed(good, asPassword, 'HS256');
    expect(await failure(redeem())).toMatchObject(refused('id-token-not-valid'));
    const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    idToken = `${encoded({ alg: 'none', kid: 'k1' })}.${encoded(good)}.`;
    expect(await failure(redeem())).toMatchObject(refused('id-token-not-valid'));
  });

  test('signed in another way than Microsoft signs is no proof', async () => {
    idToken = await signed(good, keys.privateKey, 'PS256');
    expect(await failure(redeem())).toMatchObject(refused('id-token-not-valid'));
  });

  test('under a key that Microsoft no longer publishes is no proof', async () => {
    published = { body: { keys: [{ ...jwk, kid: 'k2' }] } };
    idToken = await signed(good);
    expect(await failure(redeem())).toMatchObject(refused('id-token-not-valid'));
  });

  test('that cannot be checked now is no refusal', async () => {
    idToken = await signed(good);
    published = { status: 503 };
    expect(await failure(redeem())).toMatchObject({ code: 'call-unreachable' });
    published = { body: '<html>' };
    expect(await failure(redeem())).toMatchObject({ code: 'call-unreadable' });
  });
});
