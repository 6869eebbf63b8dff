import type { Facts } from '../kinds.js';
import type { Parts } from '../parts.js';
import { isExpectedFailure, Refused } from '../problem.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { Attempt, Executing, Running } from './change.js';
import type { Claim } from './claim.js';
import { withoutWaiting } from './latch.js';
import { type Entry, move } from './move.js';
import { Overtaken } from './overtaken.js';
import { quorumOf } from './quorum.js';
import type { Step } from './step.js';
import { subjectOf } from './subject.js';
import { recordWaiting } from './waiting.js';
import { writersOf } from './writers.js';

/**
 * The bot's own write of one step: "about to" is stored before it leaves (no audit, no write), "did" after it.
 * What happens between the two is told by reading, never by memory.
 */
export async function writeStep(
  parts: Parts,
  claim: Claim,
  executing: Executing,
  step: Step,
  snapshot: Snapshot,
): Promise<boolean> {
  const quorum = await quorumOf(parts, executing);
  if (quorum.is === 'unread') return wait(parts, claim, executing, step, 'votes-unread', {});
  if (quorum.is === 'lost') {
    return wait(parts, claim, executing, step, 'votes-lost', { valid: quorum.valid, quorum: quorum.quorum });
  }
  await recordAttempt(parts, claim, executing, step, 'about-to', {});
  if (!(await claim.allowsWrite())) throw new Overtaken(executing.id);
  const outcome = await run(parts, executing, step, snapshot);
  await recordAttempt(parts, claim, executing, step, outcome.state, outcome.facts);
  return outcome.state === 'did';
}

const wait = (parts: Parts, claim: Claim, executing: Executing, step: Step, code: string, facts: Facts) =>
  recordWaiting(parts, claim, executing, { reason: 'votes', step: step.name, code, facts });

type Outcome = { readonly state: 'did' | 'failed'; readonly facts: Facts };

async function run(parts: Parts, executing: Executing, step: Step, snapshot: Snapshot): Promise<Outcome> {
  try {
    const facts = await step.run?.(writersOf(parts.graphWriter), subjectOf(executing), snapshot);
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

async function recordAttempt(
  parts: Parts,
  claim: Claim,
  executing: Executing,
  step: Step,
  state: Attempt['state'],
  facts: Facts,
): Promise<void> {
  const at = parts.clock.now().toISOString();
  const botIdentity = `app:${parts.settings.writer.appId}`;
  await move(
    parts,
    executing.id,
    change => {
      if (change.status !== 'running' && change.status !== 'waiting' && change.status !== 'verifying') {
        throw new Overtaken(change.id);
      }
      const attempt: Attempt = { step: step.name, fence: claim.fence, state, at, facts };
      const earlier = state === 'about-to' ? change.attempts : withoutOwnAboutTo(change.attempts, step, claim.fence);
      const running: Running = { ...withoutWaiting(change), status: 'running', attempts: [...earlier, attempt] };
      return {
        change: running,
        entries: [{ event: events[state], botIdentity, facts: { ...facts, step: step.name } }],
      };
    },
    claim.fence,
  );
}

/** The attempt that has now an outcome: its "about to" makes place for it (the audit keeps both). */
const withoutOwnAboutTo = (attempts: readonly Attempt[], step: Step, fence: number): readonly Attempt[] =>
  attempts.filter(one => !(one.step === step.name && one.fence === fence && one.state === 'about-to'));
