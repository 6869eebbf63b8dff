import { hours, later, minutes, seconds } from '../clock.js';
import { setDue } from '../database/due.js';
import type { Parts } from '../parts.js';
import { approversOf } from '../people/groups.js';
import { type ChangeRule, ruleFor } from '../people/policy.js';
import { samePerson } from '../person.js';
import type { Drafting, Ended, Plan, Planned } from './change.js';
import type { Claim } from './claim.js';
import { kindNamed } from './kinds/index.js';
import { lookToPlan } from './look.js';
import { move } from './move.js';
import { makePlan } from './plan.js';
import { postpone } from './postpone.js';
import { subjectOf } from './subject.js';
import { tellPerson } from './tell.js';

/** How long an unreadable world may keep a plan from being made. */
const patience = minutes(2);

/** Makes the plan of a requested change from a fresh look at both sides, and puts it to the vote. */
export async function draft(parts: Parts, claim: Claim, change: Drafting): Promise<boolean> {
  const kind = kindNamed(change.kind);
  const snapshot = await lookToPlan(parts, change, kind);
  const planning = makePlan(kind, snapshot, subjectOf(change), parts.settings);
  if (planning.is === 'refused') return fail(parts, claim, change, planning.refusal.code, planning.refusal.facts);
  if (planning.is === 'unread') {
    const now = parts.clock.now();
    const denied = planning.facts['why'] === 'denied';
    const waited = now.getTime() - new Date(change.createdAt).getTime();
    if (denied || waited >= patience) return fail(parts, claim, change, planning.code, planning.facts);
    await postpone(parts, change.id, later(now, seconds(5)));
    return false;
  }
  const approvers = await approversOf(parts.graph, parts.policy, change.tenantId, kind.act);
  const others = approvers.filter(person => !samePerson(person, change.requester));
  const rule = ruleFor(parts.policy, kind.act);
  if (!rule) return fail(parts, claim, change, 'act-not-in-policy', {});
  const { quorum } = rule;
  if (others.length < quorum) {
    return fail(parts, claim, change, 'too-few-approvers', { quorum, approvers: others.length });
  }
  await plan(parts, claim, change, { ...planning.plan, approvers: others }, rule);
  return false;
}

async function plan(parts: Parts, claim: Claim, drafted: Drafting, made: Plan, rule: ChangeRule): Promise<void> {
  const now = parts.clock.now();
  const expiresAt = later(now, hours(rule.expiryHours));
  const proposal = parts.ids.uuid();
  await move(
    parts,
    drafted.id,
    async (change, trx) => {
      if (change.status !== 'drafting') return undefined;
      await trx
        .insertInto('proposal')
        .values({
          id: proposal,
          number: change.number,
          kind: 'change',
          subject: change.id,
          fingerprint: made.fingerprint,
          quorum: rule.quorum,
          status: 'open',
          expires_at: expiresAt,
          created_at: now,
        })
        .execute();
      await setDue(
        trx,
        { at: expiresAt, kind: 'expire', subject: change.id, uniqueKey: `expire:${change.id}` },
        parts.ids,
      );
      // Each approver gets a card of their own; Teams draws personal views for 60 people at most.
      for (const person of made.approvers.slice(0, 60)) await tellPerson(parts, trx, change, person);
      const planned: Planned = { ...change, status: 'planned', plan: made, proposal };
      const facts = { fingerprint: made.fingerprint, steps: made.steps, quorum: rule.quorum };
      return { change: planned, entries: [{ event: 'change-planned', facts }] };
    },
    claim.fence,
  );
}

async function fail(parts: Parts, claim: Claim, drafted: Drafting, code: string, facts: Ended['end']['facts']) {
  const endedAt = parts.clock.now().toISOString();
  await move(
    parts,
    drafted.id,
    change => {
      if (change.status !== 'drafting') return undefined;
      const ended: Ended = { ...change, status: 'failed', endedAt, end: { code, facts } };
      return { change: ended, entries: [{ event: 'plan-failed', facts: { ...facts, code } }] };
    },
    claim.fence,
  );
  return false;
}
