import { add, countsOf, emptyFold, type Fold } from '../checks/devices/fold.js';
import { seconds } from '../clock.js';
import type { Parts } from '../parts.js';
import { type FleetPage, fleetPages } from '../snapshot/devices.js';
import { claimScan, endScan, type Progress, releaseScan, renewScan, reportScan } from './claim.js';
import { minimumFor } from './minimum.js';
import type { Scan, ScanId, ScanResult } from './scan.js';

export type ScanParts = Pick<Parts, 'database' | 'clock' | 'ids' | 'replica' | 'jamf' | 'log' | 'snapshots'>;

/** Teams draws a card anew at most once a second. */
const reportMs = seconds(1);
const renewMs = seconds(5);

/**
 * Reads a whole fleet, if nobody else does: takes it from the start, says how far it has come, and ends it. `stopping`
 * leaves it to another process. Nothing is thrown for what Jamf does: that is a result, too.
 */
export async function workOnScan(parts: ScanParts, id: ScanId, stopping: () => boolean = () => false): Promise<void> {
  const scan = await claimScan(parts, id);
  if (!scan) return;
  // A page may take longer than the claim holds; a claim that is lost is noticed at the next report.
  const timer = setInterval(() => void renewScan(parts, scan).catch(() => false), renewMs);
  timer.unref();
  try {
    await readFleet(parts, scan, stopping);
  } catch (error) {
    parts.log.error({ scan: id, cause: error instanceof Error ? error.name : 'unknown' }, 'a scan failed');
    await endScan(parts, scan, { status: 'failed', done: scan.done });
  } finally {
    clearInterval(timer);
  }
}

async function readFleet(parts: ScanParts, scan: Scan, stopping: () => boolean): Promise<void> {
  const { clock } = parts;
  const measure = { now: clock.now(), minimum: await minimumFor(parts, scan.instance) };
  let fold: Fold | undefined;
  const seen = looking();
  let reportedAt = clock.now().getTime();
  for await (const page of fleetPages({ jamf: parts.jamf.of(scan.instance), clock })) {
    fold ??= emptyFold(measure, page.total);
    if (page.is === 'read') add(fold, page.computers);
    seen.look(page);
    if (stopping()) return releaseScan(parts, scan);
    if (clock.now().getTime() - reportedAt < reportMs) continue;
    reportedAt = clock.now().getTime();
    if (!(await reportScan(parts, scan, seen.progress()))) return;
  }
  const { total } = seen.progress();
  const result: ScanResult = {
    counts: countsOf(fold ?? emptyFold(measure)),
    total: total ?? 0,
    minimum: measure.minimum,
    ...seen.found(),
  };
  // Nothing is known of a fleet whose size is not.
  const status = total === undefined ? 'failed' : 'done';
  await endScan(parts, scan, { status, ...seen.progress(), result });
}

/** What is kept of the pages beside their Macs. */
function looking() {
  let done = 0;
  let total: number | undefined;
  let changed = false;
  let missing: ScanResult['missing'];
  return {
    look(page: FleetPage): void {
      if (page.is === 'read') {
        done += page.computers.length;
        changed ||= page.changed;
      } else {
        // The first says most: a refusal ends the reading, and what follows a fault is often the same.
        missing ??= page.why;
      }
      total = page.total ?? total;
    },
    progress: (): Progress => ({ done, ...(total === undefined ? {} : { total }) }),
    found: () => ({ changed, ...(missing ? { missing } : {}) }),
  };
}
