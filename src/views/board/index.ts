import {
  type BoardData,
  type BoardFact,
  type BoardInput,
  type BoardLine,
  type BoardOutcome,
  boardOutcomes,
} from '../../../cards/board/data.js';
import { boardCard } from '../../../cards/board/index.js';
import { type Shown, show } from '../../../cards/card.js';
import type { CommandName } from '../../kinds.js';

/** So many lines fit into a message, however long the names in them. */
export const linesPerPage = 12;

export type BoardSubject = {
  readonly title: string;
  readonly tenant: string;
  readonly readAt: string;
  readonly ageSeconds: number;
  readonly facts: readonly BoardFact[];
  /** Every line there is, in any order. */
  readonly lines: readonly BoardLine[];
  /** The page that is asked for; one beyond the last is the last. */
  readonly page: number;
  /** What the buttons send; `again` is added to read anew, `page` to turn the page. */
  readonly verb: CommandName;
  readonly input: BoardInput;
  readonly again: BoardInput;
  /** The typed forms of the buttons on this page. */
  typed(shown: { readonly first: string; readonly page: number; readonly pages: number }): readonly string[];
};

/** One page of many lines, the worst first, with what they come to. */
export const boardView = (subject: BoardSubject): Shown => show(boardCard, boardFacts(subject));

export function boardFacts({ lines, typed, input, ...subject }: BoardSubject): BoardData {
  const sorted = [...lines].sort(worstFirst);
  const pages = Math.max(1, Math.ceil(sorted.length / linesPerPage));
  const page = Math.min(Math.max(1, subject.page), pages);
  const shown = sorted.slice((page - 1) * linesPerPage, page * linesPerPage);
  const at = (number: number): BoardInput => ({ ...input, page: number });
  return {
    ...subject,
    counts: countsOf(sorted),
    lines: shown,
    page,
    pages,
    previous: at(Math.max(1, page - 1)),
    next: at(Math.min(pages, page + 1)),
    again: { ...at(page), ...subject.again },
    typed: typed({ first: shown[0]?.name ?? '', page, pages }),
  };
}

const rank = (outcome: BoardOutcome): number => boardOutcomes.indexOf(outcome);

/** The same lines give the same order, whatever order they came in. */
function worstFirst(a: BoardLine, b: BoardLine): number {
  const worse = rank(a.outcome) - rank(b.outcome);
  if (worse !== 0) return worse;
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

/** How many there are of each word, the worst first. */
function countsOf(sorted: readonly BoardLine[]): BoardData['counts'] {
  const words = [...new Set(sorted.map(({ word }) => word))];
  return words.flatMap(word => {
    const same = sorted.filter(line => line.word === word);
    const [first] = same;
    return first ? [{ outcome: first.outcome, word, count: same.length }] : [];
  });
}
