import type { BoardFact, BoardLine, BoardOutcome } from '../../../cards/board/data.js';
import type { Shown } from '../../../cards/card.js';
import type { StatusData, Verdict } from '../../../cards/status/data.js';
import { credentialLine } from '../../../cards/status/signs.js';
import { statusWords, type Words } from '../../../cards/status/words.js';
import type { Alias } from '../../ids.js';
import type { Language } from '../../language.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import { boardView } from '../board/index.js';
import { secondsSince } from '../since.js';
import { planDates, soonest, tenantDates } from './dates.js';
import { type Around, bothSides } from './index.js';

export type StatusBoardInput = {
  /** One per server; the tenant's facts are the same in all of them. */
  readonly snapshots: readonly [Snapshot, ...Snapshot[]];
  /** Of these servers something says that this very one is connected. */
  readonly proven: ReadonlySet<Alias>;
  readonly around: Around;
  readonly page: number;
  readonly language: Language;
  readonly now: Date;
};

type Sides = ReturnType<typeof bothSides>;

/** Every server in a line, the worst first, and what they share once above them. */
export function statusBoard(input: StatusBoardInput): Shown {
  const { snapshots, proven, page, language, now } = input;
  const words = statusWords[language];
  const sides = snapshots.map(one => bothSides(one, proven.has(one.jamf.alias) ? 'proven' : 'unproven', now));
  const readAt = snapshots.map(({ takenAt }) => takenAt).reduce((a, b) => (a < b ? a : b));
  return boardView({
    title: words.board.title,
    tenant: sides[0]?.tenant ?? '',
    readAt,
    ageSeconds: secondsSince(readAt, now),
    facts: sharedFacts(input, words),
    lines: sides.map(one => lineOf(one, input, words)),
    page,
    verb: 'status',
    input: {},
    again: { fresh: true },
    typed: shown => [
      `status ${shown.first}`,
      ...(shown.page < shown.pages ? [words.board.page(shown.page + 1)] : []),
      words.board.again(shown.page),
    ],
  });
}

const outcomes: { readonly [verdict in Verdict]: BoardOutcome } = {
  agree: 'good',
  disagree: 'warn',
  'cannot-tell': 'unknown',
};

function lineOf(sides: Sides, { around, now }: StatusBoardInput, words: Words): BoardLine {
  const own = around.open.filter(({ change }) => change.instance === sides.instance);
  const { next, nextAt } = soonest(planDates(own), now);
  return {
    outcome: outcomes[sides.verdict],
    word: words.board.verdicts[sides.verdict],
    name: sides.instance,
    about: sides.host,
    text: [words.short[sides.because], ...own.slice(0, 2).map(({ change }) => `CR-${change.number}`)].join(' · '),
    at: nextAt,
    atWhat: words.next[next],
    open: { instance: sides.instance },
  };
}

/** What all servers share: said once, not on every line. */
function sharedFacts({ snapshots, around, now }: StatusBoardInput, words: Words): readonly BoardFact[] {
  const { open, credentials, writesStoppedAt } = around;
  const { next, nextAt }: Pick<StatusData, 'next' | 'nextAt'> = soonest(tenantDates(snapshots[0], credentials), now);
  const holder = open.find(({ locks }) => locks)?.change;
  return [
    { title: words.writes, text: words.board.stopped, at: writesStoppedAt ?? '', is: writesStoppedAt !== undefined },
    {
      title: words.openChange,
      text: holder ? words.board.openChange(holder.number, holder.requester.name, holder.instance) : '',
      at: '',
      is: holder !== undefined,
    },
    { title: words.nextDate, text: words.next[next], at: nextAt, is: next !== 'none' },
    {
      title: words.credentialsTitle,
      text: credentials.map(one => credentialLine(one, words)).join(' · '),
      at: '',
      is: credentials.length > 0,
    },
  ].flatMap(({ is, ...fact }) => (is ? [fact] : []));
}
