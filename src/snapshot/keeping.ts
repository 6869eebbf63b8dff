import type { Clock } from '../clock.js';

export type Kept<T> = { readonly at: Date; readonly value: T };

/** What was read stays good for a while: whoever asks meanwhile, or at the same moment, shares it. */
export type Keeping<T> = {
  /** `fresh`: read now, whatever is kept. What throws, or is not worth keeping, is asked for again the next time. */
  get(key: string, read: () => Promise<T>, fresh?: boolean): Promise<Kept<T>>;
  clear(): void;
};

export function createKeeping<T>(
  clock: Clock,
  forMs: number,
  isWorthKeeping: (value: T) => boolean = () => true,
): Keeping<T> {
  const store = new Map<string, Kept<Promise<T>>>();

  async function get(key: string, read: () => Promise<T>, fresh = false): Promise<Kept<T>> {
    const now = clock.now();
    for (const [old, { at }] of store) if (now.getTime() - at.getTime() >= forMs) store.delete(old);
    const known = fresh ? undefined : store.get(key);
    if (known) return { at: known.at, value: await known.value };
    const reading = { at: now, value: read() };
    store.set(key, reading);
    // Somebody may have insisted on a newer one meanwhile: that one stays.
    const drop = () => void (store.get(key) === reading && store.delete(key));
    const value = await reading.value.catch(error => {
      drop();
      throw error;
    });
    if (!isWorthKeeping(value)) drop();
    return { at: now, value };
  }

  return { get, clear: () => store.clear() };
}
