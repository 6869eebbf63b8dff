import { Hono } from 'hono';
import type { Simulated } from '../server.js';
import { authorizeRoutes } from './authorize-page.js';
import { metadataRoutes } from './metadata.js';
import { refusalBody } from './refusal.js';
import { issue } from './token.js';

/** login.microsoftonline.com */
export function loginRoutes(simulated: Simulated): Hono {
  const routes = new Hono();
  routes.route('/', metadataRoutes(simulated));
  routes.route('/', authorizeRoutes(simulated));
  routes.post('/:tenant/oauth2/v2.0/token', async c => {
    const form = Object.fromEntries(new URLSearchParams(await c.req.text()));
    const result = await issue(simulated, c.req.param('tenant'), form);
    c.header('Cache-Control', 'no-store, no-cache');
    if (result.ok) return c.json(result.body);
    const { refusal } = result;
    return c.json(refusalBody(refusal, simulated.clock.now(), form['client-request-id']), refusal.status);
  });
  return routes;
}
