import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { type Database, databaseOn } from '../../src/database/database.js';
import type { Engine } from '../../src/database/engine.js';
import { openPostgres } from '../../src/database/postgres.js';
import { silentLog } from '../../src/log.js';
import { embeddedDatabase } from './jest/embedded.js';

export type TestDatabase = Database & {
  /** The same tables seen from a second replica. */
  another(): Promise<Database>;
};

/**
 * Empty tables in a schema of their own: on PostgreSQL when DATABASE_URL is set, else on the embedded
 * database of this worker. Closed by itself after the last test of the file; `stop` is only needed to stop earlier.
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

async function onEmbedded(schema: string): Promise<() => Engine> {
  const engines = await embeddedDatabase();
  await engines('public').executeSql(`CREATE SCHEMA ${schema}`);
  closers.push(() => dropEmbedded(engines('public'), schema));
  return () => ({ ...engines(schema), stop: async () => {} });
}

async function dropEmbedded(engine: Engine, schema: string): Promise<void> {
  await engine.executeSql(`DROP SCHEMA IF EXISTS ${schema}, ${schema}_jobs CASCADE`);
}
