import type { Facts } from '../kinds.js';
import type { Change } from './change.js';

export type Line = { readonly event: string; readonly facts: Facts; readonly once: string };

/** What is said under the card when a change gets a new status; nothing where its card alone says enough. */
export function lineOfMove(before: Change, after: Change): Line | undefined {
  if (before.status === after.status) return undefined;
  switch (after.status) {
    case 'stuck':
      return { event: 'stuck', facts: {}, once: after.startedAt };
    case 'done':
    case 'failed':
    case 'expired':
    case 'outdated':
      return { event: after.status, facts: {}, once: '' };
    case 'withdrawn':
      return { event: 'withdrawn', facts: { person: after.end.by?.name ?? '' }, once: '' };
    case 'rejected':
      return {
        event: 'rejected',
        facts: { person: after.end.by?.name ?? '', said: after.end.facts['reason'] ?? '' },
        once: '',
      };
    default:
      return undefined;
  }
}
