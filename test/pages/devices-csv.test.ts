import { devicesCsv } from '../../src/pages/download/devices-csv.js';
import type { FileAnswer } from '../../src/pages/html.js';
import type { Parts } from '../../src/parts.js';
import { type FakeFleet, fakeFleet } from '../support/fake-fleet.js';
import type { FakeAnswer } from '../support/fake-server.js';
import { connectedSnapshot, connectorApp, tenantId, value } from '../support/snapshot.js';

const clock = { now: () => new Date('2026-11-21T12:00:00Z') };
const person = { tenantId: 't', objectId: 'a', name: 'Anna' };

let fleet: FakeFleet | undefined;
afterEach(() => fleet?.server.close());

type Before = (page: number) => Promise<FakeAnswer | undefined>;

async function fileOf(instance: string, before?: Before, world = connectedSnapshot()) {
  fleet = await fakeFleet(clock, 1200, before);
  const settings = { instances: [{ alias: 'acme' }] };
  const snapshots = { read: async () => [world] };
  const parts = { jamf: fleet.jamf, clock, settings, snapshots } as unknown as Parts;
  return devicesCsv({ instance }, parts, { person, language: 'en' });
}
const refused = { status: 403, body: { httpStatus: 403, errors: [] } };

async function textOf(file: FileAnswer): Promise<string> {
  let text = '';
  for await (const chunk of file.chunks) text += chunk;
  return text;
}

it('gives the affected Macs of a server, with the day in its name', async () => {
  const file = await fileOf('acme');
  if ('notMade' in file) throw new Error(file.notMade);
  expect(file).toMatchObject({ fileName: 'macs-acme-2026-11-21.csv', type: 'text/csv; charset=utf-8' });
  const lines = (await textOf(file)).split('\r\n');
  expect(lines).toHaveLength(1 + 12 + 1);
  expect(lines.filter(line => line.includes('Deactivated'))).toHaveLength(12);
});

it('reads no further than the browser fetches', async () => {
  await fileOf('acme');
  expect(fleet?.pages).toEqual([0]);
});

it('says at its end when a page is missing', async () => {
  const file = await fileOf('acme', async page => (page === 1 ? { body: '[' } : undefined));
  if ('notMade' in file) throw new Error(file.notMade);
  expect(await textOf(file)).toContain('NOT COMPLETE: only 700 of 1200 Macs were read');
});

it.each<[string, string, FakeAnswer | undefined, string]>([
  ['of a server that is not declared any more', 'gone', undefined, 'nothing-to-give'],
  ['where Jamf refuses', 'acme', refused, 'not-read'],
  ['where Jamf says what nobody can read', 'acme', { body: '[' }, 'not-read'],
])('is not made %s, and what was not read is not called gone', async (_when, instance, answer, notMade) => {
  expect(await fileOf(instance, async () => answer)).toEqual({ notMade });
});

it('holds the Macs to the oldest macOS of the connection in place', async () => {
  const old = { id: '1', general: { lastCheckIn: clock.now().toISOString() }, operatingSystem: { version: '10.11.6' } };
  const before: Before = async () => ({ body: { totalCount: 1, results: [old] } });
  const rowsOf = async (world = connectedSnapshot()) => {
    const file = await fileOf('acme', before, world);
    if ('notMade' in file) throw new Error(file.notMade);
    const lines = await textOf(file);
    await fleet?.server.close();
    return lines.split('\r\n').length - 2;
  };
  expect(await rowsOf()).toBe(1);
  expect(await rowsOf(connectedSnapshot({ partnerApp: value(connectorApp({ ownerTenantId: tenantId })) }))).toBe(0);
});
