import { readerAppId } from '../../src/simulator/people.js';
import { at, started } from './started.js';

type Running = Awaited<ReturnType<typeof started>>;
let simulator: Running;
beforeAll(async () => {
  simulator = await started();
});
afterAll(() => simulator.stop());

async function secret(name: string, fields: Record<string, string> = {}, version = '') {
  const token = at(await simulator.signIn({ scope: 'https://vault.azure.net/.default', ...fields }), 'access_token');
  const headers = { Authorization: `Bearer ${token}` };
  return simulator.call(`/vault/contoso-demo/secrets/${name}/${version}?api-version=7.5`, { headers });
}

test('a secret is read by an app that may', async () => {
  const answer = await secret('jamf-acme');
  expect([answer.status, at(answer, 'value')]).toEqual([200, 'demo-jamf-secret']);
  expect(at(answer, 'id')).toMatch(/^https:\/\/contoso-demo\.vault\.azure\.net\/secrets\/jamf-acme\/[0-9a-f]{32}$/);
});

test('who comes without a token, or with one for another service, is told where to sign in', async () => {
  const bare = await simulator.call('/vault/contoso-demo/secrets/jamf-acme/?api-version=7.5');
  expect(bare.status).toBe(401);
  expect(bare.headers.get('www-authenticate')).toMatch(
    /^Bearer authorization="https:\/\/login\.microsoftonline\.com\/[^"]+", resource="https:\/\/vault\.azure\.net"$/,
  );
  expect((await secret('jamf-acme', { scope: 'https://graph.microsoft.com/.default' })).status).toBe(401);
});

test('a stranger, an unknown name and an unknown version are refused', async () => {
  await simulator.post('/control/vault', { vault: 'contoso-demo', reader: readerAppId, may: false });
  expect([(await secret('jamf-acme')).status]).toEqual([403]);
  await simulator.post('/control/vault', { vault: 'contoso-demo', reader: readerAppId, may: true });
  const unknown = await secret('jamf-none');
  expect([unknown.status, at(unknown, 'error', 'code')]).toEqual([404, 'SecretNotFound']);
  expect((await secret('jamf-acme', {}, '0'.repeat(32))).status).toBe(404);
});

test('a secret that was replaced is another at once', async () => {
  await simulator.post('/control/vault', { vault: 'contoso-demo', secret: 'jamf-acme', value: 'rotated' });
  expect(at(await secret('jamf-acme'), 'value')).toBe('rotated');
  await simulator.post('/control/vault', { vault: 'contoso-demo', secret: 'jamf-acme' });
  expect((await secret('jamf-acme')).status).toBe(404);
});

test('faults reach the vault too', async () => {
  await simulator.post('/control/faults', { api: 'vault', count: 1, effect: { is: 'status', status: 503 } });
  expect((await secret('jamf-globex')).status).toBe(503);
  expect((await secret('jamf-globex')).status).toBe(200);
});
