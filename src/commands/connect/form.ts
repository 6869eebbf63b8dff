import { type Shown, show } from '../../../cards/card.js';
import type { FormError } from '../../../cards/connect-form/data.js';
import { connectFormCard } from '../../../cards/connect-form/index.js';
import { clouds, landingPages } from '../../kinds.js';
import { ruleFor } from '../../people/policy.js';
import type { AskedInput } from '../asking/input.js';
import type { Turn } from '../command.js';
import { namedInstance } from '../named-instance.js';
import type { No } from '../refusals.js';

/** The form with everything that is known already; what is missing stands on it as errors only after a try. */
export function form(turn: Pick<Turn, 'by' | 'parts'>, input: AskedInput, errors: readonly FormError[]): Shown {
  const { settings, policy } = turn.parts;
  const named = input.instance ? namedInstance(input.instance, settings) : undefined;
  const only = settings.instances.length === 1 ? settings.instances[0] : undefined;
  return show(connectFormCard, {
    place: turn.by === 'dialog' ? 'dialog' : 'message',
    instances: settings.instances.map(({ alias, host }) => ({ alias, host })),
    instance: named?.ok ? named.instance.alias : (only?.alias ?? ''),
    cloud: clouds.find(one => one === input.cloud) ?? settings.cloud,
    landingPage: landingPages.find(one => one === input.landingPage) ?? 'default',
    customUrl: input.customUrl ?? '',
    reason: input.reason ?? '',
    ticket: input.ticket ?? '',
    takesOver: input.takesOver ?? '',
    ticketRequired: ruleFor(policy, 'connect')?.requireTicket ?? false,
    errors: errors.filter(error => turn.by === 'dialog' || wasGiven(error, input)),
  });
}

const fields: { readonly [error in FormError]?: keyof AskedInput } = {
  'instance-missing': 'instance',
  'cloud-unknown': 'cloud',
  'landing-page-unknown': 'landingPage',
  'reason-length': 'reason',
};

/** What a typed line left out is asked for, not held against the person. */
function wasGiven(error: FormError, input: AskedInput): boolean {
  const field = fields[error];
  return field === undefined || input[field] !== null;
}

/** The refusals of the domain that the form can show beside what was filled in. */
export function formErrorOf({ reason }: No): FormError | undefined {
  if (reason === 'reason-too-short' || reason === 'reason-too-long') return 'reason-length';
  if (reason === 'ticket-required') return 'ticket-missing';
  return undefined;
}
