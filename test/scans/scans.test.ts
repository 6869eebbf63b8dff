import { adjustableClock, seconds } from '../../src/clock.js';
import { randomIds } from '../../src/ids.js';
import { silentLog } from '../../src/log.js';
import { cancelScan, claimScan, renewScan, runnableScans } from '../../src/scans/claim.js';
import { requestScan, runningScan, scanById } from '../../src/scans/store.js';
import { type ScanParts, workOnScan } from '../../src/scans/work.js';
import type { Settings } from '../../src/settings.js';
import type { Snapshots } from '../../src/snapshot/snapshots.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type FakeFleet, fakeFleet } from '../support/fake-fleet.js';
import type { FakeAnswer } from '../support/fake-server.js';

const tenantId = '5c0d5a1e-0000-4000-8000-0000000000d0';
const anna = { tenantId, objectId: 'a', name: 'Anna' };
const bram = { tenantId, objectId: 'b', name: 'Bram' };
const settings = { tenantId } as Settings;
/** What connects the tenant is not read here: the minimum of the cloud connector holds. */
const snapshots = { read: async () => [] } as unknown as Snapshots;

let database: TestDatabase;
let fleet: FakeFleet | undefined;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => fleet?.server.close());

type Before = (page: number) => Promise<FakeAnswer | undefined>;

/** Two processes of the bot over one database, and a server with Macs. */
async function house({ macs = 1200, before }: { macs?: number; before?: Before } = {}) {
  const clock = adjustableClock();
  fleet = await fakeFleet(clock, macs, before);
  const first: ScanParts = {
    database,
    clock,
    ids: randomIds,
    replica: 'first',
    jamf: fleet.jamf,
    log: silentLog,
    snapshots,
  };
  const second: ScanParts = { ...first, database: await database.another(), replica: 'second' };
  const ask = (requester = anna) =>
    requestScan(
      { database, clock, ids: randomIds, settings },
      { instance: 'acme', requester, conversation: 'c', language: 'en' },
    );
  const scan = (id: string) => scanById(database, id);
  return { clock, first, second, ask, scan };
}

/** Something that others wait for. */
function opening() {
  let open = () => {};
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  return { opened, open };
}

it('reads the fleet, and keeps numbers and a few names', async () => {
  const { first, ask, scan } = await house();
  const { id } = await ask();
  await workOnScan(first, id);
  expect(await scan(id)).toMatchObject({
    status: 'done',
    done: 1200,
    total: 1200,
    result: { total: 1200, changed: false, counts: { macs: 1200, byTrouble: { deactivated: 12 } } },
  });
  const names = (await scan(id))?.result?.counts.examples.deactivated.map(({ name }) => name);
  expect(names).toHaveLength(12);
  expect(await runnableScans(first)).toEqual([]);
});

it('is one at a time for a server: whoever asks meanwhile looks on', async () => {
  const { first, ask } = await house();
  const [one, other] = await Promise.all([ask(), ask(bram)]);
  expect(one.id).toBe(other.id);
  await workOnScan(first, one.id);
  expect((await ask(bram)).id).not.toBe(one.id);
});

it('is done by one of two processes, once', async () => {
  const { first, second, ask } = await house();
  const { id } = await ask();
  await Promise.all([workOnScan(first, id), workOnScan(second, id)]);
  expect(fleet?.pages.toSorted()).toEqual([0, 1, 2]);
});

it('is taken over from the start when a process dies', async () => {
  const { clock, first, second, ask, scan } = await house();
  const { id } = await ask();
  const dead = await claimScan(first, id);
  expect(await runnableScans(second)).toEqual([]);
  expect(await claimScan(second, id)).toBeUndefined();
  clock.skip(seconds(16));
  expect(await runnableScans(second)).toEqual([id]);
  await workOnScan(second, id);
  expect(await scan(id)).toMatchObject({ status: 'done', done: 1200 });
  expect(dead && (await renewScan(first, dead))).toBe(false);
});

