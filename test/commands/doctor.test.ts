import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { append } from '../../src/audit/store.js';
import type { Settings } from '../../src/settings.js';
import { visit } from '../../src/simulator/room/visitor.js';
import { openRoom, type Room, wordsOf } from '../support/demo.js';

type Who = 'anna' | 'bram' | 'eva';
type Place = 'personal' | 'channel';

/** Asks how the bot is, and reads the card that comes. */
async function asks(room: Room, line = 'doctor', who: Who = 'bram', place: Place = 'personal'): Promise<string> {
  await room[who].open(place);
  // Bram's Teams is Dutch.
  if (line === 'doctor') await room[who].say('language en', { place, mention: place === 'channel' });
  await room[who].say(line, { place, mention: place === 'channel' });
  await room.settled();
  return wordsOf((await room[who].seeCard(place)).cards);
}

const asApprover: Partial<Settings> = { writeAs: 'approver', writer: undefined };

describe('a bot that is well', () => {
  it('tells an operator so in the 1:1 chat, and proves that it can reach them', async () => {
    const room = await openRoom();
    const words = await asks(room);
    expect(words).toContain('Good: The client secret of the reader');
    expect(words).not.toMatch(/❌|❔/);
    const lines = (await room.bram.see('personal')).map(message => message.text);
    expect(lines.join()).toContain('I can reach you here');
    await room.bram.say('taal nl', { place: 'personal' });
    expect(await asks(room, 'dokter')).toContain('Hoe het met mij gaat');
  });

  it('keeps causes out of a channel, and everything from who is no operator', async () => {
    const room = await openRoom();
    const channel = await asks(room, 'doctor', 'bram', 'channel');
    expect(channel).toContain('Queue · to look after');
    expect(channel).toContain('Others read along here');
    expect(channel).not.toContain('No queue was ever started');
    const other = await asks(room, 'doctor', 'anna');
    expect(other).toContain('Needed: the role operator. The policy gives it to the Entra group Bot operators.');
    expect(other).not.toContain('Permissions');
  });
});

it('says which credential is why nobody has any right, to whoever asks', async () => {
  const room = await openRoom();
  await room.control('credentials', { app: 'reader', act: 'expire' });
  await room.pass(2 * 3_600_000);
  const words = await asks(room, 'doctor', 'anna');
  expect(words).toContain('The reader cannot sign in: the client secret has expired.');
  expect(words).toContain('I could not read your groups');
  expect(words).not.toContain('Jamf');
});

it('tells of a credential in time, of power that nobody should hold, and of clocks that part', async () => {
  const room = await openRoom();
  await room.control('credentials', { app: 'bot', act: 'secret', value: 'demo-bot-secret', days: 5 });
  await room.control('sign-in', { clockAheadSeconds: 400 });
  const words = await asks(room);
  expect(words).toMatch(/❌ The client secret of the bot's own app · wrong\nIt ends in [45] days\./);
  expect(words).toMatch(/behind Microsoft's/);
});

it('names everything that is out of reach, each as a line of its own, and never fails itself', async () => {
  const room = await openRoom({ overrides: asApprover });
  await room.control('credentials', { app: 'bot', act: 'no-consent' });
  await room.control('teams', { act: 'uninstall', person: 'approver2' });
  await room.control('faults', { api: 'jamf', effect: { is: 'status', status: 500 } });
  await room.control('faults', { api: 'graph', path: '/applications', effect: { is: 'half-json' } });
  const { database, clock } = room.demo.bot.parts;
  const facts = { reason: '403', tries: 5, target: 'person', subject: 'x', kind: 'change' };
  await database.transaction(trx => append(trx, { event: 'message-failed', facts }, clock.now()));
  const words = await asks(room);
  expect(words).toContain('Nobody consented to DeviceManagementServiceConfig.ReadWrite.All: no step can be run.');
  expect(words).toContain('Too few can be reached to approve: Disconnect Jamf Pro');
  expect(words).toContain('❌ Jamf Pro acme · wrong');
  expect(words).toMatch(/When the client secret ends could not be read: the answer was not as documented/);
  expect(words).toContain('1 did not arrive, mostly cards in a 1:1 chat (403).');
  const actions = JSON.stringify((await room.bram.seeCard('personal')).cards);
  expect(actions).not.toContain('adminconsent');
});

it('hears of a writer that could take over the tenant', async () => {
  const room = await openRoom();
  const { bot } = room.demo;
  const self = bot.parts.self as { permissionsOf(app: 'reader' | 'writer'): Promise<readonly string[]> };
  const asked = self.permissionsOf.bind(self);
  self.permissionsOf = async app => [...(await asked(app)), ...(app === 'writer' ? ['Application.ReadWrite.All'] : [])];
  expect(await asks(room)).toContain("whoever has this app's credential could take over the tenant");
});

it('is asked by an operator who approves nothing as well', async () => {
  const room = await openRoom();
  const finn = visit(room.demo.url.replace(/\/$/, ''), 'operator');
  await finn.open('personal');
  await finn.say('how are you', { place: 'personal' });
  await room.settled();
  expect(wordsOf((await finn.seeCard('personal')).cards)).toContain('How I am');
});

it('tells where a way out could never be approved, though every change could', async () => {
  const policy = JSON.parse(readFileSync('policy.demo.json', 'utf8'));
  const policyFile = join(mkdtempSync(join(tmpdir(), 'connector-bot-doctor-')), 'policy.json');
  writeFileSync(policyFile, JSON.stringify({ ...policy, proposals: { deviation: { quorum: 4 } } }));
  const words = await asks(await openRoom({ overrides: { policyFile } }));
  expect(words).toContain('Approval of: A way around a step');
  expect(words).toMatch(/The \d people in its groups are never enough/);
  expect(words).not.toContain('Approval of: Disconnect');
});
