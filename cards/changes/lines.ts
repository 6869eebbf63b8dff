import { escapeMarkdown } from '../escape.js';
import { rows } from '../rows.js';
import { symbols } from '../symbols.js';
import { when } from '../when.js';
import type { ChangeState, ChangesData } from './data.js';

type Line = ChangesData['changes'][number];

export type LineWords = {
  readonly states: { readonly [status in ChangeState]: string };
  endedBy(state: string, name: string): string;
  askedBy(name: string): string;
  voted(name: string, decision: 'approve' | 'reject'): string;
  moreVotes(count: number): string;
  asked(at: string): string;
  ended(at: string): string;
  open(number: number): string;
};

/** A name and a reason take this many letters at most: five changes have to fit into a message. */
const longestName = 50;
const longestReason = 160;
const mostVotes = 4;

export const endSigns = {
  done: symbols.done,
  failed: symbols.wrong,
  rejected: symbols.stopped,
  withdrawn: '↩️',
  expired: '⌛',
  outdated: symbols.warning,
} as const;

/** The changes of a page, a few lines each. */
export const changeLines = (data: ChangesData, words: LineWords) =>
  rows(
    data.changes.map(line => ({
      id: line.id,
      title: [`CR-${line.number}`, escapeMarkdown(line.title), escapeMarkdown(line.instance)].join(' · '),
      state: stateOf(line, words),
      who: [words.askedBy(escapeMarkdown(line.requester, longestName)), ...votesOf(line, words)].join(' · '),
      when: [words.asked(when(line.askedAt)), ...(line.endedAt === '' ? [] : [words.ended(when(line.endedAt))])].join(
        ' · ',
      ),
      open: words.open(line.number),
    })),
  );

function stateOf({ status, by, reason }: Line, words: LineWords): string {
  // Who rejected it stands among the votes.
  const named = by !== '' && status !== 'rejected';
  const state = named ? words.endedBy(words.states[status], escapeMarkdown(by, longestName)) : words.states[status];
  return reason === '' ? state : `${state}: ${escapeMarkdown(reason, longestReason)}`;
}

function votesOf({ votes }: Line, words: LineWords): readonly string[] {
  const said = votes
    .slice(0, mostVotes)
    .map(({ name, decision }) => words.voted(escapeMarkdown(name, longestName), decision));
  return votes.length > mostVotes ? [...said, words.moreVotes(votes.length - mostVotes)] : said;
}
