import type { Socket } from 'node:net';
import type { Resolve } from '../http/connect.js';
import type { NetworkTarget } from '../settings/network-targets.js';
import type { Trust } from './certificate.js';
import type { Probed, Stage, StageOutcome } from './probed.js';
import { ask, candidates, type Dial, lookUp, open, secureFor } from './stages.js';

export type ProbeTools = {
  readonly resolve: Resolve;
  readonly dial: Dial;
  readonly trust?: Trust;
  /** Milliseconds since some moment; never goes back. */
  elapsed(): number;
  /** For one stage. */
  readonly stageMs: number;
};

/** Tries to reach one target, stage by stage, each once. `endsAt`: when all probes of this reading are over. */
export async function probe(target: NetworkTarget, tools: ProbeTools, endsAt: number): Promise<Probed> {
  const { host, port, purpose, from, private: isPrivate } = target;
  const sockets: Socket[] = [];
  const stages: { stage: Stage; outcome: StageOutcome; ms: number }[] = [];
  const left = () => Math.min(tools.stageMs, endsAt - tools.elapsed());

  async function timed<T extends { readonly outcome: StageOutcome }>(stage: Stage, work: (ms: number) => Promise<T>) {
    const started = tools.elapsed();
    const told = await work(left());
    stages.push({ stage, outcome: told.outcome, ms: Math.round(tools.elapsed() - started) });
    return told;
  }

  /** The addresses one after the other, in the time of one stage. */
  async function connected(addresses: readonly string[], ms: number) {
    let outcome: StageOutcome = 'no-route';
    for (const address of addresses) {
      const socket = tools.dial(address, target);
      sockets.push(socket);
      outcome = (await open(socket, ms / addresses.length)).outcome;
      if (outcome === 'ok') return { outcome, socket };
    }
    return { outcome };
  }

  async function reach(): Promise<Pick<Probed, 'addresses' | 'certificate' | 'status'>> {
    const { outcome: found, addresses } = await timed('dns', ms => lookUp(target, tools.resolve, ms));
    if (found !== 'ok') return { addresses };
    const { socket } = await timed('tcp', ms => connected(candidates(addresses), ms));
    if (!socket) return { addresses };
    const { outcome, tls, certificate } = await timed('tls', ms => secureFor(target, socket, tools.trust, ms));
    sockets.push(tls);
    if (outcome !== 'ok' || target.speaks === 'h2') return { addresses, certificate };
    const { status } = await timed('http', ms => ask(target, tls, ms));
    return { addresses, certificate, status };
  }

  const about = { host, port, purpose, from, private: isPrivate };
  if (left() <= 0) return { ...about, outcome: 'not-tried', stages, addresses: [] };
  try {
    const facts = await reach();
    return { ...about, outcome: stages.at(-1)?.outcome ?? 'not-tried', stages, ...facts };
  } finally {
    for (const socket of sockets.reverse()) socket.destroy();
  }
}
