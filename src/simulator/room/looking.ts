import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { type DemoPerson, demoPeople, everyone } from '../people.js';
import { open, visiblePlace } from '../teams/acts.js';
import type { TeamsEvent } from '../teams/events.js';
import { look } from '../teams/look.js';
import { botAccount } from '../teams/places.js';
import type { Teams } from '../teams/teams.js';
import { askedAs, askedBody, nobody, placeIdOf } from './asked.js';
import type { Controls } from './controls.js';
import { seenMessages, seenPlaces } from './seen.js';

const heartbeat = 15_000;

/** Everything a client reads. */
export function addLooking(routes: Hono, teams: Teams, controls: Controls): { stop(): void } {
  /** Ends each line that a client keeps open; one that is closed is forgotten. */
  const lines = new Set<() => void>();

  routes.get('/api/setup', c => {
    const present = teams.state().places.flatMap(place => place.people);
    const people = everyone
      .filter(person => demoPeople.includes(person) || present.includes(person.key))
      .map(({ key, name, title, locale }) => ({ key, name, title, locale }));
    const now = teams.simulated.clock.now().toISOString();
    const { story, signIn } = teams.simulated.world.get();
    const stories = controls.stories.map(({ name, en, nl }) => ({ name, en, nl }));
    return c.json({
      people,
      bot: botAccount.name,
      stories,
      consoles: controls.consoles,
      story,
      now,
      signIn: signIn.teams,
    });
  });

  routes.get('/api/places', c => {
    const person = askedAs(c);
    return person ? c.json(seenPlaces(teams, person)) : nobody(c);
  });

  routes.get('/api/messages', c => {
    const person = askedAs(c);
    if (!person) return nobody(c);
    const place = placeIdOf(person, c.req.query('place'));
    return visiblePlace(teams, person, place) ? c.json(seenMessages(teams, person, place)) : c.json([]);
  });

  routes.post('/api/open', async c => {
    const person = askedAs(c);
    if (!person) return nobody(c);
    const { place } = await askedBody(c);
    await teams.delivery.during(open(teams, person, placeIdOf(person, place)));
    return c.json({ is: 'done' });
  });

  routes.post('/api/look', async c => {
    const person = askedAs(c);
    if (!person) return nobody(c);
    const { place, messages } = await askedBody(c);
    const placeId = placeIdOf(person, place);
    if (!visiblePlace(teams, person, placeId)) return c.json([]);
    const only = Array.isArray(messages) ? messages.map(String) : undefined;
    await teams.delivery.during(look(teams, person, placeId, only));
    return c.json(seenMessages(teams, person, placeId));
  });

  routes.get('/api/events', c => {
    const person = askedAs(c);
    if (!person) return nobody(c);
    return streamSSE(c, async stream => {
      let end = () => {};
      const ended = new Promise<void>(resolve => {
        end = resolve;
      });
      lines.add(end);
      stream.onAbort(end);
      const stop = teams.events.listen(event => {
        if (concerns(teams, person, event)) void stream.writeSSE({ data: JSON.stringify(event) });
      });
      // The time is told again and again: the clock may be moved from elsewhere, and proxies keep a talking line open.
      const beat = () => stream.writeSSE({ data: JSON.stringify({ is: 'time', now: teams.simulated.clock.now() }) });
      const beating = setInterval(() => void beat(), heartbeat);
      await beat();
      await ended;
      clearInterval(beating);
      lines.delete(end);
      stop();
    });
  });

  return {
    stop() {
      for (const end of lines) end();
    },
  };
}

function concerns(teams: Teams, person: DemoPerson, event: TeamsEvent): boolean {
  if (event.is === 'reset' || event.is === 'time') return true;
  if (event.is === 'changed' && event.only && event.only !== person.key) return false;
  return visiblePlace(teams, person, event.place) !== undefined;
}
