import { type ReplyEvent, replyEvents } from '../../cards/reply/data.js';
import { en, nl } from '../../cards/reply/text.js';
import type { Change } from '../changes/change.js';
import { kindNamed, stepsOf } from '../changes/kinds/index.js';
import type { Facts } from '../kinds.js';
import { causeWords } from './change/cause.js';

const texts = { en, nl };

/** The line under a change's card for something that happened to it; undefined for an event without words. */
export function replyWords(change: Change, event: string, facts: Facts): string | undefined {
  const known = replyEvents.find(one => one === event);
  return known && texts[change.language](dataOf(change, known, facts)).plainLine;
}

function dataOf(change: Change, event: ReplyEvent, facts: Facts) {
  const step = String(facts['step'] ?? '');
  const { text } = kindNamed(change.kind);
  const found = stepsOf({ partnerWrite: 'person', appsWrite: 'person' }, change).find(one => one.name === step);
  return {
    event,
    number: change.number,
    name: String(facts['person'] ?? ''),
    stepLabel: found?.label ?? '',
    stepTitle: text[change.language].steps[step]?.title ?? '',
    reason: String(facts['said'] ?? '') || reasonOf(change, event, facts),
    approvals: Number(facts['approvals'] ?? 0),
    quorum: Number(facts['quorum'] ?? 0),
    hours: Number(facts['left'] ?? 0),
  };
}

/** What went wrong, in the words of the kind: only for the events that tell of something wrong. */
function reasonOf(change: Change, event: ReplyEvent, facts: Facts): string {
  const about = { change, words: kindNamed(change.kind).text, language: change.language };
  if (event === 'failed' && change.status === 'failed') return causeWords(about, change.end.code, change.end.facts);
  if (event === 'outdated' && change.status === 'outdated') return causeWords(about, change.end.code, change.end.facts);
  if (event === 'stuck' && change.status === 'stuck') return causeWords(about, change.stuck.code, change.stuck.facts);
  if (event === 'after-look') return about.words[change.language].afterwards?.[String(facts['name'])]?.(facts) ?? '';
  return '';
}
