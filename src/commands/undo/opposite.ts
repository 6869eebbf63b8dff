import { type Change, isEnded } from '../../changes/change.js';
import type { Kind, Opposite } from '../../changes/kinds/kind.js';
import { type No, refuse } from '../../changes/no.js';

export type Found = { readonly ok: true; readonly opposite: Opposite } | No;

/** What undoes a change that came to its end, or got stuck on the way. */
export function oppositeOf(change: Change, kind: Pick<Kind, 'opposite'>): Found {
  if (!isEnded(change) && change.status !== 'stuck') return refuse('still-open', { status: change.status });
  const plan = 'plan' in change ? change.plan : undefined;
  if (!plan || change.startedAt === undefined) return refuse('nothing-to-undo', { status: change.status });
  const opposite = kind.opposite?.(change.wish, plan.baseline);
  return opposite ? { ok: true, opposite } : refuse('no-opposite', { kind: change.kind });
}
