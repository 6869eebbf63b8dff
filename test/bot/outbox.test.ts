import { show } from '../../cards/card.js';
import { hours, seconds } from '../../src/clock.js';
import { queueCopyUpdates, queueMessage } from '../../src/database/outbox.js';
import { randomIds } from '../../src/ids.js';
import { botWorld, cardsIn, inChannel, press, say, textOf, type World } from './support/bot.js';
import { people, tenantId } from './support/channel.js';
import { greetingCard } from './support/toys.js';

let world: World;
const state = { version: 1, said: 'planned' };

beforeAll(async () => {
  world = await botWorld({
    draw: async (subject, audience, language) => ({
      shown: show(greetingCard, {
        name: audience === 'everyone' ? 'all' : 'you',
        said: state.said,
        changeId: subject.id,
      }),
      version: state.version,
      language: language ?? 'en',
      viewers: [people.anna.aadObjectId, people.bram.aadObjectId],
    }),
    lineOf: async (_subject, event) => (event === 'silent' ? undefined : `line about ${event}`),
  });
  world.channel.now = () => world.clock.now();
});
afterAll(() => world.stop());
beforeEach(async () => {
  world.channel.onConnector(() => undefined);
  for (const table of ['outbox', 'posted'] as const) await world.database.kysely.deleteFrom(table).execute();
  Object.assign(state, { version: 1, said: 'planned' });
  // A conversation that the bot knows; the clock goes on, so that no limit of the last test counts.
  await world.deliver(say(world.channel, 'status', inChannel));
  await world.deliver(say(world.channel, 'status'));
  world.clock.skip(seconds(61));
  world.channel.sent.length = 0;
});

const now = () => world.clock.now();
const queue = (target: Parameters<typeof queueMessage>[3], key: string = randomIds.uuid()) =>
  queueMessage(world.database.kysely, 'change', 'c1', target, key, now(), randomIds);
const toChannel = { to: 'conversation', conversation: inChannel.conversation.id } as const;
const moved = async (said: string) => {
  Object.assign(state, { version: state.version + 1, said });
  await queueCopyUpdates(world.database.kysely, 'change', 'c1', now(), randomIds);
};
const rows = () => world.database.kysely.selectFrom('outbox').selectAll().execute();
const messages = () => world.channel.sent.filter(sent => sent.activity['type'] === 'message');

it('posts the first card with a refresh for those who get a view of their own, and remembers it', async () => {
  await queue(toChannel);
  expect(await world.bot.sendDue()).toBe(true);
  expect(await world.bot.sendDue()).toBe(false);
  const [card] = cardsIn(world.channel);
  expect(textOf(card)).toBe('Hello all: planned');
  expect(card.refresh.userIds).toEqual(['29:anna', '29:bram']);
  const posted = await world.database.kysely.selectFrom('posted').selectAll().executeTakeFirstOrThrow();
  expect(posted).toMatchObject({ subject: 'c1', audience: 'everyone', language: 'en', shown_version: 1 });
});

it('sends the present state, not the one that was queued', async () => {
  await queue(toChannel);
  Object.assign(state, { version: 5, said: 'running' });
  await world.bot.sendDue();
  expect(textOf(cardsIn(world.channel)[0])).toBe('Hello all: running');
});

it('updates a copy at most once a second, and not when it shows that already', async () => {
  await queue(toChannel);
  await world.bot.sendDue();
  await moved('approved');
  await moved('running');
  await world.bot.sendDue();
  expect(messages()).toHaveLength(1);
  world.clock.skip(seconds(1));
  while (await world.bot.sendDue());
  world.clock.skip(seconds(2));
  while (await world.bot.sendDue());
  expect(messages().map(sent => sent.method)).toEqual(['POST', 'PUT']);
  expect(textOf(cardsIn(world.channel)[1])).toBe('Hello all: running');
});

it('reaches a person in their 1:1 chat, made when there is none yet', async () => {
  await queue({ to: 'person', tenantId, objectId: people.anna.aadObjectId });
  await queue({ to: 'person', tenantId, objectId: people.bram.aadObjectId });
  await world.bot.sendDue();
  const paths = world.channel.sent.map(sent => sent.path);
  expect(paths).toEqual([
    '/v3/conversations/a:anna/activities',
    '/v3/conversations',
    `/v3/conversations/personal-${people.bram.aadObjectId}/activities`,
  ]);
  expect(cardsIn(world.channel)[0].refresh).toBeUndefined();
});

