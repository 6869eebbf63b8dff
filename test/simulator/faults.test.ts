import { at, list, started } from './started.js';

type Running = Awaited<ReturnType<typeof started>>;
let simulator: Running;
beforeEach(async () => {
  simulator = await started();
});
afterEach(() => simulator.stop());

const fault = (body: object) => simulator.post('/control/faults', body);

test('a status is answered as often as asked, for what matches', async () => {
  await fault({ api: 'graph', path: '^/v1.0/servicePrincipals', count: 2, effect: { is: 'status', status: 503 } });
  const read = async () => (await simulator.graph('/servicePrincipals')).status;
  expect((await simulator.graph('/organization')).status).toBe(200);
  expect([await read(), await read(), await read()]).toEqual([503, 503, 200]);
  expect((await simulator.call('/control/faults')).body).toEqual([]);
});

test('too many requests says when to come back, inside a batch too', async () => {
  const effect = { is: 'status', status: 429, retryAfterSeconds: 7 };
  await fault({ api: 'graph', path: '/organization$', effect });
  const answer = await simulator.graph('/organization');
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '7']);
  const requests = [
    { id: '1', method: 'GET', url: '/organization' },
    { id: '2', method: 'GET', url: '/subscribedSkus' },
  ];
  const batch = await simulator.graph('/$batch', { method: 'POST', body: JSON.stringify({ requests }) });
  expect(batch.status).toBe(200);
  expect(list(batch, 'responses')).toEqual([
    expect.objectContaining({ id: '1', status: 429, headers: expect.objectContaining({ 'Retry-After': '7' }) }),
    expect.objectContaining({ id: '2', status: 200 }),
  ]);
});

test('half a JSON looks whole to HTTP and is not', async () => {
  await fault({ api: 'jamf', path: 'jamf-pro-version', effect: { is: 'half-json' } });
  await expect(simulator.jamf('acme', '/v1/jamf-pro-version')).rejects.toThrow(SyntaxError);
});

test('a reset ends the connection', async () => {
  await fault({ api: 'jamf', path: 'jamf-pro-version', effect: { is: 'reset' } });
  await expect(simulator.jamf('acme', '/v1/jamf-pro-version')).rejects.toThrow('fetch failed');
});

test('a hanging call is given up by its caller, or ends with the simulator', async () => {
  await fault({ api: 'login', effect: { is: 'hang' } });
  const signal = AbortSignal.timeout(50);
  const path = '/login/common/discovery/instance';
  await expect(simulator.call(path, { signal })).rejects.toThrow(/timeout|aborted/);
  const other = simulator.call(path).catch((error: Error) => error.message);
  await simulator.call('/control/faults', { method: 'DELETE' });
  await simulator.stop();
  expect(await other).toBe('fetch failed');
  simulator = await started();
});

test('a fault can be taken away, one that makes no sense is refused', async () => {
  const made = await fault({ api: 'jamf', method: 'GET', effect: { is: 'status', status: 500 } });
  expect((await simulator.jamf('acme', '/v1/notifications')).status).toBe(500);
  await simulator.call(`/control/faults/${at(made, 'id')}`, { method: 'DELETE' });
  expect((await simulator.jamf('acme', '/v1/notifications')).status).toBe(200);
  expect((await fault({ api: 'weather', effect: { is: 'reset' } })).status).toBe(400);
  expect((await fault({ api: 'graph', path: '(', effect: { is: 'reset' } })).status).toBe(400);
  expect((await fault({ api: 'graph', effect: { is: 'status', status: 200 } })).status).toBe(400);
});

test('latency delays, no more', async () => {
  await fault({ api: 'graph', effect: { is: 'latency', milliseconds: 20 } });
  expect((await simulator.graph('/organization')).status).toBe(200);
});

test('what hangs or breaks off inside a batch takes the whole batch along', async () => {
  await fault({ api: 'graph', path: '/organization$', count: 1, effect: { is: 'half-json' } });
  const requests = [{ id: '1', method: 'GET', url: '/organization?$select=id' }];
  const batch = () => simulator.graph('/$batch', { method: 'POST', body: JSON.stringify({ requests }) });
  await expect(batch()).rejects.toThrow(SyntaxError);
  expect((await batch()).status).toBe(200);
});
