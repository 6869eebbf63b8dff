import { approvalsCard } from '../../cards/approvals/index.js';
import { type Shown, show } from '../../cards/card.js';
import { type Change, isEnded } from '../changes/change.js';
import type { KindText } from '../changes/words.js';
import type { ChangeKind } from '../kinds.js';
import type { Language } from '../language.js';
import { type Person, samePerson } from '../person.js';
import { minutesSince } from './change/viewer.js';

const mostChanges = 8;

export type ApprovalsInput = {
  /** Open changes; `mayVote`: this viewer's vote would count now. */
  readonly changes: readonly { readonly change: Change; readonly mayVote: boolean }[];
  readonly viewer: Pick<Person, 'tenantId' | 'objectId'>;
  wordsOf(kind: ChangeKind): KindText;
  readonly language: Language;
  readonly now: Date;
};

/** What is open, and first what waits for the viewer. */
export function approvalsView({ changes, viewer, wordsOf, language, now }: ApprovalsInput): Shown {
  const open = changes.flatMap(({ change, mayVote }) => {
    if (isEnded(change)) return [];
    const { id, number, instance, requester, status, kind, createdAt } = change;
    const own = samePerson(requester, viewer);
    const title = wordsOf(kind)[language].title;
    return [
      {
        id,
        number,
        title,
        instance,
        requester: requester.name,
        status,
        own,
        mayVote,
        minutesOld: minutesSince(createdAt, now),
      },
    ];
  });
  open.sort((a, b) => Number(b.mayVote) - Number(a.mayVote) || a.number - b.number);
  return show(approvalsCard, { changes: open.slice(0, mostChanges), more: Math.max(0, open.length - mostChanges) });
}
