import { minutes } from '../clock.js';
import type { Facts } from '../kinds.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { Attempt, Executing, Latch, Waiting } from './change.js';
import type { Judgement, Step } from './step.js';
import { subjectOf } from './subject.js';

/** What to do next with a change that has started. */
export type Decision =
  | { readonly do: 'latch'; readonly step: Step; readonly how: Latch['how']; readonly evidence: Facts }
  | { readonly do: 'write'; readonly step: Step }
  | { readonly do: 'wait'; readonly waiting: Omit<Waiting, 'since'> }
  | { readonly do: 'stick'; readonly step: Step; readonly code: string; readonly facts: Facts }
  | { readonly do: 'verify' };

/** Looks at the first step that was not seen done yet. Pure. */
export function decide(change: Executing, steps: readonly Step[], snapshot: Snapshot, now: Date): Decision {
  const latched = new Set(change.latches.map(latch => latch.step));
  const step = steps.find(candidate => !latched.has(candidate.name));
  if (!step) return { do: 'verify' };
  const judgement = step.done(snapshot, subjectOf(change));
  if (judgement.done === 'yes') {
    return { do: 'latch', step, how: howDone(change, step, judgement.evidence), evidence: judgement.evidence };
  }
  if (judgement.done === 'unknown') return wait(step, 'unreadable', judgement.code, judgement.facts);
  if (step.stops?.includes(judgement.code)) {
    return { do: 'stick', step, code: judgement.code, facts: judgement.facts };
  }
  if (step.run && (step.ready?.(snapshot, subjectOf(change)) ?? true)) return decideWrite(change, step, judgement, now);
  return decidePatience(change, step, judgement, now);
}

function howDone(change: Executing, step: Step, evidence: Facts): Latch['how'] {
  if (change.attempts.some(attempt => attempt.step === step.name && attempt.state !== 'failed')) return 'wrote';
  return evidence['how'] === 'attested' ? 'attested' : 'read';
}

function decideWrite(change: Executing, step: Step, open: Extract<Judgement, { done: 'no' }>, now: Date): Decision {
  const attempt = lastAttempt(change, step);
  if (!attempt) return { do: 'write', step };
  const age = now.getTime() - new Date(attempt.at).getTime();
  if (attempt.state === 'did') {
    // It does not show, and there is another way out: somebody decides.
    if (Array.isArray(open.facts['ways'])) return wait(step, 'person', open.code, open.facts);
    return age < (step.lag ?? 0)
      ? wait(step, 'replication', 'not-yet-visible', open.facts)
      : wait(step, 'person', 'write-not-seen', open.facts);
  }
  if (attempt.state === 'failed') return decideAfterFailure(change, step, attempt, age, waysIn(open.facts));
  // About to, and then nothing: the process died or the answer was lost. The read above says it does not hold (yet),
  // and writing the same value twice has one effect, so it is written again.
  return { do: 'write', step };
}

const mostTries = 5;

/** Ways out stay open while a write fails. */
const waysIn = ({ ways }: Facts): Facts => (Array.isArray(ways) ? { ways } : {});

function decideAfterFailure(change: Executing, step: Step, attempt: Attempt, age: number, ways: Facts): Decision {
  // Nothing left the house then; and a person tries as often as they press: another may have the right.
  if (attempt.facts['stopped'] === true || attempt.by) {
    return { do: 'write', step };
  }
  if (attempt.facts['refused'] === true && age < minutes(10)) {
    return wait(step, 'person', 'write-refused', { ...attempt.facts, ...ways });
  }
  const tries = change.attempts.filter(one => one.step === step.name && isFailedTry(one)).length;
  if (tries >= mostTries) return wait(step, 'person', 'write-not-seen', { ...attempt.facts, ...ways });
  const pause = 2 ** tries * 1000;
  return age < pause ? wait(step, 'replication', 'write-failed', attempt.facts) : { do: 'write', step };
}

const isFailedTry = ({ state, facts, by }: Attempt): boolean => state === 'failed' && facts['stopped'] !== true && !by;

/** Nothing the bot can do: somebody else, or time, makes it hold. How long time may take is the step's `lag`. */
function decidePatience(change: Executing, step: Step, open: Extract<Judgement, { done: 'no' }>, now: Date): Decision {
  if (open.code === step.acceptable) return wait(step, 'person', open.code, open.facts);
  const attestation = change.attestations.findLast(one => one.step === step.name);
  const started = attestation?.at ?? (step.actor === 'bot' ? waitingSince(change, step) : undefined);
  // Ways out stand on the card: then somebody decides, or time goes on doing its part.
  if (Array.isArray(open.facts['ways'])) return wait(step, 'person', open.code, open.facts);
  if (!step.passive && (step.actor === 'person' || step.run) && !attestation) {
    return wait(step, 'person', open.code, open.facts);
  }
  const waited = started ? now.getTime() - new Date(started).getTime() : 0;
  if (waited < (step.lag ?? 0)) return wait(step, 'replication', open.code, open.facts);
  return wait(step, 'person', attestation ? 'not-seen' : open.code, open.facts);
}

const waitingSince = (change: Executing, step: Step): string | undefined =>
  change.status === 'waiting' && change.waiting.step === step.name ? change.waiting.since : undefined;

const lastAttempt = (change: Executing, step: Step): Attempt | undefined =>
  change.attempts.findLast(attempt => attempt.step === step.name);

const wait = (step: Step, reason: Waiting['reason'], code: string, facts: Facts): Decision => ({
  do: 'wait',
  waiting: { reason, step: step.name, code, facts },
});
