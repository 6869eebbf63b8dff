import { Hono, type MiddlewareHandler } from 'hono';
import { complianceAsSeen } from '../acts/compliance-partner.js';
import type { Simulated } from '../server.js';
import { type GraphEnv, notFound, one } from './answer.js';
import { many } from './collection.js';
import { remember } from './write.js';

const context = 'deviceManagement/complianceManagementPartners';

/** Intune's records of the successor: read, and removed. There is no `terminate` for them. */
export function compliancePartnerRoutes(
  simulated: Simulated,
  read: MiddlewareHandler<GraphEnv>,
  write: MiddlewareHandler<GraphEnv>,
): Hono<GraphEnv> {
  const routes = new Hono<GraphEnv>();

  routes.get(`/${context}`, read, c => {
    const world = c.get('world');
    const seen = world.compliancePartners.map(partner => complianceAsSeen(world, partner, c.get('now')));
    return many(c, seen, { context });
  });
  routes.get(`/${context}/:id`, read, c => {
    const id = c.req.param('id') ?? '';
    const world = c.get('world');
    const partner = world.compliancePartners.find(row => row.id === id);
    return partner ? one(c, context, complianceAsSeen(world, partner, c.get('now'))) : notFound(c, id);
  });

  routes.delete(`/${context}/:id`, write, c => {
    const id = c.req.param('id') ?? '';
    if (!simulated.world.get().compliancePartners.some(row => row.id === id)) return notFound(c, id);
    simulated.world.change(world => {
      world.compliancePartners = world.compliancePartners.filter(row => row.id !== id);
      remember(c, world, `/${context}/${id}`);
    });
    return c.body(null, 204);
  });
  return routes;
}
