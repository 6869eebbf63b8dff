export type Release = () => void;
export type Mutex = { take(): Promise<Release> };

/** First come, first served. */
export function createMutex(): Mutex {
  let last: Promise<void> = Promise.resolve();
  async function take(): Promise<Release> {
    const before = last;
    let release: Release = () => {};
    last = new Promise(resolve => {
      release = resolve;
    });
    await before;
    return release;
  }
  return { take };
}
