import { distance } from 'fastest-levenshtein';
import type { CommandName } from '../kinds.js';
import { languages } from '../language.js';
import type { Command } from './command.js';
import { gap } from './phrase.js';

/** The command whose words a line comes nearest to, spelling mistakes allowed. Only ever offered, never run. */
export function nearestCommand(line: string, commands: readonly Command<unknown>[]): CommandName | undefined {
  const words = wordsIn(line).slice(0, 60);
  let best: { readonly name: CommandName; readonly score: number } | undefined;
  for (const command of commands) {
    for (const phrase of languages.flatMap(language => command.phrases[language])) {
      const score = likeness(words, wordsIn(phrase));
      if (score > (best?.score ?? 0)) best = { name: command.name, score };
    }
  }
  return best?.name;
}

const wordsIn = (text: string) =>
  text
    .replaceAll(gap, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');

/** How much of a phrase stands in the line, in its order: 0 when a word of it is missing. */
function likeness(words: readonly string[], phrase: readonly string[]): number {
  let from = 0;
  let score = 0;
  for (const wanted of phrase) {
    const rest = words.slice(from).map(word => nearness(word, wanted));
    const at = rest.findIndex(value => value > 0);
    if (at < 0) return 0;
    score += rest[at] ?? 0;
    from += at + 1;
  }
  // Two-letter greetings are in half of all sentences; they suggest nothing.
  return score >= 4 ? score : 0;
}

function nearness(word: string, wanted: string): number {
  if (word === wanted) return wanted.length;
  const allowed = wanted.length < 4 ? 0 : wanted.length < 6 ? 1 : 2;
  if (Math.abs(word.length - wanted.length) > allowed) return 0;
  const apart = distance(word, wanted);
  return apart <= allowed ? wanted.length - apart : 0;
}
