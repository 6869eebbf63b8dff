import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { dependencies } from '../../package.json';
import { type Database, databaseOn } from '../../src/database/database.js';
import { openUnlocked, prepareFolder } from '../../src/database/embedded.js';
import type { Engine } from '../../src/database/engine.js';
import { openPostgres } from '../../src/database/postgres.js';
import { silentLog } from '../../src/log.js';

export type TestDatabase = Database & {
  /** The same tables seen from a second replica. */
  another(): Promise<Database>;
};

/**
 * Empty tables in a schema of their own: on PostgreSQL when DATABASE_URL is set, else on one embedded database per
 * test file. Closed by itself after the last test of the file; `stop` is only needed to stop earlier.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const schema = `t_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const databaseUrl = process.env['DATABASE_URL'];
  const open = databaseUrl ? await onPostgres(databaseUrl, schema) : await onEmbedded(schema);
  const another = () => databaseOn(open(), schema);
  return { ...(await another()), another };
}

const closers: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function onPostgres(databaseUrl: string, schema: string): Promise<() => Engine> {
  await administer(databaseUrl, `CREATE SCHEMA ${schema}`);
  closers.push(() => administer(databaseUrl, `DROP SCHEMA ${schema}, ${schema}_jobs CASCADE`, schema));
  return () => {
    const engine = openPostgres({ databaseUrl, schema, log: silentLog });
    closers.push(() => engine.stop());
    return engine;
  };
}

async function administer(databaseUrl: string, statement: string, schema?: string): Promise<void> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  if (schema) await pool.query(`CREATE SCHEMA IF NOT EXISTS ${schema}_jobs`);
  await pool.query(statement);
  await pool.end();
}

let embedded: Promise<(schema: string) => Engine> | undefined;

async function onEmbedded(schema: string): Promise<() => Engine> {
  embedded ??= startEmbedded();
  const engines = await embedded;
  await engines('public').executeSql(`CREATE SCHEMA ${schema}`);
  return () => ({ ...engines(schema), stop: async () => {} });
}

async function startEmbedded(): Promise<(schema: string) => Engine> {
  const folder = await mkdtemp(join(await quickestFolder(), 'connector-bot-'));
  await cp(await emptyDatabase(), join(folder, 'database'), { recursive: true });
  const engines = await openUnlocked(join(folder, 'database'));
  closers.unshift(async () => {
    await engines('public').stop();
    await rm(folder, { recursive: true, force: true });
  });
  return engines;
}

/** Where Linux keeps files in memory, an embedded database costs a fraction; containers often have too little of it. */
async function quickestFolder(): Promise<string> {
  const room = await statfs(inMemory).catch(() => undefined);
  return room && room.bavail * room.bsize > enoughMemory ? inMemory : tmpdir();
}

const inMemory = '/dev/shm';
/** A database of a test file takes about 50 MB; several test files run side by side. */
const enoughMemory = 1_000_000_000;

/** A folder with an empty database, made once per machine: building one takes seconds, a copy does not. */
async function emptyDatabase(): Promise<string> {
  const template = join(__dirname, `../../.cache/empty-database-${dependencies['@electric-sql/pglite']}`);
  if (existsSync(template)) return template;
  const mine = `${template}-${process.pid}`;
  await mkdir(join(mine, '..'), { recursive: true });
  await prepareFolder(mine);
  // Another worker may have been first; then its folder stays.
  await rename(mine, template).catch(() => rm(mine, { recursive: true, force: true }));
  return template;
}
