import { type Shown, show } from '../../cards/card.js';
import type { LocksData } from '../../cards/locks/data.js';
import { locksCard } from '../../cards/locks/index.js';
import { kindNamed } from '../changes/kinds/index.js';
import { isLiving, type Lock, platformOf, stepNow } from '../changes/locks.js';
import type { Asked } from '../changes/proposals/asked.js';
import type { WriteStop } from '../changes/write-stop.js';
import type { Language } from '../language.js';
import { minutesSince } from './since.js';

type Input = {
  readonly locks: readonly Lock[];
  readonly proposals: readonly Asked[];
  readonly stop: WriteStop | undefined;
  readonly mayUnlock: boolean;
  readonly language: Language;
  readonly now: Date;
};

const mostShown = 6;

/** What is locked, in one language. */
export function locksView(input: Input): Shown {
  const { locks, stop, mayUnlock, now } = input;
  return show(locksCard, {
    locks: locks.slice(0, mostShown).map(lock => lineOf(input, lock)),
    more: Math.max(0, locks.length - mostShown),
    mayUnlock,
    stoppedBy: stop?.by.name ?? '',
    stoppedMinutes: stop ? minutesSince(stop.at, now) : 0,
    stopReason: stop?.reason ?? '',
  });
}

function lineOf({ proposals, language, now }: Input, lock: Lock): LocksData['locks'][number] {
  const { holder, changeId, takenAt } = lock;
  const words = holder && kindNamed(holder.kind).text[language];
  const step = (isLiving(lock) && holder && stepNow(holder)) || '';
  const asked = proposals.find(({ kind, subject }) => kind === 'unlock' && subject === changeId);
  return {
    id: String(changeId),
    about: platformOf(lock),
    number: holder?.number ?? 0,
    title: words?.title ?? '',
    instance: holder?.instance ?? '',
    requester: holder?.requester.name ?? '',
    reason: holder?.reason ?? '',
    state: stateOf(lock),
    step: step === '' ? '' : (words?.steps[step]?.title ?? step),
    minutes: minutesSince(takenAt, now),
    asked: asked?.number ?? 0,
  };
}

const stateOf = ({ holder }: Lock): LocksData['locks'][number]['state'] => {
  switch (holder?.status) {
    case 'drafting':
    case 'planned':
    case 'approved':
    case 'running':
    case 'waiting':
    case 'verifying':
    case 'stuck':
      return holder.status;
    default:
      return 'none';
  }
};
