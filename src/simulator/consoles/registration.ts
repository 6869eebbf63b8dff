import { html } from 'hono/html';
import { holdsAppRole, servicePrincipalOf } from '../acts/directory.js';
import type { Application } from '../directory.js';
import type { World } from '../world.js';
import { type Html, rows } from './page.js';

const pathOf = (app: Application): string => `/consoles/entra/app-registrations/${app.appId}`;

/** One app registration. `secret`: the one that was made a moment ago, shown this once. */
export const registrationPage = (world: World, app: Application, secret: string | undefined): Html => html`
    ${rows([
      ['Application (client) ID', app.appId, 'client-id'],
      ['Object ID', app.id, 'object-id'],
      ['Supported account types', app.signInAudience],
    ])}
    <form method="post" action="${pathOf(app)}/delete"><button id="delete-registration">Delete</button></form>
    <h2>Authentication</h2>
    <form class="fields" method="post" action="${pathOf(app)}/redirect-uri">
      <label for="redirect-uri">Redirect URI (Web)</label>
      <input type="url" id="redirect-uri" name="redirect-uri" value="${app.web.redirectUris[0] ?? ''}">
      <div class="acts"><button id="save-redirect-uri">Save</button></div>
    </form>
    <h2>API permissions</h2>
    ${permissions(world, app)}
    <h2>Certificates &amp; secrets</h2>
    ${secrets(app, secret)}`;

type Asked = { id: string; name: string; type: string; granted: boolean };

function permissions(world: World, app: Application): Html {
  const asked = askedBy(world, app);
  return html`<table id="permissions">
      <thead><tr><th>Permission</th><th>Type</th><th>Status</th><th></th></tr></thead>
      <tbody>${asked.map(
        one => html`<tr>
        <td>${one.name}</td><td>${one.type}</td><td>${one.granted ? 'Granted' : 'Not granted'}</td>
        <td><form method="post" action="${pathOf(app)}/permissions/${one.id}/remove">
          <button id="remove-permission-${one.id}" aria-label="Remove ${one.name}">Remove</button></form></td>
      </tr>`,
      )}</tbody>
    </table>
    <div class="acts">
      <form method="post" action="${pathOf(app)}/permissions/add-intune">
        <button id="add-update-device-attributes">Add update_device_attributes</button></form>
      <form method="post" action="${pathOf(app)}/consent">
        <button class="first" id="grant-admin-consent">Grant admin consent</button></form>
    </div>`;
}

function askedBy(world: World, app: Application): Asked[] {
  const principal = servicePrincipalOf(world, app.appId);
  const held = world.permissionGrants.filter(one => one.clientId === principal?.id);
  return app.requiredResourceAccess.flatMap(({ resourceAppId, resourceAccess }) => {
    const owner = servicePrincipalOf(world, resourceAppId);
    return resourceAccess.map(({ id, type }) => {
      const role = owner?.appRoles.find(one => one.id === id);
      const scope = owner?.oauth2PermissionScopes?.find(one => one.id === id);
      const name = role?.value ?? scope?.value ?? id;
      if (type === 'Role') {
        const granted = principal !== undefined && holdsAppRole(world, principal.id, id);
        return { id, name, type: 'Application', granted };
      }
      return { id, name, type: 'Delegated', granted: held.some(one => one.scope.split(' ').includes(name)) };
    });
  });
}

const secrets = (app: Application, made: string | undefined): Html => html`
    ${
      made === undefined
        ? ''
        : html`<p class="message success">Copy the value now: it is shown this once.<br>
      <label for="secret-value">Value</label>
      <input type="text" id="secret-value" readonly value="${made}" onfocus="this.select()"></p>`
    }
    <table id="secrets">
      <thead><tr><th>Description</th><th>Expires</th><th>Value</th><th></th></tr></thead>
      <tbody>${app.passwordCredentials.map(
        one => html`<tr>
        <td>${one.displayName}<br><code>${one.keyId}</code></td>
        <td>${one.endDateTime.slice(0, 10)}</td><td>${one.hint}***</td>
        <td><form method="post" action="${pathOf(app)}/secrets/${one.keyId}/delete">
          <button id="delete-secret-${one.keyId}" aria-label="Delete ${one.displayName}">Delete</button></form></td>
      </tr>`,
      )}</tbody>
    </table>
    <form class="fields" method="post" action="${pathOf(app)}/secrets">
      <label for="description">Description</label>
      <input type="text" id="description" name="description" autocomplete="off">
      <div class="acts"><button id="new-client-secret">New client secret</button></div>
    </form>`;
