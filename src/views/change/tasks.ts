import type { ChangeRunningData, Task } from '../../../cards/change-running/data.js';
import type { Executing } from '../../changes/change.js';
import { isSecretGiven, isSecretWanted } from '../../changes/judge-secret.js';
import { seenOf } from '../../changes/tally.js';
import { currentStep, latchesOf } from './steps.js';
import { type ChangeViewInput, contextOf, mayAccept, mayDoSteps, type Viewer } from './viewer.js';

type Tasks = Pick<
  ChangeRunningData,
  | 'tasks'
  | 'linkLabel'
  | 'linkUrl'
  | 'confirmStep'
  | 'confirmStepLabel'
  | 'confirmTitle'
  | 'confirms'
  | 'runStep'
  | 'runStepLabel'
  | 'runBy'
  | 'asksApplicationId'
  | 'secret'
>;

export const noTasks: Tasks = {
  tasks: [],
  linkLabel: '',
  linkUrl: '',
  confirmStep: '',
  confirmStepLabel: '',
  confirmTitle: '',
  confirms: '',
  runStep: '',
  runStepLabel: '',
  runBy: 'none',
  asksApplicationId: false,
  secret: 'none',
};

/** What a person has to do now, with the steps that belong to the same journey in the browser. */
export function tasksOf(input: ChangeViewInput, change: Executing): Tasks {
  const names = change.plan.steps.map(({ step }) => step);
  const current = currentStep(change);
  const index = names.indexOf(current ?? '');
  if (current === undefined || !isForPerson(input, change, current)) return noTasks;
  const step = input.steps.find(({ name }) => name === current);
  const words = input.words[input.language].steps[current];
  const link = words?.link?.(contextOf(input));
  const acts = mayDoSteps(input.viewer);
  const toConfirm = step?.attestable === true && !isAttested(change, current);
  const toAccept = change.status === 'waiting' && change.waiting.code === step?.acceptable;
  const mayConfirm = toAccept ? mayAccept(input.viewer) : toConfirm;
  const confirms = acts && mayConfirm && words?.confirm !== undefined;
  return {
    tasks: journey(input, names, index).map(name => taskOf(input, change, name)),
    linkLabel: link?.label ?? '',
    linkUrl: link?.url ?? '',
    confirmStep: confirms ? current : '',
    confirmStepLabel: confirms ? (step?.label ?? '') : '',
    confirmTitle: confirms ? (words?.confirm ?? '') : '',
    confirms: confirms && toAccept && change.status === 'waiting' ? seenOf(change.waiting.facts) : '',
    ...runOf(input, change, current),
    asksApplicationId: acts && step?.asks === 'application-id',
    secret: acts && mayMakeSecret(input.viewer) ? secretOf(input, change) : 'none',
  };
}

/** Until it is known to be in Jamf Pro, one that got lost is made anew: by another name than the first. */
function secretOf({ steps }: ChangeViewInput, change: Executing): Tasks['secret'] {
  if (!isSecretWanted(change.latches, steps)) return 'none';
  return isSecretGiven(change, steps) ? 'another' : 'first';
}

/** Whoever presses on everybody's card is looked at then; a requester may not where it takes two people. */
const mayMakeSecret = (viewer: Viewer): boolean => viewer === 'everyone' || viewer.mayRun;

/** A write that waits until somebody signs in for it, and whether this reader is one who may. */
function runOf(
  { viewer, steps }: ChangeViewInput,
  change: Executing,
  current: string,
): Pick<Tasks, 'runStep' | 'runStepLabel' | 'runBy'> {
  const waits = change.status === 'waiting' && change.waiting.reason === 'sign-in' && change.waiting.step === current;
  if (!waits) return { runStep: '', runStepLabel: '', runBy: 'none' };
  const runStepLabel = steps.find(step => step.name === current)?.label ?? '';
  return { runStep: current, runStepLabel, runBy: runnerIs(viewer) };
}

function runnerIs(viewer: Viewer): Tasks['runBy'] {
  if (viewer === 'everyone') return 'review';
  if (viewer.mayRun) return 'reader';
  return viewer.isRequester ? 'not-requester' : 'others';
}

/** A step of the bot's becomes a person's when its write does not take hold. */
function isForPerson(input: ChangeViewInput, change: Executing, name: string): boolean {
  if (change.status === 'stuck') return false;
  if (input.steps.find(step => step.name === name)?.actor === 'person') return true;
  const { waiting } = change.status === 'waiting' ? change : {};
  // What only waits for a sign-in is run from here, also where no console has a click for it.
  return waiting?.reason === 'sign-in' || (waiting?.reason === 'person' && hasClicks(input, name));
}

const hasClicks = (input: ChangeViewInput, name: string): boolean =>
  (input.words[input.language].steps[name]?.clicks(contextOf(input)).length ?? 0) > 0;

const isAttested = (change: Executing, name: string): boolean => change.attestations.some(({ step }) => step === name);

/** Neighbouring steps that belong together; the same address alone is no reason: many steps start at the same console. */
function journey(input: ChangeViewInput, names: readonly string[], index: number): readonly string[] {
  const journeyOf = (name: string | undefined) => input.steps.find(step => step.name === name)?.journey;
  const own = journeyOf(names[index]);
  if (own === undefined) return names.slice(index, index + 1);
  let first = index;
  let last = index;
  while (first > 0 && journeyOf(names[first - 1]) === own) first -= 1;
  while (last + 1 < names.length && journeyOf(names[last + 1]) === own) last += 1;
  return names.slice(first, last + 1);
}

function taskOf(input: ChangeViewInput, change: Executing, name: string): Task {
  const words = input.words[input.language].steps[name];
  return {
    label: input.steps.find(step => step.name === name)?.label ?? '',
    title: words?.title ?? name,
    done: latchesOf(change).some(latch => latch.step === name),
    clicks: words?.clicks(contextOf(input)) ?? [],
    proof: words?.proof ?? '',
  };
}
