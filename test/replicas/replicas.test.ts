import { advance } from '../../src/changes/execute.js';
import { runnable, tick } from '../../src/changes/tick.js';
import type { Parts } from '../../src/parts.js';
import type { TestDatabase } from '../support/database.js';
import { approve, ask, changeIn, connectorId, consent, roomWithPeople } from '../support/story.js';

/** A second process of the bot on the same tables: own claims, own view of the world. */
async function replicaOf(parts: Parts): Promise<Parts> {
  const database = await (parts.database as TestDatabase).another();
  return { ...parts, database, replica: 'second' };
}

async function goOn(parts: Parts): Promise<void> {
  await tick(parts);
  for (const id of await runnable(parts)) await advance(parts, id);
}

it('two replicas at once do each step once', async () => {
  const room = await roomWithPeople();
  const first = room.demo.bot.parts;
  const second = await replicaOf(first);
  const both = () => Promise.all([goOn(first), goOn(second), goOn(first), goOn(second)]);
  await room.anna.say(ask);
  await both();
  await approve(room);
  await both();
  await consent(room);
  await both();
  await room.anna.say(`application-id CR-1 ${await connectorId(room)}`);
  await both();
  await room.inConsole('approver', 'jamf-confirm');
  await room.pass(6000);
  await both();
  await room.settled();
  expect((await changeIn(room))?.status).toBe('done');
  const events = await first.database.kysely.selectFrom('audit').select('event').execute();
  const count = (event: string) => events.filter(entry => entry.event === event).length;
  expect(count('change-planned')).toBe(1);
  expect(count('change-started')).toBe(1);
  expect(count('step-about-to')).toBe(1);
  expect(count('step-did')).toBe(1);
  expect(count('step-done') + count('step-found')).toBe(8);
  expect(count('change-done')).toBe(1);
});

it('a replica that stops in the middle loses its claim, and a stale one cannot write', async () => {
  const room = await roomWithPeople();
  const first = room.demo.bot.parts;
  const second = await replicaOf(first);
  await room.anna.say(ask);
  const id = (await changeIn(room))?.id ?? '';
  const { claimChange } = await import('../../src/changes/claim.js');
  const { move } = await import('../../src/changes/move.js');
  const dead = await claimChange(first, id);
  expect(dead).toBeDefined();
  expect(await claimChange(second, id)).toBeUndefined();
  await dead?.release();
  const stale = await claimChange(first, id);
  room.demo.clock.skip(16_000);
  const taken = await claimChange(second, id);
  expect(taken).toBeDefined();
  expect(await stale?.allowsWrite()).toBe(false);
  const late = move(first, id, change => ({ change, entries: [{ event: 'change-waiting' }] }), stale?.fence);
  await expect(late).rejects.toMatchObject({ name: 'Overtaken' });
  await stale?.release();
  await taken?.release();
});
