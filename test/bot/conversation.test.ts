import { activity, botWorld, cardsIn, inChannel, press, say, textOf, type World } from './support/bot.js';
import { people, tenantId } from './support/channel.js';

let world: World;
beforeAll(async () => {
  world = await botWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  world.channel.sent.length = 0;
  world.runs.length = 0;
  world.channel.onConnector(() => undefined);
});

describe('a typed line', () => {
  it('is answered by a typing sign and then a card', async () => {
    const { status, text } = await world.deliver(say(world.channel, 'status acme'));
    expect([status, text]).toEqual([200, '']);
    expect(world.channel.sent.map(sent => sent.activity['type'])).toEqual(['typing', 'message']);
    expect(textOf(cardsIn(world.channel)[0])).toBe('Hello Anna: acme');
  });

  it('reaches the command whatever stands around it', async () => {
    const bot = '<at>Connector Bot</at>';
    const entities = [{ type: 'mention', text: bot, mentioned: { id: `28:5c0d5a1e-0000-4000-8000-00000000b001` } }];
    for (const line of [
      `${bot} status acme`,
      `${bot}&nbsp;status&nbsp;acme`,
      `status ${bot} acme`,
      ' status\u200b  acme ',
    ]) {
      await world.deliver(say(world.channel, line, { ...inChannel, entities }));
    }
    expect(world.runs.map(run => run.input)).toEqual(Array(4).fill({ instance: 'acme' }));
  });

  it('is not found inside other words', async () => {
    await world.deliver(say(world.channel, 'do NOT restatus'));
    expect(world.runs.map(run => run.name)).toEqual(['ask']);
  });

  it('speaks the language of the question, then of the preference, then of the client', async () => {
    await world.deliver(say(world.channel, 'status', { locale: 'nl-NL' }));
    await world.deliver(say(world.channel, 'toestand'));
    const row = { tenant_id: tenantId, object_id: people.anna.aadObjectId, language: 'nl' };
    await world.database.kysely.insertInto('preference').values(row).execute();
    await world.deliver(say(world.channel, 'status'));
    await world.database.kysely.deleteFrom('preference').execute();
    await world.deliver(say(world.channel, 'status'));
    expect(cardsIn(world.channel).map(card => card.lang)).toEqual(['nl', 'nl', 'nl', 'en']);
  });

  it('is answered once however often Teams delivers it', async () => {
    const line = say(world.channel, 'status');
    const answers = await Promise.all([world.deliver(line), world.deliver(line), world.deliver(line)]);
    await world.deliver(line);
    expect(answers.map(answer => answer.status)).toEqual([200, 200, 200]);
    expect(world.runs).toHaveLength(1);
    expect(cardsIn(world.channel)).toHaveLength(1);
  });

  it('three at once in three conversations: each gets its typing sign and its answer', async () => {
    const conversations = ['a:one', 'a:two', 'a:three'];
    await Promise.all(
      conversations.map(id =>
        world.deliver(
          say(world.channel, `status ${id}`, { conversation: { id, conversationType: 'personal', tenantId } }),
        ),
      ),
    );
    for (const id of conversations) {
      const there = world.channel.sent.filter(sent => sent.path.includes(id));
      expect(there.map(sent => sent.activity['type'])).toEqual(['typing', 'message']);
      expect(textOf(there[1]?.activity['attachments'][0].content)).toBe(`Hello Anna: ${id}`);
    }
  });

  it('that breaks the command gets a problem card and no word of the exception', async () => {
    const { status, text } = await world.deliver(say(world.channel, 'history'));
    expect([status, text]).toEqual([200, '']);
    const [card] = cardsIn(world.channel);
    expect(JSON.stringify(card)).toContain('That did not work');
    expect(JSON.stringify([world.channel.sent, world.log])).not.toContain('hunter2');
    const [entry] = (await world.audited('request-failed')).slice(-1);
    expect(entry.facts).toMatchObject({ code: 'internal' });
    expect(JSON.stringify(card)).toContain(entry.facts.incident);
  });

  it('is tried again when Teams is busy for a moment', async () => {
    let refused = 0;
    world.channel.onConnector(sent => {
      if (sent.activity['type'] !== 'message' || refused > 0) return undefined;
      refused++;
      return { status: 503 };
    });
    await world.deliver(say(world.channel, 'status'));
    expect(refused).toBe(1);
    expect(cardsIn(world.channel)).toHaveLength(1);
  });

  it('that cannot be answered is recorded', async () => {
    world.channel.onConnector(sent => (sent.activity['type'] === 'message' ? { status: 403 } : undefined));
    const { status } = await world.deliver(say(world.channel, 'status'));
    expect(status).toBe(200);
    const [entry] = (await world.audited('message-failed')).slice(-1);
    expect(entry.facts).toMatchObject({ reason: '403' });
  });
});

