import { canonical } from '../canonical.js';
import { type ChangeId, isGuid } from '../ids.js';
import type { Facts } from '../kinds.js';
import type { Parts } from '../parts.js';
import { mayAct, mayVote } from '../people/may.js';
import type { Rights } from '../people/rights.js';
import type { Person } from '../person.js';
import { type Change, type Executing, isExecuting } from './change.js';
import { kindNamed, stepsOf } from './kinds/index.js';
import { lookFor } from './look.js';
import { move } from './move.js';
import { type Done, type No, refuse, refused } from './no.js';
import { postpone } from './postpone.js';
import type { Step } from './step.js';
import { changeById } from './store.js';
import { subjectOf } from './subject.js';
import { seenOf } from './tally.js';

export type Acting = { readonly changeId: ChangeId; readonly person: Person; readonly rights: Rights };

type Ready = { readonly ok: true; readonly change: Executing; readonly steps: readonly Step[] };

/** A person says they did a step. `step` is its name or its label (`2`, `5b`). */
export async function attestStep(
  parts: Parts,
  acting: Acting & { readonly step: string; readonly seen?: string },
): Promise<Done | No> {
  const ready = await readyFor(parts, acting);
  if (!ready.ok) return recorded(parts, acting, ready);
  const wanted = acting.step.toLowerCase();
  const step = ready.steps.find(one => one.name === wanted || one.label === wanted);
  if (!step) {
    const steps = ready.steps.map(one => one.label);
    return recorded(parts, acting, refuse('unknown-step', { step: acting.step, steps }));
  }
  const no = whyNotAttest(parts, ready, step, acting);
  if (no) return recorded(parts, acting, no);
  const shown = acceptedNow(ready.change, step);
  // A button carries what its card showed; what has changed since is not agreed to by pressing it.
  if (acting.seen && shown && acting.seen !== seenOf(shown)) return recorded(parts, acting, refuse('another-plan'));
  const at = parts.clock.now();
  const moved = await move(parts, acting.changeId, change => {
    if (!isExecuting(change) || change.status === 'stuck') return undefined;
    const accepted = acceptedNow(change, step);
    // What was accepted is what stood there when it was pressed, not what took its place since.
    if (canonical(accepted) !== canonical(shown)) return undefined;
    const attestation = { step: step.name, by: acting.person, at: at.toISOString(), accepted };
    const attestations = [...change.attestations, attestation];
    const facts = { step: step.name, ...(accepted ? { accepted } : {}) };
    const entry = { event: 'step-attested' as const, person: acting.person, facts };
    return { change: { ...change, attestations }, entries: [entry], dueAt: at };
  });
  return moved ? { ok: true, change: moved } : recorded(parts, acting, refuse('busy'));
}

/** What stands there to be accepted: exactly the facts that the change shows as its reason to wait. */
function acceptedNow(change: Executing, step: Step): Facts | undefined {
  if (change.status !== 'waiting' || change.waiting.step !== step.name) return undefined;
  return change.waiting.code === step.acceptable ? change.waiting.facts : undefined;
}

function whyNotAttest(
  { policy }: Pick<Parts, 'policy'>,
  { change, steps }: Ready,
  step: Step,
  { person, rights }: Acting,
): No | undefined {
  const latched = new Set(change.latches.map(latch => latch.step));
  if (latched.has(step.name)) return refuse('step-done', { step: step.label });
  const accepts = acceptedNow(change, step) !== undefined;
  if (!step.attestable && !accepts) return refuse('step-is-read', { step: step.label });
  // To accept is to approve: by whoever may vote on this very kind of change.
  const { requester } = change;
  const may = mayVote({ policy, act: kindNamed(change.kind).act, rights, person, requester });
  if (accepts && !may.ok) return refuse(may.reason);
  const current = steps.find(one => !latched.has(one.name));
  if (current && current.name !== step.name)
    return refuse('step-not-yet', { step: step.label, current: current.label });
  return undefined;
}

/** The application id from Jamf's page, checked for what can be told at once before it is kept. */
export async function giveApplicationId(parts: Parts, acting: Acting & { readonly value: string }): Promise<Done | No> {
  const ready = await readyFor(parts, acting);
  if (!ready.ok) return recorded(parts, acting, ready);
  const value = bareId(acting.value);
  const step = ready.steps.find(one => one.asks === 'application-id');
  if (!step || ready.change.latches.some(latch => latch.step === step.name))
    return refuse('step-done', { step: step?.label ?? '' });
  if (!isGuid(value)) return recorded(parts, acting, refuse('not-a-guid', { given: acting.value.trim().slice(0, 80) }));
  const given: Change = { ...ready.change, inputs: { ...ready.change.inputs, applicationId: value } };
  const snapshot = await lookFor(parts, given, [step]);
  const judgement = step.done(snapshot, subjectOf(given));
  // An id that stops the change is kept: the change then says what it is stuck on, and whoever lets it go on gives another.
  if (judgement.done === 'no' && !step.stops?.includes(judgement.code))
    return recorded(parts, acting, refuse(judgement.code, judgement.facts));
  const now = parts.clock.now();
  const moved = await move(parts, acting.changeId, change => {
    if (!isExecuting(change) || change.status === 'stuck') return undefined;
    if (change.latches.some(latch => latch.step === step.name)) return undefined;
    const inputs = { ...change.inputs, applicationId: value };
    const facts = { step: step.name, applicationId: value };
    return {
      change: { ...change, inputs },
      entries: [{ event: 'input-given', person: acting.person, facts }],
      dueAt: now,
    };
  });
  return moved ? { ok: true, change: moved } : recorded(parts, acting, refuse('step-done', { step: step.label }));
}

/** As people copy it: with blanks around it, in braces or quotes. */
const bareId = (given: string): string => given.replace(/^[\s{("'<]+|[\s})"'>]+$/g, '').toLowerCase();

/** Looks at the world again now instead of at the next turn of the sweep. */
export async function checkNow(parts: Parts, acting: Acting): Promise<Done | No> {
  const ready = await readyFor(parts, acting);
  if (!ready.ok) return ready;
  await postpone(parts, acting.changeId, parts.clock.now());
  parts.notify.changed(acting.changeId);
  return { ok: true, change: ready.change };
}

async function readyFor(parts: Parts, { changeId, person, rights }: Acting): Promise<Ready | No> {
  const change = await changeById(parts.database, changeId);
  if (!change) return refuse('unknown-change');
  const allowed = mayAct({
    policy: parts.policy,
    act: kindNamed(change.kind).act,
    rights,
    person,
    requester: change.requester,
  });
  if (!allowed.ok) return refuse(allowed.reason);
  if (!isExecuting(change)) return refuse('not-running', { status: change.status });
  if (change.status === 'stuck') return refuse('stuck', { code: change.stuck.code });
  return { ok: true, change, steps: stepsOf(parts.settings, change) };
}

async function recorded(parts: Parts, acting: Acting, no: No): Promise<No> {
  const change = await changeById(parts.database, acting.changeId);
  return refused(parts, no, { event: 'input-refused', person: acting.person, change });
}
