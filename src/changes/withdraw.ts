import type { ChangeId } from '../ids.js';
import type { Parts } from '../parts.js';
import type { Rights } from '../people/rights.js';
import { type Person, samePerson } from '../person.js';
import { type Change, type Ended, isEnded, isExecuting } from './change.js';
import { claimSoon } from './claim.js';
import { doneSoFar } from './done-so-far.js';
import { move } from './move.js';
import { type Done, type No, refuse } from './no.js';
import { changeById } from './store.js';

type Withdrawing = { readonly changeId: ChangeId; readonly person: Person; readonly rights: Rights };

/**
 * Takes a change back: its requester or an operator may, until it has ended. What was already done stays done, and the
 * card says so; a stuck change is given up this way.
 */
export async function withdrawChange(parts: Parts, { changeId, person, rights }: Withdrawing): Promise<Done | No> {
  const change = await changeById(parts.database, changeId);
  if (!change) return refuse('unknown-change');
  if (!samePerson(change.requester, person) && !rights.has('operator')) return refuse('not-yours');
  // No write may be under way when a change ends.
  const claim = await claimSoon(parts, changeId);
  if (!claim && !isEnded(change)) return refuse('busy');
  try {
    return await end(parts, change, person, claim?.fence);
  } finally {
    await claim?.release();
  }
}

async function end(parts: Parts, change: Change, person: Person, fence: number | undefined): Promise<Done | No> {
  let refusal: No | undefined;
  const moved = await move(
    parts,
    change.id,
    async (present, trx) => {
      if (isEnded(present)) {
        refusal = refuse('not-open', { status: present.status });
        return undefined;
      }
      if ('proposal' in present) {
        await trx
          .updateTable('proposal')
          .set({ status: 'withdrawn' })
          .where('id', '=', present.proposal)
          .where('status', '=', 'open')
          .execute();
      }
      const ended = endOf(present, person, parts.clock.now());
      const event = ended.status === 'failed' ? 'change-failed' : 'change-withdrawn';
      return { change: ended, entries: [{ event, person, facts: ended.end.facts }] };
    },
    fence,
  );
  return refusal ?? { ok: true, change: moved ?? change };
}

function endOf(change: Exclude<Change, Ended>, person: Person, now: Date): Ended {
  const status = change.status === 'stuck' ? 'failed' : 'withdrawn';
  const code = change.status === 'stuck' ? 'given-up' : isExecuting(change) ? 'withdrawn-underway' : 'withdrawn';
  return { ...change, status, endedAt: now.toISOString(), end: { code, by: person, facts: doneSoFar(change) } };
}
