import { hours, seconds } from '../../src/clock.js';
import { botWorld, say, type World } from './support/bot.js';

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** The way out tries a read again before it gives up. */
const triesOfOneReading = 5;

describe('the keys of the channel', () => {
  let fresh: World;
  beforeEach(async () => {
    fresh = await botWorld();
  });
  afterEach(() => fresh.stop());

  it('unreachable: 503, asked again only after ten seconds', async () => {
    fresh.channel.metadata.available = false;
    const lines = Array.from({ length: 20 }, () => fresh.deliver(say(fresh.channel, 'status')));
    const first = await Promise.all(lines);
    const { reads } = fresh.channel.metadata;
    const second = await fresh.deliver(say(fresh.channel, 'status'));
    expect(first.map(({ status, text, retryAfter }) => [status, text, retryAfter])).toEqual(
      Array(20).fill([503, '', '10']),
    );
    expect([second.status, second.text]).toEqual([503, '']);
    // The twenty waited for one reading with its own tries; the one after them caused none.
    expect(reads).toBeLessThanOrEqual(triesOfOneReading);
    expect(fresh.channel.metadata.reads).toBe(reads);
    fresh.channel.metadata.available = true;
    fresh.clock.skip(seconds(5));
    expect((await fresh.deliver(say(fresh.channel, 'status'))).status).toBe(503);
    expect(fresh.channel.metadata.reads).toBe(reads);
    fresh.clock.skip(seconds(6));
    expect((await fresh.deliver(say(fresh.channel, 'status'))).status).toBe(200);
    expect(fresh.runs).toHaveLength(1);
  });

  it.each([
    ['that are no JSON', { body: 'nonsense' }],
    ['without an address for the keys', { body: { issuer: 'https://api.botframework.com' } }],
    ['with the address of a stranger', { body: { jwks_uri: 'https://evil.example/keys' } }],
    ['with an address that is none', { body: { jwks_uri: 'javascript:alert(1)' } }],
    ['that lead elsewhere', { status: 302, headers: { location: 'https://evil.example/' } }],
  ])('metadata %s: 503 and not a word, for nothing can be said about any token', async (_what, said) => {
    fresh.channel.metadata.instead = said;
    const { status, text } = await fresh.deliver(say(fresh.channel, 'status'));
    expect([status, text]).toEqual([503, '']);
    expect(fresh.runs).toEqual([]);
  });

  it('that are known go on to count while they cannot be read', async () => {
    fresh.channel.now = () => fresh.clock.now();
    expect((await fresh.deliver(say(fresh.channel, 'status'))).status).toBe(200);
    fresh.channel.metadata.available = false;
    fresh.clock.skip(hours(25));
    expect((await fresh.deliver(say(fresh.channel, 'status'))).status).toBe(200);
    const unknown = await fresh.channel.token({}, { kid: 'key-9' });
    expect((await fresh.deliver(say(fresh.channel, 'status'), bearer(unknown))).status).toBe(503);
  });

  it('are not read again for every made-up key id', async () => {
    const token = () => fresh.channel.token({}, { kid: `made-up-${Math.random()}` });
    await fresh.deliver(say(fresh.channel, 'status'));
    const before = fresh.channel.metadata.reads;
    for (let i = 0; i < 5; i++) await fresh.deliver(say(fresh.channel, 'status'), bearer(await token()));
    expect(fresh.channel.metadata.reads).toBe(before);
  });
});
