import type { Migration } from 'kysely';
import { firstTables } from './0001-first-tables.js';

/** Every alteration of the tables, in order. One that was released is never edited: add the next. */
export const migrations: { readonly [name: string]: Migration } & Record<string, Migration> = {
  '0001-first-tables': firstTables,
};
