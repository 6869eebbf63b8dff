import { type Database, databaseOn } from '../../src/database/database.js';
import { openPostgres } from '../../src/database/postgres.js';
import { type Queue, startQueue } from '../../src/database/queue.js';
import { silentLog } from '../../src/log.js';
import { type Cuttable, cuttable } from '../support/cuttable.js';
import { testDatabase } from '../support/database.js';

/** The embedded database has no wire to cut. */
const databaseUrl = process.env['DATABASE_URL'];
const onServer = databaseUrl ? test : test.skip;

let wire: Cuttable;
let database: Database;
let queue: Queue | undefined;

afterEach(async () => {
  await queue?.stop();
  await database?.stop();
  await wire?.stop();
});

async function open(): Promise<void> {
  const url = new URL(databaseUrl ?? '');
  wire = await cuttable({ host: url.hostname, port: Number(url.port || 5432) });
  const { queueSchema } = await testDatabase();
  const schema = queueSchema.replace(/_jobs$/, '');
  url.host = `127.0.0.1:${wire.port}`;
  database = await databaseOn(openPostgres({ databaseUrl: url.href, schema, log: silentLog }), schema);
}

const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise(resolve => setTimeout(resolve, 20));
};

onServer('a database that is away is told apart from a wrong statement, and comes back by itself', async () => {
  await open();
  wire.cut();
  const asking = () => database.kysely.selectFrom('due').selectAll().execute();
  await expect(asking()).rejects.toMatchObject({ code: 'database-unavailable' });
  await expect(database.transaction(asking)).rejects.toMatchObject({ code: 'database-unavailable' });
  wire.restore();
  expect(await asking()).toEqual([]);
  await expect(database.queueExecutor.executeSql('SELECT nonsense FROM due', [])).rejects.not.toHaveProperty(
    'code',
    'database-unavailable',
  );
});

onServer('an outage while a job runs: its end is reported late, it is done once, and work goes on', async () => {
  await open();
  const done: string[] = [];
  queue = await startQueue({
    database,
    log: silentLog,
    handlers: {
      'advance-change': async ({ changeId }) => {
        done.push(changeId);
        if (changeId === 'first') wire.cut();
      },
    },
  });
  await queue.send({ kind: 'advance-change', changeId: 'first' });
  await until(() => wire.refused() > 3);
  await expect(queue.send({ kind: 'advance-change', changeId: 'lost' })).rejects.toMatchObject({
    code: 'database-unavailable',
  });
  wire.restore();
  await queue.send({ kind: 'advance-change', changeId: 'second' });
  expect(await queue.settled()).toBe(true);
  expect(done.sort()).toEqual(['first', 'second']);
});
