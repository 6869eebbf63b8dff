import { createOnBehalf, lentPermissions, onlyToken } from '../../src/entra/on-behalf.js';
import { createGraph } from '../../src/graph/create-graph.js';
import type { AppCredential } from '../../src/settings.js';
import { botAppId, demoTenantId } from '../../src/simulator/people.js';
import { personOf } from '../../src/simulator/teams/places.js';
import { makeCertificate } from '../simulator/certificate.js';
import { at, started } from '../simulator/started.js';
import { type FakeServer, fakeServer, quickHttp } from '../support/fake-server.js';
import { byCertificate, bySecret, failure, httpTo, type Running, told } from './support.js';

const bot = (credential: AppCredential = bySecret('demo-bot-secret')) => ({ appId: botAppId, credential });
const write = 'DeviceManagementServiceConfig.ReadWrite.All';

describe('a press of somebody who signed in', () => {
  let simulator: Running;
  beforeEach(async () => {
    simulator = await started();
  });
  afterEach(() => simulator.stop());

  const onBehalf = (credential?: AppCredential) =>
    createOnBehalf({ http: httpTo(simulator), cloud: 'global', tenantId: demoTenantId, bot: bot(credential) });
  /** The token that Teams would send. */
  const assertionOf = async (person: string, more: object = {}): Promise<string> => {
    const uri = `api://botid-${botAppId}`;
    return String(at(await simulator.post('/control/sso-token', { person, uri, ...more }), 'token'));
  };
  const administrator = (act: string, more: object = {}) =>
    simulator.post('/control/credentials', { app: 'bot', act, ...more });

  test('brings Graph in their name, with the one permission', async () => {
    const signedIn = await onBehalf()(await assertionOf('approver'));
    expect(signedIn).toMatchObject({
      identity: { tenantId: demoTenantId, objectId: personOf('approver')?.objectId },
      scopes: [write],
    });
    const tokens = onlyToken(signedIn.accessToken);
    const graph = createGraph({ http: httpTo(simulator), tokens, identity: 'writer', cloud: 'global' });
    expect(await graph.partners.list()).not.toEqual([]);
  });

  test('brings the other permission alone when apps are to be written', async () => {
    const signedIn = await onBehalf()(await assertionOf('approver'), 'apps');
    expect(signedIn.scopes).toEqual(['Application.ReadWrite.All']);
    expect(lentPermissions).toEqual([write, ...signedIn.scopes]);
  });

  test('works with a certificate of the bot', async () => {
    const own = makeCertificate();
    await administrator('certificate', { certificate: own.certificate });
    const signedIn = await onBehalf(byCertificate(own))(await assertionOf('approver'));
    expect(signedIn.identity.objectId).toBe(personOf('approver')?.objectId);
  });

  test('is a sign-in of its own: nothing of the last one is used again', async () => {
    const signIn = onBehalf();
    const assertion = await assertionOf('approver');
    await signIn(assertion);
    await administrator('revoke');
    expect(await failure(signIn(assertion))).toMatchObject({ code: 'sign-in-failed' });
  });

  test.each([
    ['the organisation has not consented', () => administrator('no-consent'), 'AADSTS65001'],
    ['the bot`s secret is wrong', () => administrator('secret', { value: 'another-canary' }), 'AADSTS7000215'],
    ['the bot`s secret has expired', () => administrator('expire'), 'AADSTS7000222'],
  ])('fails with Microsoft`s code when %s', async (_, prepare, code) => {
    const assertion = await assertionOf('approver');
    await prepare();
    const error = await failure(onBehalf()(assertion));
    expect(error).toMatchObject({ code: 'sign-in-failed', facts: { identity: 'bot', code } });
    expect(told(error)).not.toContain(assertion);
    expect(told(error)).not.toMatch(/demo-bot-secret|canary/);
  });

  test('of a token that has ended fails', async () => {
    expect(await failure(onBehalf()(await assertionOf('approver', { old: true })))).toMatchObject({
      code: 'sign-in-failed',
      facts: { identity: 'bot', code: expect.stringMatching(/^AADSTS50013[13]$/) },
    });
  });

  test('of a token that is not Microsoft`s fails', async () => {
    const forged = `${(await assertionOf('approver')).split('.').slice(0, 2).join('.')}.AAAA`;
    expect(await failure(onBehalf()(forged))).toMatchObject({ code: 'sign-in-failed', facts: { identity: 'bot' } });
    expect(await failure(onBehalf()('nonsense'))).toMatchObject({ code: 'sign-in-failed' });
  });
});

