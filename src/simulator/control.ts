import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { isStep, playStep } from './consoles/steps.js';
import { bodyOf } from './controls/body.js';
import { addCredentialControls } from './controls/credentials.js';
import { addNetworkControls } from './controls/network.js';
import { addSignInControls } from './controls/sign-in.js';
import { addTeamsControls } from './controls/teams.js';
import type { Fault } from './faults.js';
import { readFault } from './read-fault.js';
import type { Simulated } from './server.js';
import { stories } from './stories/index.js';

/**
 * Switches for tests and for the demo room, to be mounted at `/control`. Bodies and answers are JSON.
 *
 *     GET    world                                     everything the simulator knows
 *     GET    stories                                   [{name, en, nl}]
 *     POST   story    {name}                           starts again
 *     GET    faults                                    those that are switched on
 *     POST   faults   {api, method?, path?, count?, effect}   switches one on; answers it with its id
 *            api: graph | jamf | login | teams | vault;  path: a regular expression over the public path, `^/v1.0/servicePrincipals`
 *            effect: {is: "status", status: 401|403|404|409|429|500|503, retryAfterSeconds?}
 *                    {is: "latency", milliseconds} {is: "half-json"} {is: "reset"} {is: "hang"}
 *     DELETE faults   or faults/<id>                   switches off all or one
 *     POST   lag      {graph?: seconds, intune?: seconds}     replication lag of what is read
 *     POST   skip     {hours}                          moves the clock
 *     POST   credentials, federated-token              proofs of the bot's own apps; see controls/credentials.ts
 *     POST   sign-in, vault                            what Microsoft makes of people and secrets; see controls/sign-in.ts
 *     POST   network  {host, port?, happens}          what can be reached; see controls/network.ts
 *     POST   teams                                     who is where in Teams; see controls/teams.ts
 *     POST   console  {as, step, alias?, ...}          what a person does in a console; see consoles/steps.ts
 */
export function controlRoutes(simulated: Simulated, reset: (story: string) => Promise<void>): Hono {
  const { world, clock, options } = simulated;
  const routes = new Hono();

  routes.get('/world', c => c.json(world.get()));
  routes.get('/stories', c => c.json(stories.map(({ name, en, nl }) => ({ name, en, nl }))));
  routes.post('/story', async c => {
    const { name } = await bodyOf(c);
    if (!stories.some(story => story.name === name)) return c.json({ error: 'No such story.' }, 400);
    await reset(String(name));
    return c.json({ story: name });
  });

  routes.get('/faults', c => c.json(world.get().faults));
  routes.post('/faults', async c => {
    const read = readFault(await bodyOf(c));
    if (!read.ok) return c.json({ error: read.reason }, 400);
    const fault: Fault = { id: randomUUID(), ...read.fault };
    world.change(draft => void draft.faults.push(fault));
    return c.json(fault, 201);
  });
  routes.delete('/faults', c => {
    world.change(draft => {
      draft.faults = [];
    });
    return c.body(null, 204);
  });
  routes.delete('/faults/:id', c => {
    world.change(draft => {
      draft.faults = draft.faults.filter(fault => fault.id !== c.req.param('id'));
    });
    return c.body(null, 204);
  });

  routes.post('/lag', async c => {
    const body = await bodyOf(c);
    const lag = { ...world.get().lag };
    for (const side of ['graph', 'intune'] as const) {
      const seconds = body[side];
      if (seconds === undefined) continue;
      if (typeof seconds !== 'number' || seconds < 0) return c.json({ error: `${side} must be seconds` }, 400);
      lag[side] = seconds;
    }
    world.change(draft => {
      draft.lag = lag;
    });
    return c.json(lag);
  });

  routes.post('/skip', async c => {
    const { hours } = await bodyOf(c);
    if (typeof hours !== 'number' || !(hours > 0)) return c.json({ error: 'hours must be more than 0' }, 400);
    if (!options.skip) return c.json({ error: 'The clock cannot be moved here.' }, 409);
    await options.skip(hours);
    return c.json({ now: clock.now().toISOString() });
  });

  routes.post('/console', async c => {
    const body = await bodyOf(c);
    if (!isStep(body)) return c.json({ ok: false, reason: 'unknown-step' }, 400);
    const result = playStep(simulated, body);
    return c.json(result, result.ok ? 200 : 409);
  });
  addCredentialControls(routes, simulated);
  addSignInControls(routes, simulated);
  addNetworkControls(routes, simulated);
  addTeamsControls(routes, simulated);
  return routes;
}
