import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from 'jose';
import { demoTenantId, readerAppId } from '../../../src/simulator/people.js';
import { createKeys } from '../../../src/simulator/signin/keys.js';
import { at, started } from '../started.js';

type Running = Awaited<ReturnType<typeof started>>;
let simulator: Running;
beforeAll(async () => {
  simulator = await started();
});
afterAll(() => simulator.stop());

test('a token is signed with the published key and names the permissions granted', async () => {
  const token = String(at(await simulator.signIn(), 'access_token'));
  const keys = (await simulator.call(`/login/${demoTenantId}/discovery/v2.0/keys`)).body as JSONWebKeySet;
  const { payload } = await jwtVerify(token, createLocalJWKSet(keys), { currentDate: simulator.clock.now() });
  expect(payload).toMatchObject({ aud: 'https://graph.microsoft.com', tid: demoTenantId, appid: readerAppId });
  expect(payload['roles']).toContain('DeviceManagementServiceConfig.Read.All');
  expect(payload['roles']).not.toContain('DeviceManagementServiceConfig.ReadWrite.All');
});

test('metadata names the public hosts', async () => {
  const entra = await simulator.call(`/login/${demoTenantId}/v2.0/.well-known/openid-configuration`);
  expect(at(entra, 'token_endpoint')).toBe(`https://login.microsoftonline.com/${demoTenantId}/oauth2/v2.0/token`);
  const channel = await simulator.call('/botframework/v1/.well-known/openidconfiguration');
  expect(at(channel, 'jwks_uri')).toBe('https://login.botframework.com/v1/.well-known/keys');
  const keys = await simulator.call('/botframework/v1/.well-known/keys');
  expect(at(keys, 'keys', 0, 'endorsements')).toEqual(['msteams']);
});

test.each([
  ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client', 7000215],
  ['no proof at all', { client_secret: '' }, 401, 'invalid_client', 7000218],
  ['an app nobody knows', { client_id: demoTenantId }, 400, 'unauthorized_client', 700016],
  ['a scope that is none', { scope: 'everything' }, 400, 'invalid_scope', 70011],
  ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
])('%s is refused in the words of Entra', async (_, fields, status, error, code) => {
  const answer = await simulator.signIn(fields);
  expect([answer.status, at(answer, 'error'), at(answer, 'error_codes', 0)]).toEqual([status, error, code]);
  expect(at(answer, 'error_description')).toContain(`AADSTS${code}: `);
});

test('a secret stops working on its last day', async () => {
  const own = await started();
  own.clock.skip(400 * 86_400_000);
  const answer = await own.signIn();
  expect([answer.status, at(answer, 'error_codes', 0)]).toEqual([401, 7000222]);
  await own.stop();
});

test('what Teams signs is for one bot and one service address, for an hour', async () => {
  const keys = await createKeys();
  const now = new Date('2026-09-01T08:00:00Z');
  const token = await keys.signChannelToken({ audience: 'the-bot', serviceUrl: 'http://127.0.0.1:1/teams/', now });
  expect(decodeJwt(token)).toMatchObject({
    iss: 'https://api.botframework.com',
    aud: 'the-bot',
    serviceurl: 'http://127.0.0.1:1/teams/',
    exp: now.getTime() / 1000 + 3600,
  });
  expect(await keys.verifyEntraToken(token, now)).toBeUndefined();
});
