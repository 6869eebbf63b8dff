import { readdirSync } from 'node:fs';
import { problemCodes } from '../../src/problem.js';
import { filesBelow, root, textOf } from '../architecture/sources.js';

const pages = ['README.md', 'CONTRIBUTING.md', ...filesBelow('docs', path => path.endsWith('.md'))];
const there = new Set([
  ...['src', 'cards', 'test', 'scripts', 'bench', 'docs', 'manifest'].flatMap(folder => filesBelow(folder, () => true)),
  ...readdirSync(root),
]);

test.each(pages)('%s names only files that are there', page => {
  const named = [...textOf(page).matchAll(/`((?:src|cards|test|scripts|bench)\/[\w./-]+\.(?:ts|mjs|json))`/g)];
  expect(named.map(([, path = '']) => path).filter(path => !there.has(path))).toEqual([]);
});

/** The rows of the table below a heading of the page on security. */
const rowsBelow = (heading: string): readonly string[] => {
  const section =
    textOf('docs/security.md')
      .split(/^## /m)
      .find(part => part.startsWith(heading)) ?? '';
  return section.split('\n').filter(line => /^\| [A-Z]/.test(line));
};

test('the page on security gives a test for every promise', () => {
  const rows = rowsBelow('Promises');
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.filter(row => !/\| `(?:src|cards)\/.*\| `test\//.test(row))).toEqual([]);
});

test('the page on security gives a test for every attack', () => {
  const rows = rowsBelow('Who could attack');
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter(row => !/\| `test\/[^|]+\|$/.test(row))).toEqual([]);
});

test('the page on operations says what to do about every problem, and about no other', () => {
  const rows = [...textOf('docs/operations.md').matchAll(/^\| `([\w-]+)` \|/gm)].map(([, code]) => code);
  expect(rows).toEqual([...problemCodes]);
});
