import { sql } from 'kysely';
import { pastChanges } from '../../src/changes/past.js';
import { days } from '../../src/clock.js';
import { commandNamed } from '../../src/commands/index.js';
import { demoTenantId } from '../../src/simulator/people.js';
import { type Room, wordsOf } from '../support/demo.js';
import { moment, roomWithPeople } from '../support/story.js';

const askFor = (server: string) => `connect jamf ${server} cloud global default because the new office gets Macs`;
const reject = 'reject CR-1 not in the week of the board meeting';

/** What somebody reads on the card that answers their line. */
async function answered(room: Room, line: string, who: 'anna' | 'bram' | 'chloe' = 'anna'): Promise<string> {
  await room[who].say(line, { place: 'personal' });
  return wordsOf((await room[who].seeCard('personal')).cards);
}
const numbersIn = (words: string) => [...words.matchAll(/^CR-(\d+) · /gmu)].map(([, number]) => Number(number));

/** Anna asked for acme, which Bram rejected; ten days later for globex, which she withdrew, and for acme again. */
async function story(): Promise<Room> {
  const room = await roomWithPeople();
  await room.anna.say(askFor('acme'));
  await moment(room);
  await room.bram.say(reject);
  await moment(room);
  await room.pass(days(10));
  await room.anna.say(askFor('globex'));
  await moment(room);
  await room.anna.say('withdraw CR-2');
  await moment(room);
  await room.anna.say(askFor('acme'));
  await moment(room);
  return room;
}

describe('the list of changes', () => {
  it('tells of each what became of it, newest first', async () => {
    const words = await answered(await story(), 'history');
    expect(numbersIn(words)).toEqual([3, 2, 1]);
    for (const told of [
      '📋 Changes',
      'CR-3 · Connect Jamf Pro to Intune (cloud connector) · acme',
      '⏳ Waits for approval',
      'CR-2 · Connect Jamf Pro to Intune (cloud connector) · globex',
      '↩️ Withdrawn by Anna de Vries',
      '⛔ Rejected: not in the week of the board meeting',
      'Asked by Anna de Vries · Bram Jansen rejected',
    ])
      expect(words).toContain(told);
  });

  it.each<[string, readonly number[], string]>([
    ['history acme', [3, 1], 'Changes of acme'],
    ['history 7d', [3, 2], 'Changes, last 7 days'],
    ['history acme last 7 days', [3], 'Changes of acme, last 7 days'],
    ['history of Bram', [1], 'Changes, by Bram'],
    ['history of jansen', [1], 'Changes, by jansen'],
    ['history by Anna', [3, 2, 1], 'Changes, by Anna'],
    ['history acme 14d Bram', [1], 'Changes of acme, last 14 days, by Bram'],
    ['history last 2', [3, 2], 'Changes, the last 2'],
    ['history acme last 1', [3], 'Changes of acme, the last 1'],
  ])('%s', async (line, numbers, title) => {
    const words = await answered(await story(), line);
    expect([numbersIn(words), words.split('\n')[0]]).toEqual([numbers, `📋 ${title}`]);
  });

  it('speaks Dutch with who speaks Dutch', async () => {
    const words = await answered(await story(), 'geschiedenis acme 14 dagen door Bram', 'bram');
    expect(numbersIn(words)).toEqual([1]);
    for (const told of [
      '📋 Wijzigingen van acme, laatste 14 dagen, door Bram',
      '⛔ Afgewezen: not in the week of the board meeting',
      'Aangevraagd door Anna de Vries · Bram Jansen wees af',
    ])
      expect(words).toContain(told);
  });

  it('finds by its end what was asked for before', async () => {
    const room = await roomWithPeople();
    await room.anna.say(askFor('acme'));
    await moment(room);
    await room.pass(days(3));
    expect(numbersIn(await answered(room, 'history 1d'))).toEqual([1]);
    await room.pass(days(3));
    expect(numbersIn(await answered(room, 'history 1d'))).toEqual([]);
  });

  it.each(['%', '_', "'", '\\'])('reads nothing into %s in a name', async user => {
    const room = await story();
    const { database } = room.demo.bot.parts;
    expect(await pastChanges(database, { tenantId: demoTenantId, user, skip: 0, most: 5 })).toEqual([]);
  });

  it.each<[object]>([
    [{ user: '<at>Bram</at>' }],
    [{ user: '${text.title}' }],
    [{ period: '0d' }],
    [{ period: 'week' }],
    [{ limit: '-1' }],
    [{ page: 0 }],
  ])('takes no %j', input => {
    expect(commandNamed('history').input.safeParse(input)).toMatchObject({ success: false });
  });

  it('opens each of them in full', async () => {
    const room = await story();
    await room.anna.say('history', { place: 'personal' });
    await room.anna.press(await room.anna.seeCard('personal'), 'History CR-1');
    expect(wordsOf((await room.anna.seeCard('personal')).cards)).toContain('Bram Jansen rejected');
  });

  it('says so when nothing fits, and what to do', async () => {
    const room = await story();
    const words = await answered(room, 'history globex 7d Chloe');
    for (const told of ['Changes of globex, last 7 days, by Chloe', 'No change fits that.', 'the servers are acme'])
      expect(words).toContain(told);
    expect(await answered(room, 'geschiedenis van Zoë', 'bram')).toContain('Geen enkele wijziging past daarbij.');
  });

  it('says what to ask for where there never was a change', async () => {
    expect(await answered(await roomWithPeople(), 'history')).toContain('type: connect jamf');
  });

  it('is refused for a server that is not declared', async () => {
    const words = await answered(await roomWithPeople(), 'history initech');
    expect(words).toContain('initech');
    expect(words).toContain('acme');
    expect(words).not.toContain('Changes');
  });
});

