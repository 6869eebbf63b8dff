import type { DemoPerson } from '../people.js';
import { isObject, type PlainObject, textOf } from './activity.js';
import { execute as deliver, type Trigger } from './execute.js';
import { addedActivities, invokeActivity, messageActivity, type Occasion, submitActivity } from './inbound.js';
import { markFailed, postFromPerson } from './messages.js';
import { notHere, type Outcome, outcomeOfDialog, unknownMessage } from './outcome.js';
import type { Place } from './places.js';
import type { SignInHow } from './sign-in.js';
import { type Message, messageOf, nextId, placeOf, viewKey, viewOf } from './state.js';
import type { Teams } from './teams.js';

/** What a person does in Teams, and what becomes of it. Each is delivered to the bot as Teams delivers it. */
export type Said = { readonly place: string; readonly text: string; readonly mention: boolean; readonly root?: string };
export type Pressed = {
  readonly message: string;
  readonly verb?: string;
  readonly id?: string;
  readonly data?: unknown;
  /** How this person meets a request to sign in; else as their Teams is set. */
  readonly signIn?: SignInHow;
};

/** First look at a conversation: Teams tells the bot that it was added there. Later looks tell it nothing. */
export async function open(teams: Teams, person: DemoPerson, placeId: string): Promise<void> {
  const place = visiblePlace(teams, person, placeId);
  if (!place || place.announced) return;
  teams.change(state => Object.assign(placeOf(state, placeId) ?? {}, { installed: true, announced: true }));
  for (const activity of addedActivities(occasionOf(teams, person, place))) await teams.delivery.deliver(activity);
}

export async function say(teams: Teams, person: DemoPerson, said: Said): Promise<Outcome> {
  const place = visiblePlace(teams, person, said.place);
  if (!place) return notHere;
  const mention = said.mention && place.scope !== 'personal';
  const { id, root } = postFromPerson(teams, place, person.key, { ...said, mention });
  // Channels and group chats deliver to a bot only what mentions it.
  if (!mention && place.scope !== 'personal') return { is: 'sent', message: id };
  const activity = messageActivity(occasionOf(teams, person, place, root), id, said.text, mention);
  const delivered = await teams.delivery.deliver(activity);
  if (delivered.ok) return { is: 'sent', message: id };
  markFailed(teams, id);
  return { is: 'error', reason: delivered.reason, status: delivered.status };
}

/** `Action.Execute`: the answer replaces the card for this person alone. */
export function execute(teams: Teams, person: DemoPerson, pressed: Pressed): Promise<Outcome> {
  return act(teams, person, pressed, 'manual');
}

/** `Action.Submit` of a card in a message. */
export async function submit(teams: Teams, person: DemoPerson, pressed: Pressed): Promise<Outcome> {
  const found = find(teams, person, pressed.message);
  if (!found) return unknownMessage;
  const data = isObject(pressed.data) ? pressed.data : {};
  const extra = isObject(data['msteams']) ? data['msteams'] : {};
  const spoken = extra['type'] === 'imBack' ? textOf(extra['value']) : undefined;
  const { place, message } = found;
  if (spoken) return say(teams, person, { place: place.id, text: spoken, mention: true, root: message.root });
  const now = teams.simulated.clock.now();
  const id = teams.change(state => nextId(state, now));
  const { msteams, ...value } = data;
  const sent = submitActivity(occasionOf(teams, person, place, message.root), id, message.id, value);
  const delivered = await teams.delivery.deliver(sent);
  return delivered.ok ? { is: 'sent' } : { is: 'error', reason: delivered.reason, status: delivered.status };
}

/** A button with `msteams.type = task/fetch` asks for a dialog, a button in the dialog submits it. */
export async function dialog(
  teams: Teams,
  person: DemoPerson,
  name: 'task/fetch' | 'task/submit',
  pressed: Pressed,
): Promise<Outcome> {
  const found = find(teams, person, pressed.message);
  if (!found) return unknownMessage;
  const value = { data: pressed.data ?? {}, context: { theme: 'default' } };
  const occasion = occasionOf(teams, person, found.place, found.message.root);
  return outcomeOfDialog(await teams.delivery.deliver(invokeActivity(occasion, name, value, pressed.message)));
}

/** The refresh action of the card that this person sees. */
export async function refresh(teams: Teams, person: DemoPerson, messageId: string, trigger: Trigger): Promise<Outcome> {
  const found = find(teams, person, messageId);
  const action = found && refreshActionOf(teams, person, found.message);
  if (!found || !action) return unknownMessage;
  const { version } = found.message;
  const at = teams.simulated.clock.now().toISOString();
  teams.change(state => {
    state.refreshed[viewKey(messageId, person.key)] = { version, at };
  });
  const { verb, id, data } = action;
  return act(teams, person, { message: messageId, verb: textOf(verb), id: textOf(id), data }, trigger);
}

export function refreshActionOf(teams: Teams, person: DemoPerson, message: Message): PlainObject | undefined {
  const card = viewOf(teams.state(), message, person.key)?.card ?? message.cards[0];
  const wanted = isObject(card) ? card['refresh'] : undefined;
  const action = isObject(wanted) ? wanted['action'] : undefined;
  return isObject(action) ? action : undefined;
}

export function visiblePlace(teams: Teams, person: DemoPerson, id: string): Place | undefined {
  const place = placeOf(teams.state(), id);
  return place?.people.includes(person.key) ? place : undefined;
}

async function act(teams: Teams, person: DemoPerson, pressed: Pressed, trigger: Trigger): Promise<Outcome> {
  const found = find(teams, person, pressed.message);
  if (!found) return unknownMessage;
  const { message, place } = found;
  const action = { type: 'Action.Execute', id: pressed.id, verb: pressed.verb, data: pressed.data ?? {} };
  const occasion = occasionOf(teams, person, place, message.root);
  const activity = invokeActivity(occasion, 'adaptiveCard/action', { action, trigger }, message.id);
  return deliver(teams, person, { message, activity, trigger, signIn: pressed.signIn });
}

function find(teams: Teams, person: DemoPerson, messageId: string) {
  const message = messageOf(teams.state(), messageId);
  const place = message && visiblePlace(teams, person, message.place);
  return message && place ? { message, place } : undefined;
}

function occasionOf(teams: Teams, person: DemoPerson, place: Place, root?: string): Occasion {
  return { serviceUrl: teams.serviceUrl(), place, person, root, now: teams.simulated.clock.now() };
}
