import { realPace } from '../http/call.js';
import { systemResolve } from '../http/connect.js';
import type { Alias } from '../ids.js';
import { Problem } from '../problem.js';
import { createSemaphore } from '../semaphore.js';
import type { NetworkTarget } from '../settings/network-targets.js';
import { insideTransaction } from '../transaction-guard.js';
import { type ProbeTools, probe } from './probe.js';
import type { NetworkReadings, Probed } from './probed.js';
import { systemDial } from './stages.js';

/** What can be reached from where the bot runs. Whoever asks names no host: the settings did, once and for all. */
export type Network = {
  /** Everything but the Jamf Pro servers. */
  ofTenant(): Promise<NetworkReadings>;
  /** One declared Jamf Pro server. */
  ofInstance(alias: Alias): Promise<Probed>;
};

export type NetworkOptions = Partial<ProbeTools> & {
  readonly targets: readonly NetworkTarget[];
  /** For all probes of one reading. */
  readonly totalMs?: number;
};

/** However many ask. */
export const probesAtOnce = 6;

export function createNetwork(options: NetworkOptions): Network {
  const { targets, totalMs = 20_000, ...given } = options;
  const tools: ProbeTools = {
    resolve: systemResolve,
    dial: systemDial,
    elapsed: realPace.elapsed,
    stageMs: 5000,
    ...given,
  };
  const turns = createSemaphore(probesAtOnce);

  function each(chosen: readonly NetworkTarget[]): Promise<NetworkReadings> {
    if (insideTransaction())
      throw new Problem('internal', 'probing the network', { why: 'network-inside-transaction' });
    const endsAt = tools.elapsed() + totalMs;
    return Promise.all(chosen.map(target => turns.run(() => probe(target, tools, endsAt))));
  }

  return {
    ofTenant: async () => each(targets.filter(({ purpose }) => purpose !== 'jamf')),
    async ofInstance(alias) {
      const [probed] = await each(targets.filter(target => target.alias === alias));
      if (!probed) throw new Problem('internal', 'choosing a Jamf Pro server', { alias, why: 'not-declared' });
      return probed;
    },
  };
}