describe('a long list of changes', () => {
  /** Eight of them: each asked for and withdrawn. */
  async function eight(): Promise<Room> {
    const room = await roomWithPeople();
    await room.anna.say(askFor('acme'));
    await moment(room);
    await room.anna.say('withdraw CR-1');
    await moment(room);
    // The others are like the first, but for number and id.
    await sql`
      INSERT INTO change (id, number, kind, tenant_id, instance, lock_key, status, body, version, fence, created_at, ended_at)
      SELECT 'copy-' || n, n, kind, tenant_id, instance, lock_key, status,
        jsonb_set(body, '{number}', to_jsonb(n)), version, fence, created_at, ended_at
      FROM change, generate_series(2, 8) AS n
    `.execute(room.demo.bot.parts.database.kysely);
    return room;
  }

  it('is turned over page by page, by button and by word', async () => {
    const room = await eight();
    expect(numbersIn(await answered(room, 'history'))).toEqual([8, 7, 6, 5, 4]);
    await room.anna.press(await room.anna.seeCard('personal'), 'Older');
    const second = await room.anna.seeCard('personal');
    expect(numbersIn(wordsOf(second.cards))).toEqual([3, 2, 1]);
    expect(wordsOf(second.cards)).not.toContain('Older');
    await room.anna.press(second, 'Newer');
    expect(numbersIn(wordsOf((await room.anna.seeCard('personal')).cards))).toEqual([8, 7, 6, 5, 4]);
    expect(numbersIn(await answered(room, 'geschiedenis acme pagina 2', 'bram'))).toEqual([3, 2, 1]);
    expect(await answered(room, 'history page 3')).toContain('There is nothing on page 3');
  });

  it('ends where it was limited', async () => {
    const room = await eight();
    await answered(room, 'history last 6');
    await room.anna.press(await room.anna.seeCard('personal'), 'Older');
    const words = wordsOf((await room.anna.seeCard('personal')).cards);
    expect([numbersIn(words), words.includes('Older'), words.includes('the last 6, page 2')]).toEqual([
      [3],
      false,
      true,
    ]);
  });

  it('holds nothing of another tenant', async () => {
    const room = await eight();
    const { kysely } = room.demo.bot.parts.database;
    await kysely.updateTable('change').set({ tenant_id: 'elsewhere' }).where('number', '>', 1).execute();
    expect(numbersIn(await answered(room, 'history'))).toEqual([1]);
  });
});
