import type { StepLine, StepState } from '../../../cards/steps.js';
import type { Change, Latch } from '../../changes/change.js';
import type { ChangeViewInput } from './viewer.js';

/** The steps of a change with how far each is; none before there is a plan. */
export function stepLines({ change, words, language, steps, writeAs }: ChangeViewInput): readonly StepLine[] {
  const planned = 'plan' in change ? (change.plan?.steps ?? []) : [];
  const latches = latchesOf(change);
  const current = currentStep(change);
  return planned.map(({ step, label, actor, done }) => {
    const latch = latches.find(one => one.step === step);
    const early: StepState = done ? 'found' : 'open';
    const state = latch ? latch.how : step === current ? 'now' : early;
    const title = words[language].steps[step]?.title ?? step;
    // What comes about by itself is written only by a way out, and that has an approval of its own.
    const writes = steps.some(one => one.name === step && one.run !== undefined && !one.passive);
    const doer = writes && writeAs === 'approver' ? 'signed' : actor;
    return { label, title, actor: doer, state, by: latch ? doneBy(change, latch) : '' };
  });
}

export const latchesOf = (change: Change): readonly Latch[] => ('latches' in change ? (change.latches ?? []) : []);

/** The first step of a started change that was not seen done. */
export function currentStep(change: Change): string | undefined {
  if (change.status !== 'running' && change.status !== 'waiting' && change.status !== 'stuck') return undefined;
  const done = new Set(change.latches.map(latch => latch.step));
  return change.plan.steps.find(({ step }) => !done.has(step))?.step;
}

function doneBy(change: Change, latch: Latch): string {
  if (latch.by) return latch.by.name;
  const attestations = 'attestations' in change ? (change.attestations ?? []) : [];
  return attestations.findLast(one => one.step === latch.step)?.by.name ?? '';
}
