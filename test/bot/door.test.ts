import { connect } from 'node:net';
import { generateKeyPair } from 'jose';
import { hours } from '../../src/clock.js';
import { activity, botWorld, say, type World } from './support/bot.js';
import { appId } from './support/channel.js';

let world: World;
beforeAll(async () => {
  world = await botWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  world.runs.length = 0;
  world.channel.sent.length = 0;
});

const now = () => Math.floor(Date.now() / 1000);
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Header and payload as they are, signature as it was. */
function tampered(token: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const other = Buffer.from(JSON.stringify({ ...claims, nonce: 'other' })).toString('base64url');
  return [header, other, signature].join('.');
}
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const unsigned = (claims: object): string => `${part({ alg: 'none', typ: 'JWT', kid: 'key-1' })}.${part(claims)}.`;

type Forged = [string, (world: World) => Promise<{ headers: Record<string, string>; more?: Record<string, unknown> }>];

const forged: Forged[] = [
  ['no header', async () => ({ headers: {} })],
  ['another scheme', async () => ({ headers: { authorization: 'Basic YTpi' } })],
  ['garbage', async () => ({ headers: bearer('garbage') })],
  ['three parts of garbage', async () => ({ headers: bearer('a.b.c') })],
  ['another issuer', async w => ({ headers: bearer(await w.channel.token({ iss: 'https://sts.windows.net/x/' })) })],
  ['no issuer', async w => ({ headers: bearer(await w.channel.token({ iss: undefined })) })],
  ['no audience', async w => ({ headers: bearer(await w.channel.token({ aud: undefined })) })],
  [
    'an expiry that is no number',
    async w => ({ headers: bearer(await w.channel.token({ exp: 'tomorrow' }, { exp: null })) }),
  ],
  ['another audience', async w => ({ headers: bearer(await w.channel.token({ aud: 'somebody-else' })) })],
  ['an unknown key id', async w => ({ headers: bearer(await w.channel.token({}, { kid: 'key-9' })) })],
  ['expired ten minutes ago', async w => ({ headers: bearer(await w.channel.token({}, { exp: now() - 600 })) })],
  ['no expiry', async w => ({ headers: bearer(await w.channel.token({}, { exp: null })) })],
  ['not valid yet', async w => ({ headers: bearer(await w.channel.token({}, { nbf: now() + 600 })) })],
  [
    'another service URL',
    async w => ({ headers: bearer(await w.channel.token({ serviceurl: 'https://evil.example/' })) }),
  ],
  ['no service URL in the token', async w => ({ headers: bearer(await w.channel.token({ serviceurl: undefined })) })],
  [
    'a service URL that is signed but not on the list',
    async w => ({
      headers: bearer(await w.channel.token({ serviceurl: 'https://evil.example/' })),
      more: { serviceUrl: 'https://evil.example/' },
    }),
  ],
  [
    'no service URL in the activity',
    async w => ({ headers: bearer(await w.channel.token()), more: { serviceUrl: undefined } }),
  ],
  [
    'a key that is not endorsed for Teams',
    async w => ({ headers: bearer(await w.channel.token({}, { kid: 'unendorsed' })) }),
  ],
  ['another channel', async w => ({ headers: bearer(await w.channel.token()), more: { channelId: 'webchat' } })],
  [
    'the same key id, another key',
    async w => ({ headers: bearer(await w.channel.token({}, { key: (await generateKeyPair('RS256')).privateKey })) }),
  ],
  ['a payload changed afterwards', async w => ({ headers: bearer(tampered(await w.channel.token())) })],
  [
    'no algorithm',
    async w => {
      const claims = {
        iss: 'https://api.botframework.com',
        aud: appId,
        exp: now() + 600,
        serviceurl: w.channel.serviceUrl,
      };
      return { headers: bearer(unsigned(claims)) };
    },
  ],
  [
    'a symmetric algorithm',
    async w => ({
      headers: bearer(await w.channel.token({}, { alg: 'HS256', key: new TextEncoder().encode('x'.repeat(64)) })),
    }),
  ],
];

describe('a forged message', () => {
  it.each(forged)('%s: 401, not a word, nothing done', async (_what, forge) => {
    const { headers, more } = await forge(world);
    const { status, text } = await world.deliver(say(world.channel, 'status', more), headers);
    expect([status, text]).toEqual([401, '']);
    expect(world.runs).toEqual([]);
    expect(world.channel.sent).toEqual([]);
    expect(world.log.some(line => line.message === 'a request was refused' && line.facts.reason)).toBe(true);
  });
});

describe('a true message', () => {
  it('is let in, also four minutes after its token expired', async () => {
    const late = await world.channel.token({}, { exp: now() - 240 });
    const { status } = await world.deliver(say(world.channel, 'status'), bearer(late));
    expect(status).toBe(200);
    expect(world.runs).toHaveLength(1);
  });

  it('is judged by our clock where the clock can be moved', async () => {
    const moved = await botWorld();
    moved.clock.skip(hours(24));
    const today = await moved.deliver(say(moved.channel, 'status'));
    const tomorrow = await moved.channel.token({}, { nbf: now() + 24 * 3600, exp: now() + 25 * 3600 });
    const then = await moved.deliver(say(moved.channel, 'status'), bearer(tomorrow));
    await moved.stop();
    expect([today.status, then.status]).toEqual([401, 200]);
  });
});

