import { setTimeout as pause } from 'node:timers/promises';
import type { ScanId } from './scan.js';
import { type ScanParts, workOnScan } from './work.js';

/** Scans that this process works on, beside everything else it does. */
export type ScanRunner = {
  /** Takes it up, unless it is under way here or enough others are: the sweep offers it again. */
  start(id: ScanId): void;
  /** Leaves all of them to other processes, and waits until that is so. */
  stop(): Promise<void>;
};

const atOnce = 5;
const stopLimitMs = 5000;

export function createScanRunner(parts: ScanParts): ScanRunner {
  const running = new Map<ScanId, Promise<void>>();
  let stopping = false;

  function start(id: ScanId): void {
    if (stopping || running.has(id) || running.size >= atOnce) return;
    const work = workOnScan(parts, id, () => stopping)
      .catch(error => {
        parts.log.warn({ scan: id, cause: error instanceof Error ? error.name : 'unknown' }, 'a scan was left');
      })
      .finally(() => running.delete(id));
    running.set(id, work);
  }

  return {
    start,
    async stop() {
      stopping = true;
      // A page that hangs is not waited for: its claim runs out.
      await Promise.race([Promise.all(running.values()), pause(stopLimitMs, undefined, { ref: false })]);
    },
  };
}
