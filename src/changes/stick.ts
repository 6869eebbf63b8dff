import type { Parts } from '../parts.js';
import type { Executing, Reason, Stuck } from './change.js';
import type { Claim } from './claim.js';
import { withoutWaiting } from './latch.js';
import { move } from './move.js';

/** It does not go on by itself: the lock stays, and somebody decides. */
export async function stick(parts: Parts, claim: Claim, executing: Executing, reason: Reason): Promise<false> {
  await move(
    parts,
    executing.id,
    change => {
      if (change.status !== 'running' && change.status !== 'waiting' && change.status !== 'verifying') return undefined;
      const stuck: Stuck = { ...withoutWaiting(change), status: 'stuck', stuck: reason };
      const { code, step = null, facts } = reason;
      return { change: stuck, entries: [{ event: 'change-stuck', facts: { code, step, facts } }] };
    },
    claim.fence,
  );
  return false;
}
