import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hours } from '../../src/clock.js';
import { startDemo } from '../../src/demo.js';
import { silentLog } from '../../src/log.js';
import { testDatabase } from '../support/database.js';

const start = { language: 'en', logLevel: 'silent', partnerWrite: 'bot', writeAs: 'app', recheckSeconds: 5 } as const;

async function demoIn(dataFolder: string, asked: { fresh?: boolean } = {}) {
  return startDemo({
    start: { ...start, port: 0, simulatorPort: 0, dataFolder },
    asked,
    log: silentLog,
    wiring: { database: await testDatabase(), byItself: false },
  });
}
const ahead = (demo: Awaited<ReturnType<typeof demoIn>>) => demo.clock.now().getTime() - Date.now();

it('time that was let pass does not come back with a restart, and --fresh starts over', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'connector-bot-demo-'));
  const first = await demoIn(folder);
  const body = JSON.stringify({ hours: 24 });
  await fetch(`${first.url}control/skip`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  await first.stop();
  const second = await demoIn(folder);
  expect(ahead(second)).toBeGreaterThan(hours(24) - 60_000);
  await second.stop();
  const third = await demoIn(folder, { fresh: true });
  expect(ahead(third)).toBeLessThan(hours(1));
  await third.stop();
  await rm(folder, { recursive: true, force: true });
});
