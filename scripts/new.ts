/*
 * `npm run new -- command|kind|check|card|question NAME` writes the skeleton of a new part of the bot and the line that lists
 * it; a check stands in a group, which may be named behind it (`check NAME policies`). The skeleton compiles and passes the tests of its registry: replace its contents step by step.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cardSkeleton } from './skeletons/card.js';
import { type CheckGroup, checkGroups, checkSkeleton } from './skeletons/check.js';
import { commandSkeleton } from './skeletons/command.js';
import { kindSkeleton } from './skeletons/kind.js';
import { questionSkeleton } from './skeletons/question.js';
import type { Skeleton } from './skeletons/skeleton.js';

const makers: { readonly [what: string]: (name: string, group: CheckGroup) => Skeleton } = {
  command: commandSkeleton,
  kind: kindSkeleton,
  check: checkSkeleton,
  card: cardSkeleton,
  question: questionSkeleton,
};

const isGroup = (name: string): name is CheckGroup => Object.hasOwn(checkGroups, name);

const root = join(__dirname, '..');

function main([what = '', name = '', group = 'prerequisites']: readonly string[]): string | undefined {
  const make = makers[what];
  if (!make) return `What is to be made? npm run new -- ${Object.keys(makers).join('|')} NAME`;
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(name))
    return `"${name}" is no name: use lower case and hyphens, e.g. check-network.`;
  if (!isGroup(group)) return `"${group}" is no group of checks: ${Object.keys(checkGroups).join(', ')}.`;
  const { files, edits } = make(name, group);
  const there = Object.keys(files).find(path => existsSync(join(root, path)));
  if (there) return `${there} is there already.`;
  // All edits are worked out before anything is written: one that does not fit leaves nothing half done.
  const edited = Object.entries(edits).map(
    ([path, edit]) => [path, edit(readFileSync(join(root, path), 'utf8'))] as const,
  );
  const all = [...Object.entries(files), ...edited];
  for (const [path, text] of all) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const paths = all.map(([path]) => path);
  execFileSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'check', '--write', ...paths], {
    cwd: root,
    stdio: 'pipe',
  });
  console.log(`Written:\n${paths.map(path => `  ${path}`).join('\n')}\nNext: npm run typecheck && npm test`);
  return undefined;
}

const wrong = main(process.argv.slice(2));
if (wrong) {
  console.error(wrong);
  process.exitCode = 2;
}
