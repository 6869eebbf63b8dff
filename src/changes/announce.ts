import type { Facts } from '../kinds.js';
import type { Change } from './change.js';

export type Line = { readonly event: string; readonly facts: Facts; readonly once: string };

/** The step that somebody has to sign in for now. */
const signInAsked = (change: Change): string | undefined =>
  change.status === 'waiting' && change.waiting.reason === 'sign-in' ? change.waiting.step : undefined;

/** What is said under the card when a change gets a new status; nothing where its card alone says enough. */
export function lineOfMove(before: Change, after: Change): Line | undefined {
  const asked = signInAsked(after);
  if (asked && asked !== signInAsked(before)) return { event: 'sign-in', facts: { step: asked }, once: asked };
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
