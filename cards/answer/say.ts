import { escapeMarkdown } from '../escape.js';
import { when } from '../when.js';
import type { HereLine } from './here.js';

export type Said = (line: HereLine) => string;

/** What begins no line needs no escape that only the beginning of one needs: not every client takes it off again. */
const within = (text: string, length: number): string => escapeMarkdown(`·${text}`, length + 1).slice(1);

/** Foreign words, ready to stand in a line. */
export const listOf = (names: readonly string[], length = 80): string =>
  names
    .slice(0, 6)
    .map(name => within(name, length))
    .join(', ');

export const quoted = (name: string): string => `"${within(name, 60)}"`;

/** " of acme", or nothing where no name is given. */
export const of = (name: string, word: string): string => (name === '' ? '' : `${word}${quoted(name)}`);

/** Our word for a code; a code that we do not know stands as it came. */
export const wordFor = (words: { readonly [code: string]: string }, code: string, otherwise?: string): string =>
  (Object.hasOwn(words, code) ? words[code] : undefined) ?? otherwise ?? within(code, 60);

export const moment = (at: string): string => (at === '' ? '' : when(at));
