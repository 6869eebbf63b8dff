import type { Clock } from '../../src/clock.js';
import { createJamf } from '../../src/jamf/create-jamf.js';
import type { Jamf } from '../../src/jamf/jamf.js';
import { type FakeAnswer, type FakeServer, fakeServer, quickHttp } from './fake-server.js';
import { demoInstance } from './reading-side.js';

export type FakeFleet = {
  readonly jamf: Jamf;
  /** Pages that were asked for. */
  readonly pages: number[];
  readonly server: FakeServer;
};

const token = { access_token: 't', scope: 'api-role:1', token_type: 'Bearer', expires_in: 300 };

/** A Jamf Pro server with so many Macs; `before` may hold a page back, or say something else in its place. */
export async function fakeFleet(
  clock: Clock,
  total: number,
  before: (page: number) => Promise<FakeAnswer | undefined> = async () => undefined,
): Promise<FakeFleet> {
  const pages: number[] = [];
  const server = await fakeServer(async ({ url }) => {
    if (url.includes('oauth')) return { body: token };
    const { searchParams } = new URL(url, 'https://acme.jamfcloud.com');
    const [page, size] = [Number(searchParams.get('page')), Number(searchParams.get('page-size'))];
    pages.push(page);
    const instead = await before(page);
    if (instead) return instead;
    const count = Math.max(0, Math.min(size, total - page * size));
    const results = Array.from({ length: count }, (_, index) => computer(page * size + index + 1, clock));
    return { body: { totalCount: total, results } };
  });
  const http = quickHttp({ 'https://acme.jamfcloud.com': server.url }, { clock });
  return { jamf: createJamf({ http, clock, instances: [demoInstance('acme')] }), pages, server };
}

const computer = (id: number, clock: Clock) => ({
  id: String(id),
  general: { name: `mac-${id}`, lastCheckIn: clock.now().toISOString() },
  hardware: { serialNumber: `S${id}` },
  operatingSystem: { version: '15.1' },
  userAndLocation: { username: `user${id}` },
  localUserAccounts: [{ username: `user${id}`, azureActiveDirectoryId: id % 100 === 0 ? 'DEACTIVATED' : 'ACTIVATED' }],
});
