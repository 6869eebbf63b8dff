import type { Parts } from '../parts.js';
import { isExpectedFailure, Refused } from '../problem.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { Attempt, Executing, Running } from './change.js';
import type { Claim } from './claim.js';
import { whyNotWrite } from './judge-write.js';
import { withoutWaiting } from './latch.js';
import { type Entry, move } from './move.js';
import { Overtaken } from './overtaken.js';
import { quorumOf } from './quorum.js';
import type { Step } from './step.js';
import { subjectOf } from './subject.js';
import { recordWaiting } from './waiting.js';
import { isStopped } from './write-stop.js';
import type { WritesAs } from './writers.js';

/**
 * One write, in the name of `as`: "about to" is stored before it leaves (no audit, no write), "did" after it.
 * What happens between the two is told by reading, never by memory.
 */
export async function writeStep(
  parts: Parts,
  claim: Claim,
  executing: Executing,
  step: Step,
  snapshot: Snapshot,
  as: WritesAs,
): Promise<boolean> {
  const why = whyNotWrite(await isStopped(parts), await quorumOf(parts, executing));
  if (why) return recordWaiting(parts, claim, executing, { ...why, step: step.name });
  await recordAttempt(parts, claim, executing, step, as, { state: 'about-to', facts: {} });
  if (!(await claim.allowsWrite())) throw new Overtaken(executing.id);
  const outcome = (await isStopped(parts)) ? stoppedInTime : await run(parts, executing, step, snapshot, as);
  await recordAttempt(parts, claim, executing, step, as, outcome);
  return outcome.state === 'did';
}

export type Outcome = Pick<Attempt, 'state' | 'facts'>;

/** It was stopped between "about to" and the call: nothing left the house. */
const stoppedInTime: Outcome = { state: 'failed', facts: { stopped: true } };

async function run(parts: Parts, executing: Executing, step: Step, snapshot: Snapshot, as: WritesAs): Promise<Outcome> {
  try {
    const facts = await step.run?.(as.writers, subjectOf(executing), snapshot);
    return { state: 'did', facts: facts ?? {} };
  } catch (error) {
    if (!isExpectedFailure(error)) throw error;
    const refused = error instanceof Refused;
    parts.log.warn({ change: executing.id, step: step.name, error: error.code, ...error.facts }, 'writing a step');
    const { status, permission } = error.facts;
    return {
      state: 'failed',
      facts: { refused, code: error.code, status: status ?? null, permission: permission ?? null },
    };
  }
}

const events: { readonly [state in Attempt['state']]: Entry['event'] } = {
  'about-to': 'step-about-to',
  did: 'step-did',
  failed: 'step-write-failed',
};

/** Puts an attempt into the change and into the audit; what is recorded of it is all that is left of it. */
export async function recordAttempt(
  parts: Parts,
  claim: Claim,
  executing: Executing,
  step: Pick<Step, 'name'> & { readonly voids?: readonly string[] },
  as: Pick<WritesAs, 'identity' | 'by'>,
  { state, facts }: Outcome,
): Promise<void> {
  const at = parts.clock.now().toISOString();
  const botIdentity = as.identity;
  await move(
    parts,
    executing.id,
    change => {
      if (change.status !== 'running' && change.status !== 'waiting' && change.status !== 'verifying') {
        throw new Overtaken(change.id);
      }
      const attempt: Attempt = { step: step.name, fence: claim.fence, state, at, facts, by: as.by };
      const earlier = state === 'about-to' ? change.attempts : withoutOwnAboutTo(change.attempts, step, claim.fence);
      const running: Running = {
        ...withoutWaiting(change),
        status: 'running',
        attestations: state === 'did' ? without(step.voids, change.attestations) : change.attestations,
        attempts: newest([...earlier, attempt]),
      };
      return {
        change: running,
        entries: [{ event: events[state], person: as.by, botIdentity, facts: { ...facts, step: step.name } }],
      };
    },
    claim.fence,
  );
}

/** What people said of the thing as it was before it was written anew holds for it no more. */
const without = (voids: readonly string[] = [], words: Executing['attestations']): Executing['attestations'] =>
  words.filter(({ step }) => !voids.includes(step));

/**
 * Older ones stand in the audit: somebody who presses again and again does not make the change grow. The last that
 * each step is known to have written stays: later steps go by it.
 */
const newest = (attempts: readonly Attempt[]): readonly Attempt[] =>
  attempts.filter((one, index) => index >= attempts.length - mostKept || isLastDid(attempts, one));
const mostKept = 20;

const isLastDid = (attempts: readonly Attempt[], one: Attempt): boolean =>
  one === attempts.findLast(({ step, state }) => step === one.step && state === 'did');

/** The attempt that has now an outcome: its "about to" makes place for it (the audit keeps both). */
const withoutOwnAboutTo = (attempts: readonly Attempt[], step: Pick<Step, 'name'>, fence: number): readonly Attempt[] =>
  attempts.filter(one => !(one.step === step.name && one.fence === fence && one.state === 'about-to'));
