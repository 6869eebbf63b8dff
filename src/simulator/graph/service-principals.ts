import { Hono } from 'hono';
import { applicationOf, setAccountEnabled } from '../acts/applications.js';
import { ensureServicePrincipal, removeServicePrincipal, servicePrincipalOf } from '../acts/directory.js';
import { settleHeartbeat } from '../acts/partner.js';
import type { ServicePrincipal } from '../directory.js';
import type { Simulated } from '../server.js';
import type { World } from '../world.js';
import { needs } from './access.js';
import { badRequest, type GraphEnv, notFound, refuse } from './answer.js';
import { bodyOf, isGuid, strangeIn } from './asked.js';
import { many } from './collection.js';
import { visible } from './visible.js';
import { administrator, callerBy, remember } from './write.js';

const write = needs('Application.ReadWrite.All');

/** Enterprise applications as they are written, and the deleted ones. */
export function servicePrincipalWrites(simulated: Simulated): Hono<GraphEnv> {
  const routes = new Hono<GraphEnv>();
  const principalOf = (id: string) => principalIn(simulated.world.get(), id);

  // The simulator knows the apps of this tenant only; those of others come by consent.
  routes.post('/servicePrincipals', write, administrator, async c => {
    const body = await bodyOf(c);
    const appId = body?.get('appId');
    if (!body || !isGuid(appId) || strangeIn(body, ['appId'])) {
      return badRequest(c, 'The simulator takes a service principal by its appId only.');
    }
    const world = simulated.world.get();
    const application = applicationOf(world, appId);
    if (!application) return badRequest(c, `The appId '${appId}' does not reference a valid application object.`);
    if (servicePrincipalOf(world, appId)) {
      const text = `The service principal cannot be created, updated, or restored because the service principal name ${appId} is already in use.`;
      return refuse(c, 409, 'Request_MultipleObjectsWithSameKeyValue', text);
    }
    const made = simulated.world.change(draft => {
      const { displayName: name, signInAudience } = application;
      const app = { appId, name, owner: draft.tenant.id, signInAudience };
      remember(c, draft, '/servicePrincipals', { appId });
      return ensureServicePrincipal(draft, app, callerBy(c, draft));
    });
    const context = 'https://graph.microsoft.com/v1.0/$metadata#servicePrincipals/$entity';
    return c.json({ '@odata.context': context, ...visible(made) }, 201);
  });

  routes.patch('/servicePrincipals/:id', write, administrator, async c => {
    const id = c.req.param('id');
    if (!principalOf(id)) return notFound(c, id);
    const body = await bodyOf(c);
    const accountEnabled = body?.get('accountEnabled');
    if (!body || typeof accountEnabled !== 'boolean' || strangeIn(body, ['accountEnabled'])) {
      return badRequest(c, 'The simulator takes a PATCH of accountEnabled only.');
    }
    simulated.world.change(world => {
      const principal = principalIn(world, id);
      settleHeartbeat(world, c.get('now'));
      if (principal) setAccountEnabled(world, principal, accountEnabled, callerBy(c, world));
      remember(c, world, `/servicePrincipals/${id}`, { accountEnabled });
    });
    return c.body(null, 204);
  });

  routes.delete('/servicePrincipals/:id', write, administrator, c => {
    const id = c.req.param('id');
    if (!principalOf(id)) return notFound(c, id);
    simulated.world.change(world => {
      const principal = principalIn(world, id);
      settleHeartbeat(world, c.get('now'));
      if (principal) removeServicePrincipal(world, principal, callerBy(c, world));
      remember(c, world, `/servicePrincipals/${id}`);
    });
    return c.body(null, 204);
  });

  const read = needs('Application.Read.All', 'Directory.Read.All');
  routes.get('/directory/deletedItems/graph.servicePrincipal', read, c =>
    many(c, c.get('world').deletedItems.map(visible), { context: 'servicePrincipals', directory: true }),
  );
  return routes;
}

const principalIn = (world: World, id: string): ServicePrincipal | undefined =>
  world.servicePrincipals.find(principal => principal.id === id);
