import { type Kysely, sql, type Transaction } from 'kysely';
import { Problem } from '../problem.js';
import { type Migration, migrations } from './migrations/index.js';
import type { Tables } from './tables.js';

/** Any number; the schema's name makes it ours alone. */
const lockClass = 20_260_301;

/**
 * Brings the tables up to date: what is missing is done in order, in one transaction, under a lock, so that replicas
 * which start together take turns. (Kysely's own migrator looks at every schema of the server on the way.)
 */
export async function migrate(kysely: Kysely<Tables>): Promise<void> {
  let doing = 'reading which migrations were done';
  try {
    await kysely.transaction().execute(async trx => {
      const done = await doneIn(trx);
      const stranger = done.find(name => !migrations.some(migration => migration.name === name));
      if (stranger) throw new Problem('database-unavailable', `the database is newer than this program: ${stranger}`);
      for (const migration of migrations.filter(({ name }) => !done.includes(name))) {
        doing = `bringing the tables up to date: ${migration.name}`;
        await run(trx, migration);
      }
    });
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('database-unavailable', doing, {}, error);
  }
}

async function doneIn(trx: Transaction<Tables>): Promise<readonly string[]> {
  await sql`SELECT pg_advisory_xact_lock(${lockClass}, hashtext(current_schema()))`.execute(trx);
  await sql`CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY)`.execute(trx);
  const { rows } = await sql<{ name: string }>`SELECT name FROM migration ORDER BY name`.execute(trx);
  return rows.map(row => row.name);
}

async function run(trx: Transaction<Tables>, { name, statements }: Migration): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(trx);
  await sql`INSERT INTO migration (name) VALUES (${name})`.execute(trx);
}
