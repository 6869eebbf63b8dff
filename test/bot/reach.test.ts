import { show } from '../../cards/card.js';
import { cardNamed } from '../../cards/index.js';
import type { NoteData } from '../../cards/note/data.js';
import { noteCard } from '../../cards/note/index.js';
import { lateTeams } from '../../src/bot/index.js';
import { NotSent, type Outgoing } from '../../src/bot/outgoing.js';
import { createRender } from '../../src/bot/render.js';
import { createTeamsLine } from '../../src/bot/teams-line.js';
import { adjustableClock, minutes } from '../../src/clock.js';
import { botWorld, cardsIn, inChannel, say, type World } from './support/bot.js';
import { ourPeople, people, tenantId } from './support/channel.js';

let world: World;
beforeEach(async () => {
  world = await botWorld();
  world.channel.now = () => world.clock.now();
  // The bot has met Anna in her 1:1 chat, and everybody of the channel in the channel.
  await world.deliver(say(world.channel, 'status'));
  await world.deliver(say(world.channel, 'status', inChannel));
  world.channel.sent.length = 0;
});
afterEach(() => world.stop());

const channel = inChannel.conversation.id;
const identity = ({ aadObjectId }: { aadObjectId: string }) => ({ tenantId, objectId: aadObjectId });
const anna = identity(people.anna);
const bram = identity(people.bram);
const chloe = identity({ aadObjectId: '5c0d5a1e-0000-4000-8000-00000000e003' });
const crowd = Array.from({ length: 12 }, (_, i) =>
  identity({ aadObjectId: `5c0d5a1e-0000-4000-8000-0000000001${String(i).padStart(2, '0')}` }),
);
const chatsAsked = () => world.channel.sent.filter(sent => sent.path === '/v3/conversations').length;
const chatsAre = (status: number) =>
  world.channel.onConnector(sent => {
    if (sent.path !== '/v3/conversations') return undefined;
    world.channel.sent.push(sent);
    return { status };
  });

/** A Teams in which every 1:1 chat goes as told. */
function teamsWhere(personal: Outgoing['personal']) {
  const outgoing = { memberIds: async () => [], personal } as unknown as Outgoing;
  const copies = { keep: async () => {} };
  return createTeamsLine({ outgoing, render: createRender(cardNamed), copies, clock: adjustableClock() });
}

describe('whom the bot can reach', () => {
  it('the one it has a 1:1 chat with, the one in the channel, the one it can make a chat with; nobody notices', async () => {
    expect(await world.bot.teams.reach([anna, bram, chloe], channel)).toEqual(['yes', 'yes', 'yes']);
    expect(chatsAsked()).toBe(1);
    expect(world.channel.sent.filter(sent => sent.activity['type'] === 'message')).toEqual([]);
  });

  it('not the one without the app; that is kept for some minutes', async () => {
    chatsAre(403);
    expect(await world.bot.teams.reach([anna, chloe], channel)).toEqual(['yes', 'no']);
    expect(await world.bot.teams.reach([chloe], channel)).toEqual(['no']);
    expect(chatsAsked()).toBe(1);
    world.channel.onConnector(() => undefined);
    world.clock.skip(minutes(6));
    expect(await world.bot.teams.reach([chloe], channel)).toEqual(['yes']);
  });

  it.each([400, 500, 503])('nobody knows when Teams answers %d; that is not kept', async status => {
    chatsAre(status);
    expect(await world.bot.teams.reach([chloe], channel)).toEqual(['unknown']);
    world.channel.onConnector(() => undefined);
    expect(await world.bot.teams.reach([chloe], channel)).toEqual(['yes']);
  });

  it('a member list that cannot be read costs only the shorter way', async () => {
    world.channel.onConnector(sent => (sent.method === 'GET' ? { status: 403 } : undefined));
    expect(await world.bot.teams.reach([anna, bram], channel)).toEqual(['yes', 'yes']);
    expect(chatsAsked()).toBe(1);
  });

  it('somebody who left the channel is found in the 1:1 chat or not at all', async () => {
    world.channel.members.splice(0, 10, ...ourPeople().slice(0, 1));
    chatsAre(403);
    expect(await world.bot.teams.reach([bram], channel)).toEqual(['no']);
  });

  it.each(['unreachable', 429] as const)(
    'while Teams is away or busy (%s) not everybody is waited for',
    async status => {
      let calls = 0;
      const teams = teamsWhere(async () => {
        calls++;
        throw new NotSent(status);
      });
      expect(await teams.reach(crowd, channel)).toEqual(crowd.map(() => 'unknown'));
      expect(calls).toBeLessThanOrEqual(4);
    },
  );

  it('never more than four are asked for at a time', async () => {
    let [now, most] = [0, 0];
    const teams = teamsWhere(async ({ objectId }) => {
      now++;
      most = Math.max(most, now);
      await new Promise(resolve => setImmediate(resolve));
      now--;
      return `a:${objectId}`;
    });
    expect(await teams.reach(crowd, channel)).toEqual(crowd.map(() => 'yes'));
    expect(most).toBe(4);
  });
});

describe('one line to one person', () => {
  it('arrives in the 1:1 chat', async () => {
    expect(await world.bot.teams.sendLine(bram, 'I can reach you.')).toEqual({ ok: true });
    const line = world.channel.sent.find(sent => sent.activity['type'] === 'message');
    expect([line?.path, line?.activity['text']]).toEqual([
      `/v3/conversations/personal-${bram.objectId}/activities`,
      'I can reach you.',
    ]);
  });

  it('that does not arrive says with which status', async () => {
    world.channel.onConnector(sent => (sent.activity['type'] === 'message' ? { status: 403 } : undefined));
    expect(await world.bot.teams.sendLine(anna, 'I can reach you.')).toEqual({ ok: false, status: 403 });
  });

  it('has no status where Teams was never met', async () => {
    const fresh = await botWorld();
    const sent = await fresh.bot.teams.sendLine(anna, 'I can reach you.');
    await fresh.stop();
    expect(sent).toEqual({ ok: false });
  });
});

describe('one card to one person', () => {
  const card = show<NoteData>(noteCard, { tone: 'info', line: 'For you **alone**', changeId: '' });

  it('arrives in the 1:1 chat and nowhere else, in their language', async () => {
    expect(await world.bot.teams.sendCard(bram, card, 'nl')).toEqual({ ok: true });
    const cards = world.channel.sent.filter(sent => JSON.stringify(sent.activity).includes('For you'));
    expect(cards.map(sent => sent.path)).toEqual([`/v3/conversations/personal-${bram.objectId}/activities`]);
    expect(cardsIn(world.channel)).toMatchObject([{ type: 'AdaptiveCard', lang: 'nl' }]);
  });

  it('that does not arrive says with which status, and nothing is kept for later', async () => {
    chatsAre(403);
    expect(await world.bot.teams.sendCard(chloe, card, 'en')).toEqual({ ok: false, status: 403 });
    expect(await world.database.kysely.selectFrom('outbox').selectAll().execute()).toEqual([]);
  });
});

describe('before the door is open', () => {
  it('nobody knows whom the bot can reach; from then on it is asked', async () => {
    const late = lateTeams();
    const before = [await late.reach([anna], channel), await late.sendLine(anna, 'hello')];
    late.open(world.bot.teams);
    expect([...before, await late.reach([anna], channel)]).toEqual([['unknown'], { ok: false }, ['yes']]);
  });
});
