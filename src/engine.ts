import { advance } from './changes/execute.js';
import { runnable, tick } from './changes/tick.js';
import { type Job, type Queue, startQueue } from './database/queue.js';
import type { ChangeId } from './ids.js';
import type { Parts } from './parts.js';
import { Problem } from './problem.js';
import { runnableScans } from './scans/claim.js';
import { createScanRunner, type ScanRunner } from './scans/runner.js';

/** Goes on with changes by itself: what was nudged at once, and what is due by a sweep every few seconds. */
export type Engine = {
  nudge(id: ChangeId): void;
  stop(): Promise<void>;
};

const sweepMs = 2000;

/**
 * The queue distributes and the sweep guarantees: a lost job costs a few seconds. A sweep that fails (the database is
 * away) is logged, and the next one tries again.
 */
export async function startEngine(parts: Parts): Promise<Engine> {
  const queue = await startQueue({
    database: parts.database,
    log: parts.log,
    handlers: { 'advance-change': async job => advance(parts, job.changeId) },
  });
  const scans = createScanRunner(parts);
  let stopped = false;
  let sweeping: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    sweeping = sweeping.then(() => (stopped ? undefined : sweep(parts, queue, scans)));
  }, sweepMs);
  return {
    nudge(id) {
      if (!stopped) void send(parts, queue, { kind: 'advance-change', changeId: id });
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await sweeping;
      await Promise.all([queue.stop(), scans.stop()]);
    },
  };
}

async function sweep(parts: Parts, queue: Queue, scans: ScanRunner): Promise<void> {
  try {
    await tick(parts);
    for (const changeId of await runnable(parts)) await queue.send({ kind: 'advance-change', changeId });
    for (const id of await runnableScans(parts)) scans.start(id);
  } catch (error) {
    parts.log.warn({ cause: nameOf(error) }, 'the sweep could not look for due work');
  }
}

async function send(parts: Parts, queue: Queue, job: Job): Promise<void> {
  try {
    await queue.send(job);
  } catch (error) {
    parts.log.warn({ cause: nameOf(error) }, 'a job could not be queued; the sweep will find it');
  }
}

const nameOf = (error: unknown): string =>
  error instanceof Problem ? error.code : error instanceof Error ? error.name : '?';
