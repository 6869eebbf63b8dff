import type { DemoPerson } from '../people.js';
import type { Activity } from './activity.js';
import type { Delivered } from './deliver.js';
import { type Outcome, outcomeOfAction, signInNeeded } from './outcome.js';
import { authenticationFor, loginRequestIn, type SignInHow } from './sign-in.js';
import { type Message, messageOf, viewKey } from './state.js';
import type { Teams } from './teams.js';

export type Trigger = 'manual' | 'automatic';

/** Hands the invoke of an `Action.Execute` over; what comes back replaces the card for this person alone. */
export async function execute(
  teams: Teams,
  person: DemoPerson,
  { message, activity, trigger, signIn }: Executed,
): Promise<Outcome> {
  const first = await teams.delivery.deliver(activity);
  // Nobody is asked to sign in by a card that refreshes itself.
  const delivered = trigger === 'manual' ? await signedIn(teams, person, { activity, first, signIn }) : first;
  const outcome = 'is' in delivered ? delivered : outcomeOfAction(delivered);
  // A refreshed view of what the message was before an update in the meantime would hide that update.
  const late = trigger === 'automatic' && messageOf(teams.state(), message.id)?.version !== message.version;
  if (outcome.is === 'view' && !late) keepView(teams, person, message.id, outcome.card);
  return outcome;
}

type Executed = { message: Message; activity: Activity; trigger: Trigger; signIn?: SignInHow };
type Asked = { activity: Activity; first: Delivered; signIn?: SignInHow };

/** The answer to the same invoke with a token, where one was asked for; asked for a second time, it is a no. */
async function signedIn(
  teams: Teams,
  person: DemoPerson,
  { activity, first, signIn }: Asked,
): Promise<Delivered | Outcome> {
  const request = loginRequestIn(first);
  if (!request) return first;
  const authentication = await authenticationFor(teams, person, request, signIn);
  if (!authentication) return signInNeeded(request.text);
  const value = { ...(activity['value'] as object), authentication };
  const second = await teams.delivery.deliver({ ...activity, value });
  const again = loginRequestIn(second);
  return again ? signInNeeded(again.text) : second;
}

function keepView(teams: Teams, person: DemoPerson, messageId: string, card: object): void {
  const at = teams.simulated.clock.now().toISOString();
  const place = teams.change(state => {
    const message = messageOf(state, messageId);
    if (message) state.views[viewKey(messageId, person.key)] = { version: message.version, card, at };
    return message?.place;
  });
  if (place) teams.events.tell({ is: 'changed', place, message: messageId, only: person.key });
}
