import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Doer } from '../acts/directory.js';
import { type ConnectSettings, confirm, connect, type JamfResult, saveSettings, untick } from '../acts/jamf.js';
import { saveManual } from '../acts/jamf-manual.js';
import { connectorApp } from '../apps.js';
import type { JamfServer } from '../jamf/server.js';
import type { Simulated } from '../server.js';
import type { World } from '../world.js';
import { jamfForm } from './jamf-form.js';
import { go, type Message, personOf, problemOf, rows, show } from './page.js';
import { connectionTypes, landingPages, problems, sovereignClouds } from './words.js';

const trail = 'Settings > Global > Conditional Access';

/** Jamf Pro: Settings > Global > Conditional Access. */
export function addJamfPages(routes: Hono, simulated: Simulated): void {
  const path = '/jamf/:alias/conditional-access';

  routes.get(path, c => {
    const server = serverOf(simulated, c);
    if (!server) return c.notFound();
    const editing = c.req.query('edit') !== undefined;
    const body = editing ? jamfForm(server) : view(server);
    return show(c, {
      console: 'jamf',
      host: server.host,
      title: 'Conditional Access',
      trail,
      message: messageOf(c, server),
      body,
    });
  });

  routes.post(path, async c => {
    const server = serverOf(simulated, c);
    if (!server) return c.notFound();
    const form = await formOf(c);
    const result = simulated.world.change(world => saved(world, doer(simulated, c), server.alias, form));
    const here = `/consoles/jamf/${server.alias}/conditional-access`;
    if (!result.ok) return go(c, `${here}?edit&problem=${result.reason}`);
    const wizard = simulated.world.get().jamf[server.alias]?.console.wizard;
    return go(c, wizard && form['act'] === 'connect' ? next(server.alias, wizard) : here);
  });

  routes.get(`${path}/application-id`, c => {
    const server = serverOf(simulated, c);
    if (!server) return c.notFound();
    if (server.console.wizard !== 'application-id') {
      return go(c, `/consoles/jamf/${server.alias}/conditional-access?problem=not-asked`);
    }
    const body = applicationIdPage(server);
    return show(c, {
      console: 'jamf',
      host: server.host,
      title: 'Application ID',
      trail,
      message: messageOf(c, server),
      body,
    });
  });

  routes.post(`${path}/application-id`, c => {
    const server = serverOf(simulated, c);
    if (!server) return c.notFound();
    const result = simulated.world.change(world => confirm(world, doer(simulated, c), server.alias));
    const here = `/consoles/jamf/${server.alias}/conditional-access`;
    if (result.ok) return go(c, here);
    return go(c, `${here}/application-id?problem=${result.reason}`);
  });
}

export const doer = (simulated: Simulated, c: Context): Doer => ({ person: personOf(c), now: simulated.clock.now() });

/** Where the journey behind Connect goes on. */
export function next(alias: string, wizard: NonNullable<JamfServer['console']['wizard']>): string {
  if (wizard === 'application-id') return `/consoles/jamf/${alias}/conditional-access/application-id`;
  return `/consoles/consent/${alias}/${wizard === 'consent-connector' ? 'connector' : 'registration'}`;
}

const serverOf = (simulated: Simulated, c: Context): JamfServer | undefined =>
  simulated.world.get().jamf[c.req.param('alias') ?? ''];

export async function formOf(c: Context): Promise<{ readonly [name: string]: string }> {
  return Object.fromEntries(new URLSearchParams(await c.req.text()));
}

function messageOf(c: Context, server: JamfServer): Message | undefined {
  const problem = problemOf(c);
  if (problem) return { is: 'failure', text: problems[problem] ?? 'That did not work.' };
  return server.console.message;
}

/** Save and Connect send the same form; what is ticked decides. */
function saved(world: World, by: Doer, alias: string, form: { readonly [name: string]: string }): JamfResult {
  if (form['enabled'] !== 'on') return untick(world, by, alias);
  const page = form['landing-page'];
  const settings: ConnectSettings = {
    sovereignCloud: form['sovereign-cloud'] ?? 'global',
    landingPage: page === 'access-denied' || page === 'custom' ? page : 'default',
    landingPageUrl: page === 'custom' ? (form['landing-page-url'] ?? '').trim() : '',
  };
  if (form['connection-type'] !== 'manual') {
    const act = form['act'] === 'connect' ? connect : saveSettings;
    return act(world, by, alias, settings);
  }
  return saveManual(world, by, alias, {
    ...settings,
    applicationId: (form['application-id'] ?? '').trim().toLowerCase(),
    clientSecret: form['client-secret'] ?? '',
    domainName: form['domain-name'] ?? '',
  });
}

function view(server: JamfServer) {
  const { console } = server;
  const status = !console.enabled ? 'Off' : console.connected ? 'Connected' : 'Not connected yet';
  const landing = console.landingPage === 'custom' ? console.landingPageUrl : landingPages[console.landingPage];
  return html`
    ${rows([
      ['Enable Intune Integration for macOS', console.enabled ? 'Yes' : 'No'],
      ['Connection', status, 'connection-status'],
      ['Connection type', connectionTypes[console.connectionType]],
      ['Sovereign Cloud', sovereignClouds[console.sovereignCloud] ?? console.sovereignCloud],
      ['Landing page for unrecognised computers', landing],
      ['Jamf Pro version', server.version],
    ])}
    <div class="acts">
      <a class="button first" id="edit" href="/consoles/jamf/${server.alias}/conditional-access?edit">Edit</a>
      ${console.wizard ? html`<a class="button" id="resume" href="${next(server.alias, console.wizard)}">Go on connecting</a>` : ''}
    </div>`;
}

const applicationIdPage = (server: JamfServer) => html`
    <p>Jamf's Cloud Connector is known to Microsoft. Enter this ID in Intune, then come back and confirm.</p>
    <label for="application-id">Application ID</label>
    <input type="text" id="application-id" readonly value="${connectorApp.appId}" onfocus="this.select()">
    <div class="acts">
      <a class="button" id="copy-and-open-intune" target="_blank" href="/consoles/intune/partner-device-management"
        onclick="navigator.clipboard?.writeText(document.getElementById('application-id').value)">Copy and open Intune</a>
      <form method="post" action="/consoles/jamf/${server.alias}/conditional-access/application-id">
        <button class="first" id="confirm">Confirm</button>
      </form>
    </div>`;
