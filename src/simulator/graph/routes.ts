import { Hono } from 'hono';
import type { Simulated } from '../server.js';
import { authenticated } from './access.js';
import { type GraphEnv, refuse } from './answer.js';
import { applicationWrites } from './applications.js';
import { batch } from './batch.js';
import { directoryRoutes } from './directory.js';
import { intuneRoutes } from './intune.js';
import { peopleRoutes } from './people.js';
import { servicePrincipalWrites } from './service-principals.js';

/** graph.microsoft.com */
export function graphRoutes(simulated: Simulated): Hono {
  const known = new Hono<GraphEnv>();
  known.use('*', authenticated(simulated));
  known.route('/v1.0', directoryRoutes());
  known.route('/v1.0', applicationWrites(simulated));
  known.route('/v1.0', servicePrincipalWrites(simulated));
  known.route('/v1.0', peopleRoutes());
  known.route('/v1.0', intuneRoutes(simulated));
  known.notFound(c => {
    const text = `Resource not found for the segment '${c.req.path.split('/').at(-1)}'.`;
    return refuse(c, 400, 'BadRequest', text);
  });

  const routes = new Hono();
  known.post('/v1.0/$batch', c => batch(c, simulated, routes));
  routes.all('*', async c => {
    const url = new URL(c.req.url);
    url.pathname = plain(decodeURIComponent(url.pathname.replace(/^\/graph/, '')), simulated);
    const text = await c.req.text();
    const init = { method: c.req.method, headers: c.req.raw.headers, ...(text === '' ? {} : { body: text }) };
    return known.fetch(new Request(url, init));
  });
  return routes;
}

/** One spelling for what Graph lets one write in two: a key in brackets, a cast with the whole namespace. */
function plain(path: string, simulated: Simulated): string {
  return path.replace('/microsoft.graph.', '/graph.').replace(/\((?:(appId)=)?'([^']+)'\)/, (_, byAppId, id) => {
    if (!byAppId) return `/${id}`;
    const set = path.includes('/applications(') ? 'applications' : 'servicePrincipals';
    const world = simulated.world.asOf(simulated.world.get().lag.graph);
    const found = world[set].find(entity => entity.appId === id.toLowerCase());
    return `/${found?.id ?? id}`;
  });
}
