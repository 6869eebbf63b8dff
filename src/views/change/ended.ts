import type { ChangeEndedData } from '../../../cards/change-ended/data.js';
import type { Ended } from '../../changes/change.js';
import { causeWords } from './cause.js';
import { stepLines } from './steps.js';
import { approversOf, type ChangeViewInput, commonFacts, mostNames } from './viewer.js';

/** A change that has ended, as facts of a card. */
export function endedFacts(input: ChangeViewInput, change: Ended): ChangeEndedData {
  const { words, language, votes } = input;
  const started = change.startedAt !== undefined;
  return {
    ...commonFacts(input),
    approvers: approversOf(votes).slice(0, mostNames),
    end: change.status,
    by: change.end.by?.name ?? '',
    reason: reasonOf(input, change),
    endedAt: change.endedAt,
    startedAt: change.startedAt ?? '',
    untouched: !started,
    steps: started ? stepLines(input) : [],
    next: change.status === 'done' ? words[language].next(change.end.facts, change.wish) : [],
    undo: words[language].undo,
  };
}

/** What was said, or what exactly went wrong; nothing for an end that says it all by its name. */
function reasonOf(input: ChangeViewInput, { end, status }: Ended): string {
  if (status === 'done' || end.code === 'withdrawn') return '';
  const said = end.facts['reason'];
  if (end.code === 'rejected') return typeof said === 'string' ? said : '';
  return causeWords(input, end.code, end.facts);
}
