import { type Shown, show } from '../../cards/card.js';
import { escapeMarkdown } from '../../cards/escape.js';
import { type HistoryData, longestEntry } from '../../cards/history/data.js';
import { historyCard } from '../../cards/history/index.js';
import type { AuditEvent, StoredEntry } from '../audit/entry.js';
import { entryWords } from '../audit/text.js';
import type { Change } from '../changes/change.js';
import { kindNamed } from '../changes/kinds/index.js';
import type { Facts } from '../kinds.js';
import type { Language } from '../language.js';
import { causeWords } from './change/cause.js';

/** More would not be read, and a card may have 20,000 bytes: the sentences get about half of them. */
const mostEntries = 30;
const mostBytes = 9000;

type Told = Pick<Change, 'id' | 'number' | 'instance' | 'kind'>;

/** What happened in one change, from the audit trail; its entries come oldest first. */
export function historyView(change: Told, entries: readonly StoredEntry[], language: Language): Shown {
  const words = kindNamed(change.kind).text[language];
  const titleOf = (step: string) => words.steps[step]?.title ?? step;
  const told = (entry: StoredEntry) => entryWords(withSentence(entry, change, language), language, titleOf);
  const shown = newest(entries.map(entry => ({ entry, what: told(entry) })));
  return show(historyCard, {
    changeId: change.id,
    number: change.number,
    title: words.title,
    instance: change.instance,
    earlier: entries.length - shown.length,
    entries: shown.map(({ entry, what }) => ({
      at: entry.at,
      what,
      tone: toneOf(entry.event),
      sequence: entry.sequence,
    })),
  });
}

/** The code of a cause becomes the sentence that the change's own card showed for it. */
function withSentence(entry: StoredEntry, change: Told, language: Language): StoredEntry {
  const { facts } = entry.facts;
  const key = entry.event === 'input-refused' ? 'reason' : 'code';
  const code = entry.facts[key];
  if (typeof code !== 'string') return entry;
  const about = { change, words: kindNamed(change.kind).text, language };
  const particulars = typeof facts === 'object' && facts !== null && !Array.isArray(facts) ? facts : entry.facts;
  const sentence = causeWords(about, code, particulars as Facts).replace(/[.]$/u, '');
  return { ...entry, facts: { ...entry.facts, [key]: sentence } };
}

/** As many of the newest as fit on a card. */
export function newest<T extends { readonly what: string }>(told: readonly T[]): readonly T[] {
  let bytes = 0;
  const from = told.findLastIndex(({ what }, index) => {
    bytes += Buffer.byteLength(JSON.stringify(escapeMarkdown(what, longestEntry)));
    return bytes > mostBytes || told.length - index > mostEntries;
  });
  return told.slice(from + 1);
}

const good: readonly AuditEvent[] = ['vote-approve', 'change-approved', 'step-done', 'change-done', 'proposal-applied'];
const bad: readonly AuditEvent[] = [
  'request-refused',
  'plan-failed',
  'vote-reject',
  'vote-refused',
  'step-up-failed',
  'change-rejected',
  'change-expired',
  'change-outdated',
  'step-write-failed',
  'input-refused',
  'change-failed',
  'change-stuck',
  'proposal-vote-refused',
  'proposal-rejected',
  'proposal-expired',
  'proposal-outdated',
  'message-failed',
  'request-failed',
];

export function toneOf(event: AuditEvent): HistoryData['entries'][number]['tone'] {
  if (good.includes(event)) return 'good';
  return bad.includes(event) ? 'bad' : 'plain';
}
