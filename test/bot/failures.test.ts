import { botWorld, cardsIn, press, say, textOf } from './support/bot.js';

describe('when the database is away', () => {
  it('a line and a press still get a plain problem card, and nothing is run', async () => {
    const world = await botWorld();
    const { kysely } = world.database;
    for (const table of ['activity', 'audit', 'conversation', 'preference'])
      await kysely.schema.dropTable(table).execute();
    const line = await world.deliver(say(world.channel, 'status'));
    const pressed = await world.deliver(press(world.channel, 'status', {}));
    await world.stop();
    expect([line.status, line.text, pressed.status]).toEqual([200, '', 200]);
    expect(JSON.stringify(cardsIn(world.channel)[0])).toContain('my own database');
    expect(JSON.stringify(pressed.json.value)).toContain('my own database');
    expect(world.runs).toEqual([]);
  });
});

describe('a press that takes long', () => {
  it('is answered with a word in time; what it came to follows as a message, and a retry runs nothing', async () => {
    let go: () => void = () => undefined;
    const gate = new Promise<void>(resolve => {
      go = resolve;
    });
    const world = await botWorld({ slow: () => gate, patienceMs: 50 });
    const pressed = press(world.channel, 'status', { instance: 'acme' });
    const first = await world.deliver(pressed);
    const again = await world.deliver(pressed);
    go();
    while (cardsIn(world.channel).length === 0) await new Promise(resolve => setTimeout(resolve, 20));
    await world.stop();
    expect(first.json).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(again.json).toEqual(first.json);
    expect(world.runs).toHaveLength(1);
    expect(textOf(cardsIn(world.channel)[0])).toBe('Hello Anna: acme');
  });
});

describe('a card that cannot be drawn', () => {
  it('is a problem card in both forms, never silence', async () => {
    const world = await botWorld();
    await world.deliver(say(world.channel, 'instances'));
    const pressed = await world.deliver(press(world.channel, 'instances', {}));
    const recorded = await world.audited('request-failed');
    await world.stop();
    expect(JSON.stringify(cardsIn(world.channel)[0])).toContain('That did not work');
    expect(JSON.stringify(pressed.json.value)).toContain('That did not work');
    expect(recorded).toHaveLength(2);
  });
});

describe('the typing sign', () => {
  it('is sent once, at once; the timer of the library, which cannot be switched off, never starts', async () => {
    const timers = jest.spyOn(globalThis, 'setTimeout');
    const world = await botWorld();
    await world.deliver(say(world.channel, 'status'));
    const started = timers.mock.calls.filter(([work, delay]) => delay === 1000 && work.name === 'onTimeout');
    timers.mockRestore();
    await world.stop();
    expect(world.channel.sent.map(sent => sent.activity['type'])).toEqual(['typing', 'message']);
    expect(started).toEqual([]);
  });
});
