import { request } from 'node:http';
import { started } from './started.js';

type Running = Awaited<ReturnType<typeof started>>;
let simulator: Running;
beforeAll(async () => {
  simulator = await started();
});
afterAll(() => simulator.stop());

const story = async () => Reflect.get((await simulator.call('/control/world')).body as object, 'story');

test('pages of other sites cannot press the buttons', async () => {
  const untick = new URLSearchParams({ act: 'save' });
  const foreign = { method: 'POST', headers: { 'Sec-Fetch-Site': 'cross-site' }, body: untick };
  const path = '/consoles/jamf/acme/conditional-access?as=approver';
  expect((await simulator.call(path, foreign)).status).toBe(403);
  const own = { ...foreign, headers: { 'Sec-Fetch-Site': 'same-origin' } };
  expect((await simulator.call(path, own)).status).toBe(303);
});

test('switches take JSON only, which a form of another site cannot send', async () => {
  const plain = { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: '{"name":"connected"}' };
  expect((await simulator.call('/control/story', plain)).status).toBe(400);
  expect(await story()).toBe('fresh');
});

test('another host name, bound to this address, does not reach it', async () => {
  const { port } = new URL(simulator.url);
  const status = await new Promise(resolve => {
    const headers = { Host: 'simulator.example' };
    request({ host: '127.0.0.1', port, path: '/control/world', headers }, answer => {
      answer.resume();
      resolve(answer.statusCode);
    }).end();
  });
  expect(status).toBe(421);
});