describe('a pressed button', () => {
  it('is a sentence the bot typed: the card comes in the answer', async () => {
    const { status, json } = await world.deliver(press(world.channel, 'status', { instance: 'acme' }));
    expect(status).toBe(200);
    expect(json).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(textOf(json.value)).toBe('Hello Anna: acme');
    expect(world.runs).toEqual([{ name: 'status', by: 'button', person: 'Anna', input: { instance: 'acme' } }]);
  });

  it('a private view with refresh goes to its reader alone: nothing is sent to the conversation', async () => {
    const more = { ...inChannel, value: { action: { verb: 'show', data: { id: 'c1' } }, trigger: 'automatic' } };
    const { json } = await world.deliver(press(world.channel, 'show', { id: 'c1' }, more));
    expect(textOf(json.value)).toContain('private view of c1');
    expect(json.value.refresh).toMatchObject({ action: { verb: 'show', data: { id: 'c1' } }, userIds: ['29:anna'] });
    expect(world.channel.sent).toEqual([]);
    expect(world.runs[0]?.by).toBe('refresh');
  });

  it('and no later card of anybody is sent to everybody either', async () => {
    await world.deliver(press(world.channel, 'show', { id: 'c1' }, inChannel));
    const { json } = await world.deliver(press(world.channel, 'status', {}, { ...inChannel, from: people.bram }));
    expect(textOf(json.value)).toContain('Bram');
    expect(world.channel.sent).toEqual([]);
  });

  it('delivered again gets the same answer and runs once', async () => {
    const pressed = press(world.channel, 'status', { instance: 'acme' });
    const [first, second] = await Promise.all([world.deliver(pressed), world.deliver(pressed)]);
    const third = await world.deliver(pressed);
    expect(second?.json).toEqual(first?.json);
    expect(third.json).toEqual(first?.json);
    expect(world.runs).toHaveLength(1);
  });

  it('that breaks the command answers with a problem card and no word of the exception', async () => {
    const { status, text, json } = await world.deliver(press(world.channel, 'history', {}));
    expect(status).toBe(200);
    expect(json.statusCode).toBe(200);
    expect(text).toContain('That did not work');
    expect(text).not.toContain('hunter2');
  });

  const hostile: [string, unknown, unknown][] = [
    ['an unknown verb', 'drop-tables', {}],
    ['an inherited name', 'constructor', {}],
    ['a verb that is no text', { $ne: '' }, {}],
    ['data that is a list', 'status', [1]],
    ['data in data', 'status', { instance: { a: 1 } }],
    ['a text without end', 'status', { instance: 'x'.repeat(5000) }],
    ['too many fields', 'status', Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`f${i}`, i]))],
    ['a field called __proto__', 'status', JSON.parse('{"__proto__": 1, "constructor": 2}')],
    ['a value the schema refuses', 'status', { instance: 'x'.repeat(100) }],
    ['nothing where something belongs', 'show', {}],
  ];
  it.each(hostile)('%s: an old or unknown button, audited, nothing run', async (_what, verb, data) => {
    const before = (await world.audited('request-refused')).length;
    const { status, json } = await world.deliver(press(world.channel, verb, data));
    expect(status).toBe(200);
    expect(textOf(json.value)).toMatch(/button is old/);
    expect(world.runs).toEqual([]);
    expect(await world.audited('request-refused')).toHaveLength(before + 1);
  });

  it('of a client without Action.Execute comes as a message and means the same', async () => {
    await world.deliver(activity(world.channel, { value: { do: 'status', instance: 'acme' } }));
    expect(world.runs).toEqual([{ name: 'status', by: 'button', person: 'Anna', input: { instance: 'acme' } }]);
    expect(textOf(cardsIn(world.channel)[0])).toBe('Hello Anna: acme');
  });
});

describe('a dialog', () => {
  const dialog = (name: string, data: object) =>
    activity(world.channel, { type: 'invoke', name, value: { data, context: { theme: 'default' } } });

  it('opens with the form of the command', async () => {
    const data = { msteams: { type: 'task/fetch' }, do: 'status', instance: 'acme' };
    const { json } = await world.deliver(dialog('task/fetch', data));
    expect(json.task).toMatchObject({ type: 'continue', value: { title: 'A form' } });
    expect(textOf(json.task.value.card.content)).toBe('Hello Anna: acme');
  });

  it('submitted, says the answer and closes: the buttons of a card would do nothing in a dialog', async () => {
    const { json } = await world.deliver(dialog('task/submit', { do: 'status', instance: 'acme' }));
    expect(json.task).toMatchObject({ type: 'message', value: expect.stringContaining('Hello') });
    expect(world.runs[0]?.by).toBe('dialog');
  });

  it('of a button that is not ours says so', async () => {
    const { json } = await world.deliver(dialog('task/fetch', { do: 'nonsense' }));
    expect(json.task.value).toMatch(/button is old/);
  });
});

describe('what is none of our business', () => {
  it('a reaction is taken note of, an unknown invoke is not implemented', async () => {
    const reaction = await world.deliver(activity(world.channel, { type: 'messageReaction', reactionsAdded: [] }));
    const invoke = await world.deliver(
      activity(world.channel, { type: 'invoke', name: 'composeExtension/query', value: {} }),
    );
    expect([reaction.status, reaction.text]).toEqual([200, '']);
    expect([invoke.status, invoke.text]).toEqual([501, '']);
  });
});

describe('being installed', () => {
  it('is welcomed once, though Teams tells it twice', async () => {
    const place = { conversation: { id: '19:new@thread.tacv2', conversationType: 'channel', tenantId } };
    const member = { membersAdded: [{ id: '28:5c0d5a1e-0000-4000-8000-00000000b001' }] };
    await Promise.all([
      world.deliver(activity(world.channel, { ...place, type: 'installationUpdate', action: 'add' })),
      world.deliver(activity(world.channel, { ...place, type: 'conversationUpdate', ...member })),
    ]);
    expect(cardsIn(world.channel)).toHaveLength(1);
    expect(JSON.stringify(cardsIn(world.channel)[0])).toContain('Connector Bot');
  });
});