it('writes a line under the card', async () => {
  await queue({ to: 'reply', conversation: inChannel.conversation.id, event: 'vote-approve', facts: {} });
  await queue({ to: 'reply', conversation: inChannel.conversation.id, event: 'silent', facts: {} });
  await world.bot.sendDue();
  expect(world.channel.sent.map(sent => sent.activity['text'])).toEqual(['line about vote-approve']);
});

it('stays under the limit of a conversation', async () => {
  for (let i = 0; i < 10; i++) {
    await queue({ to: 'reply', conversation: inChannel.conversation.id, event: `e${i}`, facts: {} });
  }
  while (await world.bot.sendDue());
  expect(messages()).toHaveLength(7);
  world.clock.skip(seconds(31));
  while (await world.bot.sendDue());
  expect(messages()).toHaveLength(10);
});

it('waits as long as Teams asks, on our clock', async () => {
  let busy = true;
  world.channel.onConnector(() => (busy ? { status: 429, headers: { 'retry-after': '20' } } : undefined));
  await queue(toChannel);
  await world.bot.sendDue();
  busy = false;
  world.clock.skip(seconds(15));
  expect(await world.bot.sendDue()).toBe(false);
  world.clock.skip(seconds(6));
  await world.bot.sendDue();
  expect(cardsIn(world.channel)).toHaveLength(1);
});

it('gives up at once what will never work, and after some tries what might have', async () => {
  world.channel.onConnector(sent => (sent.method === 'POST' ? { status: 403 } : undefined));
  await queue(toChannel);
  await world.bot.sendDue();
  expect((await rows()).map(row => [row.state, row.last_error])).toEqual([['failed', '403']]);
  await world.database.kysely.deleteFrom('outbox').execute();

  world.channel.onConnector(sent => (sent.method === 'POST' ? { status: 502 } : undefined));
  await queue(toChannel);
  for (let i = 0; i < 20; i++) {
    await world.bot.sendDue();
    world.clock.skip(hours(1));
  }
  expect((await rows()).map(row => [row.state, row.tries])).toEqual([['failed', 8]]);
  const failed = (await world.audited('message-failed')).map(entry => entry.facts.reason);
  expect(failed).toEqual(['403', '502']);
});

it('forgets a copy that somebody deleted', async () => {
  await queue(toChannel);
  await world.bot.sendDue();
  await moved('running');
  world.channel.onConnector(sent => (sent.method === 'PUT' ? { status: 404 } : undefined));
  world.clock.skip(seconds(2));
  await world.bot.sendDue();
  expect(await world.database.kysely.selectFrom('posted').selectAll().execute()).toEqual([]);
  expect((await rows()).filter(row => row.state === 'waiting')).toEqual([]);
});

it('two senders never send the same row', async () => {
  for (let i = 0; i < 5; i++) {
    await queue({ to: 'reply', conversation: inChannel.conversation.id, event: `e${i}`, facts: {} });
  }
  await Promise.all([world.bot.sendDue(), world.bot.sendDue(), world.bot.sendDue()]);
  expect(
    messages()
      .map(sent => sent.activity['text'])
      .sort(),
  ).toEqual([0, 1, 2, 3, 4].map(i => `line about e${i}`));
});

it('an answer that shows a change becomes a copy of it, and its button a view in its place', async () => {
  await world.deliver(say(world.channel, 'show c1', inChannel));
  const posted = await world.database.kysely.selectFrom('posted').selectAll().executeTakeFirstOrThrow();
  expect(posted).toMatchObject({ subject: 'c1', shown_version: 1, audience: 'everyone' });
  world.channel.sent.length = 0;
  const onCopy = await world.deliver(
    press(world.channel, 'show', { id: 'c1' }, { ...inChannel, replyToId: posted.activity_id }),
  );
  expect(textOf(onCopy.json.value)).toContain('private view of c1');
  expect(world.channel.sent).toEqual([]);
  const elsewhere = await world.deliver(
    press(world.channel, 'show', { id: 'c1' }, { ...inChannel, replyToId: 'other' }),
  );
  expect(elsewhere.json.type).toBe('application/vnd.microsoft.activity.message');
  expect(textOf(cardsIn(world.channel)[0])).toBe('Hello all: planned');
});