describe('an answer of Microsoft', () => {
  let server: FakeServer;
  let idToken: object | undefined;
  let refusal: object | undefined;
  beforeEach(async () => {
    refusal = undefined;
    server = await fakeServer(() =>
      refusal
        ? { status: 400, body: refusal }
        : {
            body: {
              token_type: 'Bearer',
              scope: `https://graph.microsoft.com/${write} openid profile`,
              expires_in: 3600,
              access_token: 'an-access-token',
              ...(idToken ? { id_token: `e30.${encoded(idToken)}.AAAA` } : {}),
            },
          },
    );
  });
  afterEach(() => server.close());
  const encoded = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');
  const http = () => quickHttp({ 'https://login.microsoftonline.com': server.url });
  const signIn = (assertion: string) =>
    createOnBehalf({ http: http(), cloud: 'global', tenantId: demoTenantId, bot: bot() })(assertion);

  const objectId = '5c0d5a1e-0000-4000-8000-00000000e002';
  const claims = { tid: demoTenantId, oid: objectId, sub: 'pairwise', ver: '2.0' };

  test('says who it is, whatever the token from outside says', async () => {
    idToken = claims;
    const assertion = `e30.${encoded({ tid: demoTenantId, oid: '5c0d5a1e-0000-4000-8000-00000000e001' })}.AAAA`;
    expect((await signIn(assertion)).identity).toEqual({ tenantId: demoTenantId, objectId });
    const form = new URLSearchParams(server.requests[0]?.body);
    expect(Object.fromEntries(form)).toMatchObject({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      assertion,
    });
    expect(form.get('scope')?.split(' ')).toContain(`https://graph.microsoft.com/${write}`);
  });

  test.each([
    ['about somebody of another tenant', { ...claims, tid: '5c0d5a1e-0000-4000-8000-0000000000f1' }, 'foreign-tenant'],
    ['without an id token', undefined, 'no-identity'],
    ['without an object id', { tid: demoTenantId, sub: 'pairwise' }, 'no-identity'],
  ])('%s is no sign-in', async (_, given, code) => {
    idToken = given;
    expect(await failure(signIn('assertion'))).toMatchObject({
      code: 'sign-in-failed',
      facts: { identity: 'bot', code },
    });
  });

  test.each([
    [65001, 'invalid_grant', 'consent_required'],
    [50076, 'interaction_required', 'basic_action'],
    [50079, 'interaction_required', 'basic_action'],
    [500133, 'invalid_grant', 'bad_token'],
    [500131, 'invalid_grant', ''],
    [53003, 'access_denied', 'message_only'],
  ])('with the number %i keeps it', async (number, error, suberror) => {
    refusal = { error, suberror, error_codes: [number], error_description: `AADSTS${number}: about canary-person` };
    const problem = await failure(signIn('assertion'));
    expect(problem).toMatchObject({ code: 'sign-in-failed', facts: { code: `AADSTS${number}` } });
    expect(told(problem)).not.toContain('canary');
  });

  test('that does not come is no refusal', async () => {
    await server.close();
    expect(await failure(signIn('assertion'))).toMatchObject({ code: 'call-unreachable' });
  });
});

test('a token that Graph rejects is not sent again', async () => {
  const server = await fakeServer(() => ({ status: 401, body: { error: { code: 'InvalidAuthenticationToken' } } }));
  const graph = createGraph({
    http: quickHttp({ 'https://graph.microsoft.com': server.url }),
    tokens: onlyToken('an-access-token'),
    identity: 'writer',
    cloud: 'global',
  });
  expect(await failure(graph.organization())).toMatchObject({
    code: 'call-refused',
    status: 401,
    facts: { code: 'token-rejected', permission: write },
  });
  expect(server.requests).toHaveLength(1);
  await server.close();
});
