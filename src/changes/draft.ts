import { hours, later, minutes, seconds } from '../clock.js';
import { setDue } from '../database/due.js';
import type { Facts } from '../kinds.js';
import type { Parts } from '../parts.js';
import { approversOf, type Eligible } from '../people/groups.js';
import { type ChangeRule, ruleFor } from '../people/policy.js';
import { canBeReached } from '../people/reach.js';
import { quorumIn, ruleFingerprint, stagesOf } from '../people/stages.js';
import { samePerson } from '../person.js';
import { isExpectedFailure, Refused } from '../problem.js';
import { aroundPlan } from './around-plan.js';
import type { Drafting, Ended, Plan, Planned } from './change.js';
import type { Claim } from './claim.js';
import { kindNamed } from './kinds/index.js';
import type { Kind } from './kinds/kind.js';
import { lookToPlan } from './look.js';
import { move } from './move.js';
import { bindingOf, makePlan } from './plan.js';
import { postpone } from './postpone.js';
import { subjectOf } from './subject.js';
import { tellPerson } from './tell.js';

/** How long an unreadable world may keep a plan from being made. */
const patience = minutes(2);

/** Makes the plan of a requested change from a fresh look at both sides, and puts it to the vote. */
export async function draft(parts: Parts, claim: Claim, change: Drafting): Promise<boolean> {
  const kind = kindNamed(change.kind);
  const around = await aroundPlan(parts, change);
  const snapshot = await lookToPlan(parts, change, kind, around);
  const planning = makePlan(kind, snapshot, subjectOf(change, around), bindingOf(parts.settings, change.instance));
  if (planning.is === 'refused') return fail(parts, claim, change, planning.refusal.code, planning.refusal.facts);
  if (planning.is === 'unread') return unread(parts, claim, change, planning.code, planning.facts);
  const approvers = await approversFor(parts, change, kind);
  if (!Array.isArray(approvers)) return unread(parts, claim, change, 'approvers-not-read', approvers as Facts);
  const stages = stagesOf(parts.policy, kind.act);
  const others = approvers.filter(person => !samePerson(person, change.requester));
  const rule = ruleFor(parts.policy, kind.act);
  if (!rule) return fail(parts, claim, change, 'act-not-in-policy', {});
  const quorum = quorumIn(stages);
  if (!canBeReached(stages, others)) {
    const code = others.length < quorum ? 'too-few-approvers' : 'too-few-for-stages';
    return fail(parts, claim, change, code, { quorum, approvers: others.length });
  }
  const unreached = await outOfReach(parts, change, others);
  const reached = others.filter(person => !unreached.includes(person));
  if (!canBeReached(stages, reached)) {
    const reachable = reached.length;
    const names = unreached.slice(0, 10).map(person => person.name);
    return fail(parts, claim, change, 'too-few-reachable', { quorum, reachable, unreached: names });
  }
  await plan(parts, claim, change, { ...planning.plan, approvers: others }, rule, quorum);
  return false;
}

/** Tries again while that may help: what is denied or not there stays so until somebody mends it. */
async function unread(parts: Parts, claim: Claim, change: Drafting, code: string, facts: Facts): Promise<false> {
  const now = parts.clock.now();
  const waited = now.getTime() - new Date(change.createdAt).getTime();
  if (facts['why'] === 'denied' || waited >= patience) return fail(parts, claim, change, code, facts);
  await postpone(parts, change.id, later(now, seconds(5)));
  return false;
}

/** Everybody who may approve; or why that could not be read: a group of the policy may be gone, or not ours to read. */
async function approversFor(parts: Parts, change: Drafting, kind: Kind): Promise<readonly Eligible[] | Facts> {
  try {
    return await approversOf(parts.graph, parts.policy, change.tenantId, kind.act);
  } catch (error) {
    if (!isExpectedFailure(error)) throw error;
    const { status = null, permission = null } = error.facts;
    const why = error instanceof Refused ? 'denied' : 'unreachable';
    return { why, status, permission, cause: error.code };
  }
}

/** Who certainly cannot be shown a card with live buttons, neither in a chat of their own nor where it was asked. */
async function outOfReach(parts: Parts, change: Drafting, people: readonly Eligible[]): Promise<readonly Eligible[]> {
  const reach = await parts.teams.reach(people, change.conversation);
  return people.filter((_person, index) => reach[index] === 'no');
}

async function plan(
  parts: Parts,
  claim: Claim,
  drafted: Drafting,
  made: Plan,
  rule: ChangeRule,
  quorum: number,
): Promise<void> {
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
          quorum,
          tenant_id: change.tenantId,
          rule: ruleFingerprint(parts.policy, kindNamed(change.kind).act),
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
      const first = made.approvers.filter(approver => approver.stages?.includes(0) ?? true);
      for (const person of first.slice(0, 60)) await tellPerson(parts, trx, change, person);
      const planned: Planned = { ...change, status: 'planned', plan: made, proposal };
      const facts = { fingerprint: made.fingerprint, steps: made.steps, quorum };
      return { change: planned, entries: [{ event: 'change-planned', facts }] };
    },
    claim.fence,
  );
}

async function fail(parts: Parts, claim: Claim, drafted: Drafting, code: string, facts: Facts): Promise<false> {
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
