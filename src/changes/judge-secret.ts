import type { Act } from '../kinds.js';
import { mayRun } from '../people/may.js';
import type { Policy } from '../people/policy.js';
import type { Rights } from '../people/rights.js';
import { type Person, samePerson } from '../person.js';
import { type Change, type Executing, isExecuting } from './change.js';
import { type No, refuse } from './no.js';
import type { Step } from './step.js';

export type SecretToJudge = {
  readonly policy: Policy;
  readonly act: Act;
  readonly change: Change;
  readonly steps: readonly Pick<Step, 'name' | 'asks' | 'uses'>[];
  readonly person: Person;
  readonly rights: Rights;
  /** Who signed in for it. */
  readonly signedIn: Pick<Person, 'tenantId' | 'objectId'>;
};

/** Why no secret is made for this person now; undefined when one is. Pure. */
export function whyNoSecret({ policy, act, change, steps, person, rights, signedIn }: SecretToJudge): No | undefined {
  if (!samePerson(signedIn, person)) return refuse('not-allowed');
  if (!mayRun({ policy, act, rights, person, requester: change.requester }).ok) return refuse('not-allowed');
  if (!isExecuting(change) || change.status === 'stuck' || change.status === 'verifying')
    return refuse('not-this-step');
  return isSecretWanted(change.latches, steps) ? undefined : refuse('not-this-step');
}

/** Was one given out in this change, by its page or by hand? Another then takes its place. */
export function isSecretGiven(
  { latches, attempts }: Pick<Executing, 'latches' | 'attempts'>,
  steps: SecretToJudge['steps'],
): boolean {
  const asked = steps.find(({ asks }) => asks === 'secret')?.name;
  const isMade = attempts.some(({ step, state }) => step === asked && state === 'did');
  return isMade || latches.some(({ step }) => step === asked);
}

/** From the step that asks for a secret until it was used: one whose page was closed too soon is made anew. */
export function isSecretWanted(latches: readonly { readonly step: string }[], steps: SecretToJudge['steps']): boolean {
  const latched = new Set(latches.map(({ step }) => step));
  const now = steps.findIndex(({ name }) => !latched.has(name));
  const asked = steps.findIndex(({ asks }) => asks === 'secret');
  const used = steps.findLastIndex(({ uses }) => uses === 'secret');
  return asked >= 0 && now >= asked && now <= Math.max(asked, used);
}
