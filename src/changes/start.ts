import type { Transaction } from 'kysely';
import { days, later, seconds } from '../clock.js';
import { clearDue, setDue } from '../database/due.js';
import type { Tables } from '../database/tables.js';
import type { Facts } from '../kinds.js';
import type { Parts } from '../parts.js';
import { aroundPlan } from './around-plan.js';
import type { Approved, Ended, Latch, Running } from './change.js';
import { setAlarms } from './change-clock.js';
import type { Claim } from './claim.js';
import { whyPlanDoesNotStart, whyVotesDoNotStart } from './judge-start.js';
import { kindNamed } from './kinds/index.js';
import { lookToPlan } from './look.js';
import { type Entry, type Move, move } from './move.js';
import { bindingOf, makePlan, type Planning } from './plan.js';
import { postpone } from './postpone.js';
import { quorumOf } from './quorum.js';
import { subjectOf } from './subject.js';
import { isLockGone, takeOver } from './take-over.js';

/**
 * Starts an approved change, if the votes still count and the world is the one that was voted on: the plan is made
 * again from a fresh look and must have the same fingerprint. What cannot be read now keeps it waiting, until its
 * time to start is over.
 */
export async function start(parts: Parts, claim: Claim, approved: Approved): Promise<boolean> {
  // What it was to start over from goes on, say: a plan made without it would be refused for another reason.
  if (await isLockGone(parts, approved)) return outdate(parts, claim, approved, 'lock-held', {});
  const notNow =
    whyVotesDoNotStart(await quorumOf(parts, approved)) ??
    whyPlanDoesNotStart(approved.plan, await planAgain(parts, approved));
  if (notNow?.do === 'later') return laterThen(parts, approved);
  if (notNow) return outdate(parts, claim, approved, notNow.code, notNow.facts);
  await begin(parts, claim, approved);
  return true;
}

async function planAgain(parts: Parts, approved: Approved): Promise<Planning> {
  const kind = kindNamed(approved.kind);
  const around = await aroundPlan(parts, approved);
  const snapshot = await lookToPlan(parts, approved, kind, around);
  return makePlan(kind, snapshot, subjectOf(approved, around), bindingOf(parts.settings, approved.instance));
}

async function laterThen(parts: Parts, approved: Approved): Promise<boolean> {
  await postpone(parts, approved.id, later(parts.clock.now(), seconds(15)));
  return false;
}

async function begin(parts: Parts, claim: Claim, approved: Approved): Promise<void> {
  const now = parts.clock.now();
  const at = now.toISOString();
  const held = approved.plan.steps.filter(step => step.done);
  const latches: Latch[] = held.map(step => ({ step: step.step, at, how: 'found', evidence: step.basis }));
  const found: Entry[] = held.map(step => ({ event: 'step-found', facts: { step: step.step } }));
  await move(
    parts,
    approved.id,
    async (change, trx) => {
      if (change.status !== 'approved') return undefined;
      const taken = await takeOver(parts, trx, change, now);
      if (!taken) return lockGone(parts, trx, change);
      await clearDue(trx, `expire:${change.id}`);
      const stuckAt = later(now, days(14));
      await setDue(trx, { at: stuckAt, kind: 'stuck', subject: change.id, uniqueKey: `stuck:${change.id}` }, parts.ids);
      if (taken.clock) await setAlarms(trx, change, taken.clock, parts, now);
      const running: Running = {
        ...change,
        ...taken,
        status: 'running',
        startedAt: at,
        latches,
        attempts: [],
        attestations: [],
        inputs: {},
      };
      return { change: running, entries: [{ event: 'change-started' }, ...found] };
    },
    claim.fence,
  );
}

/** Somebody else has the lock by now: what was approved to take it over does not start. */
async function lockGone(parts: Parts, trx: Transaction<Tables>, change: Approved): Promise<Move> {
  await trx.updateTable('proposal').set({ status: 'outdated' }).where('id', '=', change.proposal).execute();
  const endedAt = parts.clock.now().toISOString();
  const ended: Ended = { ...change, status: 'outdated', endedAt, end: { code: 'lock-held', facts: {} } };
  return { change: ended, entries: [{ event: 'change-outdated', facts: { code: 'lock-held' } }] };
}

async function outdate(parts: Parts, claim: Claim, approved: Approved, code: string, facts: Facts): Promise<boolean> {
  const endedAt = parts.clock.now().toISOString();
  await move(
    parts,
    approved.id,
    async (change, trx) => {
      if (change.status !== 'approved') return undefined;
      await trx.updateTable('proposal').set({ status: 'outdated' }).where('id', '=', change.proposal).execute();
      const ended: Ended = { ...change, status: 'outdated', endedAt, end: { code, facts } };
      return { change: ended, entries: [{ event: 'change-outdated', facts: { ...facts, code } }] };
    },
    claim.fence,
  );
  return false;
}
