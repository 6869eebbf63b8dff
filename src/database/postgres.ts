import { PostgresDriver } from 'kysely';
import { Pool, types } from 'pg';
import type { Log } from '../log.js';
import type { Engine } from './engine.js';
import { named } from './outage.js';

const int8 = 20;

/** A PostgreSQL server, shared by any number of replicas. `schema` other than `public` is for tests. */
export function openPostgres(options: { databaseUrl: string; log: Log; schema?: string }): Engine {
  const { databaseUrl, log, schema = 'public' } = options;
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: 'connector-bot',
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    // Not sent by default: connection poolers such as PgBouncer refuse start-up options they do not know.
    ...(schema === 'public' ? {} : { options: `-c search_path=${schema}` }),
    types: {
      // A bigint comes as a string by default; ours are counters, far below 2^53.
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 ? Number : types.getTypeParser(oid, format ?? 'text'),
    },
  });
  // A connection that breaks while nobody waits for an answer is reported here and nowhere else, by the pool when it
  // is idle and by itself when it is lent out; unheard, either would end the process.
  const broke = (error: Error) => log.warn({ cause: error.message }, 'a connection to the database broke');
  pool.on('error', broke);
  pool.on('connect', client => client.on('error', broke));

  async function executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
    try {
      if (values?.length) return await pool.query(text, values);
      return await several(text);
    } catch (error) {
      throw named(error, 'asking the database');
    }
  }

  /** Several statements may bring their own BEGIN and COMMIT; a connection that failed in between is not used again. */
  async function several(text: string): Promise<{ rows: unknown[] }> {
    const client = await pool.connect();
    try {
      const results: unknown = await client.query(text);
      client.release();
      const last = Array.isArray(results) ? results.at(-1) : results;
      return last as { rows: unknown[] };
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  return {
    kind: 'postgres',
    executeSql,
    createDriver: () => new PostgresDriver({ pool }),
    stop: async () => {
      if (!pool.ended) await pool.end();
    },
  };
}
