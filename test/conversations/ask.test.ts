import type { Instance } from '../../src/settings.js';
import { type Room, wordsOf } from '../support/demo.js';
import { browser, linkOf, publicUrl } from '../support/download.js';
import { approve, moment, roomWithPeople } from '../support/story.js';

/** Asks in the channel and gives the message that answers. */
async function answer(room: Room, line: string) {
  await room.anna.say(line);
  await room.settled();
  return room.anna.seeCard('channel');
}
const said = async (room: Room, line: string) => wordsOf((await answer(room, line)).cards);

const declared = (count: number): readonly Instance[] =>
  Array.from({ length: count }, (_, index) => {
    const alias = `site-${index}`;
    const host = `${alias}.jamfcloud.com`;
    const signIn = { is: 'api-client', clientId: 'bot', clientSecret: 'demo' } as const;
    return { alias, host, url: `https://${host}`, hosting: 'jamf-cloud', private: false, signIn };
  });

describe('an answer with what is so in the tenant', () => {
  it('tells of the connection, in both languages', async () => {
    const room = await roomWithPeople({ story: 'connected' });
    const words = await said(room, 'answer active-status');
    expect(words).toContain('The status Active');
    expect(words).toContain('Changed since this article (29 May 2020)');
    expect(words).toContain('✅ Connected by cloud connector; Intune says Active.');
    expect(words).toContain('All 2 servers share that record');
    expect(words).toMatch(/Read at \{\{DATE/);
    expect(words).toContain('conditional-access-jamf-cloud-connector#');
    const dutch = await said(room, 'antwoord active-status');
    expect(dutch).toContain('Gekoppeld via de cloudconnector; Intune zegt Actief.');
    expect(dutch).toContain('Veranderd sinds dit artikel (29 mei 2020)');
  });

  it.each([
    ['fresh', 'answer active-status', 'Nothing is connected now; Intune says Unavailable'],
    ['manual', 'answer active-status', 'Connected by hand (manual connection); Intune says Active'],
    ['device-compliance', 'answer active-status', 'Connected by Device Compliance; Intune says Active'],
    ['disconnected', 'answer active-status', 'Nothing is connected now; Intune says Terminated'],
    ['unresponsive', 'answer active-status', '⚠️ Connected by cloud connector; Intune says Unresponsive'],
    ['old-jamf', 'answer jamf-version-cloud', '⚠️ "acme" runs Jamf Pro 10.17.0: too old, 10.18 or later is needed'],
    ['fresh', 'answer jamf-version-cloud', /✅ "globex" runs Jamf Pro 11[\d.]+: new enough/],
    ['fresh', 'answer multiple-instances', '"acme" is acme.jamfcloud.com'],
    ['no-licence', 'answer prereqs-cloud', '⚠️ This tenant has no Microsoft Intune licence.'],
    ['expiring-secret', 'answer secret-expiry-rotation', /⚠️ The client secret expires in \d+ days?/],
    ['dead-secret', 'answer secret-expiry-rotation', /⚠️ The client secret expired \d+ days? ago/],
    ['connected', 'answer secret-expiry-rotation', 'There is no manual connection here'],
    ['connected', 'answer permissions-connector-app', '✅ App Cloud Connector: as it should be.'],
    ['permission-missing', 'answer permissions-connector-app', /⚠️ App Cloud Connector: permissions changed; missing: /],
    ['fresh', 'answer permissions-connector-app', 'Nothing is connected here, so no app needs permissions now'],
    ['connected', 'answer application-id-meaning', /Intune holds the application ID [0-9a-f-]{36}/],
    ['fresh', 'answer application-id-meaning', 'Intune holds no application ID for Jamf'],
    ['disconnected', 'answer devices-removed-3-months', /⚠️ Intune removes the Macs on \{\{DATE/],
    ['connected', 'answer devices-removed-3-months', 'Intune shows no date on which Macs are removed'],
    ['connected', 'answer compliance-policies-next', /assigned to (?:all|groups of) users/],
    ['fresh', 'answer within-24-hours', 'No 24 hours are running in a change of mine'],
  ] as const)('in the story %s: %s', async (story, line, wanted) => {
    const room = await roomWithPeople({ story });
    expect(await said(room, line)).toEqual(
      typeof wanted === 'string' ? expect.stringContaining(wanted) : expect.stringMatching(wanted),
    );
  });

  it('tells of the 24 hours of a migration that is under way', async () => {
    const room = await roomWithPeople({ story: 'manual' });
    await room.anna.say('migrate acme because Jamf ends manual connections');
    await approve(room);
    await room.chloe.press(await room.chloe.seeCard('personal'), 'approvals');
    await moment(room);
    const database = room.demo.bot.parts.database.kysely;
    const row = await database.selectFrom('change').select(['id', 'body', 'status']).executeTakeFirstOrThrow();
    expect(['running', 'waiting']).toContain(row.status);
    const now = room.demo.clock.now().getTime();
    const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
    const clock = { earliest: at(-4), latest: at(-4), deadline: at(20.5) };
    await database
      .updateTable('change')
      .set({ body: JSON.stringify({ ...(row.body as object), clock }) })
      .execute();
    expect(await said(room, 'answer within-24-hours')).toMatch(/⚠️ CR-1 runs: its 24 hours end .* 20 hours left/);
    room.demo.clock.skip(21 * 3_600_000);
    expect(await said(room, 'answer within-24-hours')).toMatch(/⚠️ CR-1 runs: its 24 hours were over/);
  });

  it('says of what could not be read that it is not known, and never that it is not there', async () => {
    const room = await roomWithPeople({ story: 'connected' });
    const fail = (api: string, status: number) => room.control('faults', { api, effect: { is: 'status', status } });
    await fail('graph', 403);
    await fail('jamf', 500);
    const connection = await said(room, 'answer active-status');
    expect(connection).toContain("❔ Intune's record of the connection: not known (access was denied).");
    expect(connection).not.toMatch(/Nothing is connected|has no record/);
    expect(await said(room, 'answer application-id-meaning')).toContain(
      'The application ID in Intune: not known (access was denied)',
    );
    expect(await said(room, 'answer devices-removed-3-months')).toContain('not known (access was denied)');
    expect(await said(room, 'answer permissions-connector-app')).toContain('not known (access was denied)');
    expect(await said(room, 'answer secret-expiry-rotation')).toContain('not known (access was denied)');
    expect(await said(room, 'antwoord jamf-version-cloud')).toContain(
      '❔ De versie van "acme": niet bekend (geen antwoord).',
    );
  });

  it('does not wait for a side that is slow, and offers status', async () => {
    const room = await roomWithPeople({ story: 'connected' });
    await room.control('faults', { api: 'jamf', effect: { is: 'latency', milliseconds: 2500 } });
    const slow = await answer(room, 'answer jamf-version-cloud');
    expect(wordsOf(slow.cards)).toContain('Reading both sides takes longer than an answer may. Type: status');
    expect(wordsOf(slow.cards)).toContain('10.18');
    expect(wordsOf(slow.cards)).not.toContain('new enough');
    expect(JSON.stringify(slow.cards)).toContain('"verb":"status"');
  });

  it('reads no more than five servers, says so, and offers status', async () => {
    const room = await roomWithPeople({ story: 'connected', overrides: { instances: declared(6) } });
    const many = await said(room, 'answer jamf-version-cloud');
    expect(many).toContain('There are 6 servers: too many to read each of them for an answer. Type: status');
    expect(many).not.toContain('"site-0"');
    // What all of them share is read once, however many there are.
    expect(await said(room, 'answer active-status')).toContain('All 6 servers share that record');
  });
});

describe('from an answer on', () => {
  it('leads to what is asked next, and takes what people say of it', async () => {
    const room = await roomWithPeople();
    const first = await answer(room, 'answer within-24-hours');
    const next = wordsOf(await room.anna.press(first, 'When the Macs are removed after disconnecting'));
    expect(next).toContain('which is 3 months later');
    expect(wordsOf(first.cards)).toContain('helpful within-24-hours · not helpful within-24-hours because …');
    await room.anna.press(first, 'Helpful');
    await room.bram.press(await room.bram.seeCard('channel'), 'Send', { comment: 'Which *clock*?' });
    const kept = await room.demo.bot.parts.database.kysely.selectFrom('answer_feedback').selectAll().execute();
    expect(kept.map(({ topic, helpful, comment }) => ({ topic, helpful, comment }))).toEqual(
      expect.arrayContaining([
        { topic: 'within-24-hours', helpful: true, comment: null },
        { topic: 'within-24-hours', helpful: false, comment: 'Which *clock*?' },
      ]),
    );
  });

  it('offers the command to who may use it here, and to nobody else', async () => {
    const room = await roomWithPeople();
    expect(JSON.stringify((await answer(room, 'answer within-24-hours')).cards)).toContain('"do":"migrate"');
    await room.bram.say('answer within-24-hours');
    await room.settled();
    const seen = await room.bram.seeCard('channel');
    expect(JSON.stringify(seen.cards)).not.toContain('"do":"migrate"');
    // Looking is for everybody.
    await room.bram.say('answer network-ports');
    await room.settled();
    expect(JSON.stringify((await room.bram.seeCard('channel')).cards)).toContain('"verb":"check-network"');
  });
});

test('a question without an answer becomes a file for whoever promotes it, once', async () => {
  const room = await roomWithPeople({ overrides: { publicUrl } });
  await room.demo.bot.parts.database.kysely
    .insertInto('unanswered')
    .values({
      tenant_id: room.demo.bot.parts.settings.tenantId,
      same: 'does it work with ipads',
      question: 'Does it work with iPads?',
      language: 'en',
      near: '["why-integrate"]',
      asked: 2,
      first_at: room.demo.clock.now(),
      last_at: room.demo.clock.now(),
      state: 'open',
    })
    .execute();
  await room.eva.say('questions');
  expect(wordsOf((await room.eva.seeCard('channel')).cards)).not.toContain('iPads');
  const list = await answer(room, 'questions');
  expect(wordsOf(list.cards)).toContain('Does it work with iPads?');
  await room.anna.press(list, 'Promote 1');
  await room.settled();
  const link = await linkOf(room, 'anna');
  const file = await browser(room).fetch(link, 'requester');
  expect(file.headers.get('content-disposition')).toContain('does-it-work-with-ipads.ts');
  expect(await file.text()).toContain("asked: ['Does it work with iPads?'],");
  expect((await browser(room).fetch(link, 'requester')).status).toBe(410);
  expect(wordsOf((await answer(room, 'questions')).cards)).toContain('promoted');
});
