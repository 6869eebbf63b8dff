import { importsOf, sources, textOf } from './sources.js';

/** The files that put everything together; they may know every folder. */
const wiring = ['main', 'wire', 'demo', 'engine', 'chat'].map(name => `src/${name}.ts`);

const domain = [
  'audit',
  'people',
  'downloads',
  'integrations',
  'snapshot',
  'checks',
  'changes',
  'scans',
  'watch',
  'doctor',
];
const forCommands = [...domain, 'cards', 'views', 'answers', 'wording', 'database'];

/** Who may import whom besides the plain files of `src/`: arrows only go down. See docs/architecture.md. */
const allowed: { readonly [zone: string]: readonly string[] } = {
  plain: [],
  cards: [],
  answers: [],
  wording: [],
  http: [],
  database: [],
  entra: ['http'],
  jamf: ['http'],
  vault: ['http'],
  network: ['http'],
  graph: ['http', 'entra'],
  audit: ['database'],
  people: ['database', 'graph'],
  downloads: ['database', 'audit'],
  integrations: ['database', 'audit'],
  snapshot: ['graph', 'jamf', 'network', 'integrations'],
  checks: ['snapshot'],
  changes: ['checks', 'snapshot', 'integrations', 'graph', 'jamf', 'people', 'audit', 'database'],
  scans: ['checks', 'snapshot', 'jamf', 'database'],
  watch: ['changes', 'checks', 'snapshot', 'integrations', 'audit', 'database'],
  doctor: ['changes', 'people', 'graph', 'jamf', 'http', 'database'],
  views: [...domain, 'cards'],
  commands: forCommands,
  pages: [...forCommands, 'commands', 'entra'],
  bot: ['commands', 'views', 'pages', 'cards', 'people', 'audit', 'database', 'entra', 'http'],
};

/** `parts.ts` is plain, but names the types of what lives as long as the process. */
const typesOfParts = ['cards', 'database', 'graph', 'jamf', 'network', 'people', 'snapshot'];

function zoneOf(path: string): string {
  if (wiring.includes(path)) return 'wiring';
  if (path.startsWith('cards/')) return 'cards';
  const [, folder = '', ...below] = path.split('/');
  return below.length === 0 || folder === 'settings' ? 'plain' : folder;
}

function mayImport(from: string, to: string, isTypeOnly: boolean): boolean {
  const [source, target] = [zoneOf(from), zoneOf(to)];
  if (source === 'wiring' || source === target) return true;
  // The simulator stands for other people's services: it knows nothing of ours.
  if (source === 'simulator') return false;
  if (target === 'plain') return true;
  if (from === 'src/parts.ts') return isTypeOnly && typesOfParts.includes(target);
  return allowed[source]?.includes(target) ?? false;
}

const ours = sources.flatMap(importsOf).filter(({ file }) => file?.startsWith('src/') || file?.startsWith('cards/'));

test('every import goes down', () => {
  const upward = ours.filter(({ from, file = '', isTypeOnly }) => !mayImport(from, file, isTypeOnly));
  expect(upward.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([]);
});

test('checks and cards are pure: nothing they need to run reaches the network or the database', () => {
  const needs = runtimeNeeds();
  const impure = /^src\/(http|entra|graph|jamf|network|database)\//;
  const reaching = [...needs.keys()]
    .filter(file => /^src\/checks\/|^cards\//.test(file))
    .flatMap(file =>
      [...closureOf(file, needs)].filter(other => impure.test(other)).map(other => `${file} -> ${other}`),
    );
  expect(reaching).toEqual([]);
});

test('every folder has its place in the order', () => {
  const zones = new Set(sources.map(zoneOf));
  const known = new Set([...Object.keys(allowed), 'wiring', 'simulator']);
  expect([...zones].filter(zone => !known.has(zone))).toEqual([]);
});

test('the scanner sees imports at all', () => {
  expect(ours.length).toBeGreaterThan(300);
  expect(ours.some(({ isTypeOnly }) => isTypeOnly)).toBe(true);
});

test('the simulator is loaded only when the demo asks for it', () => {
  const fixed = ours.filter(({ from, file }) => file?.startsWith('src/simulator/') && zoneOf(from) !== 'simulator');
  const late = fixed.filter(({ from, specifier, isTypeOnly }) => !isTypeOnly && !isLate(from, specifier));
  expect(late.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([]);
});

function isLate(from: string, specifier: string): boolean {
  const all = importsOf(from).filter(one => one.specifier === specifier && !one.isTypeOnly);
  return all.length === 1 && new RegExp(`await import\\('${specifier}'\\)`).test(textOf(from));
}

/** The help card is made from the list of commands, and an answer offers any of them; both stand in it themselves. */
const acceptedCycles = ['src/commands/help/index.ts', 'src/commands/ask/button.ts'];
const listOfCommands = 'src/commands/index.ts';

test('no two files need each other to run', () => {
  const needs = runtimeNeeds();
  for (const from of acceptedCycles) {
    needs.set(from, needs.get(from)?.filter(file => file !== listOfCommands) ?? []);
  }
  expect(firstCycle(needs)).toBeUndefined();
});

function runtimeNeeds(): Map<string, readonly string[]> {
  const needs = new Map<string, readonly string[]>();
  for (const { from, file = '', isTypeOnly } of ours) {
    if (!isTypeOnly) needs.set(from, [...(needs.get(from) ?? []), file]);
  }
  return needs;
}

function closureOf(file: string, needs: ReadonlyMap<string, readonly string[]>, seen = new Set<string>()): Set<string> {
  for (const next of needs.get(file) ?? []) {
    if (seen.has(next)) continue;
    seen.add(next);
    closureOf(next, needs, seen);
  }
  return seen;
}

function firstCycle(needs: ReadonlyMap<string, readonly string[]>): string | undefined {
  const finished = new Set<string>();
  function follow(file: string, path: readonly string[]): string | undefined {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(' -> ');
    if (finished.has(file)) return undefined;
    for (const next of needs.get(file) ?? []) {
      const cycle = follow(next, [...path, file]);
      if (cycle) return cycle;
    }
    finished.add(file);
    return undefined;
  }
  for (const file of needs.keys()) {
    const cycle = follow(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
