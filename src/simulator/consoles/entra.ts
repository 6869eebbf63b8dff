import type { Hono } from 'hono';
import { html } from 'hono/html';
import { holdsDirectoryRole, removeServicePrincipal, revokeRole } from '../acts/directory.js';
import { applicationAdministrator, cloudApplicationAdministrator, microsoftTenantId } from '../apps.js';
import type { ServicePrincipal } from '../directory.js';
import { globalAdministrator } from '../people.js';
import type { Simulated } from '../server.js';
import type { World } from '../world.js';
import { doer } from './jamf.js';
import { go, type Html, problemOf, show } from './page.js';

const here = '/consoles/entra/enterprise-apps';
const mayRemove = [globalAdministrator, applicationAdministrator, cloudApplicationAdministrator];
const noRole = 'You need the role Application Administrator, Cloud Application Administrator or Global Administrator.';

/** Entra: Enterprise applications, with what was granted to each. Newest first; Microsoft's own are left out. */
export function addEntraPages(routes: Hono, simulated: Simulated): void {
  routes.get('/entra/enterprise-apps', c => {
    const world = simulated.world.get();
    const apps = world.servicePrincipals.filter(app => app.appOwnerOrganizationId !== microsoftTenantId).reverse();
    return show(c, {
      console: 'entra',
      host: 'entra.microsoft.com',
      title: 'Enterprise applications',
      ...(problemOf(c) ? { message: { is: 'failure', text: noRole } } : {}),
      body: html`<table>
        <thead><tr><th>Name</th><th>Permissions</th><th></th></tr></thead>
        <tbody>${apps.map(app => row(world, app))}</tbody>
      </table>`,
    });
  });

  routes.post('/entra/enterprise-apps/:id/delete', c => {
    const by = doer(simulated, c);
    const world = simulated.world.get();
    if (!holdsDirectoryRole(world, by.person.objectId, mayRemove)) return go(c, `${here}?problem=role`);
    simulated.world.change(draft => {
      const app = draft.servicePrincipals.find(one => one.id === c.req.param('id'));
      if (app) removeServicePrincipal(draft, app, by);
    });
    return go(c, here);
  });

  routes.post('/entra/enterprise-apps/:id/roles/:role/remove', c => {
    const by = doer(simulated, c);
    const world = simulated.world.get();
    if (!holdsDirectoryRole(world, by.person.objectId, mayRemove)) return go(c, `${here}?problem=role`);
    simulated.world.change(draft => {
      const app = draft.servicePrincipals.find(one => one.id === c.req.param('id'));
      if (app) revokeRole(draft, app, c.req.param('role'), by);
    });
    return go(c, here);
  });
}

function row(world: World, app: ServicePrincipal): Html {
  const scopes = world.permissionGrants.filter(held => held.clientId === app.id);
  const roles = world.appRoleAssignments
    .filter(held => held.principalId === app.id)
    .map(held => ({ id: held.appRoleId, name: nameOfRole(world, held.resourceId, held.appRoleId) }));
  return html`<tr>
      <td><strong>${app.displayName}</strong><br><code>${app.appId}</code></td>
      <td><ul>
        ${scopes.map(held => html`<li>${held.scope} (delegated)</li>`)}
        ${roles.map(
          role => html`<li>${role.name} (application)
            <form method="post" action="${here}/${app.id}/roles/${role.id}/remove">
              <button aria-label="Remove ${role.name} from ${app.displayName}">Remove</button></form></li>`,
        )}
      </ul></td>
      <td><form method="post" action="${here}/${app.id}/delete">
        <button aria-label="Delete ${app.displayName}">Delete</button></form></td>
    </tr>`;
}

const nameOfRole = (world: World, resourceId: string, roleId: string): string =>
  world.servicePrincipals.find(app => app.id === resourceId)?.appRoles.find(role => role.id === roleId)?.value ??
  roleId;
