import { type Shown, show } from '../../../cards/card.js';
import { historyCard } from '../../../cards/history/index.js';
import { en, nl } from '../../../cards/proposal/text.js';
import type { StoredEntry } from '../../audit/entry.js';
import { entryWords } from '../../audit/text.js';
import type { Asked } from '../../changes/proposals/asked.js';
import type { Language } from '../../language.js';
import type { Policy } from '../../people/policy.js';
import { newest, toneOf } from '../history.js';
import { type ProposalViewInput, proposalFacts } from './index.js';
import { outdatedCauses } from './text.js';

const texts = { en, nl };

/** What happened with one proposal, from the audit trail; its entries come oldest first. */
export function proposalHistory(
  proposal: Asked,
  entries: readonly StoredEntry[],
  policy: Policy,
  language: Language,
): Shown {
  const input: ProposalViewInput = { proposal, votes: [], policy, eyes: 'everyone', language };
  const { instance } = proposalFacts(input);
  const told = entries.map(entry => ({ entry, what: entryWords(withCause(entry, language), language) }));
  const shown = newest(told);
  return show(historyCard, {
    changeId: String(proposal.id),
    number: proposal.number,
    title: texts[language](proposalFacts(input)).title,
    instance,
    earlier: entries.length - shown.length,
    entries: shown.map(({ entry, what }) => ({
      at: entry.at,
      what,
      tone: toneOf(entry.event),
      sequence: entry.sequence,
    })),
  });
}

function withCause(entry: StoredEntry, language: Language): StoredEntry {
  const said = outdatedCauses[language][String(entry.facts['code'] ?? '')];
  return said ? { ...entry, facts: { ...entry.facts, code: said } } : entry;
}
