import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { started } from './started.js';

type Line = { [name: string]: unknown; url: string; status: number };

async function recorded(act: (simulator: Awaited<ReturnType<typeof started>>) => Promise<unknown>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  const recordFile = join(folder, 'traffic.jsonl');
  const simulator = await started({ recordFile });
  await act(simulator);
  await simulator.stop();
  const text = readFileSync(recordFile, 'utf8');
  rmSync(folder, { recursive: true });
  return text;
}

const linesOf = (text: string): Line[] =>
  text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));

test('every exchange is one line, with the public address, and no secret', async () => {
  const text = await recorded(async simulator => {
    await simulator.graph('/organization');
    await simulator.jamf('acme', '/v1/jamf-pro-version');
    await simulator.call('/control/world');
    await simulator.call('/consoles/jamf/acme/conditional-access');
  });
  const lines = linesOf(text);
  expect(lines.map(line => [line['api'], line['method'], line.url, line.status])).toEqual([
    ['entra', 'POST', expect.stringContaining('https://login.microsoftonline.com/'), 200],
    ['graph', 'GET', 'https://graph.microsoft.com/v1.0/organization', 200],
    ['jamf', 'POST', 'https://acme.jamfcloud.com/api/oauth/token', 200],
    ['jamf', 'GET', 'https://acme.jamfcloud.com/api/v1/jamf-pro-version', 200],
  ]);
  expect(lines[0]).toMatchObject({
    time: '2026-09-01T08:00:00.000Z',
    requestBody: { grant_type: 'client_credentials', client_secret: '***' },
    responseBody: { token_type: 'Bearer', access_token: '***' },
  });
  expect(text).not.toMatch(/demo-reader-secret|demo-jamf-secret|eyJ/);
});

test('an answer is the same to its reader, recorded or not', async () => {
  await recorded(async simulator => {
    const answer = await simulator.graph('/organization');
    expect(new Date(answer.headers.get('date') ?? '')).toEqual(simulator.clock.now());
  });
});

test('an answer that is spoiled on purpose is not recorded, a refused one is', async () => {
  const text = await recorded(async simulator => {
    const path = 'jamf-pro-version';
    await simulator.post('/control/faults', { api: 'jamf', path, count: 1, effect: { is: 'half-json' } });
    await simulator.jamf('acme', `/v1/${path}`).catch(() => undefined);
    await simulator.post('/control/faults', { api: 'jamf', path, count: 1, effect: { is: 'status', status: 503 } });
    await simulator.jamf('acme', `/v1/${path}`);
  });
  const statuses = linesOf(text).map(line => line.status);
  expect(statuses).toEqual([200, 200, 503]);
});
