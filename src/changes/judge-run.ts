import type { Act } from '../kinds.js';
import { mayRun } from '../people/may.js';
import type { Policy } from '../people/policy.js';
import type { Rights } from '../people/rights.js';
import type { Person } from '../person.js';
import { type Change, isExecuting } from './change.js';
import { type No, refuse } from './no.js';
import { shortFingerprint } from './tally.js';

export type RunToJudge = {
  readonly policy: Policy;
  readonly act: Act;
  readonly change: Change;
  readonly person: Person;
  readonly rights: Rights;
  /** Name or label of the step, as on the button. */
  readonly step: string;
  /** The first characters of the plan's fingerprint, as the button carries them. */
  readonly seen?: string;
};

/** Why this person does not let that step write in their name now; undefined when they may. Pure. */
export function whyNotRun({ policy, act, change, person, rights, step, seen }: RunToJudge): No | undefined {
  const allowed = mayRun({ policy, act, rights, person, requester: change.requester });
  if (!allowed.ok) return refuse(allowed.reason);
  if (!isExecuting(change)) return refuse('not-running', { status: change.status });
  if (change.status === 'stuck') return refuse('stuck', { code: change.stuck.code });
  if (change.status !== 'waiting') return refuse('nothing-to-run');
  if (change.waiting.reason === 'writes-stopped') return refuse('writes-stopped');
  if (change.waiting.reason !== 'sign-in') return refuse('nothing-to-run');
  const { waiting, plan } = change;
  const planned = plan.steps.find(one => one.step === waiting.step);
  const wanted = step.toLowerCase();
  if (planned?.step !== wanted && planned?.label !== wanted) return refuse('nothing-to-run', { step });
  if (seen !== undefined && seen !== shortFingerprint(plan.fingerprint)) return refuse('another-plan');
  return undefined;
}
