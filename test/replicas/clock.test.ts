import type { Executing, Stuck } from '../../src/changes/change.js';
import { advance } from '../../src/changes/execute.js';
import { move } from '../../src/changes/move.js';
import { runnable, tick } from '../../src/changes/tick.js';
import type { Parts } from '../../src/parts.js';
import type { TestDatabase } from '../support/database.js';
import type { Room } from '../support/demo.js';
import { agreed, appOf, asks, deleteBoth, inConsole, roomFor } from '../support/removal.js';
import { changeIn, connectorId, consent } from '../support/story.js';

const hour = 3_600_000;

/** A second process of the bot on the same tables; after a restart there is only this one. */
async function replicaOf(parts: Parts): Promise<Parts> {
  const database = await (parts.database as TestDatabase).another();
  return { ...parts, database, replica: 'second' };
}

async function goOn(parts: Parts): Promise<void> {
  await tick(parts);
  for (const id of await runnable(parts)) await advance(parts, id);
}

async function running(): Promise<{ room: Room; first: Parts; second: Parts }> {
  const room = await roomFor('migrate', { story: 'manual' });
  await asks(room, 'migrate-cloud-connector', {});
  await agreed(room);
  const first = room.demo.bot.parts;
  return { room, first, second: await replicaOf(first) };
}

const stick = (parts: Parts, id: string) =>
  move(parts, id, present => {
    const { waiting: _waiting, ...rest } = present as Executing & { waiting?: unknown };
    const stuck: Stuck = { ...rest, status: 'stuck', stuck: { code: 'two-weeks', facts: {} } };
    return { change: stuck, entries: [{ event: 'change-stuck' }] };
  });

const alarms = async ({ database }: Parts): Promise<readonly number[]> => {
  const rows = await database.kysely
    .selectFrom('audit')
    .select('entry')
    .where('event', '=', 'clock-alarm')
    .orderBy('sequence')
    .execute();
  return rows.map(({ entry }) => Number((entry as { facts: { left: number } }).facts.left));
};

const lines = async ({ database }: Parts, event: string): Promise<number> => {
  const rows = await database.kysely.selectFrom('outbox').select('unique_key').execute();
  return rows.filter(({ unique_key }) => unique_key.includes(`:${event}:`)).length;
};

it('two replicas tell each hour once, and a restart between them neither loses nor repeats one', async () => {
  const { room, first, second } = await running();
  await inConsole(room, 'jamf-untick');
  for (const [index, hours] of [12.1, 8, 3, 1, 1].entries()) {
    room.demo.clock.skip(hours * hour);
    // The first process is gone after the second alarm: what was noted is in the tables.
    const living = index < 2 ? [first, second, first, second] : [second, second];
    await Promise.all(living.map(goOn));
  }
  expect(await alarms(second)).toEqual([12, 4, 1, 0]);
  expect(await changeIn(room)).toMatchObject({ status: 'waiting', waiting: { step: 'apps-deleted' } });
});

it('the clock starts once, from the last look of either, when both see the end at the same time', async () => {
  const { room, first, second } = await running();
  room.demo.clock.skip(30_000);
  await goOn(second);
  const stood = room.demo.clock.now().getTime();
  room.demo.clock.skip(30_000);
  await room.inConsole('approver', 'jamf-untick');
  await Promise.all([goOn(first), goOn(second), goOn(first), goOn(second)]);
  const started = await first.database.kysely
    .selectFrom('audit')
    .select('entry')
    .where('event', '=', 'clock-started')
    .execute();
  expect(started).toHaveLength(1);
  const change = await changeIn(room);
  const earliest = Date.parse((change && 'clock' in change && change.clock?.earliest) || '');
  expect(Math.abs(earliest - stood)).toBeLessThan(25_000);
  const due = await first.database.kysely.selectFrom('due').select('at').where('kind', '=', 'clock').execute();
  expect(due).toHaveLength(4);
});

it('a process that slept through all of it tells that the time is over, and nothing else', async () => {
  const { room, second } = await running();
  await inConsole(room, 'jamf-untick');
  room.demo.clock.skip(72 * hour);
  await goOn(second);
  await goOn(second);
  expect(await alarms(second)).toEqual([0]);
  expect(await lines(second, 'clock')).toBe(0);
  expect(await lines(second, 'clock-over')).toBe(1);
});

it('who starts over after all of the manual connection went connects within the same 24 hours', async () => {
  const { room, first } = await running();
  await inConsole(room, 'jamf-untick');
  await deleteBoth(room);
  const before = (await changeIn(room)) as Executing;
  expect(before).toMatchObject({ status: 'waiting', waiting: { step: 'jamf-connect' } });
  await stick(first, before.id);
  await asks(room, 'migrate-cloud-connector', {}, 'acme', before.id);
  expect(await changeIn(room, 2)).toMatchObject({
    status: 'planned',
    plan: { warnings: expect.arrayContaining([expect.objectContaining({ code: 'day-goes-on' })]) },
  });
  await agreed(room, 2);
  expect(await changeIn(room)).toMatchObject({ status: 'failed', end: { code: 'taken-over' } });
  expect(await changeIn(room, 2)).toMatchObject({
    status: 'waiting',
    waiting: { step: 'jamf-connect' },
    clock: before.clock,
  });
  room.demo.clock.skip(12.1 * hour);
  await goOn(first);
  expect(await alarms(first)).toEqual([12]);

  await consent(room);
  await room.anna.say(`application-id CR-2 ${await connectorId(room)}`);
  await room.pass(6000);
  await inConsole(room, 'jamf-confirm');
  expect(await changeIn(room, 2)).toMatchObject({ status: 'done' });
  room.demo.clock.skip(12 * hour);
  await goOn(first);
  expect(await alarms(first)).toEqual([12]);
});

it('a migration that goes on after all keeps its clock and its lock, and what was to start over says so', async () => {
  const { room, first } = await running();
  await inConsole(room, 'jamf-untick');
  await deleteBoth(room);
  const before = (await changeIn(room)) as Executing;
  await stick(first, before.id);
  await asks(room, 'migrate-cloud-connector', {}, 'acme', before.id);
  await room.anna.say('continue CR-1');
  await room.pass(6000);
  await agreed(room, 2);
  expect(await changeIn(room, 2)).toMatchObject({ status: 'outdated', end: { code: 'lock-held' } });
  expect(await changeIn(room)).toMatchObject({ status: 'waiting', clock: before.clock });
});

it('who starts over from a stuck migration inherits its 24 hours, and hears of what is left of them', async () => {
  const { room, first } = await running();
  const native = await appOf(room, 'Jamf Native macOS Connector');
  await inConsole(room, 'entra-delete-app', { applicationId: native?.appId });
  const before = (await changeIn(room)) as Executing;
  room.demo.clock.skip(12.1 * hour);
  await goOn(first);
  expect(await alarms(first)).toEqual([12]);
  await stick(first, before.id);
  await asks(room, 'migrate-cloud-connector', {}, 'acme', before.id);
  expect(await changeIn(room, 2)).toMatchObject({ status: 'planned', plan: { baseline: { stands: true } } });
  await agreed(room, 2);
  expect(await changeIn(room)).toMatchObject({ status: 'failed', end: { code: 'taken-over' } });
  expect(await changeIn(room, 2)).toMatchObject({ status: 'waiting', clock: before.clock });
  room.demo.clock.skip(8 * hour);
  await goOn(first);
  expect(await alarms(first)).toEqual([12, 4]);
});
