import type { Approved, Attempt, Change, Drafting, Executing, Running } from '../../src/changes/change.js';
import { isExecuting } from '../../src/changes/change.js';
import type { JudgedQuorum } from '../../src/changes/judge-quorum.js';
import { withoutWaiting } from '../../src/changes/latch.js';
import { shortFingerprint } from '../../src/changes/tally.js';
import { ruleFor } from '../../src/people/policy.js';
import { canBeReached } from '../../src/people/reach.js';
import { quorumIn, ruleFingerprint, stagesOf } from '../../src/people/stages.js';
import { become, end, type House, latest, policyOf, release, rightsIn, takeClaim } from './house.js';
import { lookAt, planOf, steps, target } from './plan-of-change.js';
import type { Tell } from './play.js';
import type { Rules } from './rules.js';
import { type Happening, type Name, nameOf, people, personNamed, type Replica } from './town.js';

/** As `changes/execute.ts`: takes the change and goes on as far as it can, but for the call itself. */
export function goOn(house: House, replica: Replica, rules: Rules, tell: Tell): void {
  const change = latest(house);
  if (!change || 'end' in change) return;
  const fence = takeClaim(house, replica);
  if (fence === undefined) return;
  for (let moves = 0; moves < 10; moves += 1) {
    const outcome = oneMove(house, replica, fence, rules, tell);
    if (outcome === 'about-to') return;
    if (outcome === 'rest') break;
  }
  release(house, fence);
}

function oneMove(
  house: House,
  replica: Replica,
  fence: number,
  rules: Rules,
  tell: Tell,
): 'more' | 'rest' | 'about-to' {
  const change = latest(house);
  if (change?.status === 'drafting') return draft(house, replica, change, tell);
  if (change?.status === 'approved') return start(house, replica, change, rules, tell);
  if (!change || !isExecuting(change) || change.status === 'stuck') return 'rest';
  const decision = rules.decide(change, steps, lookAt(house.world, house.now), new Date(house.now));
  if (decision.do === 'verify') return finish(house, change);
  if (decision.do === 'wait') return wait(house, change, decision.waiting);
  if (decision.do === 'latch') {
    const latch = { step: decision.step.name, at: '', how: decision.how, evidence: decision.evidence };
    become(house, { ...withoutWaiting(change), status: 'running', latches: [...change.latches, latch] });
    return 'more';
  }
  if (house.writeAs === 'app') return write(house, replica, fence, change, decision.step.name, 'app', rules, tell);
  return wait(house, change, { reason: 'sign-in', step: decision.step.name, code: 'sign-in-needed', facts: {} });
}

/** As `changes/draft.ts`. */
function draft(house: House, replica: Replica, change: Drafting, tell: Tell): 'rest' {
  const policy = policyOf(house, replica);
  const stages = stagesOf(policy, 'connect');
  const rule = ruleFor(policy, 'connect');
  const others = people
    .filter(name => name !== nameOf(change.requester.objectId))
    .map(name => rightsIn(house, replica, name))
    .map(rights => ({ stages: stages.flatMap((stage, index) => (rights.isIn(stage.groups) ? [index] : [])) }));
  const planning = planOf(change, house.world, house.now, house.writeAs);
  if (!rule || !canBeReached(stages, others) || planning.is !== 'plan') {
    end(house, change, 'failed', 'no-plan');
    return 'rest';
  }
  const { fingerprint } = planning.plan;
  const expiresAt = new Date(house.now + rule.expiryHours * 3_600_000).toISOString();
  house.asked[change.id] = {
    fingerprint,
    quorum: quorumIn(stages),
    rule: ruleFingerprint(policy, 'connect'),
    expiresAt,
  };
  become(house, {
    ...change,
    status: 'planned',
    plan: { ...planning.plan, approvers: [] },
    proposal: `of-${change.number}`,
  });
  tell({ is: 'planned', change: change.id, replica }, house);
  return 'rest';
}

function quorumNow(house: House, replica: Replica, change: Change, rules: Rules): JudgedQuorum {
  return rules.judgeQuorum({
    policy: policyOf(house, replica),
    act: 'connect',
    proposal: house.asked[change.id] ?? { quorum: 1, rule: '' },
    votes: house.votes[change.id] ?? [],
    requester: change.requester,
    rightsOf: person => rightsIn(house, replica, nameOf(person.objectId)),
  });
}

