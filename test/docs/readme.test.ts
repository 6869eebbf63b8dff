import { kinds } from '../../src/changes/kinds/index.js';
import { nothingWanted } from '../../src/commands/asking/input.js';
import { judged } from '../../src/commands/asking/judge.js';
import { type AskedKind, needsOf } from '../../src/commands/asking/needs.js';
import { commandNamed, commands } from '../../src/commands/index.js';
import { match } from '../../src/commands/match.js';
import { stories } from '../../src/simulator/stories/index.js';
import { textOf } from '../architecture/sources.js';
import { declared } from '../commands/said.js';

/** The rows of the table below a heading, cell by cell. */
const rowsBelow = (heading: string): readonly (readonly string[])[] => {
  const section = textOf('README.md')
    .split(/^## /m)
    .find(part => part.startsWith(heading));
  const rows = (section ?? '').split('\n').filter(line => /^\| `/.test(line));
  return rows.map(row => row.split(' | ').map(cell => cell.replace(/^\| | \|$/g, '')));
};

const inCode = (cell = ''): string => /^`([^`]+)`/.exec(cell)?.[1] ?? '';
const told = rowsBelow('Every kind of change in the demo').map(
  ([story, line]) => [inCode(story), inCode(line)] as const,
);

const kindsOf: { readonly [asked: string]: string } = {
  connect: 'connect-cloud-connector',
  'connect cloud': 'connect-cloud-connector',
  'connect manual': 'connect-manual',
  'connect device-compliance': 'connect-device-compliance',
  migrate: 'migrate-cloud-connector',
  'migrate device-compliance': 'migrate-device-compliance',
  'disconnect device-compliance': 'disconnect-device-compliance',
};

function askedBy(line: string) {
  const found = match(line, declared);
  if (!('request' in found)) throw new Error(`not understood: ${line}`);
  const { name, input } = found.request;
  const asked = commandNamed(name).input.parse({ ...nothingWanted, ...(input as object) }) as typeof nothingWanted;
  const said = [name, asked.mode].filter(Boolean).join(' ');
  return { kind: kindsOf[said] ?? name, asked };
}

const isAsked = (kind: string): kind is AskedKind => kind in needsOf;
const settings = { instances: declared.map(server => ({ ...server, hosting: 'jamf-cloud' }) as never) };

test.each(told)('README: in the story %s one can type %s, and nothing is missing', (story, line) => {
  expect(stories.map(({ name }) => name)).toContain(story);
  const { kind, asked } = askedBy(line);
  expect(asked).toMatchObject({ instance: expect.any(String), reason: expect.stringMatching(/.{10}/) });
  if (!isAsked(kind)) return;
  const read = judged(kind, asked, settings);
  expect(read).toMatchObject({ ok: true });
  // The kind's own schema has the last word.
  const wish = read.ok && kinds.find(({ name }) => name === kind)?.wish.safeParse(read.asked.wish);
  expect(wish).toMatchObject({ success: true });
});

test('README: every kind of change can be tried', () => {
  expect([...new Set(told.map(([, line]) => askedBy(line).kind))].sort()).toEqual(kinds.map(kind => kind.name).sort());
});

test('README: every story is explained, and no other', () => {
  const explained = rowsBelow('Every story').map(([story]) => inCode(story));
  expect([...explained].sort()).toEqual(stories.map(({ name }) => name).sort());
});

test('README: what the table of commands says is understood', () => {
  const lines = rowsBelow('What it understands').flatMap(([typed = '']) =>
    [...typed.matchAll(/`([^`]+)`/g)].map(([, line = '']) => line.replace('NAME', 'MAC-1')),
  );
  expect(lines.length).toBeGreaterThan(commands.length / 2);
  expect(lines.filter(line => !('request' in match(line, declared)))).toEqual([]);
});
