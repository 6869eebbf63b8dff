import { connectorApp } from '../../src/simulator/apps.js';
import { botAppId, demoGroups, demoPeople, demoTenantId, writerAppId } from '../../src/simulator/people.js';
import { at, list, started } from './started.js';

type Running = Awaited<ReturnType<typeof started>>;
let simulator: Running;
beforeAll(async () => {
  simulator = await started();
});
afterAll(() => simulator.stop());

const eventual = { headers: { ConsistencyLevel: 'eventual' } };
const writer = { client_id: writerAppId, client_secret: 'demo-writer-secret' };
const partners = '/deviceManagement/deviceManagementPartners';

async function jamfPartnerId(): Promise<string> {
  const rows = list(await simulator.graph(partners)) as { id: string; displayName: string }[];
  return rows.find(row => row.displayName === 'Jamf')?.id ?? 'none';
}

test('an unconfigured partner carries the date that stands for never', async () => {
  const rows = list(await simulator.graph(partners));
  expect(rows).toContainEqual(
    expect.objectContaining({
      displayName: 'Jamf',
      isConfigured: false,
      partnerState: 'unavailable',
      lastHeartbeatDateTime: '0001-01-01T00:00:00Z',
    }),
  );
});

test('$select answers the named properties, null for one that is not set', async () => {
  const path = "/servicePrincipals?$filter=displayName eq 'Microsoft Graph'&$select=appId,displayName,isDisabled";
  const answer = await simulator.graph(path);
  expect(list(answer)).toEqual([
    {
      id: expect.any(String),
      appId: '00000003-0000-0000-c000-000000000000',
      displayName: 'Microsoft Graph',
      isDisabled: null,
    },
  ]);
});

test('pages are followed by links on the public host', async () => {
  const path = `/groups/${demoGroups.macUsers}/transitiveMembers/graph.user?$count=true&$top=10&$select=id`;
  const seen = new Set<unknown>();
  let pages = 0;
  for (let next: string | undefined = path; next; pages++) {
    const answer = await simulator.graph(next, eventual);
    for (const user of list(answer)) seen.add(Reflect.get(user as object, 'id'));
    const link = at(answer, '@odata.nextLink');
    if (typeof link === 'string') expect(link).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/groups\//);
    next = typeof link === 'string' ? link.slice('https://graph.microsoft.com/v1.0'.length) : undefined;
  }
  expect(pages).toBe(3);
  expect(seen.size).toBe(24);
});

test('users of a group are counted through nested groups, as an advanced query only', async () => {
  const path = `/groups/${demoGroups.macUsers}/transitiveMembers/microsoft.graph.user/$count`;
  expect((await simulator.graph(path, eventual)).body).toBe('24');
  expect((await simulator.graph(path)).status).toBe(400);
});

test('devices of a group are counted apart from its users, as an advanced query only', async () => {
  const path = `/groups/${demoGroups.macUsers}/transitiveMembers/microsoft.graph.device?$count=true&$top=1&$select=id`;
  expect(at(await simulator.graph(path, eventual), '@odata.count')).toBe(0);
  expect((await simulator.graph(path)).status).toBe(400);
});

test('a resource is found by app id, with the roles it publishes', async () => {
  const answer = await simulator.graph("/servicePrincipals(appId='c161e42e-d4df-4a3d-9b42-e7a3c31f59d4')");
  expect(list(answer, 'appRoles')).toContainEqual(
    expect.objectContaining({ id: '7b3c62c0-bbe4-4ceb-971b-ecc50a191b3e', value: 'update_device_attributes' }),
  );
  expect((await simulator.graph(`/servicePrincipals(appId='${connectorApp.appId}')`)).status).toBe(404);
});

test('membership is answered for the groups asked about', async () => {
  const [anna] = demoPeople;
  const body = JSON.stringify({ groupIds: [demoGroups.requesters, demoGroups.approvers] });
  const answer = await simulator.graph(`/users/${anna?.objectId}/checkMemberGroups`, { method: 'POST', body });
  expect(list(answer)).toEqual([demoGroups.requesters]);
});

test('a batch answers each request with a status of its own', async () => {
  const requests = [
    { id: 'a', method: 'GET', url: '/organization' },
    { id: 'b', method: 'GET', url: '/servicePrincipals/5c0d5a1e-0000-4000-8000-00000000ffff' },
  ];
  const answer = await simulator.graph('/$batch', { method: 'POST', body: JSON.stringify({ requests }) });
  expect(answer.status).toBe(200);
  expect(list(answer, 'responses')).toEqual([
    expect.objectContaining({ id: 'a', status: 200 }),
    expect.objectContaining({ id: 'b', status: 404 }),
  ]);
  const many = Array.from({ length: 21 }, (_, index) => ({ id: String(index), method: 'GET', url: '/organization' }));
  const tooMany = await simulator.graph('/$batch', { method: 'POST', body: JSON.stringify({ requests: many }) });
  expect(tooMany.status).toBe(400);
});

test('without a token, with a forged one, with an old one: 401', async () => {
  const bare = await simulator.call('/graph/v1.0/organization');
  expect([bare.status, at(bare, 'error', 'code')]).toEqual([401, 'InvalidAuthenticationToken']);

  const token = String(at(await simulator.signIn(), 'access_token'));
  const [head, , signature] = token.split('.');
  const claims = Buffer.from(JSON.stringify({ aud: 'https://graph.microsoft.com', exp: 9e9 })).toString('base64url');
  const headers = { Authorization: `Bearer ${head}.${claims}.${signature}` };
  expect((await simulator.call('/graph/v1.0/organization', { headers })).status).toBe(401);

  const good = { headers: { Authorization: `Bearer ${token}` } };
  expect((await simulator.call('/graph/v1.0/organization', good)).status).toBe(200);
  simulator.clock.skip(3_600_000);
  expect((await simulator.call('/graph/v1.0/organization', good)).status).toBe(401);
});

test('a token without the permission: 403, in the words of each service', async () => {
  const bot = { client_id: botAppId, client_secret: 'demo-bot-secret' };
  const directory = await simulator.graph('/servicePrincipals', {}, bot);
  expect([directory.status, at(directory, 'error', 'code')]).toEqual([403, 'Authorization_RequestDenied']);
  const intune = await simulator.graph(partners, {}, bot);
  expect([intune.status, at(intune, 'error', 'code')]).toEqual([403, 'Forbidden']);
});

test('only the writer may set the application id, and nothing else is taken', async () => {
  const path = `${partners}/${await jamfPartnerId()}`;
  const body = JSON.stringify({ singleTenantAppId: connectorApp.appId });
  expect((await simulator.graph(path, { method: 'PATCH', body })).status).toBe(403);
  const answer = await simulator.graph(path, { method: 'PATCH', body }, writer);
  expect([answer.status, at(answer, 'singleTenantAppId')]).toEqual([200, connectorApp.appId]);
  expect(at(await simulator.graph(path), 'singleTenantAppId')).toBe(connectorApp.appId);
  const more = JSON.stringify({ singleTenantAppId: '', isConfigured: false });
  expect((await simulator.graph(path, { method: 'PATCH', body: more }, writer)).status).toBe(400);
});

test('what does not exist is 404, what cannot be read is 400', async () => {
  expect((await simulator.graph(`${partners}/${demoTenantId}`)).status).toBe(404);
  expect((await simulator.graph("/servicePrincipals?$filter=colour eq 'red'")).status).toBe(400);
  expect((await simulator.graph('/servicePrincipals?$filter=displayName like Jamf')).status).toBe(400);
  expect((await simulator.graph('/subscribedSkus?$top=1')).status).toBe(400);
});
