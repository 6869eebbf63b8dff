import { canonical } from '../canonical.js';
import { hours, later } from '../clock.js';
import { setDue } from '../database/due.js';
import type { Parts } from '../parts.js';
import type { Executing, Waiting, WaitingChange } from './change.js';
import type { Claim } from './claim.js';
import { withoutWaiting } from './latch.js';
import { move } from './move.js';
import { postpone, recheckAt } from './postpone.js';

type Cause = Omit<Waiting, 'since'>;

/** Records why the change waits. The same cause again is no news: only the next look is set. Always false: no more now. */
export async function recordWaiting(parts: Parts, claim: Claim, executing: Executing, cause: Cause): Promise<false> {
  const now = parts.clock.now();
  if (executing.status === 'waiting' && sameCause(executing.waiting, cause)) {
    await postpone(parts, executing.id, recheckAt(parts, executing.waiting.since));
    return false;
  }
  await move(
    parts,
    executing.id,
    async (change, trx) => {
      if (change.status !== 'running' && change.status !== 'waiting' && change.status !== 'verifying') return undefined;
      const since = sinceWhen(change, cause, now);
      if (cause.reason === 'person' || cause.reason === 'sign-in') {
        const at = later(now, hours(1));
        await setDue(trx, { at, kind: 'remind', subject: change.id, uniqueKey: `remind:${change.id}` }, parts.ids);
      }
      const waiting: WaitingChange = { ...withoutWaiting(change), status: 'waiting', waiting: { ...cause, since } };
      const { reason, step, code, facts } = cause;
      return {
        change: waiting,
        entries: [{ event: 'change-waiting', facts: { reason, step, code, facts } }],
        dueAt: recheckAt(parts, since),
      };
    },
    claim.fence,
  );
  return false;
}

/** A step that goes on waiting, if for another reason, waits since it began: patience with it must run out. */
function sinceWhen(change: Executing, cause: Cause, now: Date): string {
  const goesOn = change.status === 'waiting' && change.waiting.step === cause.step;
  return goesOn ? change.waiting.since : now.toISOString();
}

const sameCause = (a: Cause, b: Cause): boolean =>
  a.reason === b.reason && a.step === b.step && a.code === b.code && canonical(a.facts) === canonical(b.facts);
