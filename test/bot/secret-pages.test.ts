import type { SecretPages } from '../../src/pages/html.js';
import { botWorld, type World } from './support/bot.js';

let world: World;
let asked: string[];
const pages: SecretPages = {
  async open(token) {
    asked.push(`open ${token}`);
    return { status: 200, html: '<form>', allows: { formLeadsTo: ['https://login.example'] } };
  },
  async begin(token) {
    asked.push(`begin ${token}`);
    return { status: 303, location: 'https://login.example/', headers: { 'set-cookie': 'a=b; HttpOnly' } };
  },
  async done() {
    asked.push('done');
    const headers = { 'Cache-Control': 'public', 'Content-Security-Policy': 'none' };
    return { status: 200, html: 'the secret', headers, allows: { script: 'c2NyaXB0' } };
  },
};
beforeAll(async () => {
  world = await botWorld({ secretPages: pages });
});
afterAll(() => world.stop());
beforeEach(() => {
  asked = [];
});

const visit = (path: string, init: RequestInit = {}) =>
  fetch(`${world.bot.url}${path}`, { redirect: 'manual', ...init });
const policyOf = (answer: Response) => answer.headers.get('content-security-policy')?.split('; ');

describe('the pages of a client secret', () => {
  it('may send a form to us and on to Microsoft, and run nothing, until the secret is there', async () => {
    const start = policyOf(await visit('/secret/some-token'));
    expect(start).toContain("form-action 'self' https://login.example");
    expect(start?.join()).not.toContain('script-src');
    const gone = await visit('/secret/some-token', { method: 'POST' });
    expect([gone.status, gone.headers.get('location')]).toEqual([303, 'https://login.example/']);
    expect(policyOf(gone)).toContain("form-action 'none'");
    expect(asked).toEqual(['open some-token', 'begin some-token']);
  });

  it('the one with the secret runs one script by its hash, and is kept nowhere, whatever it says itself', async () => {
    const answer = await visit('/secret/done?code=c&state=s');
    expect(policyOf(answer)).toEqual([
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      "script-src 'sha256-c2NyaXB0'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    ['HEAD', '/secret/some-token'],
    ['PUT', '/secret/some-token'],
    ['HEAD', '/secret/done?code=c&state=s'],
    ['POST', '/secret/done?code=c&state=s'],
    ['DELETE', '/secret/some-token'],
  ])('%s %s is refused', async (method, path) => {
    expect((await visit(path, { method })).status).toBe(405);
    expect(asked).toEqual([]);
  });

  it.each([
    ['/secret', 404],
    ['/secret/a/b', 404],
    [`/secret/${'a'.repeat(101)}`, 404],
    [`/secret/done?code=${'c'.repeat(9000)}`, 414],
  ])('%s is none of them', async (path, status) => {
    expect((await visit(path)).status).toBe(status);
    expect(asked).toEqual([]);
  });

  it('are not there without a public address', async () => {
    const without = await botWorld();
    const answers = [
      await fetch(`${without.bot.url}/secret/x`),
      await fetch(`${without.bot.url}/secret/x`, { method: 'POST' }),
    ];
    await without.stop();
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});
