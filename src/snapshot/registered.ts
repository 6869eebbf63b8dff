import { type FleetSource, fleetPages } from './devices.js';
import type { Cause } from './read.js';
import type { Reading } from './reading.js';
import type { JamfReadings } from './snapshot.js';

/** Fleets above are not gone through for one number; `check devices` does that, and says that it takes time. */
const most = 2000;

/** How many Macs have an account that is registered in Entra. Half a fleet is no answer: a page that is missing is said. */
export async function readRegistered(source: FleetSource): Promise<JamfReadings['registered']> {
  const at = source.clock.now().toISOString();
  // A fleet that changes meanwhile moves Macs from page to page: none counts twice.
  const seen = new Map<string, boolean>();
  for await (const page of fleetPages(source)) {
    if (page.is === 'not-read') return page.why;
    if (page.total > most) return tooMany(at);
    for (const { id, accounts } of page.computers)
      seen.set(
        id,
        accounts.some(({ state }) => state === 'ACTIVATED'),
      );
  }
  const registered = [...seen.values()].filter(Boolean).length;
  return { is: 'value', value: { registered, total: seen.size }, at };
}

const tooMany = (at: string): Reading<never> => ({ is: 'unreachable', at, cause: 'too-many' satisfies Cause });
