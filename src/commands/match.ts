import type { Json } from '../kinds.js';
import { type Language, languages } from '../language.js';
import type { Command, Request } from './command.js';
import { commands } from './index.js';
import type { Named } from './named-instance.js';
import { gap, type Left, reader } from './phrase.js';
import { longestLine, type Sentence, sentencesOf, tidy } from './sentence.js';

export type Match = { readonly request: Request; readonly language?: Language } | { readonly none: true };

type Entry = {
  readonly command: Command<unknown>;
  readonly phrase: string;
  readonly language?: Language;
  read(text: string): Left | undefined;
};

/** Every phrase of every command: those that start the line first, the longest of them first. */
const entries: readonly Entry[] = commands.flatMap(entriesOf).sort(byPlaceThenLength);

/**
 * What a typed line asks for. Only a whole, exactly understood line is a request: the phrase stands at its start and
 * every further word has a meaning. Anything else is for `understanding`.
 */
export function match(line: string, instances: readonly Named[]): Match {
  if (line.length <= longestLine && tidy(line) === '') return { request: { name: 'help', input: {} } };
  for (const sentence of sentencesOf(line)) {
    const found = read(sentence, instances);
    if (found) return found;
  }
  return { none: true };
}

function read(sentence: Sentence, instances: readonly Named[]): Match | undefined {
  for (const entry of entries) {
    const left = entry.read(sentence.text);
    if (left === undefined) continue;
    const input = entry.command.parse(left.rest, { phrase: entry.phrase, inGap: left.inGap, instances });
    if (!input || (mayAlter(entry.command, input) && !isPlainRequest(sentence))) continue;
    return { request: { name: entry.command.name, input }, language: entry.language ?? sentence.language };
  }
  return undefined;
}

const mayAlter = (command: Command<unknown>, input: Record<string, Json | undefined>) =>
  command.alters && !command.reads?.(input);

const isPlainRequest = (sentence: Sentence) => !sentence.question && !sentence.quoted && !sentence.greeting;

function entriesOf(command: Command<unknown>): Entry[] {
  return languages.flatMap(language =>
    command.phrases[language].map(phrase => {
      const shared = languages.every(other => command.phrases[other].includes(phrase));
      return { command, phrase, language: shared ? undefined : language, read: reader(phrase) };
    }),
  );
}

function byPlaceThenLength(a: Entry, b: Entry): number {
  const starts = Number(a.phrase.startsWith(gap)) - Number(b.phrase.startsWith(gap));
  return starts !== 0 ? starts : b.phrase.length - a.phrase.length;
}
