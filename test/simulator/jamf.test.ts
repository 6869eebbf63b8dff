import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorld } from '../../src/simulator/stories/index.js';
import { at, list, started } from './started.js';

type Running = Awaited<ReturnType<typeof started>>;
let simulator: Running;
beforeAll(async () => {
  simulator = await started({ story: 'connected' });
});
afterAll(() => simulator.stop());

const client = { grant_type: 'client_credentials', client_id: 'client-acme', client_secret: 'demo-jamf-secret' };
const basic = (text: string) => ({ Authorization: `Basic ${Buffer.from(text).toString('base64')}` });

test('the older servers do not know the newer token path', async () => {
  expect((await simulator.form('/jamf/acme/api/v1/oauth/token', client)).status).toBe(200);
  const legacy = { ...client, client_id: 'client-legacy' };
  expect((await simulator.form('/jamf/legacy/api/v1/oauth/token', legacy)).status).toBe(404);
  expect((await simulator.form('/jamf/legacy/api/oauth/token', legacy)).status).toBe(200);
});

test('a wrong client secret is refused as RFC 6749 says', async () => {
  const answer = await simulator.form('/jamf/acme/api/oauth/token', { ...client, client_secret: 'wrong' });
  expect([answer.status, at(answer, 'error')]).toEqual([401, 'invalid_client']);
});

test('a token lives as long as it says, by the clock, and on its own server only', async () => {
  const answer = await simulator.form('/jamf/acme/api/oauth/token', client);
  const headers = { Authorization: `Bearer ${at(answer, 'access_token')}` };
  const read = (alias: string) => simulator.call(`/jamf/${alias}/api/v1/jamf-pro-version`, { headers });
  expect(at(await read('acme'), 'version')).toMatch(/^11\.30\.1/);
  expect((await read('globex')).status).toBe(401);
  simulator.clock.skip(Number(at(answer, 'expires_in')) * 1000);
  const late = await read('acme');
  expect([late.status, at(late, 'httpStatus'), at(late, 'errors', 0, 'code')]).toEqual([401, 401, 'INVALID_TOKEN']);
});

test('an account signs in, learns its privileges, and signs out', async () => {
  const path = '/jamf/acme/api/v1/auth';
  const wrong = await simulator.call(`${path}/token`, { method: 'POST', headers: basic('connector-bot:wrong') });
  expect(wrong.status).toBe(401);
  const right = { method: 'POST', headers: basic('connector-bot:demo-jamf-password') };
  const first = at(await simulator.call(`${path}/token`, right), 'token');
  const bearer = (token: unknown) => ({ headers: { Authorization: `Bearer ${token}` } });
  const me = await simulator.call(path, bearer(first));
  expect(list(me, 'account', 'privilegesBySite', '-1')).toContain('Read Conditional Access');

  const renewed = await simulator.call(`${path}/keep-alive`, { method: 'POST', ...bearer(first) });
  expect((await simulator.call(path, bearer(first))).status).toBe(401);
  const second = bearer(at(renewed, 'token'));
  expect((await simulator.call(`${path}/invalidate-token`, { method: 'POST', ...second })).status).toBe(204);
  expect((await simulator.call(path, second)).status).toBe(401);
});

test('an API client finds its privileges through its roles', async () => {
  const integrations = await simulator.jamf('acme', '/v1/api-integrations');
  expect(at(integrations, 'results', 0)).toMatchObject({
    clientId: 'client-acme',
    authorizationScopes: ['Connector Bot'],
  });
  const roles = list(await simulator.jamf('acme', '/v1/api-roles'), 'results');
  expect(roles).toContainEqual(
    expect.objectContaining({ displayName: 'Connector Bot', privileges: expect.arrayContaining(['Read Computers']) }),
  );
});

test.each([
  ['acme', [200, 200, 200, 200]],
  ['globex', [200, 200, 200, 404]],
  ['legacy', [404, 404, 404, 404]],
])('%s answers the inventory versions of its age', async (alias, expected) => {
  const statuses: number[] = [];
  for (const version of [1, 2, 3, 4]) {
    statuses.push((await simulator.jamf(alias, `/v${version}/computers-inventory?page-size=1`)).status);
  }
  expect(statuses).toEqual(expected);
});

test('the inventory comes in pages, with the sections asked for', async () => {
  const sections = 'section=GENERAL&section=LOCAL_USER_ACCOUNTS';
  const states = new Map<unknown, number>();
  for (const page of [0, 1, 2]) {
    const path = `/v4/computers-inventory?${sections}&page=${page}&page-size=20&sort=id:asc`;
    const answer = await simulator.jamf('acme', path);
    expect(at(answer, 'totalCount')).toBe(42);
    list(answer, 'results').forEach((_, index) => {
      const state = at(answer, 'results', index, 'localUserAccounts', 0, 'azureActiveDirectoryId');
      states.set(state, (states.get(state) ?? 0) + 1);
    });
  }
  expect(Object.fromEntries(states)).toEqual({ ACTIVATED: 39, UNRESPONSIVE: 2, DEACTIVATED: 1 });
  const comma = await simulator.jamf('acme', '/v4/computers-inventory?section=GENERAL,HARDWARE');
  expect(comma.status).toBe(400);
});

test('a role without the privilege: 403', async () => {
  const world = createWorld('fresh', new Date('2026-09-01T08:00:00Z'));
  for (const role of world.jamf['acme']?.roles ?? []) role.privileges = ['Read Computers'];
  const folder = mkdtempSync(join(tmpdir(), 'world-'));
  const worldFile = join(folder, 'world.json');
  writeFileSync(worldFile, JSON.stringify(world));
  const weak = await started({ worldFile });
  expect((await weak.jamf('acme', '/v4/computers-inventory')).status).toBe(200);
  const refused = await weak.jamf('acme', '/v1/conditional-access/device-compliance/feature-toggle');
  expect([refused.status, at(refused, 'errors', 0, 'code')]).toEqual([403, 'INVALID_PRIVILEGE']);
  await weak.stop();
  rmSync(folder, { recursive: true });
});
