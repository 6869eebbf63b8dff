import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { applicationOf } from '../acts/applications.js';
import type { Doer } from '../acts/directory.js';
import {
  askForIntune,
  askNoLonger,
  deleteRegistration,
  deleteSecret,
  type EntraResult,
  makeSecret,
  register,
  setRedirectUri,
} from '../acts/entra.js';
import { consentForAll } from '../acts/entra-consent.js';
import type { Simulated } from '../server.js';
import type { World } from '../world.js';
import { doer, formOf } from './jamf.js';
import { after, outcomeOf } from './outcome.js';
import { go, type Html, type Page, show } from './page.js';
import { registrationPage } from './registration.js';

const path = '/entra/app-registrations';
const here = `/consoles${path}`;
const ofEntra = { console: 'entra', host: 'entra.microsoft.com' } as const satisfies Partial<Page>;

/** Entra: App registrations, of which each has a page with its permissions and secrets. */
export function addRegistrationPages(routes: Hono, simulated: Simulated): void {
  routes.get(path, c =>
    show(c, { ...ofEntra, title: 'App registrations', ...outcomeOf(c), body: list(simulated.world.get()) }),
  );
  routes.post(path, async c => {
    const form = await formOf(c);
    const asked = { name: (form['name'] ?? '').trim(), redirectUri: (form['redirect-uri'] ?? '').trim() };
    const result = simulated.world.change(world => register(world, doer(simulated, c), asked));
    return result.ok ? go(c, `${here}/${result.applicationId}`) : after(c, here, result);
  });

  function page(c: Context, secret?: string): Response | Promise<Response> {
    const world = simulated.world.get();
    const application = applicationOf(world, c.req.param('appId') ?? '');
    if (!application) return c.notFound();
    const body = registrationPage(world, application, secret);
    return show(c, { ...ofEntra, title: application.displayName, trail: 'App registrations', ...outcomeOf(c), body });
  }
  routes.get(`${path}/:appId`, c => page(c));

  const play = (c: Context, act: (world: World, by: Doer, appId: string) => EntraResult): Response => {
    const appId = c.req.param('appId') ?? '';
    const result = simulated.world.change(world => act(world, doer(simulated, c), appId));
    return after(c, `${here}/${appId}`, result);
  };
  routes.post(`${path}/:appId/redirect-uri`, async c => {
    const uri = (await formOf(c))['redirect-uri'] ?? '';
    return play(c, (world, by, appId) => setRedirectUri(world, by, appId, uri.trim()));
  });
  routes.post(`${path}/:appId/permissions/add-intune`, c => play(c, askForIntune));
  routes.post(`${path}/:appId/permissions/:permission/remove`, c =>
    play(c, (world, by, appId) => askNoLonger(world, by, appId, c.req.param('permission'))),
  );
  routes.post(`${path}/:appId/delete`, c => {
    const appId = c.req.param('appId');
    const result = simulated.world.change(world => deleteRegistration(world, doer(simulated, c), appId));
    return after(c, result.ok ? here : `${here}/${appId}`, result);
  });
  routes.post(`${path}/:appId/consent`, c => play(c, consentForAll));
  routes.post(`${path}/:appId/secrets/:keyId/delete`, c =>
    play(c, (world, by, appId) => deleteSecret(world, by, appId, c.req.param('keyId'))),
  );

  // The new secret stands in this one answer and nowhere else: no redirect could carry it.
  routes.post(`${path}/:appId/secrets`, async c => {
    const appId = c.req.param('appId');
    const name = (await formOf(c))['description'] || 'Jamf Pro';
    const made = simulated.world.change(world => makeSecret(world, doer(simulated, c), appId, name));
    return made.ok ? page(c, made.secret) : after(c, `${here}/${appId}`, made);
  });
}

const list = (world: World): Html => html`<table>
      <thead><tr><th>Name</th><th>Application (client) ID</th></tr></thead>
      <tbody>${[...world.applications].reverse().map(
        app => html`<tr>
        <td><a id="open-${app.appId}" href="${here}/${app.appId}">${app.displayName}</a></td>
        <td><code>${app.appId}</code></td>
      </tr>`,
      )}</tbody>
    </table>
    <h2>New registration</h2>
    <form class="fields" method="post" action="${here}">
      <label for="name">Name</label>
      <input type="text" id="name" name="name" autocomplete="off">
      <label for="account-types">Supported account types</label>
      <select id="account-types"><option>Accounts in any organizational directory</option></select>
      <label for="redirect-uri">Redirect URI (Web)</label>
      <input type="url" id="redirect-uri" name="redirect-uri">
      <div class="acts"><button class="first" id="register">Register</button></div>
    </form>`;
