import { NotSent } from './outgoing.js';

export const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** Two more tries within a few seconds: a turn is not the place to wait for long. */
export async function patiently(send: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof NotSent) || !error.passes || tries >= 3) throw error;
      await pause(Math.min(error.retryAfterMs ?? 400 * tries, 2000));
    }
  }
}

/** What the work came to, or undefined when it takes longer; the work goes on. */
export async function within<T>(work: Promise<T>, ms: number): Promise<{ readonly value: T } | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([work.then(value => ({ value })), late]);
  } finally {
    clearTimeout(timer);
  }
}
