import { minutes } from '../clock.js';
import type { Parts } from '../parts.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { Ended, Executing, Running, Stuck } from './change.js';
import type { Claim } from './claim.js';
import { withoutWaiting } from './latch.js';
import { move } from './move.js';
import { type KeptPromise, keepPromises, keptOf } from './promises.js';
import type { Step } from './step.js';
import { subjectOf } from './subject.js';
import { recordWaiting } from './waiting.js';

/** How long a kept promise may read "no" at the end before the change is stuck. */
const patience = minutes(30);

/** All steps were seen done: what must go on holding is verified once more on a fresh snapshot, then it is done. */
export async function finish(
  parts: Parts,
  claim: Claim,
  executing: Executing,
  steps: readonly Step[],
  snapshot: Snapshot,
): Promise<boolean> {
  if (executing.status === 'running') return verifying(parts, claim, executing);
  const subject = subjectOf(executing);
  const promises: readonly KeptPromise[] = keptOf(steps).map(kept => ({
    kept,
    judgement: kept.holds(snapshot, subject),
  }));
  const unread = promises.find(promise => promise.judgement.done === 'unknown');
  const broken = promises.find(promise => promise.judgement.done === 'no');
  const open = broken ?? unread;
  if (!open || open.judgement.done === 'yes') return done(parts, claim, executing, promises);
  const { code, facts } = open.judgement;
  if (broken && waitedTooLong(parts, executing)) return stick(parts, claim, executing, open.kept.name, code, facts);
  const reason = broken ? 'replication' : 'unreadable';
  return recordWaiting(parts, claim, executing, { reason, step: open.kept.name, code, facts });
}

async function verifying(parts: Parts, claim: Claim, executing: Executing): Promise<boolean> {
  await move(
    parts,
    executing.id,
    change => {
      if (change.status !== 'running') return undefined;
      const next: Running = { ...change, status: 'verifying' };
      return { change: next, entries: [{ event: 'change-verifying' }] };
    },
    claim.fence,
  );
  return true;
}

const waitedTooLong = (parts: Parts, change: Executing): boolean =>
  change.status === 'waiting' && parts.clock.now().getTime() - new Date(change.waiting.since).getTime() >= patience;

async function done(
  parts: Parts,
  claim: Claim,
  executing: Executing,
  promises: readonly KeptPromise[],
): Promise<false> {
  const now = parts.clock.now();
  await move(
    parts,
    executing.id,
    async (change, trx) => {
      if (change.status !== 'verifying' && change.status !== 'waiting') return undefined;
      await keepPromises(trx, change, promises, now);
      const kept = promises.map(promise => promise.kept.name);
      const ended: Ended = {
        ...withoutWaiting(change),
        status: 'done',
        endedAt: now.toISOString(),
        end: { code: 'verified', facts: { kept } },
      };
      return { change: ended, entries: [{ event: 'change-done', facts: { kept } }] };
    },
    claim.fence,
  );
  return false;
}

async function stick(
  parts: Parts,
  claim: Claim,
  executing: Executing,
  step: string,
  code: string,
  facts: Ended['end']['facts'],
) {
  await move(
    parts,
    executing.id,
    change => {
      if (change.status !== 'waiting' && change.status !== 'verifying') return undefined;
      const stuck: Stuck = { ...withoutWaiting(change), status: 'stuck', stuck: { code, step, facts } };
      return { change: stuck, entries: [{ event: 'change-stuck', facts: { code, step, facts } }] };
    },
    claim.fence,
  );
  return false;
}
