import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Simulated } from '../server.js';
import { doer } from './jamf.js';
import { outcomeOf } from './outcome.js';
import { go, personOf, show } from './page.js';
import { type Prompt, prompts } from './prompts.js';
import { permissions } from './words.js';

/** Microsoft's page "Permissions requested: Accept for your organisation". */
export function addConsentPages(routes: Hono, simulated: Simulated): void {
  const path = '/consent/:alias/:app';

  routes.get(path, c => {
    const { alias, app, prompt } = placeOf(c);
    const server = simulated.world.get().jamf[alias];
    if (!prompt || !server) return c.notFound();
    if (!prompt.isOpen(server)) return go(c, `${prompt.home(alias)}?problem=not-asked`);
    return show(c, {
      console: 'consent',
      host: 'login.microsoftonline.com',
      title: 'Permissions requested',
      trail: simulated.world.get().tenant.displayName,
      ...outcomeOf(c),
      body: body(prompt, `/consoles/consent/${alias}/${app}`, personOf(c).userPrincipalName),
    });
  });

  routes.post(`${path}/accept`, c => {
    const { alias, app, prompt } = placeOf(c);
    if (!prompt) return c.notFound();
    const result = simulated.world.change(world => prompt.accept(world, doer(simulated, c), alias));
    if (!result.ok) return go(c, `/consoles/consent/${alias}/${app}?problem=${result.reason}`);
    const server = simulated.world.get().jamf[alias];
    return go(c, server ? prompt.next(server) : prompt.home(alias));
  });

  routes.post(`${path}/cancel`, c => {
    const { alias, prompt } = placeOf(c);
    if (!prompt) return c.notFound();
    simulated.world.change(world => prompt.cancel(world, doer(simulated, c), alias));
    return go(c, prompt.home(alias));
  });
}

function placeOf(c: Context): { alias: string; app: string; prompt: Prompt | undefined } {
  const app = c.req.param('app') ?? '';
  const prompt = new Map(Object.entries(prompts)).get(app);
  return { alias: c.req.param('alias') ?? '', app, prompt };
}

function body({ name, asked }: Prompt, here: string, user: string) {
  const all = [...asked.scopes, ...asked.graphRoles, ...asked.intuneRoles];
  return html`
    <p><strong id="app-name">${name}</strong><br><span class="hint">published by Jamf (simulated). Signed in as ${user}.</span></p>
    <p>This app would like, for your whole organisation, to:</p>
    <ul id="permissions">${all.map(value => html`<li>${permissions[value] ?? value} <code>${value}</code></li>`)}</ul>
    <div class="acts">
      <form method="post" action="${here}/cancel"><button id="cancel">Cancel</button></form>
      <form method="post" action="${here}/accept"><button class="first" id="accept">Accept</button></form>
    </div>`;
}
