import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { administersApps } from '../acts/applications.js';
import { type Doer, removeServicePrincipal, revokeRole } from '../acts/directory.js';
import { removeScope, restore, switchApp } from '../acts/entra.js';
import { consentForAll } from '../acts/entra-consent.js';
import { settleHeartbeat } from '../acts/partner.js';
import { microsoftTenantId } from '../apps.js';
import type { ServicePrincipal } from '../directory.js';
import type { Simulated } from '../server.js';
import type { World } from '../world.js';
import { doer } from './jamf.js';
import { after, outcomeOf } from './outcome.js';
import { type Html, show } from './page.js';

const path = '/entra/enterprise-apps';
const here = `/consoles${path}`;
const deleted = '/entra/deleted-apps';

type Result = { ok: true } | { ok: false; reason: string };

/** Entra: Enterprise applications, with what was granted to each. Newest first; Microsoft's own are left out. */
export function addEntraPages(routes: Hono, simulated: Simulated): void {
  routes.get(path, c => {
    const world = simulated.world.get();
    const apps = world.servicePrincipals.filter(app => app.appOwnerOrganizationId !== microsoftTenantId).reverse();
    return show(c, {
      console: 'entra',
      host: 'entra.microsoft.com',
      title: 'Enterprise applications',
      ...outcomeOf(c),
      body: html`<table>
        <thead><tr><th>Name</th><th>Permissions</th><th></th></tr></thead>
        <tbody>${apps.map(app => row(world, app))}</tbody>
      </table>
      <p><a id="deleted-apps" href="/consoles${deleted}">Deleted applications</a></p>`,
    });
  });

  /** Does it to the enterprise application in the path, if this person administers apps. */
  function play(c: Context, act: (world: World, app: ServicePrincipal, by: Doer) => Result): Response {
    const by = doer(simulated, c);
    const result = simulated.world.change<Result>(world => {
      if (!administersApps(world, by.person.objectId)) return { ok: false, reason: 'no-app-role' };
      const app = world.servicePrincipals.find(one => one.id === c.req.param('id'));
      if (!app) return { ok: false, reason: 'unknown-app' };
      settleHeartbeat(world, by.now);
      return act(world, app, by);
    });
    return after(c, here, result);
  }

  routes.post(`${path}/:id/delete`, c =>
    play(c, (world, app, by) => {
      removeServicePrincipal(world, app, by);
      return { ok: true };
    }),
  );
  routes.post(`${path}/:id/roles/:role/remove`, c =>
    play(c, (world, app, by) => {
      revokeRole(world, app, c.req.param('role'), by);
      return { ok: true };
    }),
  );
  routes.post(`${path}/:id/scopes/:scope/remove`, c =>
    play(c, (world, app, by) => removeScope(world, by, app.appId, c.req.param('scope'))),
  );
  routes.post(`${path}/:id/consent`, c => play(c, (world, app, by) => consentForAll(world, by, app.appId)));
  routes.post(`${path}/:id/:switch{enable|disable}`, c =>
    play(c, (world, app, by) => switchApp(world, by, app.appId, c.req.param('switch') === 'enable')),
  );

  routes.get(deleted, c =>
    show(c, {
      console: 'entra',
      host: 'entra.microsoft.com',
      title: 'Deleted applications',
      trail: 'Enterprise applications. Kept for 30 days',
      ...outcomeOf(c),
      body: deletedTable(simulated.world.get()),
    }),
  );
  routes.post(`${deleted}/:appId/restore`, c =>
    after(
      c,
      `/consoles${deleted}`,
      simulated.world.change(world => restore(world, doer(simulated, c), c.req.param('appId'))),
    ),
  );
}

function row(world: World, app: ServicePrincipal): Html {
  const scopes = world.permissionGrants.filter(held => held.clientId === app.id).flatMap(held => held.scope.split(' '));
  const roles = world.appRoleAssignments
    .filter(held => held.principalId === app.id)
    .map(held => ({ id: held.appRoleId, name: nameOfRole(world, held.resourceId, held.appRoleId) }));
  const remove = (name: string, way: string) => html`<form method="post" action="${here}/${app.id}/${way}/remove">
              <button aria-label="Remove ${name} from ${app.displayName}">Remove</button></form>`;
  const flip = app.accountEnabled ? 'disable' : 'enable';
  return html`<tr id="app-${app.appId}">
      <td><strong>${app.displayName}</strong>${app.accountEnabled ? '' : ' (disabled)'}<br><code>${app.appId}</code></td>
      <td><ul>
        ${scopes.map(scope => html`<li>${scope} (delegated) ${remove(scope, `scopes/${scope}`)}</li>`)}
        ${roles.map(role => html`<li>${role.name} (application) ${remove(role.name, `roles/${role.id}`)}</li>`)}
      </ul></td>
      <td><form method="post" action="${here}/${app.id}/${flip}">
        <button id="${flip}-${app.appId}" aria-label="${flip === 'enable' ? 'Enable' : 'Disable'} ${app.displayName}">
          ${flip === 'enable' ? 'Enable' : 'Disable'}</button></form>
        <form method="post" action="${here}/${app.id}/consent">
        <button id="consent-${app.appId}" aria-label="Grant admin consent for ${app.displayName}">Grant consent</button></form>
        <form method="post" action="${here}/${app.id}/delete">
        <button id="delete-${app.appId}" aria-label="Delete ${app.displayName}">Delete</button></form></td>
    </tr>`;
}

const deletedTable = (world: World): Html => html`<table>
      <thead><tr><th>Name</th><th>Deleted</th><th></th></tr></thead>
      <tbody>${world.deletedItems.map(
        app => html`<tr>
        <td><strong>${app.displayName}</strong><br><code>${app.appId}</code></td>
        <td>${app.deletedDateTime}</td>
        <td><form method="post" action="/consoles${deleted}/${app.appId}/restore">
          <button id="restore-${app.appId}" aria-label="Restore ${app.displayName}">Restore</button></form></td>
      </tr>`,
      )}</tbody>
    </table>`;

export const nameOfRole = (world: World, resourceId: string, roleId: string): string =>
  world.servicePrincipals.find(app => app.id === resourceId)?.appRoles.find(role => role.id === roleId)?.value ??
  roleId;
