import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Stage, setStage } from '../teams/stage.js';

const client = join(__dirname, '../../../src/simulator/room/client');

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.stop());
beforeEach(() => stage.simulator.reset('fresh'));

const room = (path: string, init?: RequestInit) => fetch(`${stage.simulator.url}/room/${path}`, init);
const post = (path: string, body: object) =>
  room(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const posted = (text: string) =>
  stage.call(
    'POST',
    `v3/conversations/${encodeURIComponent('19:2d4e6f8091a3b5c7d9e1f20345678abc@thread.v2')}/activities`,
    {
      type: 'message',
      text,
    },
  );

describe('the page', () => {
  test('is served with all its files and nothing from elsewhere', async () => {
    const page = await room('?as=approver');
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(html).not.toMatch(/https?:/);
    const used = [...html.matchAll(/(?:href|src)="([^"#]+)"/g)].map(([, path]) => path ?? '');
    for (const path of used) expect([path, (await room(path)).status]).toEqual([path, 200]);
    for (const file of readdirSync(client)) {
      if (file !== 'index.html') expect([file, (await room(file)).status]).toEqual([file, 200]);
    }
  });

  test('has one address, and gives nothing but its files', async () => {
    const bare = await fetch(`${stage.simulator.url}/room?as=approver`, { redirect: 'manual' });
    expect([bare.status, bare.headers.get('location')]).toEqual([302, '/room/?as=approver']);
    for (const path of ['none.mjs', '..%2froutes.ts', 'vendor/hono', 'text'])
      expect((await room(path)).status).toBe(404);
  });

  test('says everything in both languages', () => {
    const source = readFileSync(join(client, 'text.mjs'), 'utf8').replace(/export const/g, 'const');
    const { en, nl } = new Function(`${source}; return { en, nl }`)() as { en: object; nl: object };
    const shapeOf = (words: object) =>
      Object.entries(words).map(([key, value]) => [key, typeof value, Array.isArray(value) ? value.length : 0]);
    expect(shapeOf(nl)).toEqual(shapeOf(en));
  });
});

describe('the API', () => {
  test('wants to know who asks, and takes JSON only', async () => {
    expect((await room('api/places')).status).toBe(400);
    expect((await room('api/places?as=nobody')).status).toBe(400);
    const form = await room('api/say?as=requester', { method: 'POST', body: new URLSearchParams({ text: 'x' }) });
    expect(form.status).toBe(415);
  });

  test('counts what a person has not seen yet', async () => {
    await posted('one');
    await posted('two');
    const unread = async () => (await stage.as('auditor').places()).find(({ scope }) => scope === 'group')?.unread;
    expect(await unread()).toBe(2);
    await stage.as('auditor').see('group');
    expect(await unread()).toBe(0);
  });

  test('tells an open client where to look again', async () => {
    const events = await listen('auditor');
    await posted('news');
    expect(await events.next('changed')).toMatchObject({ place: '19:2d4e6f8091a3b5c7d9e1f20345678abc@thread.v2' });
    await stage.as('requester').say('private', { place: 'personal' });
    await stage.simulator.reset('fresh');
    await events.next('reset');
    expect(events.heard.filter(({ is }) => is === 'changed')).toHaveLength(1);
    events.stop();
  });

  test('forgets each client that went: however often a page is loaded anew, nobody listens for it any more', async () => {
    const warnings: string[] = [];
    const warned = (warning: Error) => void warnings.push(warning.message);
    process.on('warning', warned);
    // Node warns of the eleventh who listens to one thing.
    for (let load = 0; load < 12; load++) (await listen('auditor')).stop();
    await new Promise(resolve => setImmediate(resolve));
    process.off('warning', warned);
    expect(warnings).toEqual([]);
  });

  test('ends every line that is open when it stops', async () => {
    const second = await setStage();
    const answer = await fetch(`${second.simulator.url}/room/api/events?as=auditor`);
    const reader = answer.body?.getReader();
    await reader?.read();
    await second.stop();
    let last: { readonly done: boolean } | undefined;
    do last = await reader?.read();
    while (last && !last.done);
    expect(last?.done).toBe(true);
  });

  test('lets time pass, within reason', async () => {
    const before = stage.clock.now().getTime();
    const { now } = (await (await post('api/skip', { hours: 12 })).json()) as { now: string };
    expect(new Date(now).getTime() - before).toBe(12 * 3_600_000);
    for (const hours of [0, -1, 'x', 100_000]) expect((await post('api/skip', { hours })).status).toBe(400);
  });

  test('starts a story again, and no unknown one', async () => {
    await posted('old');
    expect((await post('api/reset', { story: 'none' })).status).toBe(400);
    expect((await post('api/reset', { story: 'connected' })).status).toBe(200);
    expect(await stage.as('auditor').see('group')).toEqual([]);
    expect(await (await room('api/setup')).json()).toMatchObject({ story: 'connected' });
  });
});

test('conversations survive a restart of the demo', async () => {
  const worldFile = join(tmpdir(), `room-${process.pid}.json`);
  const first = await setStage({ worldFile });
  await first.as('requester').say('still here', { place: 'personal' });
  await first.stop();
  const second = await setStage({ worldFile, story: undefined });
  expect(await second.as('requester').see('personal')).toMatchObject([{ text: 'still here' }]);
  await second.stop();
  rmSync(worldFile);
});

type Heard = { readonly is: string };

async function listen(as: string) {
  const abort = new AbortController();
  const response = await room(`api/events?as=${as}`, { signal: abort.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const heard: Heard[] = [];
  let text = '';
  async function next(is: string): Promise<Heard> {
    for (;;) {
      const { value = '' } = (await reader?.read()) ?? {};
      text += value;
      const whole = text.split('\n\n');
      text = whole.pop() ?? '';
      const fresh = whole.map(block => JSON.parse(block.replace(/^data: /, '')) as Heard);
      heard.push(...fresh);
      const found = fresh.find(event => event.is === is);
      if (found) return found;
    }
  }
  await next('time');
  return { heard, next, stop: () => abort.abort() };
}
