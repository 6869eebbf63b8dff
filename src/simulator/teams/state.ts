import { firstPlaces, type PersonKey, type Place } from './places.js';

/** What everybody sees of a message. Views of single people lie beside it. */
export type Message = {
  readonly id: string;
  readonly place: string;
  /** First message of the thread, in a channel; its own id for a first message. */
  readonly root?: string;
  readonly from: 'bot' | PersonKey;
  readonly at: string;
  version: number;
  edited: boolean;
  deleted: boolean;
  text: string;
  format: 'plain' | 'markdown';
  cards: object[];
  /** Begins with a mention of the bot. */
  readonly mention?: boolean;
  /** The bot could not be reached with it. */
  failed: boolean;
};

/** What one person sees instead of a message's card: the bot's answer to something that person's client did. */
export type View = { readonly version: number; readonly card: object; readonly at: string };

export type TeamsState = {
  places: Place[];
  messages: Message[];
  /** By `<message>/<person>`. A view made for an older version of the message is not shown. */
  views: { [key: string]: View };
  /** When a person's client last asked for a refresh, and for which version. By `<message>/<person>`. */
  refreshed: { [key: string]: { readonly version: number; readonly at: string } };
  /** Last message a person has seen, by `<place>/<person>`. */
  read: { [key: string]: string };
  lastId: number;
};

export const emptyTeams = (): TeamsState => ({
  places: firstPlaces(),
  messages: [],
  views: {},
  refreshed: {},
  read: {},
  lastId: 0,
});

export const viewKey = (message: string, person: PersonKey): string => `${message}/${person}`;

/** Message ids in Teams are the milliseconds of their time; ours are too, never twice the same. */
export function nextId(state: TeamsState, now: Date): string {
  state.lastId = Math.max(now.getTime(), state.lastId + 1);
  return String(state.lastId);
}

export const placeOf = (state: TeamsState, id: string): Place | undefined =>
  state.places.find(place => place.id === id);

export const messageOf = (state: TeamsState, id: string): Message | undefined =>
  state.messages.find(message => message.id === id && !message.deleted);

export function viewOf(state: TeamsState, message: Message, person: PersonKey): View | undefined {
  const view = state.views[viewKey(message.id, person)];
  return view?.version === message.version ? view : undefined;
}

export function forgetViews(state: TeamsState, message: string): void {
  for (const key of Object.keys(state.views)) if (key.startsWith(`${message}/`)) delete state.views[key];
}
