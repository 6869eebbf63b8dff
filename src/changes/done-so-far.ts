import { type Change, isExecuting } from './change.js';

/** What stays as it is when a change ends before its time: the steps it did, and the writes that left the house. */
export function doneSoFar(change: Change): { readonly done: readonly string[]; readonly written: readonly string[] } {
  if (!isExecuting(change)) return { done: [], written: [] };
  const done = change.latches.filter(latch => latch.how !== 'found').map(latch => latch.step);
  const written = change.attempts.filter(attempt => attempt.state !== 'failed').map(attempt => attempt.step);
  return { done, written };
}
