import type { DemoPerson } from '../people.js';
import { isObject } from './activity.js';
import { refresh, refreshActionOf, visiblePlace } from './acts.js';
import { type Message, viewKey, viewOf } from './state.js';
import type { Teams } from './teams.js';

/**
 * Looking at messages. Teams refreshes a card by itself for the people its `refresh.userIds` lists (all, when none are
 * listed and at most 60 are there) when they see it, after each update of the message, and otherwise when the last
 * refresh is more than a minute old.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/user-specific-views
 */
const minute = 60_000;
const mostPeople = 60;
/** A message that is updated while its refresh is under way is asked for again at once. */
const mostRounds = 3;

/** Lets this person's client see messages of a conversation: all, or the named ones. */
export async function look(teams: Teams, person: DemoPerson, placeId: string, only?: readonly string[]): Promise<void> {
  const place = visiblePlace(teams, person, placeId);
  if (!place) return;
  const seen = () => {
    const here = teams.state().messages.filter(message => message.place === placeId && !message.deleted);
    return here.filter(message => !only || only.includes(message.id));
  };
  markRead(teams, person, placeId, seen());
  for (let round = 0; round < mostRounds; round += 1) {
    const due = seen().filter(message => refreshesItself(teams, person, message, place.people.length));
    if (due.length === 0) return;
    await Promise.all(due.map(message => refresh(teams, person, message.id, 'automatic')));
  }
}

function refreshesItself(teams: Teams, person: DemoPerson, message: Message, people: number): boolean {
  if (!refreshActionOf(teams, person, message) || !isListed(person, message, people)) return false;
  const state = teams.state();
  const asked = state.refreshed[viewKey(message.id, person.key)];
  const fresh = [asked?.version === message.version ? asked.at : undefined, viewOf(state, message, person.key)?.at];
  const latest = Math.max(...fresh.map(at => (at ? new Date(at).getTime() : 0)));
  return teams.simulated.clock.now().getTime() - latest >= minute;
}

function isListed(person: DemoPerson, message: Message, people: number): boolean {
  const [card] = message.cards;
  const wanted = isObject(card) ? card['refresh'] : undefined;
  const userIds = isObject(wanted) ? wanted['userIds'] : undefined;
  if (!Array.isArray(userIds)) return people <= mostPeople;
  return userIds.slice(0, mostPeople).includes(person.teamsId);
}

function markRead(teams: Teams, person: DemoPerson, placeId: string, seen: readonly Message[]): void {
  const last = seen.at(-1)?.id;
  const key = `${placeId}/${person.key}`;
  const before = teams.state().read[key];
  if (!last || (before && Number(before) >= Number(last))) return;
  teams.change(state => {
    state.read[key] = last;
  });
}
