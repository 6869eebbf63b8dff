import type { Change, Executing, Stuck } from '../../src/changes/change.js';
import { continueChange } from '../../src/changes/continue.js';
import { advance } from '../../src/changes/execute.js';
import { lockKeysOf, takeLocks } from '../../src/changes/locking.js';
import { move } from '../../src/changes/move.js';
import { castVote } from '../../src/changes/vote.js';
import { withdrawChange } from '../../src/changes/withdraw.js';
import type { Parts } from '../../src/parts.js';
import { rightsWith } from '../../src/people/rights.js';
import { demoGroups, demoPeople } from '../../src/simulator/people.js';
import type { TestDatabase } from '../support/database.js';
import type { Room } from '../support/demo.js';
import { approveBy, askFor, roomFor, shown } from '../support/ends.js';
import { approve, ask, changeIn, moment, statusIn } from '../support/story.js';

/** CR-1 is under way and does not go on by itself. */
async function stuckRoom(): Promise<Room> {
  const room = await roomFor('fresh');
  await room.anna.say(ask);
  await approve(room);
  await stick(room);
  return room;
}

async function stick(room: Room): Promise<void> {
  const change = await changeIn(room);
  await move(room.demo.bot.parts, change?.id ?? '', present => {
    const { waiting: _waiting, ...rest } = present as Executing & { waiting?: unknown };
    const stuck: Stuck = { ...rest, status: 'stuck', stuck: { code: 'two-weeks', facts: {} } };
    return { change: stuck, entries: [{ event: 'change-stuck' }] };
  });
}

const connect = {
  kind: 'connect-cloud-connector',
  wish: { cloud: 'global', landingPage: 'default', customUrl: null },
} as const;

const startOver = async (room: Room) => askFor(room, { ...connect, takesOver: (await changeIn(room))?.id });

async function goOn(room: Room, change: Change | undefined) {
  if (!change) throw new Error('there is a change');
  const acting = { changeId: change.id, person: change.requester, rights: rightsWith(['requester']) };
  return continueChange(room.demo.bot.parts, acting);
}

const holders = async (room: Room) =>
  (await room.demo.bot.parts.database.kysely.selectFrom('change_lock').selectAll().execute()).map(row => row.change_id);

it('what starts over from a stuck change takes its lock when it starts, and the stuck one ends there', async () => {
  const room = await stuckRoom();
  expect(await startOver(room)).toMatchObject({ ok: true });
  expect([await statusIn(room), await statusIn(room, 2)]).toEqual(['stuck', 'planned']);
  expect(await holders(room)).toEqual([(await changeIn(room))?.id]);
  await approveBy(room, 'bram');
  expect(await changeIn(room)).toMatchObject({ status: 'failed', end: { code: 'taken-over', facts: { number: 2 } } });
  expect(await statusIn(room, 2)).toBe('waiting');
  expect(await holders(room)).toEqual([(await changeIn(room, 2))?.id]);
  expect(await shown(room)).toContain('CR-2 took over from it');
});

it('a stuck change that goes on meanwhile keeps its lock, and the new one is outdated', async () => {
  const room = await stuckRoom();
  await startOver(room);
  expect(await goOn(room, await changeIn(room))).toMatchObject({ ok: true });
  await approveBy(room, 'bram');
  expect(await changeIn(room, 2)).toMatchObject({ status: 'outdated', end: { code: 'lock-held' } });
  expect(await statusIn(room)).toBe('waiting');
  expect(await holders(room)).toEqual([(await changeIn(room))?.id]);
  expect(await shown(room, 2)).toContain('another change held the lock');
});

it('only a stuck change is taken over', async () => {
  const room = await stuckRoom();
  await goOn(room, await changeIn(room));
  await moment(room);
  expect(await startOver(room)).toMatchObject({ ok: false, reason: 'lock-held', facts: { number: 1 } });
  expect(await askFor(room, connect)).toMatchObject({ ok: false, reason: 'lock-held' });
  expect(await changeIn(room, 2)).toBeUndefined();
});

it('a new one that is withdrawn leaves the stuck one as it was', async () => {
  const room = await stuckRoom();
  await startOver(room);
  const { id, requester } = (await changeIn(room, 2)) as Change;
  const withdrawing = { changeId: id, person: requester, rights: rightsWith(['requester']) };
  expect(await withdrawChange(room.demo.bot.parts, withdrawing)).toMatchObject({ ok: true });
  expect(await statusIn(room)).toBe('stuck');
  expect(await holders(room)).toEqual([(await changeIn(room))?.id]);
});

it('of two that start over at once on two replicas, one starts and the other is outdated', async () => {
  const room = await stuckRoom();
  await startOver(room);
  await startOver(room);
  const first = room.demo.bot.parts;
  const second: Parts = { ...first, replica: 'second', database: await (first.database as TestDatabase).another() };
  const made = [await changeIn(room, 2), await changeIn(room, 3)];
  for (const change of made) {
    if (!change) throw new Error('both were planned');
    await approved(first, change);
  }
  await Promise.all([advance(first, made[0]?.id ?? ''), advance(second, made[1]?.id ?? '')]);
  const ends = [await statusIn(room, 2), await statusIn(room, 3)].sort();
  expect(ends).toEqual(['outdated', 'waiting']);
  expect(await changeIn(room)).toMatchObject({ status: 'failed', end: { code: 'taken-over' } });
  expect(await holders(room)).toHaveLength(1);
});

/** Bram's vote counts, and nothing has started it yet. */
async function approved(parts: Parts, change: Change): Promise<void> {
  const bram = demoPeople.find(({ key }) => key === 'approver');
  if (!bram) throw new Error('Bram is there');
  const { tenantId, objectId, name } = bram;
  const rights = rightsWith(['approver'], [demoGroups.approvers]);
  const quiet = { ...parts, notify: { ...parts.notify, changed: () => {} } };
  await castVote(quiet, { changeId: change.id, person: { tenantId, objectId, name }, rights, decision: 'approve' });
}

it('a stuck change goes on once, whoever presses twice', async () => {
  const room = await stuckRoom();
  const change = await changeIn(room);
  const [one, other] = await Promise.all([goOn(room, change), goOn(room, change)]);
  expect([one.ok, other.ok].sort()).toEqual([false, true]);
  expect(await goOn(room, change)).toMatchObject({ ok: false, reason: 'not-stuck' });
});

it('the keys that are held are told, in the order of all keys', async () => {
  const room = await roomFor('fresh');
  const { database, settings } = room.demo.bot.parts;
  const keys = ['pcm', 'pdm'].map(platform => `${settings.tenantId}/${platform}`);
  expect(lockKeysOf(settings.tenantId, 'disconnect')).toEqual([keys[1]]);
  await room.anna.say(ask);
  const held = await database.transaction(trx =>
    takeLocks(trx, keys, '00000000-0000-4000-8000-000000000009', new Date()),
  );
  expect(held).toEqual([keys[1]]);
});