describe('a local test client that signs nothing', () => {
  let told: World;
  let origin: string;
  beforeAll(async () => {
    told = await botWorld({ unsignedFrom: channel => new URL(channel.serviceUrl).origin });
    origin = new URL(told.channel.serviceUrl).origin;
  });
  afterAll(() => told.stop());
  beforeEach(() => {
    told.runs.length = 0;
  });
  const statusOf = async (more: Record<string, unknown>, headers = {}) =>
    (await told.deliver(say(told.channel, 'status', more), headers)).status;

  it('is let in where its address was given, and answered there', async () => {
    expect(await statusOf({})).toBe(200);
    expect(told.runs).toHaveLength(1);
    expect(told.channel.sent).not.toEqual([]);
  });

  it('is told apart by its address alone: any other is refused, and so is another channel', async () => {
    const { port } = new URL(origin);
    const others = [
      undefined,
      'nonsense',
      'https://evil.example/',
      `${origin}.evil.example/`,
      `${origin}@evil.example/`,
      `https://127.0.0.1:${port}/teams/`,
      `http://127.0.0.1:${Number(port) - 1}/teams/`,
      `${origin}/elsewhere/`,
    ];
    for (const serviceUrl of others) {
      expect({ serviceUrl, status: await statusOf({ serviceUrl }) }).toEqual({ serviceUrl, status: 401 });
    }
    expect(await statusOf({ channelId: 'webchat' })).toBe(401);
    expect(told.runs).toEqual([]);
  });

  it.each(['', 'Basic YTpi', 'Bearer garbage', 'Bearer a.b.c'])(
    'is refused with the header %j',
    async authorization => {
      expect(await statusOf({}, { authorization })).toBe(401);
      expect(told.runs).toEqual([]);
    },
  );

  it.each(forged.filter(([what]) => what !== 'no header'))('does not let this in: %s', async (_what, forge) => {
    const { headers, more } = await forge(told);
    expect(await statusOf(more ?? {}, headers)).toBe(401);
    expect(told.runs).toEqual([]);
  });

  it('leaves true messages as they were', async () => {
    expect(await statusOf({}, bearer(await told.channel.token()))).toBe(200);
  });
});

describe('what is no activity', () => {
  const signed = async () => ({ 'content-type': 'application/json', ...bearer(await world.channel.token()) });
  const post = async (body: string, headers: Record<string, string>) => {
    const response = await fetch(`${world.bot.url}/api/messages`, { method: 'POST', headers, body });
    return [response.status, await response.text()];
  };

  it.each([
    ['half a JSON', '{"type":', 400],
    ['an empty object', '{}', 400],
    ['a list', '[]', 400],
    ['null', 'null', 400],
    ['nothing', '', 400],
    ['a megabyte', JSON.stringify({ type: 'message', text: 'x'.repeat(1024 * 1024) }), 413],
  ])('%s: a status and not a word', async (_what, body, status) => {
    expect(await post(body, await signed())).toEqual([status, '']);
  });

  it('nobody who sent it: 400', async () => {
    expect((await world.deliver(activity(world.channel, { from: { name: 'Anna' } }))).status).toBe(400);
  });

  it('another type of content, or compressed: 415', async () => {
    const body = JSON.stringify(say(world.channel, 'status'));
    expect(await post(body, { ...(await signed()), 'content-type': 'text/plain' })).toEqual([415, '']);
    expect(await post(body, { ...(await signed()), 'content-encoding': 'gzip' })).toEqual([415, '']);
  });

  it('another address or method: a status and not a word of the server', async () => {
    const other = await fetch(`${world.bot.url}/elsewhere`);
    const get = await fetch(`${world.bot.url}/api/messages`);
    expect([other.status, await other.text(), get.status, await get.text()]).toEqual([404, '', 405, '']);
  });
});

/** What the server answers to exactly these bytes, until it or a second says no more. */
const raw = (lines: readonly string[]): Promise<string> =>
  new Promise(resolve => {
    const { port, hostname } = new URL(world.bot.url);
    const socket = connect(Number(port), hostname, () => socket.write([...lines, '', ''].join('\r\n')));
    let answer = '';
    socket.setTimeout(1000, () => socket.destroy());
    socket.on('data', data => {
      answer += data;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', () => resolve(answer));
  });

describe('what is no request of HTTP as we know it', () => {
  it.each([
    ['an address that is none', ['GET http://[ HTTP/1.1', 'Host: x', 'Connection: close']],
    ['a host that is none', ['GET /health HTTP/1.1', 'Host: [', 'Connection: close']],
  ])('%s: 400, and the server goes on', async (_what, lines) => {
    expect(await raw(lines)).toMatch(/^HTTP\/1\.1 400 /);
    expect((await fetch(`${world.bot.url}/health`)).status).toBe(200);
  });
});

describe('the pages', () => {
  it('health and ready', async () => {
    const health = await fetch(`${world.bot.url}/health`);
    const ready = await fetch(`${world.bot.url}/ready`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', needs: { database: 'ok' } }]);
  });
});
