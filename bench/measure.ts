/** One thing to do, timed as a whole; setting up is not part of it. */
export type Work = () => unknown;

export type Spread = { readonly median: number; readonly min: number; readonly max: number };

/** How long ours takes, how long the baseline takes in the same run, and how many times the one goes into the other. */
export type Measured = {
  readonly name: string;
  readonly baseline: string;
  readonly repetitions: number;
  /** Milliseconds for one. */
  readonly ours: Spread;
  readonly theirs: Spread;
  /** Of the medians. */
  readonly ratio: number;
};

export type Comparison = {
  readonly name: string;
  readonly ours: Work;
  readonly baseline: { readonly name: string; readonly work: Work };
  /** How often one repetition does it: many for what takes microseconds. */
  readonly rounds?: number;
  /** `cpu`: what the process worked, waiting left out. Default: how long it took. */
  readonly by?: 'time' | 'cpu';
  readonly repetitions: number;
};

/** Takes turns, so that what else the machine does hits both alike. The first turn only warms up. */
export async function compare({
  name,
  ours,
  baseline,
  rounds = 1,
  repetitions,
  by = 'time',
}: Comparison): Promise<Measured> {
  const oursTook: number[] = [];
  const theirsTook: number[] = [];
  for (let turn = 0; turn <= repetitions; turn++) {
    const one = await took(ours, rounds, by);
    const other = await took(baseline.work, rounds, by);
    if (turn === 0) continue;
    oursTook.push(one);
    theirsTook.push(other);
  }
  return measured(name, baseline.name, oursTook, theirsTook);
}

/** Two rows of times, side by side. */
export function measured(name: string, baseline: string, took: readonly number[], others: readonly number[]): Measured {
  const ours = spreadOf(took);
  const theirs = spreadOf(others);
  return { name, baseline, repetitions: took.length, ours, theirs, ratio: ours.median / theirs.median };
}

const clocks = {
  time: () => performance.now(),
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

async function took(work: Work, rounds: number, by: 'time' | 'cpu'): Promise<number> {
  const begun = clocks[by]();
  for (let round = 0; round < rounds; round++) {
    const doing = work();
    // Awaiting what is no promise would cost more than the small things that are measured here.
    if (doing instanceof Promise) await doing;
  }
  return (clocks[by]() - begun) / rounds;
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low = 0, high = 0] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return { median: (low + high) / 2, min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 };
}
