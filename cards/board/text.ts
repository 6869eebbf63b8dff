import type { Language } from '../../src/language.js';
import { escapeMarkdown, plain } from '../escape.js';
import { facts } from '../rows.js';
import { agoInSeconds } from '../status/age.js';
import { symbols } from '../symbols.js';
import { when } from '../when.js';
import type { BoardData, BoardFact, BoardLine, BoardOutcome } from './data.js';

const signs: { readonly [outcome in BoardOutcome]: string } = {
  bad: symbols.wrong,
  warn: symbols.warning,
  unknown: symbols.unknown,
  good: symbols.done,
  skipped: symbols.open,
};

const wordsEn = {
  read: (ago: string, at: string) => `Read ${ago} (${at})`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  open: (name: string) => `Show ${name}`,
  hint: 'Press a line to open it.',
  typed: (lines: string) => `Or type: ${lines}`,
  previous: 'Previous page',
  next: 'Next page',
  again: 'Read again',
  help: 'Help',
};

const wordsNl: typeof wordsEn = {
  read: (ago, at) => `Gelezen: ${ago} (${at})`,
  page: (page, pages) => `Pagina ${page} van ${pages}`,
  open: name => `Toon ${name}`,
  hint: 'Klik op een regel om die te openen.',
  typed: lines => `Of typ: ${lines}`,
  previous: 'Vorige pagina',
  next: 'Volgende pagina',
  again: 'Opnieuw lezen',
  help: 'Help',
};

const textWith = (words: typeof wordsEn, language: Language) => (data: BoardData) => ({
  kicker: [escapeMarkdown(data.tenant, 80), words.read(agoInSeconds(data.ageSeconds, language), when(data.readAt))]
    .filter(Boolean)
    .join(' · '),
  title: escapeMarkdown(data.title, 80),
  counts: data.counts
    .map(({ outcome, word, count }) => `${signs[outcome]} ${count} ${escapeMarkdown(word, 30)}`)
    .join(' · '),
  facts: facts(...data.facts.map(fact => [escapeMarkdown(fact.title, 40), factValue(fact)] as const)),
  // A row that opens something carries what to send beside its words.
  lines: data.lines.map(line => ({ text: lineText(line, words), data: { verb: data.verb, open: line.open } })),
  page: words.page(data.page, data.pages),
  typed: `${words.hint} ${words.typed(data.typed.map(line => escapeMarkdown(line, 60)).join(' · '))}`,
  previous: words.previous,
  next: words.next,
  again: words.again,
  help: words.help,
  speak: `${plain(data.title, 80)}: ${spokenCounts(data)}.`,
  fallback: `${spokenCounts(data)}: ${data.lines.map(({ name }) => plain(name, 31)).join(', ')}`,
});

const factValue = ({ text, at }: BoardFact): string =>
  [at === '' ? '' : when(at), escapeMarkdown(text, 180)].filter(Boolean).join(': ');

const lineText = (line: BoardLine, words: typeof wordsEn) => ({
  head: [`${signs[line.outcome]} ${escapeMarkdown(line.name, 31)}`, escapeMarkdown(line.about, 48), line.word]
    .filter(Boolean)
    .join(' · '),
  body: [
    escapeMarkdown(line.text, 100),
    line.at === '' ? '' : `${symbols.waiting} ${when(line.at)}: ${escapeMarkdown(line.atWhat, 60)}`,
  ]
    .filter(Boolean)
    .join(' · '),
  open: words.open(plain(line.name, 31)),
});

const spokenCounts = ({ counts }: BoardData): string =>
  counts.map(({ count, word }) => `${count} ${plain(word, 30)}`).join(', ');

export const en = textWith(wordsEn, 'en');
export const nl: typeof en = textWith(wordsNl, 'nl');
