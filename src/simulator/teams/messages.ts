import { type Activity, cardType, isObject } from './activity.js';
import type { PersonKey, Place } from './places.js';
import { forgetViews, type Message, messageOf, nextId } from './state.js';
import type { Teams } from './teams.js';

/** Writing, changing and removing what everybody sees. Each tells the open clients. */
type Words = { readonly text: string; readonly mention: boolean; readonly root?: string };

export function postFromPerson(teams: Teams, place: Place, from: PersonKey, { text, mention, root }: Words): Message {
  return post(teams, place, { from, text, mention, format: 'plain', cards: [], root });
}

export function postFromBot(teams: Teams, place: Place, activity: Activity, root?: string): Message {
  return post(teams, place, { from: 'bot', ...contentOf(activity), root });
}

export function updateFromBot(teams: Teams, id: string, activity: Activity): boolean {
  return alter(teams, id, message => {
    Object.assign(message, contentOf(activity), { edited: true });
    message.version += 1;
  });
}

export function deleteMessage(teams: Teams, id: string): boolean {
  return alter(teams, id, message => {
    message.deleted = true;
    message.version += 1;
  });
}

export function markFailed(teams: Teams, id: string): void {
  alter(teams, id, message => {
    message.failed = true;
  });
}

type Content = Pick<Message, 'text' | 'format' | 'cards' | 'mention'>;

function post(teams: Teams, place: Place, content: Content & { from: Message['from']; root?: string }): Message {
  const now = teams.simulated.clock.now();
  const message = teams.change(state => {
    const id = nextId(state, now);
    const root = place.scope === 'channel' ? (content.root ?? id) : undefined;
    const fresh = { version: 1, edited: false, deleted: false, failed: false };
    const written: Message = { ...content, ...fresh, id, place: place.id, root, at: now.toISOString() };
    state.messages.push(written);
    if (content.from !== 'bot') state.read[`${place.id}/${content.from}`] = id;
    return written;
  });
  teams.events.tell({ is: 'changed', place: place.id, message: message.id });
  return message;
}

function alter(teams: Teams, id: string, mutate: (message: Message) => void): boolean {
  const place = teams.change(state => {
    const message = messageOf(state, id);
    if (!message) return undefined;
    const { version } = message;
    mutate(message);
    if (message.version !== version) forgetViews(state, id);
    return message.place;
  });
  if (place === undefined) return false;
  teams.events.tell({ is: 'changed', place, message: id });
  return true;
}

function contentOf(activity: Activity): Content {
  const attachments = Array.isArray(activity.attachments) ? activity.attachments : [];
  const cards = attachments.filter(({ contentType }) => contentType === cardType).map(({ content }) => content);
  return {
    text: activity.text ?? '',
    format: activity.textFormat === 'plain' ? 'plain' : 'markdown',
    cards: cards.filter(isObject),
  };
}
