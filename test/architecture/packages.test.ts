import { dependencies, devDependencies } from '../../package.json';
import { everything, type Import, importsOf } from './sources.js';

/** Where a package lives. When its maker retires it, or we do, this is all there is to rewrite. */
const homes: { readonly [name: string]: readonly string[] } = {
  botbuilder: ['src/bot/'],
  'botframework-connector': ['src/bot/'],
  '@microsoft/teams-ai': ['src/bot/', 'bench/'],
  restify: ['src/bot/', 'bench/'],
  'adaptivecards-templating': ['src/bot/', 'bench/'],
  '@azure/msal-node': ['src/entra/'],
  '@azure/keyvault-secrets': ['src/vault/'],
  '@azure/core-rest-pipeline': ['src/vault/'],
  '@microsoft/microsoft-graph-client': ['src/graph/'],
  undici: ['src/http/', 'bench/'],
  pg: ['src/database/', 'scripts/test-db.mjs'],
  'pg-boss': ['src/database/'],
  '@electric-sql/pglite': ['src/database/'],
  'proper-lockfile': ['src/database/'],
  hono: ['src/simulator/'],
  '@hono/node-server': ['src/simulator/'],
  adaptivecards: ['src/simulator/'],
  'markdown-it': ['src/simulator/'],
  jose: ['src/simulator/', 'src/bot/', 'src/entra/'],
  pino: ['src/log.ts'],
  'fastest-levenshtein': ['src/commands/'],
  yazl: ['scripts/', 'src/pages/download/'],
  '@microsoft/app-manifest': ['scripts/'],
  'fast-check': ['test/'],
  'playwright-core': ['test/'],
  esbuild: ['test/support/'],
  jest: ['test/support/'],
};

/** Needed everywhere. Of kysely, folders other than the database's use the types and `sql`. */
const anywhere = ['zod', 'kysely'];

/** Never imported by name: peers of others, and programs. */
const notImported = ['openai', 'adaptive-expressions', '@biomejs/biome', '@swc/core', '@swc/jest', 'tsx', 'typescript'];

const nameOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const outside: readonly Import[] = everything
  .flatMap(importsOf)
  .filter(({ specifier }) => !specifier.startsWith('.') && !specifier.startsWith('node:'));

const isAtHome = ({ from, specifier }: Import): boolean => {
  const name = nameOf(specifier);
  if (anywhere.includes(name) || (from.startsWith('test/') && name in homes)) return true;
  return homes[name]?.some(home => from.startsWith(home)) ?? false;
};

test('every package is imported from its home only', () => {
  const strays = outside.filter(one => !isAtHome(one));
  expect(strays.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([]);
});

test('every dependency has a home, and every home has its dependency', () => {
  const declared = Object.keys({ ...dependencies, ...devDependencies }).filter(name => !name.startsWith('@types/'));
  expect([...Object.keys(homes), ...anywhere, ...notImported].sort()).toEqual(declared.sort());
});

test('what production runs is not a development dependency', () => {
  const needed = outside.filter(({ from, isTypeOnly }) => from.startsWith('src/') && !isTypeOnly);
  const missing = needed.map(({ specifier }) => nameOf(specifier)).filter(name => !(name in dependencies));
  expect([...new Set(missing)]).toEqual([]);
});

test('every dependency has an exact version', () => {
  const versions = Object.entries({ ...dependencies, ...devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
