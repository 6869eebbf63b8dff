import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Transaction,
} from 'kysely';
import type { Log } from '../log.js';
import { Problem } from '../problem.js';
import { openEmbedded } from './embedded.js';
import type { Engine, SqlExecutor } from './engine.js';
import { current, joinTransactions, runTransaction } from './join.js';
import { migrate } from './migrate.js';
import { openPostgres } from './postgres.js';
import type { Tables } from './tables.js';

export type Database = {
  readonly kind: 'embedded' | 'postgres';
  readonly kysely: Kysely<Tables>;
  /**
   * Everything that `work` asks of the database stands or falls together. Called inside another transaction it joins
   * that one. No network, timer or export inside: the network refuses to run there.
   */
  transaction<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** Runs `follow` once what is being done is stored (never, when it is rolled back); at once outside a transaction. */
  afterCommit(follow: () => void): void;
  /** For pg-boss: goes through the transaction around it, if there is one. */
  readonly queueExecutor: SqlExecutor;
  /** Where pg-boss keeps its own tables. */
  readonly queueSchema: string;
  stop(): Promise<void>;
};

/** PostgreSQL when there is an address for it, else the embedded database in `dataFolder`. Tables are brought up to date. */
export async function openDatabase(options: {
  readonly databaseUrl?: string;
  readonly dataFolder: string;
  readonly log: Log;
  /** How long to wait for a folder that another process holds; 15 s unless said. */
  readonly waitMs?: number;
}): Promise<Database> {
  const { databaseUrl, dataFolder, log, waitMs } = options;
  const engine = databaseUrl ? openPostgres({ databaseUrl, log }) : await openEmbedded({ dataFolder, log, waitMs });
  try {
    return await databaseOn(engine, 'public');
  } catch (error) {
    await engine.stop();
    throw error;
  }
}

export async function databaseOn(engine: Engine, schema: string): Promise<Database> {
  const kysely = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => joinTransactions(engine.createDriver()),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: inner => new PostgresIntrospector(inner),
    },
  });
  await migrate(kysely);
  return {
    kind: engine.kind,
    kysely,
    transaction: work => runTransaction(kysely, work),
    afterCommit(follow) {
      const outer = current();
      if (outer) outer.afterCommit.push(follow);
      else follow();
    },
    queueExecutor: { executeSql: (text, values) => executeJoined(engine, text, values) },
    queueSchema: schema === 'public' ? 'pgboss' : `${schema}_jobs`,
    async stop() {
      await kysely.destroy();
      await engine.stop();
    },
  };
}

async function executeJoined(engine: Engine, text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
  const outer = current();
  if (!outer) return engine.executeSql(text, values);
  if (!values?.length) throw new Problem('internal', 'running several statements inside a transaction');
  return executeIn(outer.trx, text, values);
}

/** A statement of pg-boss inside a transaction of ours. */
export async function executeIn(
  trx: Transaction<Tables>,
  text: string,
  values: unknown[] = [],
): Promise<{ rows: unknown[] }> {
  return trx.executeQuery(CompiledQuery.raw(text, values));
}
