import type { ChangeRunningData } from '../../../cards/change-running/data.js';
import { type Approved, type Executing, isExecuting } from '../../changes/change.js';
import { shortFingerprint } from '../../changes/tally.js';
import { minutesSince } from '../since.js';
import { causeWords } from './cause.js';
import { stepLines } from './steps.js';
import { clockFacts, stuckFacts } from './stuck.js';
import { noTasks, tasksOf } from './tasks.js';
import { approversOf, type ChangeViewInput, commonFacts, mayDoSteps, mostNames } from './viewer.js';

/** A change between its approval and its end, as facts of a card. */
export function runningFacts(input: ChangeViewInput, change: Approved | Executing): ChangeRunningData {
  const executing = isExecuting(change) ? change : undefined;
  return {
    ...commonFacts(input),
    approvers: approversOf(input.votes).slice(0, mostNames),
    status: change.status,
    ...waitingFacts(input, change),
    steps: stepLines(input),
    ...(executing ? tasksOf(input, executing) : noTasks),
    seen: shortFingerprint(change.plan.fingerprint),
    applicationId: executing?.inputs.applicationId ?? '',
    ...stuckFacts(input, change),
    clock: clockFacts(input, change),
    ways: waysOf(input, change),
    mayCheck: executing !== undefined && executing.status !== 'stuck' && mayDoSteps(input.viewer),
  };
}

type WaitingFacts = Pick<ChangeRunningData, 'waitingReason' | 'waitingFor' | 'waitingMinutes'>;

function waitingFacts(input: ChangeViewInput, change: Approved | Executing): WaitingFacts {
  if (change.status === 'waiting') {
    const { reason, code, facts, since } = change.waiting;
    return {
      waitingReason: reason,
      waitingFor: causeWords(input, code, facts),
      waitingMinutes: minutesSince(since, input.now),
    };
  }
  if (change.status === 'stuck') {
    const { code, facts } = change.stuck;
    const waitingFor = causeWords(input, code, facts);
    return { waitingReason: '', waitingFor, waitingMinutes: minutesSince(change.startedAt, input.now) };
  }
  return { waitingReason: '', waitingFor: '', waitingMinutes: 0 };
}

/** Ways around the step that it waits for, offered once the step gives them. */
function waysOf({ viewer }: ChangeViewInput, change: Approved | Executing): ChangeRunningData['ways'] {
  const ways = change.status === 'waiting' && mayDoSteps(viewer) ? change.waiting.facts['ways'] : undefined;
  return Array.isArray(ways) ? (['terminate', 'go-on'] as const).filter(way => ways.includes(way)) : [];
}
