/** Runs at most `limit` pieces of work at once; the others wait in order. */
export type Semaphore = { run<T>(work: () => Promise<T>): Promise<T> };

export function createSemaphore(limit: number): Semaphore {
  let free = limit;
  const waiting: (() => void)[] = [];

  async function run<T>(work: () => Promise<T>): Promise<T> {
    if (free > 0) free--;
    else await new Promise<void>(resolve => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // The place passes straight to the next in line, so that nobody can slip in between.
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  }

  return { run };
}
