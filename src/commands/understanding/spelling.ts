import { distance } from 'fastest-levenshtein';
import { languages } from '../../language.js';
import { wordsOf } from '../../wording/features.js';
import type { Command } from '../command.js';
import { examples } from './examples.js';

/** Puts typing errors in the words of commands right. Words that are known, names and numbers stay as they are. */
export type Spelling = (line: string) => string;

/** Shorter words are a letter away from too many others. */
const shortest = 5;
const longWord = 9;

export function spellingFor(commands: readonly Command<unknown>[]): Spelling {
  const phrases = commands.flatMap(({ phrases }) => languages.flatMap(language => phrases[language]));
  const wanted = [...new Set(phrases.flatMap(wordsOf))].filter(
    word => word.length >= shortest && /^\p{L}+$/u.test(word),
  );
  const known = wordsMetTwice([...phrases, ...phrases, ...examples().map(({ line }) => line)]);

  function right(word: string): string {
    const typed = word.toLowerCase();
    if (typed.length < shortest - 1 || !/^\p{L}+$/u.test(typed) || known.has(typed)) return word;
    const near = wanted.filter(candidate => isSlipOf(typed, candidate));
    return near.length === 1 ? (near[0] as string) : word;
  }

  return line => line.replace(/[\p{L}\p{N}][\p{L}\p{N}./:@_-]*/gu, right);
}

/** Examples are as people type, slips and all: a word that is there once may be one. */
function wordsMetTwice(lines: readonly string[]): ReadonlySet<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const word of lines.flatMap(wordsOf)) (once.has(word) ? twice : once).add(word);
  return twice;
}

/** One letter too many, too few or wrong, or two that changed places; two such slips in a long word. */
function isSlipOf(typed: string, word: string): boolean {
  if (typed[0] !== word[0] && typed[1] !== word[0]) return false;
  const allowed = word.length >= longWord ? 2 : 1;
  return distance(typed, word) <= allowed || swapped(typed, word);
}

function swapped(typed: string, word: string): boolean {
  if (typed.length !== word.length) return false;
  const places = [...typed].flatMap((letter, place) => (letter === word[place] ? [] : [place]));
  const [one = 0, two = 0] = places;
  return places.length === 2 && two === one + 1 && typed[one] === word[two] && typed[two] === word[one];
}
