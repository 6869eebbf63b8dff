import { decodeJwt } from 'jose';
import { botAppId } from '../../../src/simulator/people.js';
import { personOf } from '../../../src/simulator/teams/places.js';
import { type Answer, at, list, started } from '../started.js';
import { refusalOf } from './browser.js';

let simulator: Awaited<ReturnType<typeof started>>;
beforeEach(async () => {
  simulator = await started();
});
afterEach(() => simulator.stop());

const graph = 'https://graph.microsoft.com';
const write = `${graph}/DeviceManagementServiceConfig.ReadWrite.All`;
const uri = `api://botid-${botAppId}`;

const assertionFor = async (person: string, more: object = {}) =>
  String(at(await simulator.post('/control/sso-token', { person, uri, ...more }), 'token'));

const exchange = (assertion: string, fields: Record<string, string> = {}): Promise<Answer> =>
  simulator.signIn({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    requested_token_use: 'on_behalf_of',
    client_id: botAppId,
    client_secret: 'demo-bot-secret',
    scope: `${write} openid profile offline_access`,
    assertion,
    ...fields,
  });

test('a sign-in becomes a token for Graph in the name of the same person', async () => {
  const answer = await exchange(await assertionFor('approver'));
  const bram = personOf('approver');
  expect(decodeJwt(String(at(answer, 'access_token')))).toMatchObject({
    aud: graph,
    oid: bram?.objectId,
    appid: botAppId,
    scp: 'DeviceManagementServiceConfig.ReadWrite.All',
  });
  expect(decodeJwt(String(at(answer, 'id_token')))).toMatchObject({ aud: botAppId, oid: bram?.objectId });
  const info = JSON.parse(Buffer.from(String(at(answer, 'client_info')), 'base64url').toString());
  expect(info).toEqual({ uid: bram?.objectId, utid: bram?.tenantId });
});

test('no more than the organisation consented to', async () => {
  const more = await exchange(await assertionFor('approver'), { scope: `${graph}/AppRoleAssignment.ReadWrite.All` });
  expect(refusalOf(more)).toEqual([400, 'invalid_grant', 65001]);
  await simulator.post('/control/credentials', { app: 'bot', act: 'no-consent' });
  const none = await exchange(await assertionFor('approver'));
  expect([refusalOf(none), at(none, 'suberror')]).toEqual([[400, 'invalid_grant', 65001], 'consent_required']);
  await simulator.post('/control/credentials', { app: 'bot', act: 'consent' });
  expect((await exchange(await assertionFor('approver'))).status).toBe(200);
});

test.each([
  ['an old sign-in', () => assertionFor('approver', { old: true })],
  ['a sign-in of another tenant', () => assertionFor('stranger')],
  ['a token that is not for the bot', async () => String(at(await simulator.signIn(), 'access_token'))],
  ['anything else', async () => 'a.b.c'],
])('%s is refused', async (_, assertion) => {
  expect(refusalOf(await exchange(await assertion()))).toEqual([400, 'invalid_grant', 500133]);
});

test('a person whose account is blocked gets nothing', async () => {
  await simulator.post('/control/sign-in', { person: 'approver', enabled: false });
  expect(refusalOf(await exchange(await assertionFor('approver')))).toEqual([400, 'invalid_grant', 50057]);
});

describe('in the name of a person, Intune', () => {
  const partners = '/deviceManagement/deviceManagementPartners';
  const appId = '5c0d5a1e-0000-4000-8000-00000000f001';

  async function patch(person: string, fields: Record<string, string> = {}): Promise<Answer> {
    const rows = list(await simulator.graph(partners)) as { id: string; displayName: string }[];
    const id = rows.find(row => row.displayName === 'Jamf')?.id;
    const token = at(await exchange(await assertionFor(person), fields), 'access_token');
    return simulator.call(`/graph/v1.0${partners}/${id}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ singleTenantAppId: appId }),
    });
  }
  const writes = async () => ((await simulator.call('/control/world')).body as { writes: object[] }).writes;

  test('takes a write from its administrators, and the world remembers whose it was', async () => {
    expect((await patch('requester')).status).toBe(200);
    expect(await writes()).toMatchObject([{ appId: botAppId, objectId: personOf('requester')?.objectId }]);
  });

  test('takes none from anybody else, whatever the app may do', async () => {
    const answer = await patch('operator');
    expect([answer.status, at(answer, 'error', 'code')]).toEqual([403, 'Forbidden']);
    expect(await writes()).toEqual([]);
  });

  test('takes none from an administrator who has lost the role', async () => {
    await simulator.step('approver', 'entra-lose-roles');
    expect((await patch('approver')).status).toBe(403);
  });
});
