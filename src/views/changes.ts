import { type Shown, show } from '../../cards/card.js';
import type { ChangesData, Sought } from '../../cards/changes/data.js';
import { changesCard } from '../../cards/changes/index.js';
import { type Change, isEnded } from '../changes/change.js';
import { kindNamed } from '../changes/kinds/index.js';
import type { PastChange } from '../changes/past.js';
import type { Language } from '../language.js';
import { causeWords } from './change/cause.js';
import { endReason } from './change/ended.js';

export type Found = {
  readonly sought: Sought;
  readonly days: number;
  readonly page: readonly PastChange[];
  readonly hasOlder: boolean;
  readonly servers: readonly string[];
};

/** A page of changes with what became of each. */
export function changesView({ sought, days, page, hasOlder, servers }: Found, language: Language): Shown {
  return show(changesCard, {
    changes: page.map(past => lineOf(past, language)),
    instance: sought.instance ?? '',
    days,
    user: sought.user ?? '',
    limit: Number(sought.limit ?? 0),
    page: sought.page,
    hasOlder,
    newer: { ...sought, page: Math.max(1, sought.page - 1) },
    older: { ...sought, page: sought.page + 1 },
    servers,
  });
}

function lineOf({ change, votes }: PastChange, language: Language): ChangesData['changes'][number] {
  const ended = isEnded(change);
  return {
    id: change.id,
    number: change.number,
    title: kindNamed(change.kind).text[language].title,
    instance: change.instance,
    requester: change.requester.name,
    status: change.status,
    reason: whyOf(change, language),
    by: ended ? (change.end.by?.name ?? '') : '',
    votes,
    askedAt: change.createdAt,
    endedAt: ended ? change.endedAt : '',
  };
}

function whyOf(change: Change, language: Language): string {
  const about = { words: kindNamed(change.kind).text, language };
  if (isEnded(change)) return endReason(about, change);
  return change.status === 'stuck' ? causeWords(about, change.stuck.code, change.stuck.facts) : '';
}
