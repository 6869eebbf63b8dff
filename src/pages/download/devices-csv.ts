import { z } from 'zod/v4';
import { minimumFor } from '../../scans/minimum.js';
import { type FleetPage, fleetPages } from '../../snapshot/devices.js';
import { affectedMacs } from '../../views/devices/csv.js';
import type { Producer } from './producers.js';

const wanted = z.object({ instance: z.string() });

/** The Macs of one server that need attention, read anew while the browser fetches them. */
export const devicesCsv: Producer = async (about, parts, { language }) => {
  const { settings, jamf, clock } = parts;
  const { instance } = wanted.parse(about);
  if (!settings.instances.some(({ alias }) => alias === instance)) return { notMade: 'nothing-to-give' };
  const pages = fleetPages({ jamf: jamf.of(instance), clock });
  const first = await pages.next();
  // Not even its size is known: then there is no file.
  if (first.done || first.value.is === 'not-read') return { notMade: 'not-read' };
  const measure = { now: clock.now(), minimum: await minimumFor(parts, instance) };
  return {
    fileName: `macs-${instance}-${measure.now.toISOString().slice(0, 10)}.csv`,
    type: 'text/csv; charset=utf-8',
    chunks: affectedMacs(startingWith(first.value, pages), { measure, language }),
  };
};

async function* startingWith(first: FleetPage, rest: AsyncIterable<FleetPage>): AsyncGenerator<FleetPage> {
  yield first;
  yield* rest;
}
