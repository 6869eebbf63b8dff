import { type Kysely, Migrator } from 'kysely';
import { Problem } from '../problem.js';
import { migrations } from './migrations/index.js';
import type { Tables } from './tables.js';

/** Brings the tables up to date. Kysely holds an advisory lock meanwhile: replicas that start together take turns. */
export async function migrate(kysely: Kysely<Tables>, schema: string): Promise<void> {
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: async () => migrations },
    migrationTableSchema: schema,
  });
  const { error, results } = await migrator.migrateToLatest();
  if (!error) return;
  if (error instanceof Problem) throw error;
  const migration = results?.find(result => result.status === 'Error')?.migrationName;
  throw new Problem('database-unavailable', 'bringing the tables up to date', { migration }, error);
}
