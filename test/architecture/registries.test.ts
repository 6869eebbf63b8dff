import { cards } from '../../cards/index.js';
import { kinds } from '../../src/changes/kinds/index.js';
import { deviceNames } from '../../src/checks/devices/names.js';
import { checkNames } from '../../src/checks/finding.js';
import { checks } from '../../src/checks/index.js';
import { commands } from '../../src/commands/index.js';
import { migrations } from '../../src/database/migrations/index.js';
import { changeActs, changeKinds, commandNames } from '../../src/kinds.js';
import { policySchema } from '../../src/people/policy-schema.js';
import { stories } from '../../src/simulator/stories/index.js';
import { filesBelow, folders, importsOf, textOf } from './sources.js';

const sorted = (names: readonly string[]): readonly string[] => [...names].sort();
const isTs = (path: string): boolean => path.endsWith('.ts');

test('every card folder is a registered card with look, words and facts', () => {
  expect(sorted(cards.map(card => card.name))).toEqual(sorted(folders('cards')));
  for (const { name } of cards) {
    const files = filesBelow(`cards/${name}`, () => true).map(path => path.split('/').pop());
    expect({ name, files }).toEqual({
      name,
      files: expect.arrayContaining(['template.json', 'data.ts', 'text.ts', 'index.ts']),
    });
  }
});

test('every change kind is named, registered and in a folder of its name', () => {
  expect(kinds.map(kind => kind.name)).toEqual(changeKinds);
  expect(sorted(folders('src/changes/kinds'))).toEqual(sorted(changeKinds));
});

test('the policy can name every act', () => {
  const everyAct = Object.fromEntries(changeActs.map(act => [act, {}]));
  const roles = { requester: [], approver: [], auditor: [], operator: [] };
  expect(policySchema.safeParse({ roles, changes: everyAct }).success).toBe(true);
  for (const kind of kinds) expect(changeActs).toContain(kind.act);
});

test('every check is named and registered', () => {
  // What is found of a fleet rests on no snapshot: its list is one of names alone.
  expect(sorted([...checks.map(check => check.name), ...deviceNames])).toEqual(sorted(checkNames));
});

test('every command is named, registered once and in a folder', () => {
  expect(sorted(commands.map(command => command.name))).toEqual(sorted(commandNames));
  const registered = importsOf('src/commands/index.ts').flatMap(
    ({ file }) => /commands\/([^/]+)\/index\.ts$/.exec(file ?? '')?.[1] ?? [],
  );
  const complete = folders('src/commands').filter(folder =>
    filesBelow(`src/commands/${folder}`, isTs).some(path => path.endsWith('/index.ts')),
  );
  // `talk` is no command: what is said of commands without asking for one.
  expect(sorted([...registered, 'talk'])).toEqual(sorted(complete));
});

test('every story has a name of its own and words in both languages', () => {
  expect(new Set(stories.map(story => story.name)).size).toBe(stories.length);
  for (const story of stories) {
    expect(story.en).not.toBe('');
    expect(story.nl).not.toBe('');
  }
});

test('every migration file is in the list', () => {
  const files = filesBelow('src/database/migrations', path => /\/\d{4}-/.test(path));
  expect(files).toEqual(migrations.map(({ name }) => `src/database/migrations/${name}.ts`));
});

test('every script that package.json names is there', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(textOf('package.json'));
  const named = Object.values(scripts).flatMap(
    line => line.match(/\b(?:scripts|bench|src)\/[\w/-]+\.(?:mjs|ts)/g) ?? [],
  );
  const there = ['scripts', 'bench', 'src'].flatMap(folder => filesBelow(folder, () => true));
  expect(named.filter(path => !there.includes(path))).toEqual([]);
});
