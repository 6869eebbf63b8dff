import type { Transaction } from 'kysely';
import PgBoss from 'pg-boss';
import type { ChangeId } from '../ids.js';
import type { Log } from '../log.js';
import { type Database, executeIn } from './database.js';
import type { Tables } from './tables.js';
import { createWorker, type Worker } from './worker.js';

/** Work that is done in the background, by any replica. It carries ids only: who does it reads the present state. */
export type Job = { readonly kind: 'advance-change'; readonly changeId: ChangeId };

type JobKind = Job['kind'];
export type Handlers = { readonly [kind in JobKind]: (job: Extract<Job, { kind: kind }>) => Promise<void> };

export type Queue = {
  /** With a transaction the job exists when that is committed, and not otherwise. A job that waits already is enough. */
  send(job: Job, trx?: Transaction<Tables>): Promise<void>;
  /** True when nothing waits or runs any more; false when that did not come about in time. */
  settled(limitMs?: number): Promise<boolean>;
  stop(): Promise<void>;
};

/** Where jobs end up that failed again and again; nobody works on them. */
const deadLetter = 'given-up';

const kinds: { readonly [kind in JobKind]: { readonly concurrency: number; key(job: Job): string } } = {
  'advance-change': { concurrency: 4, key: job => job.changeId },
};
const jobKinds = Object.keys(kinds) as JobKind[];

/** pg-boss 10: `short` lets one job per key wait; on a standard queue the key restricts nothing. */
const queueOptions = {
  policy: 'short',
  retryLimit: 5,
  retryDelay: 1,
  retryBackoff: true,
  expireInSeconds: 60,
  deadLetter,
} as const;

const stopLimitMs = 10_000;

/** Starts distributing work. Jobs are a nudge, not the truth: what must happen is found by the sweep as well. */
export async function startQueue(options: { database: Database; log: Log; handlers: Handlers }): Promise<Queue> {
  const { database, log, handlers } = options;
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.queueExecutor.executeSql(text, values) },
    schema: database.queueSchema,
    // Cron is not used: timers are rows compared with our own clock.
    schedule: false,
    maintenanceIntervalSeconds: 60,
    archiveCompletedAfterSeconds: 3_600,
    deleteAfterHours: 24,
  });
  // Heard, so that a failing upkeep does not end the process; it is tried again every minute.
  boss.on('error', error => log.warn({ cause: error.name }, "the queue's upkeep failed"));
  await boss.start();
  await boss.createQueue(deadLetter);
  for (const kind of jobKinds) await boss.createQueue(kind, { name: kind, ...queueOptions });

  const startWorker = <Kind extends JobKind>(kind: Kind): Worker =>
    createWorker<Extract<Job, { kind: Kind }>>({
      boss,
      name: kind,
      concurrency: kinds[kind].concurrency,
      log,
      key: kinds[kind].key,
      run: job => handlers[kind](job),
    });
  const workers = { 'advance-change': startWorker('advance-change') };

  async function send(job: Job, trx?: Transaction<Tables>): Promise<void> {
    const db = trx && { executeSql: (text: string, values: unknown[]) => executeIn(trx, text, values) };
    await boss.send(job.kind, job, { singletonKey: kinds[job.kind].key(job), ...(db ? { db } : {}) });
    database.afterCommit(() => workers[job.kind].wake());
  }

  async function settled(limitMs = 10_000): Promise<boolean> {
    for (let left = limitMs; left > 0; left -= 20) {
      const sizes = await Promise.all(jobKinds.map(kind => boss.getQueueSize(kind, { before: 'completed' })));
      if (sizes.every(size => Number(size) === 0)) return true;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    return false;
  }

  return {
    send,
    settled,
    async stop() {
      await Promise.all(jobKinds.map(kind => workers[kind].stop(stopLimitMs)));
      await boss.stop({ graceful: false, close: false });
    },
  };
}
