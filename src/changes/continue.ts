import { days, later } from '../clock.js';
import { setDue } from '../database/due.js';
import type { Parts } from '../parts.js';
import { mayAct } from '../people/may.js';
import type { Acting } from './act.js';
import type { Running } from './change.js';
import { kindNamed } from './kinds/index.js';
import { withoutWaiting } from './latch.js';
import { move } from './move.js';
import { type Done, type No, refuse, refused } from './no.js';
import { changeById } from './store.js';

/**
 * A stuck change goes on where it is: what it reads now decides. What a person gave and was stopped for is asked for anew.
 */
export async function continueChange(parts: Parts, { changeId, person, rights }: Acting): Promise<Done | No> {
  const change = await changeById(parts.database, changeId);
  if (!change) return refuse('unknown-change');
  const { policy } = parts;
  const { act } = kindNamed(change.kind);
  const allowed = mayAct({ policy, act, rights, person, requester: change.requester });
  const no = (reason: string, facts = {}) =>
    refused(parts, refuse(reason, facts), { event: 'input-refused', person, change });
  if (!allowed.ok) return no(allowed.reason);
  const now = parts.clock.now();
  const moved = await move(parts, changeId, async (present, trx) => {
    if (present.status !== 'stuck') return undefined;
    const at = later(now, days(14));
    await setDue(trx, { at, kind: 'stuck', subject: changeId, uniqueKey: `stuck:${changeId}` }, parts.ids);
    const running: Running = { ...withoutWaiting(present), status: 'running', inputs: inputsOf(present) };
    return { change: running, entries: [{ event: 'change-continued', person }], dueAt: now };
  });
  return moved ? { ok: true, change: moved } : no('not-stuck', { status: change.status });
}

/** An id that stopped the change is not tried again as it is. */
function inputsOf({ inputs, latches }: Parameters<typeof withoutWaiting>[0]): Running['inputs'] {
  return latches.some(({ step }) => step === 'application-id') ? inputs : {};
}
