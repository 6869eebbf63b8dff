import { request } from 'node:http';
import type { DownloadPages, FileAnswer, HtmlAnswer } from '../../src/pages/html.js';
import { botWorld, type World } from './support/bot.js';

let world: World;
let opened: string[];
let came: number;
let file: () => FileAnswer | HtmlAnswer;
const pages: DownloadPages = {
  async open(token) {
    opened.push(token);
    return { status: 302, location: 'https://login.example/', headers: { 'set-cookie': 'a=b; HttpOnly' } };
  },
  async done() {
    came++;
    return file();
  },
};
beforeAll(async () => {
  world = await botWorld({ downloadPages: pages });
});
afterAll(() => world.stop());
beforeEach(() => {
  opened = [];
  came = 0;
  world.log.length = 0;
  file = () => ({ fileName: 'macs.csv', type: 'text/csv; charset=utf-8', chunks: lines('a;b\n', '1;2\n') });
});

async function* lines(...all: readonly string[]): AsyncIterable<string> {
  yield* all;
}
const visit = (path: string, init: RequestInit = {}) =>
  fetch(`${world.bot.url}${path}`, { redirect: 'manual', ...init });

/** As it stands, without a browser's tidying up of the address. */
const raw = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(world.bot.url, { path }, answer => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end();
  });

describe('the pages of a link to a file', () => {
  it('open leads on with a cookie, done gives the file as it is made, to be saved and kept nowhere', async () => {
    const gone = await visit('/download/some-token');
    expect([gone.status, gone.headers.get('location'), opened]).toEqual([
      302,
      'https://login.example/',
      ['some-token'],
    ]);
    const answer = await visit('/download/done?code=c&state=s');
    expect(await answer.text()).toBe('a;b\n1;2\n');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="macs.csv"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
  });

  it('a name can put nothing into a header', async () => {
    file = () => ({ fileName: 'a"; x=\r\nSet-Cookie: b', type: 'text/plain', chunks: lines('x') });
    const answer = await visit('/download/done?code=c&state=s');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="a___x___Set-Cookie__b"');
  });

  it('what breaks half-way is no whole file, and the log says so without its words', async () => {
    file = () => ({
      fileName: 'macs.csv',
      type: 'text/csv',
      chunks: (async function* () {
        yield 'a;b\n';
        throw new Error('password hunter2');
      })(),
    });
    const answer = await visit('/download/done?code=c&state=s');
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
    expect(JSON.stringify(world.log)).toContain('a request went wrong');
    expect(JSON.stringify(world.log)).not.toContain('hunter2');
  });

  it('who hangs up half-way lets the making end', async () => {
    let ended: () => void = () => undefined;
    const over = new Promise<void>(resolve => {
      ended = resolve;
    });
    file = () => ({
      fileName: 'macs.csv',
      type: 'text/csv',
      chunks: (async function* () {
        try {
          for (;;) yield 'x'.repeat(65_536);
        } finally {
          ended();
        }
      })(),
    });
    const leaving = new AbortController();
    await visit('/download/done?code=c&state=s', { signal: leaving.signal });
    leaving.abort();
    await over;
  });

  it.each(['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused, and uses nothing up', async method => {
    expect((await visit('/download/some-token', { method })).status).toBe(405);
    expect((await visit('/download/done?code=c&state=s', { method })).status).toBe(405);
    expect([opened, came]).toEqual([[], 0]);
  });

  it.each([
    ['/download', 404],
    ['/download/', 404],
    ['/download/a/b', 404],
    ['/download/../ready/x', 404],
    ['/download/%2e%2e', 404],
    ['/download/%zz', 404],
    [`/download/${'a'.repeat(101)}`, 404],
    [`/download/done?code=${'c'.repeat(9000)}`, 414],
  ])('%s is none of them', async (path, status) => {
    expect(await raw(path)).toBe(status);
    expect([opened, came]).toEqual([[], 0]);
  });

  it('are not there without a public address', async () => {
    const without = await botWorld();
    const response = await fetch(`${without.bot.url}/download/some-token`);
    await without.stop();
    expect(response.status).toBe(404);
  });
});
