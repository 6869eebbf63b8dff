import type { Database } from '../../src/database/database.js';
import { type Handlers, type Job, type Queue, startQueue } from '../../src/database/queue.js';
import { silentLog } from '../../src/log.js';
import { Problem } from '../../src/problem.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let database: TestDatabase;
const started: Queue[] = [];
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  for (const queue of started.splice(0)) await queue.stop();
});

const idle: Handlers = { 'advance-change': async () => {} };
async function start(handlers: Partial<Handlers>, on: Database = database, log = silentLog): Promise<Queue> {
  const queue = await startQueue({ database: on, log, handlers: { ...idle, ...handlers } });
  started.push(queue);
  return queue;
}

/** Lets a job wait until the test opens the gate. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  return { open, opened };
}

const advance = (changeId: string): Job => ({ kind: 'advance-change', changeId });

test('a job is done with what it was sent with', async () => {
  const done: Job[] = [];
  const queue = await start({ 'advance-change': async job => void done.push(job) });
  await queue.send(advance('change-1'));
  expect(await queue.settled()).toBe(true);
  await queue.send(advance('change-2'));
  expect(await queue.settled()).toBe(true);
  expect(done).toEqual([advance('change-1'), advance('change-2')]);
});

test('a job sent inside a transaction vanishes with its rollback and comes with its commit', async () => {
  const done: string[] = [];
  const queue = await start({ 'advance-change': async job => void done.push(job.changeId) });
  const failing = database.transaction(async trx => {
    await queue.send(advance('rolled-back'), trx);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await database.transaction(trx => queue.send(advance('committed'), trx));
  await database.transaction(() => queue.send(advance('joined')));
  expect(await queue.settled()).toBe(true);
  expect(done.sort()).toEqual(['committed', 'joined']);
});

test('nudges for a change that is worked on become few, one after the other, and others go on', async () => {
  const hold = gate();
  const begun = gate();
  const done: string[] = [];
  const running: string[] = [];
  const queue = await start({
    'advance-change': async ({ changeId }) => {
      expect(running).not.toContain(changeId);
      running.push(changeId);
      begun.open();
      if (changeId === 'slow') await hold.opened;
      running.splice(running.indexOf(changeId), 1);
      done.push(changeId);
    },
  });
  await queue.send(advance('slow'));
  await begun.opened;
  await queue.send(advance('other'));
  while (!done.includes('other')) await skipBackOff(database);
  for (let nudge = 0; nudge < 20; nudge += 1) await queue.send(advance('slow'));
  hold.open();
  expect(await queue.settled()).toBe(true);
  const slow = done.filter(id => id === 'slow').length;
  expect(slow).toBeGreaterThan(1);
  expect(slow).toBeLessThan(7);
});

test('two replicas share the work, and no job is done twice', async () => {
  const done: string[] = [];
  const handlers = { 'advance-change': async (job: { changeId: string }) => void done.push(job.changeId) };
  const [one] = [await start(handlers), await start(handlers, await database.another())];
  const ids = Array.from({ length: 20 }, (_, index) => `change-${index}`);
  await Promise.all(ids.map(id => one.send(advance(id))));
  expect(await one.settled()).toBe(true);
  expect(done.sort()).toEqual(ids.sort());
});

test('a job that keeps failing is tried again, then given up, logged and kept aside', async () => {
  const said: string[] = [];
  const log = {
    ...silentLog,
    error: (facts: object, text: string) => void said.push(`${text} ${JSON.stringify(facts)}`),
  };
  let tries = 0;
  const queue = await start(
    {
      'advance-change': async ({ changeId }) => {
        if (changeId !== 'broken') return;
        tries += 1;
        throw new Problem('internal', 'advancing a change');
      },
    },
    database,
    log,
  );
  await queue.send(advance('broken'));
  while (said.length === 0) {
    await skipBackOff(database);
    await queue.send(advance('nudge'));
  }
  await queue.settled();
  expect(tries).toBe(6);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^a job was given up .*"changeId":"broken".*advancing a change/);
  const { rows } = await database.queueExecutor.executeSql(
    `SELECT data FROM ${database.queueSchema}.job WHERE name = $1`,
    ['given-up'],
  );
  expect(rows).toEqual([{ data: advance('broken') }]);
});

test("no stranger's error text gets into the log or the job", async () => {
  const said: unknown[] = [];
  const hear = (facts: object) => void said.push(facts);
  const queue = await start(
    {
      'advance-change': async () => {
        throw new TypeError('token=eyJcanary');
      },
    },
    database,
    { ...silentLog, warn: hear, error: hear },
  );
  await queue.send(advance('leaky'));
  while (said.length === 0) await skipBackOff(database);
  const { rows } = await database.queueExecutor.executeSql(
    `SELECT output FROM ${database.queueSchema}.job WHERE name = $1`,
    ['advance-change'],
  );
  expect(JSON.stringify([said, rows])).toContain('TypeError');
  expect(JSON.stringify([said, rows])).not.toContain('canary');
});

test('stopping waits for what runs', async () => {
  const hold = gate();
  const begun = gate();
  let finished = false;
  const queue = await start({
    'advance-change': async () => {
      begun.open();
      await hold.opened;
      finished = true;
    },
  });
  await queue.send(advance('change-1'));
  await begun.opened;
  const stopping = queue.stop();
  hold.open();
  await stopping;
  expect(finished).toBe(true);
});

/** Makes retries due at once, instead of waiting for their back-off. */
async function skipBackOff(on: Database): Promise<void> {
  await on.queueExecutor.executeSql(
    `UPDATE ${on.queueSchema}.job SET start_after = start_after - interval '1 hour' WHERE state = $1`,
    ['retry'],
  );
  await new Promise(resolve => setTimeout(resolve, 20));
}