it('a process that was overtaken reports nothing more', async () => {
  const gate = opening();
  const held = opening();
  const { clock, first, second, ask, scan } = await house({
    before: async page => {
      if (page !== 1) return undefined;
      held.open();
      await gate.opened;
      return { body: { totalCount: 7, results: [] } };
    },
  });
  const { id } = await ask();
  const slow = workOnScan(first, id);
  await held.opened;
  clock.skip(seconds(16));
  const taken = await claimScan(second, id);
  const before = await scan(id);
  gate.open();
  await slow;
  expect(await scan(id)).toEqual(before);
  expect(before).toMatchObject({ status: 'running', done: 0, fence: taken?.fence });
});

it('stops reading once it is cancelled', async () => {
  const { clock, first, ask, scan } = await house({
    macs: 50_000,
    before: async page => {
      clock.skip(seconds(2));
      if (page === 20) await cancelScan(first, id);
      return undefined;
    },
  });
  const { id } = await ask();
  await workOnScan(first, id);
  expect(await scan(id)).toMatchObject({ status: 'cancelled' });
  expect((await scan(id))?.result).toBeUndefined();
  expect(fleet?.pages.length).toBeLessThan(60);
  expect(await cancelScan(first, id)).toBe(false);
});

it('is left to others by a process that stops', async () => {
  const { first, second, ask, scan } = await house();
  const { id } = await ask();
  await workOnScan(first, id, () => true);
  expect(await scan(id)).toMatchObject({ status: 'running' });
  expect(await runnableScans(second)).toEqual([id]);
});

it('is given up when its workers die again and again', async () => {
  const { clock, first, ask, scan } = await house();
  const { id } = await ask();
  for (let died = 0; died < 5; died++) {
    expect(await claimScan(first, id)).toBeDefined();
    clock.skip(seconds(16));
  }
  await workOnScan(first, id);
  expect(await scan(id)).toMatchObject({ status: 'interrupted' });
});

it('that could read nothing has failed, and says why', async () => {
  const { first, ask, scan } = await house({
    before: async () => ({ status: 403, body: { httpStatus: 403, errors: [] } }),
  });
  const { id } = await ask();
  await workOnScan(first, id);
  expect(await scan(id)).toMatchObject({
    status: 'failed',
    result: { missing: { is: 'denied', status: 403, permission: 'Read Computers' } },
  });
});

it('that could read a part is done, and knows what is missing', async () => {
  const { first, ask, scan } = await house({ before: async page => (page === 1 ? { body: '[' } : undefined) });
  const { id } = await ask();
  await workOnScan(first, id);
  expect(await scan(id)).toMatchObject({
    status: 'done',
    done: 700,
    total: 1200,
    result: { missing: { is: 'unreachable', cause: 'unreadable' } },
  });
});

it('says how far it is, at most once a second, and asks for its cards to be drawn anew', async () => {
  const { clock, first, ask, scan } = await house({
    macs: 3000,
    before: async page => {
      if (page % 2 === 1) clock.skip(seconds(1));
      return undefined;
    },
  });
  const { id } = await ask();
  await database.kysely
    .insertInto('posted')
    .values({
      id: 'p',
      subject_kind: 'scan',
      subject: id,
      conversation_id: 'c',
      activity_id: '1',
      audience: 'everyone',
      language: 'en',
      shown_version: 1,
      at: clock.now(),
    })
    .execute();
  await workOnScan(first, id);
  const version = (await scan(id))?.version ?? 0;
  expect(version).toBeGreaterThan(2);
  expect(version).toBeLessThanOrEqual(5);
  const queued = await database.kysely.selectFrom('outbox').select(['subject_kind', 'subject']).execute();
  expect(queued).toEqual(Array(version - 1).fill({ subject_kind: 'scan', subject: id }));
});

it('is forgotten after a month, with the names in it', async () => {
  const { clock, first, ask, scan } = await house();
  const { id } = await ask();
  await workOnScan(first, id);
  clock.skip(seconds(31 * 24 * 3600));
  const next = await ask();
  expect(await scan(id)).toBeUndefined();
  expect((await runningScan(database, tenantId, 'acme'))?.id).toBe(next.id);
});
