import { createJamf } from '../../src/jamf/create-jamf.js';
import { type FleetPage, fleetPages } from '../../src/snapshot/devices.js';
import { type FakeAnswer, type FakeServer, fakeServer, quickHttp } from '../support/fake-server.js';
import { demoInstance } from '../support/reading-side.js';

const clock = { now: () => new Date('2026-03-01T10:00:00Z') };
const token = { access_token: 't', scope: 'api-role:1', token_type: 'Bearer', expires_in: 300 };

let server: FakeServer | undefined;
afterEach(() => server?.close());

type Asked = { readonly version: string; readonly page: number; readonly size: number };

const computer = (index: number, more: object = {}) => ({
  id: String(index + 1),
  general: { name: `mac-${index + 1}`, remoteManagement: { managed: true }, lastCheckIn: '2026-03-01T09:59:00Z' },
  hardware: { serialNumber: `S${index + 1}` },
  operatingSystem: { version: '15.1' },
  userAndLocation: { username: 'anna' },
  localUserAccounts: [{ username: 'anna', azureActiveDirectoryId: 'ACTIVATED' }],
  ...more,
});

/** Page `page` of a fleet of `total`, as Jamf answers it. */
const answered = ({ page, size }: Asked, total: number): FakeAnswer => ({
  body: {
    totalCount: total,
    results: Array.from({ length: Math.max(0, Math.min(size, total - page * size)) }, (_, index) =>
      computer(page * size + index),
    ),
  },
});

/** A server that says what the test wants for each page. */
async function jamfThat(says: (asked: Asked) => FakeAnswer | Promise<FakeAnswer>) {
  const asked: Asked[] = [];
  let now = 0;
  let most = 0;
  server = await fakeServer(async ({ url }) => {
    if (url.includes('oauth')) return { body: token };
    const found = new URL(url, 'https://acme.jamfcloud.com');
    const number = (name: string) => Number(found.searchParams.get(name));
    const one = { version: found.pathname.split('/')[2] ?? '', page: number('page'), size: number('page-size') };
    asked.push(one);
    most = Math.max(most, ++now);
    // Everybody who may be there at the same time gets the chance to be.
    await new Promise(setImmediate);
    try {
      return await says(one);
    } finally {
      now--;
    }
  });
  const http = quickHttp({ 'https://acme.jamfcloud.com': server.url }, { clock });
  const jamf = createJamf({ http, clock, instances: [demoInstance('acme')] }).of('acme');
  return { jamf, asked, most: () => most };
}

async function read(jamf: Awaited<ReturnType<typeof jamfThat>>['jamf'], size = 10): Promise<readonly FleetPage[]> {
  const pages: FleetPage[] = [];
  for await (const page of fleetPages({ jamf, clock }, size)) pages.push(page);
  return pages;
}
const namesIn = (pages: readonly FleetPage[]) =>
  pages.flatMap(page => (page.is === 'read' ? page.computers.map(({ id }) => Number(id)) : [])).sort((a, b) => a - b);
const upTo = (total: number) => Array.from({ length: total }, (_, index) => index + 1);

it('reads every Mac once, with five connections at most', async () => {
  let open = () => {};
  const five = new Promise<void>(resolve => {
    open = resolve;
  });
  const { jamf, most } = await jamfThat(async asked => {
    // The first five wait for one another; a sixth would have come by the time that they go on.
    if (asked.page === 5) for (let turn = 0; turn < 200; turn++) await new Promise(setImmediate);
    if (asked.page === 5) open();
    if (asked.page >= 1 && asked.page <= 5) await five;
    return answered(asked, 237);
  });
  expect(namesIn(await read(jamf))).toEqual(upTo(237));
  expect(most()).toBe(5);
});

it('asks by id, with the sections it needs, of the newest inventory that the server has', async () => {
  const { jamf, asked } = await jamfThat(one =>
    one.version === 'v2' ? answered(one, 25) : { status: 404, body: { httpStatus: 404, errors: [] } },
  );
  expect(namesIn(await read(jamf))).toEqual(upTo(25));
  expect(asked.map(({ version }) => version)).toEqual(['v4', 'v3', 'v2', 'v2', 'v2']);
  expect(server?.requests.at(-1)?.url).toMatch(/section=GENERAL&.*section=LOCAL_USER_ACCOUNTS&page=\d&.*sort=id%3Aasc/);
});

it('counts its pages by what the server gives, when that is less than was asked for', async () => {
  const { jamf } = await jamfThat(asked => answered({ ...asked, size: Math.min(asked.size, 4) }, 30));
  expect(namesIn(await read(jamf))).toEqual(upTo(30));
});

