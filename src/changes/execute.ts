import type { ChangeId } from '../ids.js';
import type { Parts } from '../parts.js';
import { type Change, type Executing, isExecuting } from './change.js';
import { keepClock } from './change-clock.js';
import { type Claim, claimChange } from './claim.js';
import { decide } from './decide.js';
import { draft } from './draft.js';
import { finish } from './finish.js';
import { stepsOf } from './kinds/index.js';
import { recordLatch } from './latch.js';
import { lookFor } from './look.js';
import { Overtaken } from './overtaken.js';
import { waitForSignIn } from './sign-in-wait.js';
import { start } from './start.js';
import { stick } from './stick.js';
import { changeById } from './store.js';
import { recordWaiting } from './waiting.js';
import { writeStep } from './write-step.js';
import { asApp } from './writers.js';

/** A change that goes on for ever would be a fault of ours: no kind has nearly as many moves as this. */
const mostMoves = 60;

/**
 * Goes on with a change as far as it can: read, decide, one step, record, again. Safe to call at any time, from any
 * process: it does nothing while another holds the change, and begins by reading what is true now.
 */
export async function advance(parts: Parts, id: ChangeId): Promise<void> {
  const claim = await claimChange(parts, id);
  if (!claim) return;
  try {
    for (let moves = 0; moves < mostMoves; moves++) {
      const change = await changeById(parts.database, id);
      if (!change || !(await goOn(parts, claim, change))) return;
    }
    parts.log.error({ change: id }, 'a change keeps moving without an end');
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  } finally {
    await claim.release();
  }
}

/** One move. True when there may be another one right away. */
async function goOn(parts: Parts, claim: Claim, change: Change): Promise<boolean> {
  if (change.status === 'drafting') return draft(parts, claim, change);
  if (change.status === 'approved') return start(parts, claim, change);
  if (isExecuting(change) && change.status !== 'stuck') return step(parts, claim, change);
  return false;
}

async function step(parts: Parts, claim: Claim, change: Executing): Promise<boolean> {
  const steps = stepsOf(parts.settings, change);
  const latched = new Set(change.latches.map(latch => latch.step));
  const next = steps.find(candidate => !latched.has(candidate.name));
  const snapshot = await lookFor(parts, change, next ? [next] : steps);
  if (await keepClock(parts, claim, change, snapshot)) return true;
  const decision = decide(change, steps, snapshot, parts.clock.now());
  if (decision.do === 'latch') return recordLatch(parts, claim, change, decision);
  if (decision.do === 'write') {
    // An app that may alter other apps could give itself everything: apps are written in a person's name alone.
    const app = decision.step.borrows === 'apps' ? undefined : asApp(parts);
    // Without a power of its own the bot brings the change to the step, and somebody signs in for it.
    return app
      ? writeStep(parts, claim, change, decision.step, snapshot, app)
      : waitForSignIn(parts, claim, change, decision.step);
  }
  if (decision.do === 'wait') return recordWaiting(parts, claim, change, decision.waiting);
  if (decision.do === 'stick') {
    return stick(parts, claim, change, { code: decision.code, step: decision.step.name, facts: decision.facts });
  }
  return finish(parts, claim, change, steps, snapshot);
}
