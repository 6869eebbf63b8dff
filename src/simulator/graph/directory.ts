import { Hono } from 'hono';
import type { World } from '../world.js';
import { needs } from './access.js';
import { type GraphContext, type GraphEnv, notFound, one } from './answer.js';
import { many } from './collection.js';
import { deviceIdIn, entraDevices } from './entra-devices.js';
import { visible, visibleApp } from './visible.js';

/** What a servicePrincipal has that the world does not keep. */
const servicePrincipalProperties = ['servicePrincipalNames', 'tags', 'isDisabled', 'verifiedPublisher'];

/** Enterprise apps and their grants, app registrations, the tenant, licences, policies, audit log. */
export function directoryRoutes(): Hono<GraphEnv> {
  const routes = new Hono<GraphEnv>();
  const apps = needs('Application.Read.All', 'Directory.Read.All');
  const directory = needs('Directory.Read.All');

  routes.get('/organization', needs('Organization.Read.All', 'Directory.Read.All', 'User.Read.All'), c => {
    const { tenant } = c.get('world');
    const verifiedDomains = [{ name: tenant.domain, isDefault: true, isInitial: true, type: 'Managed' }];
    const organization = { id: tenant.id, displayName: tenant.displayName, verifiedDomains };
    return many(c, [organization], { context: 'organization', directory: true });
  });

  routes.get('/servicePrincipals', apps, c =>
    many(c, c.get('world').servicePrincipals.map(visible), {
      context: 'servicePrincipals',
      directory: true,
      properties: servicePrincipalProperties,
    }),
  );
  routes.get('/servicePrincipals/:id', apps, c => {
    const principal = c.get('world').servicePrincipals.find(one => one.id === c.req.param('id'));
    return principal ? one(c, 'servicePrincipals', visible(principal)) : notFound(c, c.req.param('id'));
  });
  routes.get('/servicePrincipals/:id/appRoleAssignments', apps, c =>
    ofPrincipal(c, 'appRoleAssignments', (world, id) => world.appRoleAssignments.filter(a => a.principalId === id)),
  );
  routes.get('/servicePrincipals/:id/appRoleAssignedTo', apps, c =>
    ofPrincipal(c, 'appRoleAssignedTo', (world, id) => world.appRoleAssignments.filter(a => a.resourceId === id)),
  );
  routes.get('/servicePrincipals/:id/oauth2PermissionGrants', directory, c =>
    ofPrincipal(c, 'oauth2PermissionGrants', (world, id) => world.permissionGrants.filter(g => g.clientId === id)),
  );
  routes.get('/oauth2PermissionGrants', directory, c =>
    many(c, c.get('world').permissionGrants, { context: 'oauth2PermissionGrants', directory: true }),
  );

  routes.get('/applications', apps, c => {
    const seen = c.get('world').applications.map(visibleApp);
    return many(c, seen, { context: 'applications', directory: true });
  });
  routes.get('/applications/:id', apps, c => {
    const found = c.get('world').applications.find(app => app.id === c.req.param('id'));
    if (!found) return notFound(c, c.req.param('id'));
    return one(c, 'applications', visibleApp(found));
  });
  routes.get('/applications/:id/federatedIdentityCredentials', apps, c => {
    const found = c.get('world').applications.find(app => app.id === c.req.param('id'));
    if (!found) return notFound(c, c.req.param('id'));
    return many(c, found.federatedCredentials, { context: 'federatedIdentityCredentials' });
  });

  routes.get('/devices', needs('Device.Read.All', 'Directory.Read.All'), c => {
    const found = entraDevices(c.get('world'), c.get('now'), deviceIdIn(c.req.query('$filter')));
    return many(c, found, { context: 'devices', directory: true });
  });
  routes.get('/subscribedSkus', needs('LicenseAssignment.Read.All', 'Organization.Read.All', 'Directory.Read.All'), c =>
    many(c, c.get('world').skus, { context: 'subscribedSkus', options: ['$select'] }),
  );
  routes.get('/identity/conditionalAccess/policies', needs('Policy.Read.All'), c =>
    many(c, c.get('world').conditionalAccess, {
      context: 'identity/conditionalAccess/policies',
      properties: ['modifiedDateTime', 'sessionControls'],
    }),
  );
  routes.get('/auditLogs/directoryAudits', needs('AuditLog.Read.All'), c => {
    const newestFirst = [...c.get('world').audits].reverse();
    const options = ['$filter', '$top', '$orderby', '$select', '$count'];
    return many(c, newestFirst, { context: 'auditLogs/directoryAudits', options, properties: ['additionalDetails'] });
  });
  routes.get('/roleManagement/directory/roleAssignments', needs('RoleManagement.Read.Directory'), c =>
    many(c, c.get('world').roleAssignments, {
      context: 'roleManagement/directory/roleAssignments',
      options: ['$filter', '$expand', '$select'],
    }),
  );
  return routes;
}

/** A list that belongs to a service principal; 404 when that does not exist. */
function ofPrincipal(c: GraphContext, name: string, list: (world: World, id: string) => readonly object[]): Response {
  const id = c.req.param('id') ?? '';
  const world = c.get('world');
  if (!world.servicePrincipals.some(principal => principal.id === id)) return notFound(c, id);
  return many(c, list(world, id), { context: `servicePrincipals('${id}')/${name}`, directory: true });
}
