import type { Clock } from '../clock.js';
import type { Graph, GraphDevice } from '../graph/graph.js';
import type { Alias } from '../ids.js';
import type { Compliance } from '../jamf/compliance.js';
import type { Jamf } from '../jamf/jamf.js';
import type { Computer } from './devices.js';
import { readingOf } from './read.js';
import type { Reading } from './reading.js';

/** One Mac that somebody asked about, with what both sides say of its compliance. */
export type FoundDevice = {
  readonly instance: Alias;
  readonly computer: Computer;
  readonly told: Reading<readonly Compliance[]>;
  /** Absent: Entra has no such device. Undefined: nobody has registered on this Mac, so there is none to ask for. */
  readonly entra?: Reading<GraphDevice>;
};

export type FoundDevices = {
  readonly found: readonly FoundDevice[];
  /** Hits beyond those that are shown. */
  readonly more: number;
  readonly notRead: readonly { readonly instance: Alias; readonly reading: Reading<unknown> }[];
};

type Sources = { readonly jamf: Jamf; readonly graph: Pick<Graph, 'devices'>; readonly clock: Clock };

const mostHits = 10;
/** Each takes two calls more. */
const mostShown = 5;

/** Macs with exactly this name, serial number or user name, on these servers. */
export async function findDevices(
  sources: Sources,
  { aliases, name }: { readonly aliases: readonly Alias[]; readonly name: string },
): Promise<FoundDevices> {
  const { jamf, clock } = sources;
  const readings = await Promise.all(
    aliases.map(async instance => ({
      instance,
      reading: await readingOf(clock, () => jamf.of(instance).computersCalled(name, mostHits)),
    })),
  );
  const hits = readings.flatMap(({ instance, reading }) =>
    reading.is === 'value' ? reading.value.map(computer => ({ instance, computer })) : [],
  );
  const shown = hits.slice(0, mostShown);
  return {
    found: await Promise.all(shown.map(hit => withCompliance(sources, hit))),
    more: hits.length - shown.length,
    notRead: readings.filter(({ reading }) => reading.is !== 'value'),
  };
}

async function withCompliance(
  { jamf, graph, clock }: Sources,
  hit: Pick<FoundDevice, 'instance' | 'computer'>,
): Promise<FoundDevice> {
  const deviceId = hit.computer.accounts.find(({ entraDeviceId }) => entraDeviceId !== '')?.entraDeviceId;
  const [told, entra] = await Promise.all([
    readingOf(clock, () => jamf.of(hit.instance).complianceOf(hit.computer.id)),
    deviceId === undefined ? undefined : readingOf(clock, () => graph.devices.withDeviceId(deviceId)),
  ]);
  return { ...hit, told, ...(entra ? { entra } : {}) };
}