/** As `changes/start.ts`. */
function start(house: House, replica: Replica, change: Approved, rules: Rules, tell: Tell): 'more' | 'rest' {
  const notNow =
    rules.whyVotesDoNotStart(quorumNow(house, replica, change, rules)) ??
    rules.whyPlanDoesNotStart(change.plan, planOf(change, house.world, house.now, house.writeAs));
  if (notNow?.do === 'outdate') end(house, change, 'outdated', notNow.code);
  if (notNow) return 'rest';
  tell({ is: 'started', change: change.id, replica }, house);
  const startedAt = new Date(house.now).toISOString();
  const inputs = { applicationId: target };
  become(house, { ...change, status: 'running', startedAt, latches: [], attempts: [], attestations: [], inputs });
  return 'more';
}

/** As `changes/write-step.ts` up to "about to": what comes after it is another happening. */
function write(
  house: House,
  replica: Replica,
  fence: number,
  change: Executing,
  step: string,
  as: Name | 'app',
  rules: Rules,
  tell: Tell,
): 'rest' | 'about-to' {
  const why = rules.whyNotWrite(house.stopped, quorumNow(house, replica, change, rules));
  if (why) return wait(house, change, { ...why, step });
  attempt(house, change, { step, fence, state: 'about-to' });
  house.pending[replica] = { change: change.id, fence, as };
  tell({ is: 'about-to', change: change.id, as, replica }, house);
  return 'about-to';
}

/** The call itself, if nothing came between. */
export function callOut(house: House, replica: Replica, rules: Rules, tell: Tell): void {
  const pending = house.pending[replica];
  const change = latest(house);
  if (!pending || !change) return;
  house.pending[replica] = null;
  const { fence } = pending;
  if (change.id !== pending.change || !isExecuting(change) || !rules.isStillClaimed(fence, house.fence)) {
    tell({ is: 'lost', replica }, house);
    return;
  }
  const step = 'partner-application-id';
  if (rules.isStoppedAtCall(house.stopped)) {
    attempt(house, change, { step, fence, state: 'failed', stopped: true });
    tell({ is: 'lost', replica }, house);
  } else {
    house.world = { ...house.world, applicationId: target };
    tell({ is: 'written', change: pending.change, as: pending.as, replica }, house);
    attempt(house, change, { step, fence, state: 'did' });
  }
  release(house, fence);
}

/** As `changes/run-step.ts`. */
export function runAs(house: House, run: Extract<Happening, { do: 'run' }>, rules: Rules, tell: Tell): void {
  const change = latest(house);
  if (!change || !('plan' in change) || !change.plan) return;
  const { replica, who, signsIn } = run;
  const step = change.status === 'waiting' ? change.waiting.step : 'partner-application-id';
  const seen = run.seen === 'old' ? '00000000' : shortFingerprint(change.plan.fingerprint);
  const asking = { policy: policyOf(house, replica), act: 'connect', person: personNamed(who), step, seen } as const;
  if (rules.whyNotRun({ ...asking, change, rights: rightsIn(house, replica, who) })) return;
  if (!rules.isPresser(who, signsIn) || !isExecuting(change)) return;
  const fence = takeClaim(house, replica);
  if (fence === undefined) return;
  const decision = rules.decide(change, steps, lookAt(house.world, house.now), new Date(house.now));
  const outcome =
    decision.do === 'write' && write(house, replica, fence, change, decision.step.name, signsIn, rules, tell);
  if (outcome !== 'about-to') release(house, fence);
}

function attempt(house: House, change: Executing, made: Omit<Attempt, 'at' | 'facts'> & { stopped?: boolean }): void {
  const { stopped = false, ...rest } = made;
  const kept = change.attempts.filter(one => one.fence !== made.fence);
  const attempts = [...kept, { ...rest, at: new Date(house.now).toISOString(), facts: stopped ? { stopped } : {} }];
  const running: Running = { ...withoutWaiting(change), status: 'running', attempts };
  become(house, running);
}

function wait(house: House, change: Executing, cause: { reason: string; step: string; code: string; facts: object }) {
  const since = change.status === 'waiting' ? change.waiting.since : new Date(house.now).toISOString();
  const waiting = { ...cause, since } as Extract<Executing, { status: 'waiting' }>['waiting'];
  become(house, { ...withoutWaiting(change), status: 'waiting', waiting });
  return 'rest' as const;
}

function finish(house: House, change: Executing): 'more' | 'rest' {
  if (change.status === 'running') {
    become(house, { ...withoutWaiting(change), status: 'verifying' });
    return 'more';
  }
  if (change.status !== 'stuck') end(house, change, 'done', 'verified');
  return 'rest';
}
