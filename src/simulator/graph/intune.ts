import { Hono } from 'hono';
import { asSeen, changeApplicationId, settleHeartbeat, terminate } from '../acts/partner.js';
import type { Simulated } from '../server.js';
import { needs } from './access.js';
import { badRequest, type GraphEnv, notFound, one, refuse } from './answer.js';
import { many } from './collection.js';
import { compliancePartnerRoutes } from './compliance-partners.js';
import { managedMacs } from './managed-macs.js';
import { remember } from './write.js';

/** Partner records, Macs and compliance policies of Intune. */
export function intuneRoutes(simulated: Simulated): Hono<GraphEnv> {
  const routes = new Hono<GraphEnv>();
  const read = needs('DeviceManagementServiceConfig.Read.All', 'DeviceManagementConfiguration.Read.All');
  const write = needs('DeviceManagementServiceConfig.ReadWrite.All', 'DeviceManagementConfiguration.ReadWrite.All');
  const partners = 'deviceManagement/deviceManagementPartners';

  routes.get(`/${partners}`, read, c => {
    const world = c.get('world');
    const seen = world.partners.map(partner => asSeen(world, partner, c.get('now')));
    return many(c, seen, { context: partners });
  });
  routes.get(`/${partners}/:id`, read, c => {
    const world = c.get('world');
    const partner = world.partners.find(row => row.id === c.req.param('id'));
    return partner ? one(c, partners, asSeen(world, partner, c.get('now'))) : notFound(c, c.req.param('id'));
  });

  // The simulator takes the one property that the bot may write; a PATCH of anything else is refused.
  routes.patch(`/${partners}/:id`, write, async c => {
    const id = c.req.param('id');
    const body: unknown = await c.req.json().catch(() => undefined);
    const entries = Object.entries(body ?? {}).filter(([name]) => name !== '@odata.type');
    const [name, value] = entries[0] ?? [];
    if (entries.length !== 1 || name !== 'singleTenantAppId' || typeof value !== 'string') {
      return badRequest(c, 'The simulator takes a PATCH of singleTenantAppId only.');
    }
    if (value !== '' && !/^[0-9a-f-]{36}$/i.test(value)) return badRequest(c, 'singleTenantAppId is not a GUID.');
    if (!simulated.world.get().partners.some(row => row.id === id)) return notFound(c, id);
    const patched = simulated.world.change(world => {
      const partner = world.partners.find(row => row.id === id);
      if (partner) changeApplicationId(world, partner, value.toLowerCase(), c.get('now'));
      remember(c, world, `/${partners}/${id}`, { [name]: value });
      return partner;
    });
    if (!patched) return notFound(c, id);
    return one(c, partners, asSeen(simulated.world.get(), patched, c.get('now')));
  });

  // The published list of permissions has a right to read suffice; whoever writes the bot had better not rely on it.
  routes.post(`/${partners}/:id/terminate`, write, c => {
    const id = c.req.param('id');
    const found = simulated.world.get().partners.find(row => row.id === id);
    if (!found) return notFound(c, id);
    if (!found.isConfigured) return refuse(c, 400, 'BadRequest', 'The partner is not configured.');
    simulated.world.change(world => {
      const partner = world.partners.find(row => row.id === id);
      settleHeartbeat(world, c.get('now'));
      if (partner && partner.partnerState !== 'terminated') terminate(partner, c.get('now'));
      remember(c, world, `/${partners}/${id}/terminate`);
    });
    return c.body(null, 204);
  });

  routes.route('/', compliancePartnerRoutes(simulated, read, write));
  routes.get('/deviceAppManagement/mobileApps', needs('DeviceManagementApps.Read.All'), c =>
    many(c, c.get('world').mobileApps, { context: 'deviceAppManagement/mobileApps' }),
  );
  routes.get('/deviceManagement/managedDevices', needs('DeviceManagementManagedDevices.Read.All'), c =>
    many(c, managedMacs(c.get('world'), c.get('now')), { context: 'deviceManagement/managedDevices' }),
  );
  routes.get('/deviceManagement/deviceCompliancePolicies', needs('DeviceManagementConfiguration.Read.All'), c => {
    const expanded = c.req.query('$expand')?.includes('assignments');
    const policies = c.get('world').compliancePolicies.map(({ assignments, ...policy }) => {
      return expanded ? { ...policy, assignments } : policy;
    });
    return many(c, policies, { context: 'deviceManagement/deviceCompliancePolicies' });
  });
  return routes;
}
