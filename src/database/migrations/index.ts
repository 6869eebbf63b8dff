import { firstTables } from './0001-first-tables.js';
import { proposalsAndStops } from './0002-proposals-and-stops.js';
import { scans } from './0003-scans.js';
import { downloads } from './0004-downloads.js';
import { clocks } from './0005-clocks.js';
import { answers } from './0006-answers.js';

export type Migration = { readonly name: string; readonly statements: readonly string[] };

/** Every alteration of the tables, in order. One that was released is never edited: add the next. */
export const migrations: readonly Migration[] = [
  { name: '0001-first-tables', statements: firstTables },
  { name: '0002-proposals-and-stops', statements: proposalsAndStops },
  { name: '0003-scans', statements: scans },
  { name: '0004-downloads', statements: downloads },
  { name: '0005-clocks', statements: clocks },
  { name: '0006-answers', statements: answers },
];
