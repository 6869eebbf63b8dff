import type { Doer } from '../acts/directory.js';
import { everyone } from '../people.js';
import type { Simulated } from '../server.js';
import { entraSteps } from './steps/entra.js';
import { intuneSteps } from './steps/intune.js';
import { jamfSteps } from './steps/jamf.js';
import { peopleSteps } from './steps/people.js';
import type { Act, StepFields, StepResult } from './steps/step.js';

/**
 * What a person does in a console, as JSON: the same functions as behind the pages' buttons. The names, and the
 * fields that each takes, stand in `steps/`, by console.
 */
const acts = { ...jamfSteps, ...intuneSteps, ...entraSteps, ...peopleSteps } satisfies { [name: string]: Act };

export type ConsoleStepName = keyof typeof acts;
/** `as`: key of a person, `approver`. */
export type ConsoleStep = { step: ConsoleStepName; as: string } & StepFields;

export const isStep = (body: { [name: string]: unknown }): body is ConsoleStep =>
  typeof body['step'] === 'string' && Object.hasOwn(acts, body['step']) && typeof body['as'] === 'string';

/** Does the step; a refusal leaves everything but the console's own message as it was. */
export function playStep(simulated: Simulated, step: ConsoleStep): StepResult {
  const person = everyone.find(one => one.key === step.as);
  if (!person) return { ok: false, reason: 'unknown-person' };
  const by: Doer = { person, now: simulated.clock.now() };
  const act: Act = acts[step.step];
  return simulated.world.change(world => act(world, by, { ...step, alias: step.alias ?? 'acme' }));
}
