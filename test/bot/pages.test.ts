import type { HtmlAnswer, PageHeaders, Query, SignInPages } from '../../src/pages/html.js';
import { botWorld, type World } from './support/bot.js';

let world: World;
let asked: { page: string; query: Query; headers: PageHeaders }[];
let answer: () => HtmlAnswer;
const pageOf =
  (page: string): SignInPages['start'] =>
  async (query, headers) => {
    asked.push({ page, query, headers });
    return answer();
  };
beforeAll(async () => {
  world = await botWorld({ signInPages: { start: pageOf('start'), done: pageOf('done') } });
});
afterAll(() => world.stop());
beforeEach(() => {
  asked = [];
  answer = () => ({ status: 200, html: '<!doctype html><p>Done.</p>' });
});

const visit = (path: string, init: RequestInit = {}) =>
  fetch(`${world.bot.url}${path}`, { redirect: 'manual', ...init });

const everyPage = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
const guards = (response: Response) =>
  Object.fromEntries(Object.keys(everyPage).map(name => [name, response.headers.get(name)]));

describe('the pages of a sign-in', () => {
  it('get what came with the address and the browser, and answer in HTML', async () => {
    const response = await visit('/sign-in/start?n=abc%2Bd', {
      headers: { cookie: 'sign-in-1=x', 'accept-language': 'nl' },
    });
    expect([response.status, await response.text()]).toEqual([200, '<!doctype html><p>Done.</p>']);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(asked[0]).toMatchObject({
      page: 'start',
      query: { n: 'abc+d' },
      headers: { cookie: 'sign-in-1=x', 'accept-language': 'nl' },
    });
  });

  it('send the browser on, with a cookie', async () => {
    answer = () => ({ status: 302, location: 'https://login.example/', headers: { 'set-cookie': 'a=b; HttpOnly' } });
    const response = await visit('/sign-in/start?n=abc');
    expect([response.status, response.headers.get('location'), response.headers.get('set-cookie')]).toEqual([
      302,
      'https://login.example/',
      'a=b; HttpOnly',
    ]);
  });

  it.each(['/sign-in/start?n=a', '/sign-in/done?code=c&state=s'])(
    '%s is guarded: no script, no frame, kept nowhere, no word of where one came from',
    async path => {
      for (const says of [
        answer(),
        { status: 302, location: 'https://login.example/' },
        // Not even a page itself can take its guards away.
        { status: 404, html: 'x', headers: { 'Content-Security-Policy': "default-src 'self'" } },
      ]) {
        answer = () => says;
        expect(guards(await visit(path))).toEqual(everyPage);
      }
    },
  );

  it('leave out what comes twice: nobody knows which one was meant', async () => {
    await visit('/sign-in/done?state=a&code=c&state=b&__proto__=x');
    expect(asked[0]?.query).toEqual(
      Object.fromEntries([
        ['code', 'c'],
        ['__proto__', 'x'],
      ]),
    );
  });

  it.each(['POST', 'PUT', 'HEAD', 'OPTIONS'])('are only looked at: %s is refused', async method => {
    const response = await visit('/sign-in/done?code=c&state=s', { method });
    expect([response.status, await response.text(), asked]).toEqual([405, '', []]);
  });

  it('take no address without end', async () => {
    const response = await visit(`/sign-in/done?code=${'c'.repeat(9000)}`);
    expect([response.status, await response.text(), asked]).toEqual([414, '', []]);
  });

  it('that break say nothing, and the log nothing of what came with them', async () => {
    answer = () => {
      throw new Error('db password is hunter2');
    };
    const response = await visit('/sign-in/done?code=canary-code&state=s');
    expect([response.status, await response.text()]).toEqual([500, '']);
    expect(JSON.stringify(world.log)).toContain('a request went wrong');
    expect(JSON.stringify(world.log)).not.toMatch(/hunter2|canary-code/);
  });

  it('stand at exactly their addresses', async () => {
    for (const path of ['/sign-in', '/sign-in/', '/sign-in/start/', '/sign-in/other', '/sign-in/start/../done/x']) {
      expect({ path, status: (await visit(path)).status }).toEqual({ path, status: 404 });
    }
    expect(asked).toEqual([]);
  });

  it('are not there where nothing of the kind is configured', async () => {
    const without = await botWorld();
    const response = await fetch(`${without.bot.url}/sign-in/start?n=abc`);
    await without.stop();
    expect([response.status, await response.text()]).toEqual([404, '']);
  });
});
