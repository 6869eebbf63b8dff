import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

export const root = join(__dirname, '../..');

export type Import = {
  readonly from: string;
  /** As written: `../clock.js`, `kysely`, `node:fs`. */
  readonly specifier: string;
  /** For our own files: the path that is meant, from the root. */
  readonly file?: string;
  readonly isTypeOnly: boolean;
};

const ignored = new Set(['node_modules', 'dist', 'data', 'out', 'coverage', 'test-results', '.git', '.cache']);

/** Paths of all files below a folder, from the root, with forward slashes. */
export function filesBelow(folder: string, keep: (path: string) => boolean): readonly string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .filter(entry => !ignored.has(entry.name))
    .flatMap(entry => {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path, keep);
      return entry.isFile() && keep(path) ? [path] : [];
    });
}

const isCode = (path: string): boolean => /\.(ts|mjs|cjs|js)$/.test(path);
export const sources: readonly string[] = ['src', 'cards'].flatMap(folder => filesBelow(folder, isCode));
export const everything: readonly string[] = [
  ...sources,
  ...['test', 'scripts', 'bench'].flatMap(folder => filesBelow(folder, isCode)),
];

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
export const folders = (path: string): readonly string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name);

const statement = /^\s*(?:import|export)\s(?:(type)\s)?([^'";]*?)\sfrom\s*['"]([^'"]+)['"]/gm;
const bare = /^\s*import\s*['"]([^'"]+)['"]/gm;
const call = /\b(?:import|require|require\.resolve)\(\s*['"]([^'"]+)['"]/g;

/** What a file imports, in every form: for its types too, and while running. */
export function importsOf(path: string): readonly Import[] {
  const text = textOf(path);
  const found = (specifier: string, isTypeOnly: boolean): Import => {
    const file = specifier.startsWith('.') ? resolved(path, specifier) : undefined;
    return { from: path, specifier, file, isTypeOnly };
  };
  return [
    ...[...text.matchAll(statement)].map(([, type, names = '', specifier = '']) =>
      found(specifier, type === 'type' || areAllTypes(names)),
    ),
    ...[...text.matchAll(bare)].map(([, specifier = '']) => found(specifier, false)),
    ...[...text.matchAll(call)].map(([, specifier = '']) => found(specifier, false)),
  ];
}

function areAllTypes(names: string): boolean {
  const inner = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  if (inner === undefined) return false;
  return inner
    .split(',')
    .filter(name => name.trim() !== '')
    .every(name => name.trim().startsWith('type '));
}

function resolved(from: string, specifier: string): string {
  const path = relative(root, join(root, dirname(from), specifier))
    .split(sep)
    .join('/');
  return path.replace(/\.js$/, '.ts');
}
