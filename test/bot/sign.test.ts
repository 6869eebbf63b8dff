import { botWorld, say, type World } from './support/bot.js';

let world: World;
afterEach(() => world.stop());

const sent = () => world.channel.sent.map(({ activity }) => activity['type']);

describe('the sign that a message was heard', () => {
  it('is not sent when the answer itself is as quick', async () => {
    world = await botWorld({ signAfterMs: 60_000 });
    await world.deliver(say(world.channel, 'status acme'));
    expect(sent()).toEqual(['message']);
  });

  it('comes first when the answer takes longer', async () => {
    world = await botWorld({ signAfterMs: 1 });
    await world.deliver(say(world.channel, 'status acme'));
    expect(sent()).toEqual(['typing', 'message']);
  });
});
