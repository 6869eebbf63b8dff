import { createGraph } from '../../src/graph/create-graph.js';
import { Refused } from '../../src/problem.js';
import type { Computer, LocalAccount } from '../../src/snapshot/devices.js';
import { readRegistered } from '../../src/snapshot/registered.js';
import { readRegistration } from '../../src/snapshot/registrations.js';
import { type FakeServer, fakeServer, quickHttp } from '../support/fake-server.js';

const at = '2026-03-01T10:00:00.000Z';
const clock = { now: () => new Date(at) };
const objectId = '11111111-aaaa-4000-8000-000000000001';
const appId = '11111111-aaaa-4000-8000-000000000002';
const role = '11111111-aaaa-4000-8000-000000000003';

describe('a registration', () => {
  const listed = {
    id: objectId,
    appId,
    displayName: 'Jamf',
    signInAudience: 'AzureADMyOrg',
    web: { redirectUris: ['https://jamf.example'] },
    requiredResourceAccess: [{ resourceAppId: appId, resourceAccess: [{ id: role, type: 'Role' }] }],
    keyCredentials: [],
    passwordCredentials: [{ keyId: 'k', displayName: 'jamf', endDateTime: at, hint: 'abc' }, { keyId: 'l' }],
  };
  let server: FakeServer;
  beforeEach(async () => {
    const absent = { status: 404, body: { error: { code: 'Request_ResourceNotFound' } } };
    server = await fakeServer(({ url }) => {
      if (url.includes(`/applications/${objectId}?`)) return { body: listed };
      if (!url.includes('/applications?')) return absent;
      return { body: { value: decodeURIComponent(url).includes(`appId eq '${appId}'`) ? [listed] : [] } };
    });
  });
  afterEach(() => server.close());
  const read = (id: string) => {
    const http = quickHttp({ 'https://graph.microsoft.com': server.url });
    const tokens = { token: async () => 't' };
    return readRegistration(createGraph({ http, tokens, identity: 'reader', cloud: 'global' }), id);
  };

  it.each([objectId, appId, ` ${appId.toUpperCase()} `])('is found by %s', async id => {
    expect(await read(id)).toEqual({
      objectId,
      appId,
      displayName: 'Jamf',
      signInAudience: 'AzureADMyOrg',
      redirectUris: ['https://jamf.example'],
      permissions: [{ resourceAppId: appId, id: role, type: 'Role' }],
      secrets: [
        { keyId: 'k', displayName: 'jamf', endsAt: at, hint: 'abc' },
        { keyId: 'l', displayName: '', hint: '' },
      ],
    });
  });

  it('is absent under an id that leads nowhere; what is no id is not asked for', async () => {
    expect(await read(role)).toBeUndefined();
    const before = server.requests.length;
    await expect(read('nonsense')).rejects.toMatchObject({ facts: { cause: 'not-an-id' } });
    expect(server.requests).toHaveLength(before);
  });
});

describe('Macs with a registered account', () => {
  const mac = (id: number, ...states: LocalAccount['state'][]): Computer => ({
    id: String(id),
    name: '',
    serialNumber: '',
    username: '',
    osVersion: '',
    managed: true,
    lastSeen: at,
    accounts: states.map(state => ({ username: '', state, entraDeviceId: '' })),
  });
  const read = (total: number, macs: readonly Computer[], fails?: number) =>
    readRegistered({
      clock,
      jamf: {
        async computerPage(page, size) {
          if (page === fails) throw new Refused('reading', 403, 'Read Computers');
          return { total, computers: macs.slice(page * size, (page + 1) * size) };
        },
      },
    });

  it('count once, however many accounts they have', async () => {
    const macs = [
      mac(1, 'ACTIVATED', 'ACTIVATED'),
      mac(2, 'DEACTIVATED', 'UNKNOWN'),
      mac(3),
      mac(4, 'UNKNOWN', 'ACTIVATED'),
    ];
    expect(await read(4, macs)).toEqual({ is: 'value', value: { registered: 2, total: 4 }, at });
  });

  const fleet = (size: number) => Array.from({ length: size }, (_, index) => mac(index, 'ACTIVATED'));

  it('are counted on all pages, up to two thousand', async () => {
    expect(await read(2000, fleet(2000))).toMatchObject({ value: { registered: 2000, total: 2000 } });
    expect(await read(2001, fleet(2001))).toEqual({ is: 'unreachable', cause: 'too-many', at });
  });

  it('are not known when one page is not', async () => {
    expect(await read(1200, fleet(1200), 2)).toMatchObject({ is: 'denied', permission: 'Read Computers' });
  });
});
