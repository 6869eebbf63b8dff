import { execFile } from 'node:child_process';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PGlite, types } from '@electric-sql/pglite';
import type { DatabaseConnection, Driver, QueryResult } from 'kysely';
import type { Log } from '../log.js';
import { Problem } from '../problem.js';
import type { Engine } from './engine.js';
import { lockFolder } from './lock.js';
import { createMutex, type Release } from './mutex.js';

const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB', '-c', 'timezone=UTC'];
/** PGlite gives a bigint as a BigInt once it is large; ours are counters, far below 2^53. */
const parsers = { [types.INT8]: (text: string) => Number(text) };

/** PostgreSQL inside this process, in a folder of its own. Nobody else may open the folder while we do. */
export async function openEmbedded(options: { dataFolder: string; log: Log; waitMs?: number }): Promise<Engine> {
  const { dataFolder, log, waitMs } = options;
  await mkdir(dataFolder, { recursive: true });
  const session: { lost: boolean } = { lost: false };
  const lost = () => {
    session.lost = true;
  };
  const lock = await lockFolder(dataFolder, { log, waitMs, lost });
  try {
    const folder = join(dataFolder, 'database');
    await prepareFolder(folder);
    const pglite = await PGlite.create({ dataDir: folder, startParams, parsers });
    const engine = engineOn(pglite, () => session.lost);
    return {
      ...engine('public'),
      async stop() {
        await engine('public').stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Without lock and folder care: for tests, which share one PGlite (`memory://`) and give each test its own schema. */
export async function openUnlocked(folder: string): Promise<(schema: string) => Engine> {
  return engineOn(await PGlite.create({ dataDir: folder, startParams, parsers }), () => false);
}

/** Runs in a process of its own, because building the first database takes 900 MB that would never be given back. */
const initialise = `
  const [module, folder, startParams] = process.argv.slice(1);
  const { PGlite } = require(module);
  PGlite.create({ dataDir: folder, startParams: JSON.parse(startParams) })
    .then(database => database.close())
    .then(() => process.exit(0), error => { console.error(error.message); process.exit(1); });
`;

/** Builds an empty database there unless there is one. A half-built one never stands under the final name. */
export async function prepareFolder(folder: string): Promise<void> {
  if (await exists(join(folder, 'PG_VERSION'))) return;
  const building = `${folder}.new`;
  await rm(building, { recursive: true, force: true });
  const pglite = require.resolve('@electric-sql/pglite');
  try {
    await promisify(execFile)(process.execPath, ['-e', initialise, pglite, building, JSON.stringify(startParams)]);
  } catch (error) {
    throw new Problem('database-unavailable', `building the database in ${folder}`, { folder }, error);
  }
  await rename(building, folder);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** PGlite is one session: whoever talks to it holds the mutex, for a statement or for a whole transaction. */
function engineOn(pglite: PGlite, isLost: () => boolean): (schema: string) => Engine {
  const mutex = createMutex();
  let schemaNow = '';
  let isStopped = false;

  async function take(schema: string): Promise<Release> {
    const release = await mutex.take();
    if (isLost() || isStopped) {
      release();
      throw new Problem(
        'database-unavailable',
        isLost() ? 'asking a database that another process took' : 'asking a closed database',
      );
    }
    if (schemaNow === schema) return release;
    try {
      await pglite.exec(`SET search_path TO "${schema}"`);
      schemaNow = schema;
      return release;
    } catch (error) {
      release();
      throw error;
    }
  }

  async function executeSql(schema: string, text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
    const release = await take(schema);
    try {
      if (values?.length) return await pglite.query(text, values);
      return (await pglite.exec(text)).at(-1) ?? { rows: [] };
    } catch (error) {
      // A text of several statements may have failed between its own BEGIN and COMMIT.
      if (!values?.length) await pglite.exec('ROLLBACK');
      throw error;
    } finally {
      release();
    }
  }

  async function stop(): Promise<void> {
    const release = await mutex.take();
    // Closing writes; a folder that another process took is no longer ours to write to.
    if (!isStopped && !isLost()) await pglite.close();
    isStopped = true;
    release();
  }

  return schema => ({
    kind: 'embedded',
    executeSql: (text, values) => executeSql(schema, text, values),
    createDriver: () => driverOn(pglite, () => take(schema)),
    stop,
  });
}

function driverOn(pglite: PGlite, take: () => Promise<Release>): Driver {
  const releases = new WeakMap<DatabaseConnection, Release>();
  const command = async (text: string): Promise<void> => {
    await pglite.exec(text);
  };
  return {
    init: async () => {},
    async acquireConnection() {
      const release = await take();
      const connection = connectionOn(pglite);
      releases.set(connection, release);
      return connection;
    },
    beginTransaction: () => command('BEGIN'),
    commitTransaction: () => command('COMMIT'),
    rollbackTransaction: () => command('ROLLBACK'),
    releaseConnection: async connection => releases.get(connection)?.(),
    destroy: async () => {},
  };
}

function connectionOn(pglite: PGlite): DatabaseConnection {
  return {
    async executeQuery<R>(query: { sql: string; parameters: readonly unknown[] }): Promise<QueryResult<R>> {
      const result = await pglite.query<R>(query.sql, [...query.parameters]);
      const alters = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(result.command ?? '');
      const rows: R[] = result.rows as R[];
      return alters ? { rows, numAffectedRows: BigInt(result.affectedRows ?? 0) } : { rows };
    },
    streamQuery() {
      throw new Problem('internal', 'streaming from the embedded database');
    },
  };
}
