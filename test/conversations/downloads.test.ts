import { minutes } from '../../src/clock.js';
import { openRoom, type Room, wordsOf } from '../support/demo.js';
import { browser, linkOf, pageOf, publicUrl } from '../support/download.js';
import { approve, ask, moment, roomWithPeople } from '../support/story.js';
import { unzip } from '../support/unzip.js';

const withAddress = { overrides: { publicUrl } };
const lastIn = async (room: Room, who: 'anna' | 'eva', place: 'channel' | 'personal') =>
  wordsOf((await room[who].seeCard(place)).cards);
const recorded = async (room: Room) =>
  (await room.demo.bot.parts.database.kysely.selectFrom('audit').selectAll().orderBy('sequence').execute())
    .filter(row => row.event.startsWith('download'))
    .map(row => [row.event, (row.entry as { facts: { reason?: string } }).facts.reason ?? '']);

describe('a file that is asked for in a channel', () => {
  it('is linked to in the 1:1 chat alone, given to who asked after a sign-in, once', async () => {
    const room = await roomWithPeople(withAddress);
    await room.anna.say(ask);
    await approve(room);
    await moment(room);
    await room.anna.say('support bundle acme');
    for (const place of ['channel', 'personal'] as const) {
      const others = await Promise.all([room.bram, room.chloe, room.eva].map(other => other.see(place)));
      expect(JSON.stringify(others)).not.toContain('/download/');
    }
    expect(await lastIn(room, 'anna', 'channel')).toContain('1:1');
    expect(JSON.stringify(await room.anna.see('channel'))).not.toContain('/download/');
    const link = await linkOf(room, 'anna');
    const window = browser(room);

    // Programs that look at every link, in mails and chats, use nothing up.
    expect((await window.look(link, { method: 'HEAD' })).status).toBe(405);
    expect((await window.look(link)).status).toBe(302);

    // Somebody else, though with a role; the link stays good, and Microsoft asks which account to take.
    expect(await pageOf(await window.fetch(link, 'approver'))).toBe('somebody-else');
    expect((await window.open(link)).microsoft).toContain('prompt=select_account');

    // Two windows at once: both signed in, one file.
    const [one, two] = [await window.open(link), await window.open(link)];
    const back = [await window.signIn(one.microsoft, 'requester'), await window.signIn(two.microsoft, 'requester')];
    const answers = await Promise.all([
      window.comeBack(back[0] ?? '', one.cookie),
      window.comeBack(back[1] ?? '', two.cookie),
    ]);
    const file = answers.find(answer => answer.status === 200);
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 410]);
    expect(file?.headers.get('content-disposition')).toMatch(
      /^attachment; filename="connector-support-acme-[\d-]+\.zip"$/,
    );
    expect(file?.headers.get('cache-control')).toBe('no-store');
    expect(file?.headers.get('x-content-type-options')).toBe('nosniff');

    const files = unzip(Buffer.from((await file?.arrayBuffer()) ?? new ArrayBuffer(0)));
    expect([...files.keys()]).toEqual([
      'about.json',
      'report.html',
      'versions.json',
      'settings.json',
      'tenant.json',
      'changes.json',
      'instances/acme.json',
    ]);
    expect(JSON.parse(files.get('instances/acme.json') ?? '').findings.length).toBeGreaterThan(5);
    expect(JSON.parse(files.get('changes.json') ?? '')).toMatchObject([
      { number: 1, kind: 'connect-cloud-connector', requester: 'person-1', status: 'waiting' },
    ]);
    const text = [...files.values()].join('\n');
    for (const person of ['Anna', 'Bram', 'Chloe', 'Dirk', '5c0d5a1e-0000-4000-8000-00000000e00']) {
      expect(text).not.toContain(person);
    }
    expect(text).not.toMatch(/demo-[a-z]+-(?:secret|password)/);

    expect(await pageOf(await window.look(link))).toBe('not-valid');
    expect(await recorded(room)).toEqual([
      ['download-offered', ''],
      ['download-refused', 'somebody-else'],
      ['download-fetched', ''],
      ['download-refused', 'not-valid'],
    ]);
    expect(
      JSON.stringify(await room.demo.bot.parts.database.kysely.selectFrom('audit').selectAll().execute()),
    ).not.toContain(link.slice('/download/'.length));
  });
});

describe('a link', () => {
  it('is worth nothing once its time is over, its role is gone, or the sign-in came to nothing', async () => {
    const room = await roomWithPeople(withAddress);
    const window = browser(room);
    await room.bram.say('support bundle', { place: 'personal' });
    const link = await linkOf(room, 'bram');
    const { microsoft, cookie } = await window.open(link);
    expect(await pageOf(await window.comeBack(await window.signIn(microsoft), cookie))).toBe('cancelled');
    const other = await window.open(link);
    expect(await pageOf(await window.comeBack(await window.signIn(other.microsoft, 'approver'), cookie))).toBe(
      'another-browser',
    );
    await room.inConsole('approver', 'entra-leave-groups');
    expect(await pageOf(await window.fetch(link, 'approver'))).toBe('not-allowed');
    await room.pass(minutes(16));
    expect(await pageOf(await window.fetch(link, 'approver'))).toBe('not-valid');
    expect((await recorded(room)).filter(([event]) => event === 'download-fetched')).toEqual([]);
  });

  it('is not made for somebody without a role', async () => {
    const room = await roomWithPeople(withAddress);
    await room.eva.say('support bundle');
    // Any one of them will do, and it says so.
    expect(await lastIn(room, 'eva', 'channel')).toContain('The role auditor is enough.');
    expect(await lastIn(room, 'eva', 'channel')).not.toContain('Needed:');
    expect(await recorded(room)).toEqual([]);

    // For somebody who has one: where others read along, a press leaves the card, and only says where the link is.
    await room.bram.say('support acme');
    await room.settled();
    const pressed = await room.bram.press(await room.bram.seeCard('channel'), 'Maak de bundel');
    expect(pressed).toEqual({ is: 'note', text: expect.stringContaining('De link staat in onze 1-op-1-chat') });
  });

  it('is not made where the bot has no public address', async () => {
    const room = await openRoom();
    await room.anna.open('personal');
    await room.anna.say('support bundle', { place: 'personal' });
    expect(await lastIn(room, 'anna', 'personal')).toContain('PUBLIC_URL');
  });
});
