import { type DemoPerson, everyone } from '../people.js';
import { isObject, textOf } from '../teams/activity.js';
import { refreshActionOf } from '../teams/acts.js';
import { botAccount, type Place } from '../teams/places.js';
import { type Message, viewOf } from '../teams/state.js';
import type { Teams } from '../teams/teams.js';

/** A message as one person's client shows it. */
export type SeenMessage = {
  readonly id: string;
  /** First message of its thread, in a channel. */
  readonly root?: string;
  readonly from: { readonly key: string; readonly name: string; readonly bot: boolean };
  readonly at: string;
  readonly edited: boolean;
  readonly text: string;
  readonly format: 'plain' | 'markdown';
  /** Begins with a mention of the bot. */
  readonly mention: boolean;
  readonly cards: readonly object[];
  /** Made for this person; others see something else. */
  readonly personal: boolean;
  readonly refreshable: boolean;
  readonly failed: boolean;
  /** Changes whenever the message looks different to this person. */
  readonly stamp: string;
};

export type SeenPlace = {
  readonly id: string;
  readonly scope: Place['scope'];
  readonly name: string;
  readonly unread: number;
  readonly last?: { readonly at: string; readonly from: string; readonly text: string };
};

export function seenPlaces(teams: Teams, person: DemoPerson): readonly SeenPlace[] {
  const { places, messages, read } = teams.state();
  return places
    .filter(place => place.people.includes(person.key))
    .map(({ id, scope, name }) => {
      const here = messages.filter(message => message.place === id && !message.deleted);
      const seenUntil = Number(read[`${id}/${person.key}`] ?? 0);
      const unread = here.filter(message => Number(message.id) > seenUntil && message.from !== person.key).length;
      const last = here.at(-1);
      return { id, scope, name, unread, ...(last && { last: glance(last) }) };
    });
}

export function seenMessages(teams: Teams, person: DemoPerson, placeId: string): readonly SeenMessage[] {
  const here = teams.state().messages.filter(message => message.place === placeId && !message.deleted);
  return here.map(message => seenMessage(teams, person, message));
}

function seenMessage(teams: Teams, person: DemoPerson, message: Message): SeenMessage {
  const view = viewOf(teams.state(), message, person.key);
  const { id, root, at, edited, text, format, failed } = message;
  return {
    id,
    root,
    from: { key: message.from, name: nameOf(message.from), bot: message.from === 'bot' },
    at,
    edited,
    text,
    format,
    mention: message.mention === true,
    cards: view ? [view.card, ...message.cards.slice(1)] : message.cards,
    personal: view !== undefined,
    refreshable: refreshActionOf(teams, person, message) !== undefined,
    failed,
    stamp: [message.version, view?.at ?? '', failed].join('/'),
  };
}

function glance({ at, from, text, cards: [card] }: Message) {
  const spoken = isObject(card) ? textOf(card['speak']) : undefined;
  return { at, from: nameOf(from), text: (text || spoken || '').slice(0, 80) };
}

const nameOf = (from: Message['from']): string =>
  from === 'bot' ? botAccount.name : (everyone.find(person => person.key === from)?.name ?? from);