it('reads an empty fleet as empty', async () => {
  const { jamf } = await jamfThat(asked => answered(asked, 0));
  expect(await read(jamf)).toEqual([{ is: 'read', computers: [], total: 0, changed: false }]);
});

it.each<[string, FakeAnswer, string]>([
  ['half a JSON', { body: '{"totalCount": 100, "resul' }, 'unreadable'],
  [
    'a Mac without a name it could have',
    { body: { totalCount: 100, results: [computer(0, { general: 7 })] } },
    'unreadable',
  ],
  ['an error of the server', { status: 503 }, 'server-error'],
  ['a cut connection', { hangUp: true }, 'no-answer'],
])('goes on without a page for which it got %s, and says so', async (_name, fault, cause) => {
  const { jamf } = await jamfThat(asked => (asked.page === 3 ? fault : answered(asked, 100)));
  const pages = await read(jamf);
  expect(pages.filter(page => page.is === 'not-read')).toEqual([
    { is: 'not-read', total: 100, why: expect.objectContaining({ is: 'unreachable', cause }) },
  ]);
  expect(namesIn(pages)).toEqual(upTo(100).filter(id => id <= 30 || id > 40));
});

it('leaves a server in peace after three pages that could not be read', async () => {
  const { jamf, asked } = await jamfThat(one => (one.page === 0 ? answered(one, 10_000) : { body: '[' }));
  expect((await read(jamf)).filter(page => page.is === 'not-read')).toHaveLength(3);
  expect(asked.length).toBeLessThan(15);
});

it.each([401, 403])('ends at a refusal with %i, and names the privilege', async status => {
  const { jamf } = await jamfThat(asked =>
    asked.page === 2 ? { status, body: { httpStatus: status, errors: [] } } : answered(asked, 1000),
  );
  const pages = await read(jamf);
  expect(pages.at(-1)).toMatchObject({ is: 'not-read', why: { is: 'denied', status, permission: 'Read Computers' } });
  expect(namesIn(pages).length).toBeLessThan(1000);
});

it('knows nothing when the first page cannot be read', async () => {
  const { jamf } = await jamfThat(() => ({ status: 403, body: { httpStatus: 403, errors: [] } }));
  expect(await read(jamf)).toMatchObject([{ is: 'not-read', total: undefined, why: { is: 'denied', status: 403 } }]);
});

it('tries smaller pages where the first cannot be read', async () => {
  const { jamf } = await jamfThat(asked => (asked.size > 100 ? { body: '[' } : answered(asked, 250)));
  expect(namesIn(await read(jamf, 500))).toEqual(upTo(250));
});

it('notices that the fleet changes meanwhile', async () => {
  const { jamf } = await jamfThat(asked => answered(asked, asked.page > 2 ? 51 : 50));
  const pages = await read(jamf);
  expect(pages.at(-1)).toMatchObject({ changed: true });
  expect(namesIn(pages)).toContain(50);
});

it('asks for nothing more once nobody listens', async () => {
  const { jamf, asked } = await jamfThat(one => answered(one, 100_000));
  for await (const page of fleetPages({ jamf, clock }, 10)) if (page.is === 'read') break;
  await new Promise(setImmediate);
  expect(asked.length).toBeLessThan(10);
});

describe('one Mac by name', () => {
  const found = (filters: string[]) =>
    jamfThat(async () => ({ body: { totalCount: 2, results: [computer(0), computer(1)] } })).then(({ jamf }) => ({
      jamf,
      filters: async (name: string) => {
        const hits = await jamf.computersCalled(name, 10);
        const url = new URL(server?.requests.at(-1)?.url ?? '', 'https://acme.jamfcloud.com');
        filters.push(url.searchParams.get('filter') ?? '');
        return hits.map(({ name: one }) => one);
      },
    }));

  it('is one that has exactly this name, in any case', async () => {
    const asked: string[] = [];
    const { filters } = await found(asked);
    expect(await filters('MAC-1')).toEqual(['mac-1']);
    expect(asked).toEqual(['general.name=="MAC-1",hardware.serialNumber=="MAC-1",userAndLocation.username=="MAC-1"']);
  });

  it.each(['*', '"', '\\', 'x" or id=="1', 'x",id=="1', '" , general.name=="*', "'); drop", '&filter=id==1', '%22'])(
    'is not found by %j, which stays inside its quotes',
    async name => {
      const asked: string[] = [];
      const { filters } = await found(asked);
      expect(await filters(name)).toEqual([]);
      const quoted = `"${name.replace(/[\\"]/g, '\\$&')}"`;
      expect(asked[0]).toBe(
        `general.name==${quoted},hardware.serialNumber==${quoted},userAndLocation.username==${quoted}`,
      );
    },
  );
});
