import { roles } from '../../src/person.js';
import { claimScan } from '../../src/scans/claim.js';
import { runningScans } from '../../src/scans/store.js';
import { demoTenantId } from '../../src/simulator/people.js';
import { openRoom, type Room, wordsOf } from '../support/demo.js';
import { moment } from '../support/story.js';

type Place = 'channel' | 'personal';
type Who = 'anna' | 'bram' | 'eva' | 'finn';

async function fleetRoom(): Promise<Room> {
  const room = await openRoom({ story: 'large-fleet' });
  for (const person of [room.anna, room.bram, room.eva, room.finn]) {
    await person.open('channel');
    await person.open('personal');
  }
  return room;
}

const seen = async (room: Room, who: Who, place: Place) => wordsOf((await room[who].seeCard(place)).cards);
const running = (room: Room) => runningScans(room.demo.bot.parts.database, demoTenantId);

/** Names of Macs and of their users, as the story has them. */
const names = /acme-mac-\d|mac\.user\d|DEMO[0-9A-F]{4}/;

test('a fleet in the channel, one Mac in the own chat, and what nobody else may', async () => {
  const room = await fleetRoom();

  // In the channel: first the progress, with a way to end it; then numbers, and no names.
  await room.anna.say('check devices acme');
  expect(await seen(room, 'anna', 'channel')).toContain('Begins in a moment');
  await moment(room);
  const shared = await seen(room, 'eva', 'channel');
  for (const word of ['12,000 Macs', '186 Macs are deactivated', '333 Macs are unresponsive', 'below macOS 10.12']) {
    expect(shared).toContain(word);
  }
  expect(shared).toContain('the user of the Mac');
  expect(shared).toContain('names are left out');
  expect(shared).not.toMatch(names);
  expect(JSON.stringify((await room.anna.see('channel')).map(({ cards }) => cards))).not.toMatch(names);

  // In the own chat, in the language of the reader: the same with names.
  await room.bram.say('controleer apparaten acme', { place: 'personal' });
  await moment(room);
  const own = await seen(room, 'bram', 'personal');
  expect(own).toContain('186 Macs zijn gedeactiveerd');
  expect(own).toMatch(names);

  // One Mac by name, serial number or user; nowhere else.
  await room.anna.say('check device ACME-mac-11541', { place: 'personal' });
  const one = await seen(room, 'anna', 'personal');
  for (const word of ['acme-mac-11541', 'mac.user11541', 'deactivated', 'signs in again', 'not compliant']) {
    expect(one).toContain(word);
  }
  await room.anna.say('check device mac.user7', { place: 'personal' });
  expect(await seen(room, 'anna', 'personal')).toContain('Nothing is the matter with it');
  await room.anna.say('check device nobody"', { place: 'personal' });
  expect(await seen(room, 'anna', 'personal')).toContain('No Mac has that name');
  await room.anna.say('check device acme-mac-007');
  expect(await seen(room, 'anna', 'channel')).toContain('Ask me in our own chat');

  // Who has no role gets neither.
  await room.eva.say('check devices acme', { place: 'personal' });
  expect(await seen(room, 'eva', 'personal')).toContain(roles[0]);
  await room.eva.say('check device acme-mac-007', { place: 'personal' });
  expect(await seen(room, 'eva', 'personal')).not.toMatch(names);
  expect(await running(room)).toEqual([]);
});

test('a scan under way is joined, watched and cancelled', async () => {
  const room = await fleetRoom();
  const { parts } = room.demo.bot;
  await room.anna.say('check devices acme');
  const [scan] = await running(room);
  // Another process works on it, and says nothing for now.
  const taken = await claimScan({ ...parts, replica: 'second' }, scan?.id ?? '');
  expect(taken).toBeDefined();

  await room.bram.say('scan de macs van acme', { place: 'personal' });
  expect(await running(room)).toHaveLength(1);
  expect(await seen(room, 'bram', 'personal')).toContain('gevraagd door Anna de Vries');

  await room.eva.say('cancel scan acme');
  expect(await seen(room, 'eva', 'channel')).toContain('Anna de Vries asked for it');
  expect(await running(room)).toHaveLength(1);

  const cards = (await room.anna.see('channel')).filter(message =>
    wordsOf(message.cards).includes('Begins in a moment'),
  );
  const [card] = cards;
  if (!card) throw new Error('Anna sees no progress');
  await room.anna.press(card, 'Cancel');
  await moment(room);
  expect(await running(room)).toEqual([]);
  expect(await seen(room, 'bram', 'personal')).toContain('Geannuleerd');

  await room.anna.say('cancel scan');
  expect(await seen(room, 'anna', 'channel')).toContain('No fleet is being read');
});

test('an operator may cancel what somebody else asked for, and every server is read when none is named', async () => {
  const room = await fleetRoom();
  await room.anna.say('check devices');
  expect((await running(room)).map(({ instance }) => instance).sort()).toEqual(['acme', 'globex']);
  await room.finn.say('cancel scan acme');
  expect((await running(room)).map(({ instance }) => instance)).toEqual(['globex']);
  await moment(room);
  const all = (await room.anna.see('channel')).map(({ cards }) => wordsOf(cards)).join('\n');
  expect(all).toContain('globex.jamfcloud.com · read');
  expect(all).toContain('Cancelled');
});
