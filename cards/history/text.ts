import { escapeMarkdown, plain } from '../escape.js';
import { rows } from '../rows.js';
import { symbols } from '../symbols.js';
import { when } from '../when.js';
import { type HistoryData, longestEntry } from './data.js';

const signs = { good: symbols.done, bad: symbols.stopped, plain: '▫️' };

const entries = (data: HistoryData, entry: string) =>
  rows(
    data.entries.map(one => ({
      what: `${signs[one.tone]} ${escapeMarkdown(one.what, longestEntry)}`,
      when: `${when(one.at)} · ${entry} ${one.sequence}`,
    })),
  );

const kicker = (data: HistoryData) =>
  `CR-${data.number} · ${escapeMarkdown(data.title)} · ${escapeMarkdown(data.instance)}`;

export const en = (data: HistoryData) => ({
  kicker: kicker(data),
  title: `${symbols.plan} What happened`,
  earlier: `${data.earlier} earlier entries are not shown here.`,
  entries: entries(data, 'audit entry'),
  typed:
    data.entries.length === 0
      ? 'Nothing is recorded about this.'
      : `From the audit trail. Or type: history CR-${data.number}`,
  show: 'Show the change',
  help: 'Help',
  speak: `What happened in change ${data.number}: ${data.entries.length + data.earlier} entries.`,
  fallback:
    data.entries
      .map(one => plain(one.what))
      .join('; ')
      .slice(0, 300) || 'Nothing is recorded about this.',
});

export const nl: typeof en = data => ({
  kicker: kicker(data),
  title: `${symbols.plan} Wat er gebeurd is`,
  earlier: `${data.earlier} oudere regels staan hier niet bij.`,
  entries: entries(data, 'auditregel'),
  typed:
    data.entries.length === 0
      ? 'Hierover is niets vastgelegd.'
      : `Uit het auditlogboek. Of typ: geschiedenis CR-${data.number}`,
  show: 'Toon de wijziging',
  help: 'Help',
  speak: `Wat er gebeurd is in wijziging ${data.number}: ${data.entries.length + data.earlier} regels.`,
  fallback:
    data.entries
      .map(one => plain(one.what))
      .join('; ')
      .slice(0, 300) || 'Hierover is niets vastgelegd.',
});
