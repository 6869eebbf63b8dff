import { Hono } from 'hono';
import type { Part, Simulated } from '../server.js';
import { teamsOf } from '../teams/teams.js';
import { addActing } from './acting.js';
import { addControls, type Controls } from './controls.js';
import { addLooking } from './looking.js';
import { addPage } from './page.js';

/**
 * The demo room, to be mounted at `/room`: a web client of the simulated Teams. It knows what Teams knows, no more.
 *
 * Every call names the person it is made as: `?as=requester`. Bodies and answers are JSON.
 *
 *     GET  api/setup                         people, bot, stories, time
 *     GET  api/places                        the person's chats and channel, with unread counts
 *     GET  api/messages?place=               as this person sees them
 *     GET  api/events                        server-sent: where to look again
 *     POST api/open      {place}             first look: the bot hears that it was added
 *     POST api/look      {place, messages?}  sees messages: marks them read, refreshes cards as Teams does; answers them
 *     POST api/say       {place, text, mention?, root?}
 *     POST api/execute   {message, verb, id?, data?, signIn?}   Action.Execute
 *     POST api/submit    {message, data?}                  Action.Submit
 *     POST api/fetch     {message, data?}                  Action.Submit that opens a dialog
 *     POST api/dialog    {message, data?}                  Action.Submit in that dialog
 *     POST api/refresh   {message}                         "Refresh card"
 *     POST api/sign-in   {teams}           how this person's Teams meets a request to sign in (`../signin/behaviour.ts`)
 *     POST api/skip      {hours}             lets time pass
 *     POST api/reset     {story}             starts a story; faults are switched under `/control`
 *
 * A place is `channel`, `group`, `personal` or its id. Acts answer an `Outcome` (`../teams/outcome.ts`) when the bot has.
 */
export function roomRoutes(simulated: Simulated, controls: Controls): Part {
  const teams = teamsOf(simulated);
  const routes = new Hono();
  // Another site in the same browser must not act here: its forms cannot send JSON.
  routes.use('/api/*', async (c, next) => {
    const json = c.req.header('content-type')?.startsWith('application/json');
    if (c.req.method === 'POST' && !json) return c.json({ error: 'JSON only' }, 415);
    return next();
  });
  const listening = addLooking(routes, teams, controls);
  addActing(routes, teams);
  addControls(routes, teams, controls);
  addPage(routes);
  return { routes, stop: async () => listening.stop() };
}
