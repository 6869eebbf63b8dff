import { createJamf } from '../../src/jamf/create-jamf.js';
import { type FakeServer, fakeServer, quickHttp } from '../support/fake-server.js';
import { demoInstance } from '../support/reading-side.js';

const clock = { now: () => new Date('2026-03-01T10:00:00Z') };
const token = { access_token: 't', scope: 'api-role:1', token_type: 'Bearer', expires_in: 300 };

let server: FakeServer | undefined;
afterEach(() => server?.close());

async function toldOf(body: unknown) {
  server = await fakeServer(({ url }) => ({ body: url.includes('oauth') ? token : body }));
  const http = quickHttp({ 'https://acme.jamfcloud.com': server.url }, { clock });
  return createJamf({ http, clock, instances: [demoInstance('acme')] })
    .of('acme')
    .complianceOf('7/..');
}

const said = { deviceId: '7', applicable: true, complianceState: 'COMPLIANT', complianceVendor: 'INTUNE' };
const read = { applicable: true, state: 'COMPLIANT', vendor: 'INTUNE' };

it.each<[string, unknown, unknown]>([
  ['a list with one object', [{ ...said, complianceVendorDeviceInformation: { deviceIds: ['a'] } }], ['a']],
  [
    'a list with a list',
    [{ ...said, complianceVendorDeviceInformation: [{ deviceIds: ['a'] }, { deviceIds: ['b'] }] }],
    ['a', 'b'],
  ],
  ['one object', { ...said, complianceVendorDeviceInformation: { deviceIds: null } }, []],
  ['no device of the vendor', [said], []],
])('reads what Jamf told, as %s', async (_form, body, deviceIds) => {
  expect(await toldOf(body)).toEqual([{ ...read, deviceIds }]);
});

it('reads an empty list as nothing told', async () => {
  expect(await toldOf([])).toEqual([]);
});

it('keeps the id of a computer within its part of the path', async () => {
  await toldOf([]);
  expect(server?.requests.at(-1)?.url).toMatch(/\/computer\/7%2F\.\.$/);
});

it('does not guess at a state that it does not know', async () => {
  await expect(toldOf([{ ...said, complianceState: 'MAYBE' }])).rejects.toMatchObject({ code: 'call-unreadable' });
});
