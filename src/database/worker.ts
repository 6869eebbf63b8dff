import type PgBoss from 'pg-boss';
import type { Log } from '../log.js';
import { Problem } from '../problem.js';
import { createBell } from './bell.js';

export type Worker = {
  /** There may be something to do: look now instead of at the next round. */
  wake(): void;
  /** Takes no more jobs and waits for those that run, up to the limit. */
  stop(limitMs: number): Promise<void>;
};

type WorkerOptions<Data> = {
  readonly boss: PgBoss;
  readonly name: string;
  readonly concurrency: number;
  readonly log: Log;
  /** Jobs with the same key never run side by side in this process. */
  key(data: Data): string;
  run(data: Data): Promise<void>;
};

const roundMs = 1_000;
const firstPauseMs = 250;
const longestPauseMs = 5_000;
/** About the time after which the queue gives an unfinished job to somebody else anyway. */
const reportTries = 16;

/**
 * Fetches jobs and reports each one's end. Our own loop, because pg-boss 10's `work()` neither waits for the report to
 * be stored (a database outage at that moment ends the process) nor keeps one job from overlapping another.
 */
export function createWorker<Data extends object>(options: WorkerOptions<Data>): Worker {
  const { boss, name, concurrency, log } = options;
  const bell = createBell();
  const running = new Set<Promise<void>>();
  const lastOf = new Map<string, Promise<void>>();
  let isStopping = false;

  async function loop(): Promise<void> {
    while (!isStopping) {
      const free = concurrency - running.size;
      const jobs = free > 0 ? await fetch(free) : [];
      for (const job of jobs) start(job);
      if (jobs.length < free || free === 0) await bell.wait(roundMs);
    }
  }

  /** An outage reads as "nothing to do" (pg-boss swallows it): the next round tries again. */
  async function fetch(batchSize: number): Promise<PgBoss.JobWithMetadata<Data>[]> {
    try {
      return await boss.fetch<Data>(name, { batchSize, includeMetadata: true });
    } catch (error) {
      log.warn({ queue: name, ...described(error) }, 'jobs could not be fetched');
      return [];
    }
  }

  function start(job: PgBoss.JobWithMetadata<Data>): void {
    const key = options.key(job.data);
    const before = lastOf.get(key) ?? Promise.resolve();
    const work = before
      .then(() => perform(job))
      .finally(() => {
        running.delete(work);
        if (lastOf.get(key) === work) lastOf.delete(key);
        bell.ring();
      });
    lastOf.set(key, work);
    running.add(work);
  }

  async function perform(job: PgBoss.JobWithMetadata<Data>): Promise<void> {
    const about = { queue: name, job: job.id, ...job.data };
    try {
      await options.run(job.data);
    } catch (error) {
      const isLast = job.retryCount >= job.retryLimit;
      const facts = { ...about, tries: job.retryCount + 1, ...described(error) };
      if (isLast) log.error(facts, 'a job was given up');
      else log.warn(facts, 'a job failed and is tried again');
      await report(() => boss.fail(name, job.id, described(error)), about);
      return;
    }
    await report(() => boss.complete(name, job.id), about);
  }

  async function report(send: () => Promise<void>, about: object): Promise<void> {
    let pause = firstPauseMs;
    for (let tries = 1; tries <= (isStopping ? 2 : reportTries); tries += 1) {
      try {
        await send();
        return;
      } catch (error) {
        log.warn({ ...about, tries, ...described(error) }, 'the end of a job could not be stored');
      }
      await pauseFor(pause);
      pause = Math.min(pause * 2, longestPauseMs);
    }
  }

  const looping = loop();
  return {
    wake: bell.ring,
    async stop(limitMs) {
      isStopping = true;
      bell.ring();
      await Promise.race([Promise.all([looping, ...running]), pauseFor(limitMs)]);
    },
  };
}

const pauseFor = (milliseconds: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, milliseconds).unref();
  });

/** What may stand in a log or a job's row: our own words, or where a stranger's error came from; never its text. */
function described(error: unknown): { readonly code: string; readonly doing?: string; readonly at?: string } {
  if (error instanceof Problem) return { code: error.code, doing: error.message };
  if (!(error instanceof Error)) return { code: 'not-an-error' };
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  return { code: error.name, at: frames.slice(0, 3).join(' ').trim() };
}
