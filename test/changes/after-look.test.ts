import type { Change } from '../../src/changes/change.js';
import { tick } from '../../src/changes/tick.js';
import { hours, minutes } from '../../src/clock.js';
import type { Parts } from '../../src/parts.js';
import type { TestDatabase } from '../support/database.js';
import type { Room } from '../support/demo.js';
import { approveBy, askFor, occurrences, roomFor, saidInChannel } from '../support/ends.js';
import { changeIn, moment } from '../support/story.js';

/** acme was disconnected while globex stays: the shared record is looked at for a day. */
async function watched(): Promise<Room> {
  const room = await roomFor('two-connected');
  await askFor(room, { kind: 'disconnect', wish: { remaining: 'others' } });
  await approveBy(room, 'bram', 'chloe');
  await room.anna.say('confirm CR-1 1');
  await moment(room);
  expect(await changeIn(room)).toMatchObject({ status: 'done' });
  return room;
}

async function drop(room: Room): Promise<void> {
  await room.inConsole('approver', 'jamf-untick', { alias: 'acme' });
  await room.inConsole('approver', 'jamf-untick', { alias: 'globex' });
}

const anotherOn = async (parts: Parts): Promise<Parts> => ({
  ...parts,
  replica: 'second',
  database: await (parts.database as TestDatabase).another(),
});

const looks = (room: Room) =>
  room.demo.bot.parts.database.kysely.selectFrom('due').selectAll().where('kind', '=', 'after-look').execute();

const audited = async (room: Room) =>
  (
    await room.demo.bot.parts.database.kysely
      .selectFrom('audit')
      .select('event')
      .where('event', '=', 'after-look')
      .execute()
  ).length;

const lost = 'may have lost their connection';

it('two replicas that look at once tell once', async () => {
  const room = await watched();
  const first = room.demo.bot.parts;
  const second = await anotherOn(first);
  await drop(room);
  room.demo.clock.skip(minutes(16));
  await Promise.all([tick(first), tick(second), tick(first), tick(second)]);
  expect(occurrences(await saidInChannel(room), lost)).toBe(1);
  expect(await audited(room)).toBe(1);
  expect(await looks(room)).toEqual([]);
});

it('a bot that was down meanwhile looks when it is back, and tells once', async () => {
  const room = await watched();
  await drop(room);
  room.demo.clock.skip(hours(30));
  const back = await anotherOn(room.demo.bot.parts);
  await tick(back);
  await tick(back);
  expect(occurrences(await saidInChannel(room), lost)).toBe(1);
});

it('all is well to the last look, and that is recorded without a word', async () => {
  const room = await watched();
  await room.pass(minutes(16));
  expect(await looks(room)).toHaveLength(3);
  await room.pass(hours(5));
  expect(await looks(room)).toHaveLength(1);
  await room.pass(hours(24));
  expect(await looks(room)).toEqual([]);
  expect(await audited(room)).toBe(1);
  expect(await saidInChannel(room)).not.toContain(lost);
});

it('what cannot be read is no news until the last look has been tried in vain', async () => {
  const room = await watched();
  await room.control('faults', {
    api: 'graph',
    path: 'deviceManagementPartners',
    effect: { is: 'status', status: 503 },
  });
  await room.pass(hours(5));
  await room.pass(hours(20));
  expect(await saidInChannel(room)).not.toContain('cannot read');
  for (let tries = 0; tries < 5; tries++) await room.pass(minutes(16));
  expect(occurrences(await saidInChannel(room), 'A day later I cannot read the partner record')).toBe(1);
  expect(await looks(room)).toEqual([]);
});

it('is not about what a later change ends on purpose', async () => {
  const room = await watched();
  await askFor(room, { kind: 'disconnect', instance: 'globex', wish: { remaining: 'none' } });
  await approveBy(room, 'bram', 'chloe');
  await drop(room);
  await room.pass(6000);
  expect(await changeIn(room, 2)).toMatchObject({ status: 'done' });
  await room.pass(hours(25));
  expect(await saidInChannel(room)).not.toContain(lost);
  expect(await looks(room)).toEqual([]);
});

it('goes on when another server goes alone: the record is to stand for the rest', async () => {
  const room = await watched();
  await askFor(room, { kind: 'disconnect', instance: 'globex', wish: { remaining: 'others' } });
  await approveBy(room, 'bram', 'chloe');
  await drop(room);
  await room.pass(minutes(16));
  expect(occurrences(await saidInChannel(room), lost)).toBe(1);
});

it('nothing follows the end of the last one', async () => {
  const room = await roomFor('connected');
  await askFor(room, { kind: 'disconnect', wish: { remaining: 'none' } });
  await approveBy(room, 'bram', 'chloe');
  await room.inConsole('approver', 'jamf-untick');
  await room.pass(6000);
  expect(((await changeIn(room)) as Change).status).toBe('done');
  expect(await looks(room)).toEqual([]);
});
