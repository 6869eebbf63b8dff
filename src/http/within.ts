import { Unreachable } from '../problem.js';

/** Waits for `work` no longer than `ms`. The work goes on unheard: only for what changes nothing. */
export async function within<T>(ms: number, doing: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unreachable(doing, { code: 'time-out' })), Math.max(0, ms));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
