import type { Parts, SignedIn } from '../parts.js';
import { samePerson } from '../person.js';
import type { Acting } from './act.js';
import type { Change, Executing } from './change.js';
import { type Claim, claimSoon } from './claim.js';
import { decide } from './decide.js';
import { whyNotRun } from './judge-run.js';
import { kindNamed, stepsOf } from './kinds/index.js';
import { lookFor } from './look.js';
import { type Done, type No, refuse, refused } from './no.js';
import { Overtaken } from './overtaken.js';
import { changeById } from './store.js';
import { writeStep } from './write-step.js';
import { asPerson } from './writers.js';

export type Running = Acting & {
  /** Name or label of the step, as on the button. */
  readonly step: string;
  /** The first characters of the plan's fingerprint, as the button carries them. */
  readonly seen?: string;
};

/** May this person run that step now? Looked at before anybody is asked to sign in. */
export async function mayRunStep(parts: Parts, running: Running): Promise<Done | No> {
  const change = await changeById(parts.database, running.changeId);
  if (!change) return refuse('unknown-change');
  const no = whyNot(parts, change, running);
  return no ? recorded(parts, running, change, no) : { ok: true, change };
}

/** Which right the step that waits borrows of whoever runs it. */
export function borrowedBy(parts: Pick<Parts, 'settings'>, change: Change): 'partners' | 'apps' {
  const waits = change.status === 'waiting' ? change.waiting.step : '';
  return stepsOf(parts.settings, change).find(step => step.name === waits)?.borrows ?? 'partners';
}

const whyNot = (parts: Parts, change: Change, { person, rights, step, seen }: Running): No | undefined =>
  whyNotRun({ policy: parts.policy, act: kindNamed(change.kind).act, change, person, rights, step, seen });

/**
 * Writes one step in the name of the person who signed in for exactly this press: under the claim of the change, after
 * the same reading and decision as the bot's own writes, and only if the votes still count. The sign-in is used here
 * and nowhere else.
 */
export async function runStep(parts: Parts, running: Running, signedIn: SignedIn): Promise<Done | No> {
  const ready = await mayRunStep(parts, running);
  if (!ready.ok) return ready;
  if (!samePerson(signedIn.identity, running.person)) {
    return recorded(parts, running, ready.change, refuse('somebody-else-signed-in'));
  }
  const claim = await claimSoon(parts, running.changeId);
  if (!claim) return recorded(parts, running, ready.change, refuse('busy'));
  try {
    return await runClaimed(parts, running, claim, signedIn);
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
    return recorded(parts, running, ready.change, refuse('busy'));
  } finally {
    await claim.release();
    parts.notify.changed(running.changeId);
  }
}

async function runClaimed(parts: Parts, running: Running, claim: Claim, signedIn: SignedIn): Promise<Done | No> {
  const { change } = claim.stored;
  const no = whyNot(parts, change, running);
  if (no) return recorded(parts, running, change, no);
  const executing = change as Executing;
  const steps = stepsOf(parts.settings, change);
  const latched = new Set(executing.latches.map(latch => latch.step));
  const next = steps.find(step => !latched.has(step.name));
  const snapshot = await lookFor(parts, change, next ? [next] : steps);
  const decision = decide(executing, steps, snapshot, parts.clock.now());
  // It came to hold by itself, or cannot be told now: the bot goes on by what it reads, without anybody's sign-in.
  if (decision.do !== 'write') return { ok: true, change };
  await writeStep(parts, claim, executing, decision.step, snapshot, asPerson(signedIn, running.person));
  return { ok: true, change: (await changeById(parts.database, change.id)) ?? change };
}

const recorded = (parts: Parts, running: Running, change: Change, no: No): Promise<No> =>
  refused(parts, no, { event: 'input-refused', person: running.person, change, facts: { step: running.step } });
