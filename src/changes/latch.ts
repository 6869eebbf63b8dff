import { canonical } from '../canonical.js';
import type { Parts } from '../parts.js';
import type { Executing, Latch, Running } from './change.js';
import { stopClock } from './change-clock.js';
import type { Claim } from './claim.js';
import type { Decision } from './decide.js';
import { kindNamed } from './kinds/index.js';
import { move } from './move.js';

/** Records a step as done, once and for all in this change. */
export async function recordLatch(
  parts: Parts,
  claim: Claim,
  executing: Executing,
  decision: Extract<Decision, { do: 'latch' }>,
): Promise<boolean> {
  const { step, how, evidence } = decision;
  const at = parts.clock.now().toISOString();
  await move(
    parts,
    executing.id,
    async (change, trx) => {
      if (change.status !== 'running' && change.status !== 'waiting' && change.status !== 'verifying') return undefined;
      if (change.latches.some(latch => latch.step === step.name)) return undefined;
      // What was judged is what was given then; something else given meanwhile is judged anew.
      if (canonical(change.inputs) !== canonical(executing.inputs)) return undefined;
      const latch: Latch = { step: step.name, at, how, by: doneBy(change, step.name, how), evidence };
      if (kindNamed(change.kind).clock?.until === step.name) await stopClock(trx, change);
      const running: Running = { ...withoutWaiting(change), status: 'running', latches: [...change.latches, latch] };
      return { change: running, entries: [{ event: 'step-done', facts: { step: step.name, how, evidence } }] };
    },
    claim.fence,
  );
  return true;
}

/** Who confirmed it, or in whose name it was written; nobody for what was only read, and for the bot's own writes. */
function doneBy(change: Executing, step: string, how: Latch['how']): Latch['by'] {
  const among = how === 'attested' ? change.attestations : how === 'wrote' ? change.attempts : [];
  return among.findLast(one => one.step === step)?.by;
}

/** The change without the reason why it waited. */
export function withoutWaiting(change: Executing): Omit<Running, 'status'> {
  const { status: _status, ...rest } = change;
  const { waiting: _waiting, stuck: _stuck, ...running } = rest as typeof rest & { waiting?: unknown; stuck?: unknown };
  return running;
}
