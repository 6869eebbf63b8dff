import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { accept, type ConsentedApp, cancel } from '../acts/jamf.js';
import { connectorApp, registrationApp, requests } from '../apps.js';
import type { Simulated } from '../server.js';
import { doer, next } from './jamf.js';
import { go, personOf, problemOf, show } from './page.js';
import { permissions, problems } from './words.js';

/** Microsoft's page "Permissions requested: Accept for your organisation". */
export function addConsentPages(routes: Hono, simulated: Simulated): void {
  const path = '/consent/:alias/:app{connector|registration}';

  routes.get(path, c => {
    const { alias, app } = placeOf(c);
    const wizard = simulated.world.get().jamf[alias]?.console.wizard;
    if (wizard !== `consent-${app}`) {
      return go(c, `/consoles/jamf/${alias}/conditional-access?problem=not-asked`);
    }
    const problem = problemOf(c);
    return show(c, {
      console: 'consent',
      host: 'login.microsoftonline.com',
      title: 'Permissions requested',
      trail: simulated.world.get().tenant.displayName,
      ...(problem ? { message: { is: 'failure', text: problems[problem] ?? 'That did not work.' } } : {}),
      body: body(alias, app, personOf(c).userPrincipalName),
    });
  });

  routes.post(`${path}/accept`, c => {
    const { alias, app } = placeOf(c);
    const result = simulated.world.change(world => accept(world, doer(simulated, c), alias, app));
    if (!result.ok) return go(c, `/consoles/consent/${alias}/${app}?problem=${result.reason}`);
    const wizard = simulated.world.get().jamf[alias]?.console.wizard;
    return go(c, wizard ? next(alias, wizard) : `/consoles/jamf/${alias}/conditional-access`);
  });

  routes.post(`${path}/cancel`, c => {
    const { alias } = placeOf(c);
    simulated.world.change(world => cancel(world, doer(simulated, c), alias));
    return go(c, `/consoles/jamf/${alias}/conditional-access`);
  });
}

const placeOf = (c: Context): { alias: string; app: ConsentedApp } => ({
  alias: c.req.param('alias') ?? '',
  app: c.req.param('app') === 'connector' ? 'connector' : 'registration',
});

function body(alias: string, app: ConsentedApp, user: string) {
  const { name } = app === 'connector' ? connectorApp : registrationApp;
  const asked = requests[app];
  const all = [...asked.scopes, ...asked.graphRoles, ...asked.intuneRoles];
  const here = `/consoles/consent/${alias}/${app}`;
  return html`
    <p><strong id="app-name">${name}</strong><br><span class="hint">published by Jamf (simulated). Signed in as ${user}.</span></p>
    <p>This app would like, for your whole organisation, to:</p>
    <ul id="permissions">${all.map(value => html`<li>${permissions[value] ?? value} <code>${value}</code></li>`)}</ul>
    <div class="acts">
      <form method="post" action="${here}/cancel"><button id="cancel">Cancel</button></form>
      <form method="post" action="${here}/accept"><button class="first" id="accept">Accept</button></form>
    </div>`;
}
