import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stories } from '../../src/simulator/stories/index.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { derive, derivedFiles } from '../support/cases.js';

const folders = readdirSync(__dirname, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name);

const read = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(__dirname, ...path), 'utf8'));

test('every story has a recorded case, and every case is of a story', () => {
  expect([...folders].sort()).toEqual(stories.map(story => story.name).sort());
});

test.each(folders)('%s: the recorded snapshot gives the findings and the plan that were reviewed', folder => {
  const derived = derive(read(folder, 'snapshot.json') as Snapshot);
  for (const file of derivedFiles) expect({ [file]: derived[file] }).toEqual({ [file]: read(folder, file) });
});

test.each(folders)('%s: every finding has words of its own in both languages', folder => {
  for (const { check, code, en, nl } of derive(read(folder, 'snapshot.json') as Snapshot)['findings.json']) {
    expect({ check, code, words: new Set([en.cause, nl.cause, code]).size }).toEqual({ check, code, words: 3 });
  }
});
