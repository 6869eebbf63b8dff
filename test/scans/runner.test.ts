import { adjustableClock } from '../../src/clock.js';
import { randomIds } from '../../src/ids.js';
import { silentLog } from '../../src/log.js';
import { runnableScans } from '../../src/scans/claim.js';
import { createScanRunner } from '../../src/scans/runner.js';
import { requestScan, scanById } from '../../src/scans/store.js';
import type { ScanParts } from '../../src/scans/work.js';
import type { Settings } from '../../src/settings.js';
import type { Snapshots } from '../../src/snapshot/snapshots.js';
import { testDatabase } from '../support/database.js';
import { fakeFleet } from '../support/fake-fleet.js';

test('a process that stops leaves its scans to others at once, and takes no more', async () => {
  const clock = adjustableClock();
  const database = await testDatabase();
  const gate: { open?: () => void } = {};
  const asked = new Promise<void>(resolve => {
    gate.open = resolve;
  });
  const fleet = await fakeFleet(clock, 100_000, async page => {
    if (page === 10) gate.open?.();
    return undefined;
  });
  const snapshots = { read: async () => [] } as unknown as Snapshots;
  const parts: ScanParts = {
    database,
    clock,
    ids: randomIds,
    replica: 'one',
    jamf: fleet.jamf,
    log: silentLog,
    snapshots,
  };
  const { id } = await requestScan(
    { ...parts, settings: { tenantId: 't' } as Settings },
    { instance: 'acme', requester: { tenantId: 't', objectId: 'a', name: 'Anna' }, conversation: 'c', language: 'en' },
  );
  const runner = createScanRunner(parts);
  runner.start(id);
  runner.start(id);
  await asked;
  await runner.stop();
  expect(fleet.pages.length).toBeLessThan(150);
  expect(await scanById(database, id)).toMatchObject({ status: 'running', fence: 1 });
  expect(await runnableScans(parts)).toEqual([id]);
  runner.start(id);
  expect(await scanById(database, id)).toMatchObject({ fence: 1 });
  await fleet.server.close();
});
