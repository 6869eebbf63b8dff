import { createRemoteJWKSet, jwtVerify } from 'jose';
import { botAppId, demoPeople, demoTenantId } from '../../../src/simulator/people.js';
import { groupChatId, teamId } from '../../../src/simulator/teams/places.js';
import { type Stage, setStage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ patienceMilliseconds: 150 });
});
afterAll(() => stage.stop());
beforeEach(async () => {
  await stage.simulator.settled();
  await stage.simulator.reset('fresh');
  stage.bot.handed.length = 0;
  stage.bot.answer = () => undefined;
});

const handed = () => stage.bot.handed.map(({ activity }) => activity);

test('every delivery carries a token that the channel signed, for this bot and this service', async () => {
  await stage.as('requester').say('status', { place: 'personal' });
  const [{ headers, activity } = { headers: {}, activity: { serviceUrl: '' } }] = stage.bot.handed;
  const keys = createRemoteJWKSet(new URL(`${stage.simulator.url}/botframework/v1/.well-known/keys`));
  const token = headers.authorization?.replace('Bearer ', '') ?? '';
  const { payload } = await jwtVerify(token, keys, {
    issuer: 'https://api.botframework.com',
    audience: botAppId,
    currentDate: stage.clock.now(),
  });
  expect(payload['serviceurl']).toBe(stage.simulator.serviceUrl);
  expect(activity.serviceUrl).toBe(stage.simulator.serviceUrl);
  expect(Number(payload.exp) - stage.clock.now().getTime() / 1000).toBe(3600);
});

describe('a message', () => {
  test('in a 1:1 chat is delivered as it was typed', async () => {
    await stage.as('approver').say('status', { place: 'personal' });
    const bram = demoPeople.find(({ key }) => key === 'approver');
    expect(handed()).toMatchObject([
      {
        type: 'message',
        text: 'status',
        textFormat: 'plain',
        channelId: 'msteams',
        locale: 'nl-NL',
        from: { id: bram?.teamsId, aadObjectId: bram?.objectId, name: bram?.name },
        recipient: { id: `28:${botAppId}` },
        conversation: { conversationType: 'personal', tenantId: demoTenantId },
        channelData: { tenant: { id: demoTenantId } },
        entities: [{ type: 'clientInfo', locale: 'nl-NL', country: 'NL' }],
        localTimestamp: '2026-03-02T10:00:00.000+01:00',
      },
    ]);
  });

  test('in a channel names the bot, the team and the thread it began', async () => {
    const said = await stage.as('requester').say('connect <b>jamf</b>');
    const [activity] = handed();
    expect(activity).toMatchObject({
      text: '<at>Connector Bot</at> connect <b>jamf</b>',
      conversation: { isGroup: true, conversationType: 'channel', id: `${teamId};messageid=${activity?.id}` },
      channelData: { team: { id: teamId }, channel: { id: teamId } },
      attachments: [{ contentType: 'text/html', content: expect.stringContaining('connect &lt;b&gt;jamf&lt;/b&gt;') }],
    });
    expect(activity).toHaveProperty('entities.0', {
      type: 'mention',
      mentioned: { id: `28:${botAppId}`, name: 'Connector Bot' },
      text: '<at>Connector Bot</at>',
    });
    expect(said).toEqual({ is: 'sent', message: activity?.id });
  });

  test('as a reply goes to the thread', async () => {
    const { as } = stage;
    await as('requester').say('first');
    const root = handed()[0]?.id;
    await as('approver').say('second', { root });
    expect(handed()[1]?.conversation.id).toBe(`${teamId};messageid=${root}`);
  });

  test.each(['channel', 'group'] as const)('in a %s is not delivered without a mention, but seen', async place => {
    await stage.as('requester').say('just between us', { place, mention: false });
    expect(handed()).toEqual([]);
    expect(await stage.as('outsider').see(place)).toMatchObject([{ text: 'just between us', mention: false }]);
  });
});

describe('opening a conversation', () => {
  test('tells the bot once that it was added', async () => {
    await stage.as('auditor').open('group');
    await stage.as('requester').open('group');
    expect(handed()).toMatchObject([
      { type: 'installationUpdate', action: 'add', conversation: { id: groupChatId, conversationType: 'groupChat' } },
      { type: 'conversationUpdate', membersAdded: [{ id: `28:${botAppId}` }] },
    ]);
  });

  test("is not possible for somebody else's chat", async () => {
    const places = await stage.as('requester').places();
    const own = places.find(({ scope }) => scope === 'personal')?.id ?? '';
    const outcome = await stage.as('approver').act('say', { place: own, text: 'hello' });
    expect(outcome).toMatchObject({ is: 'error', reason: 'not-here' });
    expect(handed()).toEqual([]);
  });
});

describe('a bot in trouble', () => {
  test('is handed the same activity again after a 5xx, and may recover', async () => {
    stage.bot.answer = () => (stage.bot.handed.length < 3 ? { status: 503 } : undefined);
    expect(await stage.as('requester').say('status', { place: 'personal' })).toMatchObject({ is: 'sent' });
    expect(new Set(handed().map(({ id }) => id)).size).toBe(1);
    expect(handed()).toHaveLength(3);
  });

  test('is not asked again after a plain refusal; the person sees that it failed', async () => {
    stage.bot.answer = () => ({ status: 401 });
    const anna = stage.as('requester');
    const outcome = await anna.say('status', { place: 'personal' });
    expect(outcome).toEqual({ is: 'error', reason: 'refused', status: 401 });
    expect(handed()).toHaveLength(1);
    expect(await anna.see('personal')).toMatchObject([{ text: 'status', failed: true }]);
  });

  test('that is too slow is told again, while the person already sees an error', async () => {
    let wake = () => {};
    const sleeping = new Promise<undefined>(resolve => {
      wake = () => resolve(undefined);
    });
    stage.bot.answer = () => (stage.bot.handed.length === 1 ? sleeping : undefined);
    expect(await stage.as('requester').say('status', { place: 'personal' })).toMatchObject({ reason: 'timeout' });
    await stage.simulator.settled();
    wake();
    const [first, second] = handed();
    expect(handed()).toHaveLength(2);
    expect(second?.id).toBe(first?.id);
  });
});
