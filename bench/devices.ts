import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Measured, measured } from './measure.js';

export type FleetMeasured = {
  readonly macs: number;
  readonly time: Measured;
  /** Highest over all runs of ours. */
  readonly rssMegabytes: number;
  readonly heapMegabytes: number;
};

type Served = { readonly url: string; readonly routes: Record<string, string> };
type Took = {
  readonly macs: number;
  readonly ms: number;
  readonly heapMegabytes: number;
  readonly rssMegabytes: number;
};

/** Each turn starts two processes. */
const mostTurns = 6;

const sizes = [1_000, 10_000, 100_000] as const;

/** A scan of a whole fleet beside a bare reader with as many connections, each in a process of its own. */
export async function measureFleets(repetitions: number, large: boolean): Promise<readonly FleetMeasured[]> {
  const all: FleetMeasured[] = [];
  for (const size of large ? [...sizes, 1_000_000] : sizes) {
    all.push(await measureFleet(size, Math.max(1, Math.min(repetitions, mostTurns, Math.round(600_000 / size)))));
  }
  return all;
}

async function measureFleet(size: number, repetitions: number): Promise<FleetMeasured> {
  const server = start('serve.ts', String(size));
  try {
    const served = await answerOf<Served>(server);
    const ours: Took[] = [];
    const theirs: Took[] = [];
    // The simulator warms up.
    await read(served, 'bare', size);
    for (let turn = 0; turn < repetitions; turn++) {
      ours.push(await read(served, 'ours', size));
      theirs.push(await read(served, 'bare', size));
    }
    const [took, others] = [ours, theirs].map(list => list.map(one => one.ms));
    return {
      macs: size,
      time: measured(`a scan of ${size} Macs`, 'a bare reader of the same pages', took ?? [], others ?? []),
      rssMegabytes: Math.round(Math.max(...ours.map(one => one.rssMegabytes))),
      heapMegabytes: Math.round(Math.max(...ours.map(one => one.heapMegabytes))),
    };
  } finally {
    server.kill();
  }
}

async function read(served: Served, reader: 'ours' | 'bare', expected: number): Promise<Took> {
  const took = await answerOf<Took>(start('read.ts', JSON.stringify({ ...served, reader })));
  if (took.macs !== expected) throw new Error(`${reader} read ${took.macs} of ${expected} Macs`);
  return took;
}

const start = (file: string, argument: string): ChildProcess =>
  fork(join(process.cwd(), 'bench', 'fleet', file), [argument], { execArgv: ['--import', 'tsx'] });

async function answerOf<T>(child: ChildProcess): Promise<T> {
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`a process of the bench ended with ${code}`);
  });
  failed.catch(() => undefined);
  const [answer] = await Promise.race([once(child, 'message'), failed]);
  return answer as T;
}
