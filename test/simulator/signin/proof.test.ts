import { demoTenantId, readerAppId } from '../../../src/simulator/people.js';
import { assertionOf, makeCertificate } from '../certificate.js';
import { type Answer, at, list, started } from '../started.js';

type Running = Awaited<ReturnType<typeof started>>;
let simulator: Running;
beforeEach(async () => {
  simulator = await started();
});
afterEach(() => simulator.stop());

const audience = `https://login.microsoftonline.com/${demoTenantId}/oauth2/v2.0/token`;
const own = makeCertificate();
const other = makeCertificate();

const by = (assertion: unknown): Promise<Answer> =>
  simulator.signIn({
    client_secret: '',
    client_assertion: String(assertion),
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  });
const outcome = (answer: Answer) => [answer.status, at(answer, 'error_codes', 0)];
const credential = (act: string, more: object = {}) =>
  simulator.post('/control/credentials', { app: 'reader', act, ...more });
const register = (more: object = {}) => credential('certificate', { certificate: own.certificate, ...more });
const signed = (more: object = {}) => assertionOf(own, { app: readerAppId, audience, ...more });

describe('a certificate', () => {
  test.each(['RS256', 'PS256'] as const)('signs an assertion, %s', async algorithm => {
    await register();
    expect((await by(await signed({ algorithm }))).status).toBe(200);
  });

  test('that nobody registered opens nothing', async () => {
    expect(outcome(await by(await signed()))).toEqual([401, 700027]);
  });

  test('must have signed what carries its name', async () => {
    await register();
    const forged = assertionOf(other, { app: readerAppId, audience, thumbprint: own.thumbprint });
    expect(outcome(await by(await forged))).toEqual([401, 700027]);
  });

  test('ends; then the answer says that it is expired', async () => {
    await register({ until: '2026-08-31' });
    const answer = await by(await signed());
    expect(outcome(answer)).toEqual([401, 700027]);
    expect(at(answer, 'error_description')).toContain('expired');
  });

  test('is gone once it was revoked', async () => {
    await register();
    await credential('revoke');
    expect(outcome(await by(await signed()))).toEqual([401, 700027]);
  });

  test.each([
    ['too old', { expires: -10 }, 700024],
    ['for somebody else', { audience: 'https://login.example/token' }, 700023],
  ])('with an assertion that is %s opens nothing', async (_, given, code) => {
    await register();
    expect(outcome(await by(await signed(given)))).toEqual([401, code]);
  });

  test('is listed without its bytes; a secret without its value', async () => {
    await register();
    const path = `/applications(appId='${readerAppId}')?$select=passwordCredentials,keyCredentials`;
    const app = await simulator.graph(path);
    expect(list(app, 'keyCredentials')).toEqual([
      expect.objectContaining({ endDateTime: '2027-12-31T00:00:00.000Z', type: 'AsymmetricX509Cert', key: null }),
    ]);
    expect(list(app, 'passwordCredentials')).toHaveLength(1);
    expect(JSON.stringify(app.body)).not.toMatch(/demo-reader-secret|secrets|federatedCredentials/);
  });

  test('must be one', async () => {
    expect((await register({ certificate: 'nonsense' })).status).toBe(400);
  });
});

describe('a secret', () => {
  test.each([
    ['expire', {}, [401, 7000222]],
    ['revoke', {}, [401, 7000215]],
    ['secret', { value: 'another' }, [401, 7000215]],
    ['disable', {}, [401, 7000112]],
    ['delete', {}, [400, 700016]],
  ])('after: %s', async (act, more, expected) => {
    expect((await credential(act, more)).status).toBe(200);
    expect(outcome(await simulator.signIn())).toEqual(expected);
  });

  test('that replaces another works at once', async () => {
    await credential('secret', { value: 'another' });
    expect((await simulator.signIn({ client_secret: 'another' })).status).toBe(200);
  });
});

describe('a token of somebody the app trusts', () => {
  const issuer = 'https://workload.contoso.example/cluster';
  const workload = async (more: object = {}) =>
    at(await simulator.post('/control/federated-token', { issuer, subject: 'bot', ...more }), 'token');
  beforeEach(async () => void (await credential('trust', { issuer, subject: 'bot' })));

  test('is as good as a secret', async () => {
    expect((await by(await workload())).status).toBe(200);
  });

  test.each([
    ['another issuer', { issuer: 'https://elsewhere.example' }, 700211],
    ['another subject', { subject: 'somebody' }, 700213],
    ['another audience', { audience: 'https://graph.microsoft.com' }, 700212],
  ])('but not of %s', async (_, more, code) => {
    expect(outcome(await by(await workload(more)))).toEqual([401, code]);
  });

  test('or an old one', async () => {
    const token = await workload({ lifeSeconds: 60 });
    simulator.clock.skip(61_000);
    expect(outcome(await by(token))).toEqual([401, 700024]);
  });

  test('is what a managed identity gives', async () => {
    const path = '/imds/metadata/identity/oauth2/token?api-version=2018-02-01&resource=api://AzureADTokenExchange';
    const given = await simulator.call(path, { headers: { Metadata: 'true' } });
    const world = (await simulator.call('/control/world')).body as {
      signIn: { managedIdentities: { objectId: string }[] };
    };
    const subject = world.signIn.managedIdentities[0]?.objectId;
    const trusted = { issuer: `https://login.microsoftonline.com/${demoTenantId}/v2.0`, subject };
    expect(outcome(await by(at(given, 'access_token')))).toEqual([401, 700211]);
    await credential('trust', trusted);
    expect((await by(at(given, 'access_token'))).status).toBe(200);
  });
});

describe('a managed identity', () => {
  const imds = (query: string, headers: Record<string, string> = { Metadata: 'true' }) =>
    simulator.call(`/imds/metadata/identity/oauth2/token?api-version=2018-02-01&${query}`, { headers });

  test('reads Graph with the permissions it was given', async () => {
    const token = at(await imds('resource=https://graph.microsoft.com'), 'access_token');
    const headers = { Authorization: `Bearer ${token}` };
    expect((await simulator.call('/graph/v1.0/organization', { headers })).status).toBe(200);
  });

  test.each([
    ['the header that no browser sends is missing', 'resource=https://graph.microsoft.com', {}],
    [
      'nobody knows the identity',
      `resource=https://graph.microsoft.com&client_id=${demoTenantId}`,
      { Metadata: 'true' },
    ],
    ['it is not said for what', '', { Metadata: 'true' }],
  ])('is refused when %s', async (_, query, headers) => {
    const answer = await imds(query, headers as Record<string, string>);
    expect([answer.status, at(answer, 'error')]).toEqual([400, 'invalid_request']);
  });
});

test('the sign-in and Graph tell the time by the clock of the simulator, or as far off as told', async () => {
  const dates = async () => {
    const login = await simulator.signIn();
    const graph = await simulator.graph('/organization');
    return [login, graph].map(({ headers }) => new Date(headers.get('date') ?? '').getTime());
  };
  const now = simulator.clock.now().getTime();
  expect(await dates()).toEqual([now, now]);
  await simulator.post('/control/sign-in', { clockAheadSeconds: 400 });
  expect(await dates()).toEqual([now + 400_000, now + 400_000]);
});
