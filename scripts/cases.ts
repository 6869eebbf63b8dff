import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storyNames } from '../src/simulator/index.js';
import { derive } from '../test/support/cases.js';
import { recordSnapshots } from '../test/support/record-case.js';

/*
 * Plays the beginning of every story and holds what the bot reads and makes of it against test/cases.
 * With --update the files are written anew: read the difference before you commit it.
 */

const folder = join(process.cwd(), 'test', 'cases');
const biome = join(process.cwd(), 'node_modules', '.bin', 'biome');

/** Path below test/cases -> content. */
async function makeCases(): Promise<ReadonlyMap<string, unknown>> {
  const made = new Map<string, unknown>();
  for (const [story, snapshot] of await recordSnapshots(storyNames)) {
    made.set(join(story, 'snapshot.json'), snapshot);
    for (const [file, content] of Object.entries(derive(snapshot))) made.set(join(story, file), content);
  }
  return made;
}

function update(made: ReadonlyMap<string, unknown>): void {
  for (const [path, content] of made) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), `${JSON.stringify(content, null, 2)}\n`);
  }
  execFileSync(biome, ['format', '--write', ...[...made.keys()].map(path => join(folder, path))], { stdio: 'ignore' });
}

/** Files that are not there, and for the others the lines that differ. */
function differences(made: ReadonlyMap<string, unknown>): readonly string[] {
  return [...made].flatMap(([path, content]) => {
    if (!existsSync(join(folder, path))) return [`${path}: missing`];
    const kept: unknown = JSON.parse(readFileSync(join(folder, path), 'utf8'));
    const before = lines(kept);
    const after = lines(content);
    const gone = before.filter(line => !after.includes(line)).map(line => `  - ${line}`);
    const come = after.filter(line => !before.includes(line)).map(line => `  + ${line}`);
    return gone.length + come.length > 0 ? [[`${path}:`, ...gone, ...come].join('\n')] : [];
  });
}

/** Each fact on a line of its own, with its place: `jamf.version.value = "11.30.1"`. */
function lines(content: unknown, place = ''): readonly string[] {
  if (typeof content !== 'object' || content === null) return [`${place} = ${JSON.stringify(content)}`];
  const entries = Object.entries(content);
  if (entries.length === 0) return [`${place} = ${JSON.stringify(content)}`];
  return entries.flatMap(([name, value]) => lines(value, place === '' ? name : `${place}.${name}`));
}

async function main(): Promise<void> {
  const made = await makeCases();
  if (process.argv.includes('--update')) {
    update(made);
    console.log(`${made.size} files written in ${folder}`);
    return;
  }
  const found = differences(made);
  for (const text of found) console.log(text);
  console.log(
    found.length === 0 ? `${made.size} files are as recorded.` : 'Write them anew: npm run cases -- --update',
  );
  process.exitCode = found.length === 0 ? 0 : 1;
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
