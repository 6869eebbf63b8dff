import type { Driver } from 'kysely';

/** What pg-boss asks of a database: one statement with values, or several statements in one text without. */
export type SqlExecutor = { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> };

/** One of the two databases we run on. Both speak PostgreSQL's dialect; everything above this type is the same. */
export type Engine = SqlExecutor & {
  readonly kind: 'embedded' | 'postgres';
  createDriver(): Driver;
  stop(): Promise<void>;
};
