import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'connector-bot-new-'));
  for (const path of ['src', 'cards', 'scripts', 'package.json', 'tsconfig.json', 'biome.json', '.gitignore']) {
    cpSync(path, join(copy, path), { recursive: true });
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function runNew(...args: string[]): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsx', ['scripts/new.ts', ...args], {
    cwd: copy,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

const read = (path: string) => readFileSync(join(copy, path), 'utf8');

describe('npm run new', () => {
  it.each([
    ['command', 'tell-time', 'src/commands/index.ts', 'tellTime,'],
    ['card', 'tell-time', 'cards/index.ts', 'tellTimeCard,'],
    ['check', 'clock-right', 'src/checks/prerequisites/index.ts', 'clockRight,'],
    ['check', 'clock-right-in-entra', 'src/checks/permissions/index.ts', 'clockRightInEntra', 'permissions'],
    ['check', 'clock-right-by-policy', 'src/checks/policies/index.ts', 'clockRightByPolicy', 'policies'],
    ['check', 'clock-right-outside', 'src/checks/network/index.ts', 'clockRightOutside', 'network'],
    ['kind', 'wind-clock', 'src/changes/kinds/index.ts', 'windClock'],
    ['question', 'why-clocks', 'src/answers/topics.ts', 'whyClocks,'],
  ])('%s %s: the skeleton and its line in the list %s', (what, name, list, line, ...group) => {
    const { status, said } = runNew(what, name, ...group);
    expect({ status, said }).toMatchObject({ status: 0 });
    expect(read(list)).toContain(line);
    expect(read(list)).toContain(`/${name}`);
  });

  it('leaves everything in a state that compiles and is formatted', () => {
    const compiled = spawnSync('node_modules/.bin/tsc', ['--noEmit', '-p', 'tsconfig.json'], {
      cwd: copy,
      encoding: 'utf8',
    });
    const ours = compiled.stdout
      .split('\n')
      .filter(line => /tell-time|clock-right|wind-clock|why-clocks|kinds\.ts/u.test(line));
    expect(ours).toEqual([]);
    const checked = spawnSync(
      'node_modules/.bin/biome',
      ['check', '--vcs-enabled=false', 'src/commands', 'src/changes/kinds', 'src/checks', 'cards/tell-time'],
      { cwd: copy, encoding: 'utf8' },
    );
    expect(checked.stderr + checked.stdout).not.toMatch(/tell-time|clock-right|wind-clock/u);
  });

  it('refuses what is there already, no name, and what it does not know', () => {
    const before = read('src/commands/index.ts');
    expect(runNew('command', 'status')).toMatchObject({ status: 2, said: expect.stringContaining('is there already') });
    expect(runNew('command', 'Tell Time')).toMatchObject({ status: 2, said: expect.stringContaining('is no name') });
    expect(runNew('check', 'x', 'poems')).toMatchObject({ status: 2, said: expect.stringContaining('is no group') });
    expect(runNew('poem', 'x')).toMatchObject({ status: 2, said: expect.stringContaining('command|kind|check|card') });
    expect(read('src/commands/index.ts')).toBe(before);
  });
});
