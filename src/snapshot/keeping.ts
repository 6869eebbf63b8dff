import type { Clock } from '../clock.js';

export type Kept<T> = { readonly at: Date; readonly value: T };

/** What was read stays good for a while: whoever asks meanwhile, or at the same moment, shares it. */
export type Keeping<T> = {
  /**
   * `fresh`: read after this was asked, whatever is kept. However many insist, one such reading is under way: all who come
   * meanwhile share the next. What throws, or is not worth keeping, is asked for again the next time.
   */
  get(key: string, read: () => Promise<T>, fresh?: boolean): Promise<Kept<T>>;
  clear(): void;
};

/** `ended` never throws. */
type Insisted<T> = { readonly ended: Promise<void>; next?: Promise<Kept<T>> };

export function createKeeping<T>(
  clock: Clock,
  forMs: number,
  isWorthKeeping: (value: T) => boolean = () => true,
): Keeping<T> {
  const store = new Map<string, Kept<Promise<T>>>();
  const insisted = new Map<string, Insisted<T>>();

  async function get(key: string, read: () => Promise<T>, fresh = false): Promise<Kept<T>> {
    forgetOld();
    if (fresh) return insist(key, read);
    const known = store.get(key);
    return known ? { at: known.at, value: await known.value } : readNow(key, read);
  }

  function insist(key: string, read: () => Promise<T>): Promise<Kept<T>> {
    const before = insisted.get(key);
    if (!before) return insistNow(key, read);
    // What is under way began before this was asked. The next begins when it is over, whatever came of it.
    before.next ??= before.ended.then(() => insistNow(key, read));
    return before.next;
  }

  function insistNow(key: string, read: () => Promise<T>): Promise<Kept<T>> {
    const reading = readNow(key, read);
    const mine: Insisted<T> = { ended: reading.then(over, over) };
    insisted.set(key, mine);
    return reading;

    function over(): void {
      if (!mine.next) insisted.delete(key);
    }
  }

  function forgetOld(): void {
    const now = clock.now().getTime();
    for (const [old, { at }] of store) if (now - at.getTime() >= forMs) store.delete(old);
  }

  async function readNow(key: string, read: () => Promise<T>): Promise<Kept<T>> {
    const now = clock.now();
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
