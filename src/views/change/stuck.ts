import type { ChangeRunningData } from '../../../cards/change-running/data.js';
import type { Approved, Executing } from '../../changes/change.js';
import { currentStep, latchesOf } from './steps.js';
import { type ChangeViewInput, mayDoSteps } from './viewer.js';

type StuckFacts = Pick<ChangeRunningData, 'stuckStep' | 'holds' | 'unseen' | 'mayDecide' | 'mayGiveUp' | 'opposite'>;

const nothing: StuckFacts = {
  stuckStep: '',
  holds: [],
  unseen: [],
  mayDecide: false,
  mayGiveUp: false,
  opposite: '',
};

/** What a person needs to decide how a stuck change goes on: exactly what holds, and what does not. */
export function stuckFacts(input: ChangeViewInput, change: Approved | Executing): StuckFacts {
  if (change.status !== 'stuck') return nothing;
  const { viewer, opposite = '' } = input;
  const latched = new Set(latchesOf(change).map(latch => latch.step));
  const written = change.attempts.filter(({ state, step }) => state !== 'failed' && !latched.has(step));
  const present = change.stuck.step ?? currentStep(change);
  return {
    stuckStep: present === undefined ? '' : named(input, change, present),
    holds: change.plan.steps.filter(({ step }) => latched.has(step)).map(({ step }) => named(input, change, step)),
    unseen: [...new Set(written.map(({ step }) => step))].map(step => named(input, change, step)),
    mayDecide: mayDoSteps(viewer),
    mayGiveUp: viewer === 'everyone' || viewer.isRequester || viewer.mayWithdraw === true,
    opposite,
  };
}

/** "5b · Application ID in Intune". */
function named({ words, language }: ChangeViewInput, { plan }: Executing, name: string): string {
  const label = plan.steps.find(({ step }) => step === name)?.label ?? '';
  return `${label} · ${words[language].steps[name]?.title ?? name}`;
}

/** The clock between two connections, while the next one does not stand. */
export function clockFacts(
  { now, clockUntil }: ChangeViewInput,
  change: Approved | Executing,
): ChangeRunningData['clock'] {
  if (!('clock' in change) || !change.clock) return null;
  if (clockUntil !== undefined && latchesOf(change).some(({ step }) => step === clockUntil)) return null;
  const minutesLeft = Math.floor((Date.parse(change.clock.deadline) - now.getTime()) / 60_000);
  return { ...change.clock, minutesLeft };
}
