import type { Hono } from 'hono';
import { ssoModes } from '../signin/behaviour.js';
import type { Teams } from '../teams/teams.js';
import { askedAs, askedBody } from './asked.js';

/** What the room may do to the simulator as a whole. */
export type Controls = {
  readonly stories: readonly Story[];
  /** Links to the simulated consoles, as paths of the simulator. */
  readonly consoles: readonly ConsoleLink[];
  reset(story: string): Promise<void>;
};

/** A named world to begin with, and what people read of it. */
export type Story = { readonly name: string; readonly en: string; readonly nl: string };

export type ConsoleLink = {
  readonly title: string;
  readonly path: string;
  readonly icon: 'jamf' | 'intune' | 'entra' | 'window';
};

const longestSkip = 24 * 31;

export function addControls(routes: Hono, teams: Teams, controls: Controls): void {
  const { clock, options } = teams.simulated;

  routes.post('/api/skip', async c => {
    const { hours } = await askedBody(c);
    if (typeof hours !== 'number' || !(hours > 0 && hours <= longestSkip)) return c.json({ error: 'hours' }, 400);
    if (!options.skip) return c.json({ error: 'The clock cannot be moved here.' }, 409);
    await options.skip(hours);
    const now = clock.now().toISOString();
    teams.events.tell({ is: 'time', now });
    return c.json({ now });
  });

  routes.post('/api/sign-in', async c => {
    const person = askedAs(c);
    const { teams: wanted } = await askedBody(c);
    const mode = ssoModes.find(one => one === wanted);
    if (!person || !mode) return c.json({ error: `teams must be one of ${ssoModes.join(', ')}` }, 400);
    teams.simulated.world.change(world => void Object.assign(world.signIn.teams, { [person.key]: mode }));
    return c.json({ teams: mode });
  });

  routes.post('/api/reset', async c => {
    const { story } = await askedBody(c);
    const known = controls.stories.find(({ name }) => name === story);
    if (!known) return c.json({ error: 'story' }, 400);
    await controls.reset(known.name);
    return c.json({ story: known.name });
  });
}
