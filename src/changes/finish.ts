import { minutes } from '../clock.js';
import type { Facts } from '../kinds.js';
import type { Parts } from '../parts.js';
import { valueIn } from '../snapshot/reading.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { lookAfterwards } from './after-look.js';
import type { Ended, Executing, Running } from './change.js';
import type { Claim } from './claim.js';
import { kindNamed } from './kinds/index.js';
import { withoutWaiting } from './latch.js';
import { lookAt } from './look.js';
import { move } from './move.js';
import { endPromises, type KeptPromise, keepPromises, keptOf } from './promises.js';
import type { Step } from './step.js';
import { stick } from './stick.js';
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
  const step = open.kept.name;
  if (broken && waitedTooLong(parts, executing)) return stick(parts, claim, executing, { code, step, facts });
  const reason = broken ? 'replication' : 'unreadable';
  return recordWaiting(parts, claim, executing, { reason, step, code, facts });
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
  const told = await toldAtEnd(parts, executing);
  const now = parts.clock.now();
  await move(
    parts,
    executing.id,
    async (change, trx) => {
      if (change.status !== 'verifying' && change.status !== 'waiting') return undefined;
      await endPromises(trx, change, parts.settings.tenantId);
      await keepPromises(trx, change, promises, now);
      await lookAfterwards(parts, trx, change);
      const kept = promises.map(promise => promise.kept.name);
      const ended: Ended = {
        ...withoutWaiting(change),
        status: 'done',
        endedAt: now.toISOString(),
        end: { code: 'verified', facts: { ...told, kept } },
      };
      return { change: ended, entries: [{ event: 'change-done', facts: { ...told, kept } }] };
    },
    claim.fence,
  );
  return false;
}

/** What the card of the end tells of the world. It decides nothing: what could not be read is simply not told. */
async function toldAtEnd(parts: Parts, change: Executing): Promise<Facts> {
  const { atEnd } = kindNamed(change.kind);
  if (!atEnd) return {};
  const snapshot = await lookAt(parts, change, atEnd.reads);
  return valueIn(snapshot.tenant) ? atEnd.facts(snapshot, subjectOf(change)) : {};
}
