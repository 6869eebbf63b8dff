import type { Hono } from 'hono';
import type { DemoPerson } from '../people.js';
import type { Simulated } from '../server.js';
import {
  botAccount,
  groupChatId,
  type Place,
  personalChatId,
  personOf,
  sharedChannel,
  sharedChannelId,
  teamId,
} from '../teams/places.js';
import { placeOf, type TeamsState } from '../teams/state.js';
import { type Teams, teamsOf } from '../teams/teams.js';
import { bodyOf } from './body.js';

/**
 *     POST teams {act, person, place?}
 *          join, leave           a conversation: channel, group or shared. `guest` is a guest of the tenant, `stranger`
 *                                somebody of another one; the channel `shared` comes to be when the first person joins.
 *          repeat                times, seed?: from now on each activity is handed over up to so many times, in any order
 *          install, uninstall    the app, for this person: without it the bot cannot begin a chat with them
 */
export function addTeamsControls(routes: Hono, simulated: Simulated): void {
  const teams = teamsOf(simulated);
  routes.post('/teams', async c => {
    const { act, person: key, place: name, times, seed } = await bodyOf(c);
    if (act === 'repeat') {
      teams.delivery.repeat(Number(times), Number(seed ?? 1));
      return c.json({ act, times });
    }
    const person = personOf(String(key));
    const done = person && perform(teams, String(act), person, String(name));
    return done ? c.json({ act, person: key }) : c.json({ error: 'nothing of what is in controls/teams.ts' }, 400);
  });
}

function perform(teams: Teams, act: string, person: DemoPerson, name: string): boolean {
  const id = places[name];
  if (act === 'join' && id) teams.change(state => join(state, person, id));
  else if (act === 'leave' && id) teams.change(state => leave(state, person, id));
  else if (act === 'install' || act === 'uninstall') teams.change(state => setUp(state, person, act === 'install'));
  else return false;
  return true;
}

const places: { readonly [name: string]: string } = { channel: teamId, group: groupChatId, shared: sharedChannelId };

function join(state: TeamsState, { key }: DemoPerson, id: string): void {
  if (id === sharedChannelId && !placeOf(state, id)) state.places.push(sharedChannel());
  const place = placeOf(state, id);
  if (place && !place.people.includes(key)) place.people = [...place.people, key];
}

function leave(state: TeamsState, { key }: DemoPerson, id: string): void {
  const place = placeOf(state, id);
  if (place) place.people = place.people.filter(other => other !== key);
}

function setUp(state: TeamsState, person: DemoPerson, installed: boolean): void {
  const place = placeOf(state, personalChatId(person));
  if (place) Object.assign(place, { installed, announced: place.announced && installed });
  else if (installed) state.places.push(chatOf(person));
}

const chatOf = (person: DemoPerson): Place => ({
  id: personalChatId(person),
  scope: 'personal',
  name: botAccount.name,
  people: [person.key],
  installed: true,
  announced: false,
});
