import { show } from '../../cards/card.js';
import type { NoteData } from '../../cards/note/data.js';
import { noteCard } from '../../cards/note/index.js';
import { hours, minutes, seconds } from '../../src/clock.js';
import { queueCopyUpdates, queueMessage } from '../../src/database/outbox.js';
import { randomIds } from '../../src/ids.js';
import { botWorld, cardsIn, inChannel, press, say, textOf, type World } from './support/bot.js';
import { people, tenantId } from './support/channel.js';
import { greetingCard } from './support/toys.js';

let world: World;
let state: { version: number; ended: boolean };
/** What the card of an ended thing says. */
const ended = 'ℹ️ It has ended.';
const viewers = [people.anna.aadObjectId, people.bram.aadObjectId];

beforeEach(async () => {
  state = { version: 1, ended: false };
  world = await botWorld({
    viewers: () => (state.ended ? [] : viewers),
    draw: async (subject, audience, language) => ({
      shown: state.ended
        ? show(noteCard, { tone: 'info', line: 'It has ended.', changeId: '' } as NoteData)
        : show(greetingCard, { name: audience === 'everyone' ? 'all' : 'you', said: subject.kind, changeId: '' }),
      version: state.version,
      language: language ?? 'en',
      viewers: state.ended ? [] : viewers,
    }),
  });
  world.channel.now = () => world.clock.now();
  await world.deliver(say(world.channel, 'status', inChannel));
  await world.deliver(say(world.channel, 'status'));
  world.clock.skip(seconds(61));
  world.channel.sent.length = 0;
});
afterEach(() => world.stop());

const db = () => world.database.kysely;
const queue = (target: Parameters<typeof queueMessage>[3]) =>
  queueMessage(db(), 'change', 'c1', target, randomIds.uuid(), world.clock.now(), randomIds);
const posted = () => db().selectFrom('posted').selectAll().execute();

async function sendAll(): Promise<void> {
  while (await world.bot.sendDue());
}

/** One copy for all in the channel, one for Bram in his chat. */
async function bothCopies(): Promise<void> {
  await queue({ to: 'conversation', conversation: inChannel.conversation.id });
  await queue({ to: 'person', tenantId, objectId: people.bram.aadObjectId });
  await sendAll();
}

async function end(): Promise<void> {
  state = { version: state.version + 1, ended: true };
  await queueCopyUpdates(db(), 'change', 'c1', world.clock.now(), randomIds);
  world.clock.skip(seconds(2));
  await sendAll();
}

/** What stands in each conversation now. */
function cardsNow(): any[] {
  const latest = new Map(
    world.channel.sent
      .filter(sent => sent.activity['attachments'])
      .map(sent => [sent.path.split('/activities')[0], sent.activity['attachments'][0].content]),
  );
  return [...latest.values()];
}
const teamsRefusesUpdates = (status: number | undefined) =>
  world.channel.onConnector(sent => (status !== undefined && sent.method === 'PUT' ? { status } : undefined));

describe('after the end', () => {
  it('no copy keeps a button, nor asks for views of anybody', async () => {
    await bothCopies();
    expect(cardsNow().filter(card => JSON.stringify(card).includes('Action.Execute'))).toHaveLength(2);
    await end();
    expect(cardsNow().map(textOf)).toEqual([ended, ended]);
    expect(JSON.stringify(cardsNow())).not.toMatch(/Action\.Execute|"refresh"/);
  });

  it.each([503, 403])(
    'copies that Teams would not update (%d) follow as soon as it answers again, be it a day later',
    async status => {
      await bothCopies();
      teamsRefusesUpdates(status);
      await end();
      for (let waited = 0; waited < 6; waited++) {
        world.clock.skip(hours(4));
        await sendAll();
      }
      expect(cardsNow().map(textOf)).not.toContain(ended);
      teamsRefusesUpdates(undefined);
      world.clock.skip(minutes(10));
      await sendAll();
      expect(cardsNow().map(textOf)).toEqual([ended, ended]);
      expect(await db().selectFrom('outbox').selectAll().where('state', '=', 'waiting').execute()).toEqual([]);
    },
  );

  it('after three days nobody is told any more, and that is on record', async () => {
    await bothCopies();
    teamsRefusesUpdates(403);
    await end();
    world.clock.skip(hours(73));
    await sendAll();
    const failed = (await world.audited('message-failed')).map(entry => entry.facts.target);
    expect(failed).toEqual(['copy', 'copy']);
    expect(await db().selectFrom('outbox').selectAll().where('state', '=', 'waiting').execute()).toEqual([]);
  });

  it('a copy that somebody deleted is forgotten', async () => {
    await bothCopies();
    teamsRefusesUpdates(404);
    await end();
    expect(await posted()).toEqual([]);
  });

  it('a press on an old copy gets the present state, which asks for no refresh', async () => {
    await world.deliver(say(world.channel, 'show c1', inChannel));
    const [copy] = await posted();
    state = { version: 2, ended: true };
    const pressed = { ...inChannel, replyToId: copy?.activity_id };
    const { json } = await world.deliver(press(world.channel, 'show', { id: 'c1' }, pressed));
    expect(textOf(json.value)).toContain('private view of c1');
    expect(json.value.refresh).toBeUndefined();
  });
});

describe("a proposal's card", () => {
  it('is posted, kept up to date and seen by each in their own way, like that of a change', async () => {
    await world.deliver(say(world.channel, 'show proposal', inChannel));
    const [copy] = await posted();
    expect(copy).toMatchObject({ subject_kind: 'proposal', subject: 'proposal', audience: 'everyone' });
    const [card] = cardsIn(world.channel);
    expect(textOf(card)).toBe('Hello all: proposal');
    expect(card.refresh).toMatchObject({
      action: { verb: 'show', data: { id: 'proposal' } },
      userIds: ['29:anna', '29:bram'],
    });

    const own = { ...inChannel, replyToId: copy?.activity_id };
    const { json } = await world.deliver(press(world.channel, 'show', { id: 'proposal' }, own));
    expect(textOf(json.value)).toBe('Hello Anna: private view of proposal');
    expect(json.value.refresh.userIds).toEqual(['29:anna']);

    state = { version: 2, ended: true };
    await queueCopyUpdates(db(), 'proposal', 'proposal', world.clock.now(), randomIds);
    world.clock.skip(seconds(2));
    await sendAll();
    expect(cardsNow().map(textOf)).toEqual([ended]);
  });

  it("is not taken for a change's copy, though the ids were the same", async () => {
    await bothCopies();
    const [copy] = await posted();
    await db().updateTable('posted').set({ subject: 'proposal' }).execute();
    const elsewhere = { ...inChannel, replyToId: copy?.activity_id };
    const { json } = await world.deliver(press(world.channel, 'show', { id: 'proposal' }, elsewhere));
    expect(json.type).toBe('application/vnd.microsoft.activity.message');
  });
});
