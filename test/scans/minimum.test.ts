import { minimumFor } from '../../src/scans/minimum.js';
import { createSnapshots } from '../../src/snapshot/snapshots.js';
import { started } from '../simulator/started.js';
import { readingSide } from '../support/reading-side.js';

it.each([
  ['connected', '10.12'],
  ['manual', '10.11'],
  ['fresh', '10.12'],
])('in the story %s a Mac needs macOS %s', async (story, minimum) => {
  const simulator = await started({ story });
  const sources = readingSide(simulator.routes);
  try {
    expect(await minimumFor({ snapshots: createSnapshots(sources) }, 'acme')).toBe(minimum);
  } finally {
    await sources.http.close();
    await simulator.stop();
  }
});
