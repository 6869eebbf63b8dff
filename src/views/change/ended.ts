import type { ChangeEndedData } from '../../../cards/change-ended/data.js';
import type { Ended } from '../../changes/change.js';
import { kindNamed } from '../../changes/kinds/index.js';
import { undoWords } from '../../changes/words.js';
import type { Json } from '../../kinds.js';
import type { Language } from '../../language.js';
import { causeWords } from './cause.js';
import { commandLine, modeOf } from './command-line.js';
import { moment } from './radius.js';
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
    reason: endReason(input, change),
    endedAt: change.endedAt,
    startedAt: change.startedAt ?? '',
    untouched: !started,
    steps: started ? stepLines(input) : [],
    next: change.status === 'done' ? words[language].next(change.end.facts, change.wish) : [],
    undo: undoWords(words[language], change.instance),
    undoable: change.status === 'done' && input.opposite !== undefined,
    ...datesOf(input, change),
    ...candidatesOf(change, language),
    again: kindNamed(change.kind).act,
    mode: modeOf(change.kind),
  };
}

/** What was said, or what exactly went wrong; nothing for an end that says it all by its name. */
export function endReason(input: Pick<ChangeViewInput, 'words' | 'language'>, { end, status }: Ended): string {
  if (status === 'done' || end.code === 'withdrawn') return '';
  const said = end.facts['reason'];
  if (end.code === 'rejected') return typeof said === 'string' ? said : '';
  return causeWords(input, end.code, end.facts);
}

type Dates = Pick<ChangeEndedData, 'removalDate' | 'removalDays' | 'nonCompliantDate' | 'nonCompliantDays'>;

/** The dates that Intune set, read at the end; never reckoned. */
function datesOf({ now }: ChangeViewInput, { end }: Ended): Dates {
  const removalDate = moment(end.facts['removalDate']);
  const nonCompliantDate = moment(end.facts['nonCompliantDate']);
  return {
    removalDate,
    removalDays: daysUntil(removalDate, now),
    nonCompliantDate,
    nonCompliantDays: daysUntil(nonCompliantDate, now),
  };
}

const dayOf = (moment: number): number => Math.floor(moment / 86_400_000);
const daysUntil = (date: string, now: Date): number =>
  date === '' ? 0 : dayOf(Date.parse(date)) - dayOf(now.getTime());

/** Apps among which the bot does not choose, and the line that names them. */
function candidatesOf(change: Ended, language: Language): Pick<ChangeEndedData, 'candidates' | 'naming'> {
  const found = change.end.facts['candidates'];
  const candidates = Array.isArray(found) ? found.map(appOf) : [];
  if (candidates.length === 0) return { candidates: [], naming: '' };
  const wish = { ...change.wish, apps: ['<object ID>', '<object ID>'] };
  return { candidates, naming: commandLine({ ...change, wish }, language) };
}

function appOf(app: Json): ChangeEndedData['candidates'][number] {
  const facts = typeof app === 'object' && app !== null && !Array.isArray(app) ? (app as { [name: string]: Json }) : {};
  const text = (name: string) => (typeof facts[name] === 'string' ? facts[name] : '');
  return { name: text('name'), appId: text('appId'), objectId: text('objectId') };
}
