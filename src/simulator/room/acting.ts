import type { Hono } from 'hono';
import type { DemoPerson } from '../people.js';
import { type PlainObject, textOf } from '../teams/activity.js';
import { dialog, execute, type Pressed, refresh, say, submit } from '../teams/acts.js';
import type { Outcome } from '../teams/outcome.js';
import { readHow } from '../teams/sign-in.js';
import type { Teams } from '../teams/teams.js';
import { askedAs, askedBody, nobody, placeIdOf } from './asked.js';

/** Everything a person does. */
export function addActing(routes: Hono, teams: Teams): void {
  const acts: { readonly [path: string]: (person: DemoPerson, body: PlainObject) => Promise<Outcome> } = {
    say: (person, { place, text, mention, root }) =>
      say(teams, person, {
        place: placeIdOf(person, place),
        text: textOf(text) ?? '',
        mention: mention !== false,
        root: textOf(root),
      }),
    execute: (person, body) => execute(teams, person, pressedOf(body)),
    submit: (person, body) => submit(teams, person, pressedOf(body)),
    fetch: (person, body) => dialog(teams, person, 'task/fetch', pressedOf(body)),
    dialog: (person, body) => dialog(teams, person, 'task/submit', pressedOf(body)),
    refresh: (person, { message }) => refresh(teams, person, textOf(message) ?? '', 'manual'),
  };
  for (const [path, act] of Object.entries(acts)) {
    routes.post(`/api/${path}`, async c => {
      const person = askedAs(c);
      if (!person) return nobody(c);
      return c.json(await teams.delivery.during(act(person, await askedBody(c))));
    });
  }
}

const pressedOf = ({ message, verb, id, data, signIn }: PlainObject): Pressed => ({
  message: textOf(message) ?? '',
  verb: textOf(verb),
  id: textOf(id),
  data,
  signIn: readHow(signIn),
});
