import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { confirmCompliance, disableCompliance, enableCompliance } from '../acts/device-compliance.js';
import type { JamfServer } from '../jamf/server.js';
import type { Simulated } from '../server.js';
import { doer, formOf } from './jamf.js';
import { outcomeOf } from './outcome.js';
import { go, type Html, type Message, problemOf, rows, show } from './page.js';

export const compliancePath = (alias: string): string => `/consoles/jamf/${alias}/device-compliance`;

/** Where the journey behind Save goes on. */
export function nextOfCompliance({ alias, compliance }: JamfServer): string {
  const wizard = compliance?.wizard;
  if (!wizard?.startsWith('consent-')) return compliancePath(alias);
  return `/consoles/consent/${alias}/${wizard.slice('consent-'.length)}`;
}

/** Jamf Pro: Settings > Global > Device Compliance. */
export function addJamfCompliancePages(routes: Hono, simulated: Simulated): void {
  const path = '/jamf/:alias/device-compliance';
  const serverOf = (c: Context) => simulated.world.get().jamf[c.req.param('alias') ?? ''];

  routes.get(path, c => {
    const server = serverOf(c);
    if (!server) return c.notFound();
    return show(c, {
      console: 'jamf',
      host: server.host,
      title: 'Device Compliance',
      trail: 'Settings > Global > Device Compliance',
      message: messageOf(c, server),
      body: c.req.query('edit') === undefined ? view(server) : form(server),
    });
  });

  routes.post(path, async c => {
    const alias = c.req.param('alias');
    const fields = await formOf(c);
    const by = doer(simulated, c);
    const groups = {
      applicableGroup: fields['applicable-group'] ?? '',
      complianceGroup: fields['compliance-group'] ?? '',
    };
    const result = simulated.world.change(world =>
      fields['enabled'] === 'on' ? enableCompliance(world, by, alias, groups) : disableCompliance(world, by, alias),
    );
    if (!result.ok) return go(c, `${compliancePath(alias)}?edit&problem=${result.reason}`);
    const server = serverOf(c);
    return go(c, server ? nextOfCompliance(server) : compliancePath(alias));
  });

  routes.post(`${path}/confirm`, c => {
    const alias = c.req.param('alias');
    const result = simulated.world.change(world => confirmCompliance(world, doer(simulated, c), alias));
    return go(c, result.ok ? compliancePath(alias) : `${compliancePath(alias)}?problem=${result.reason}`);
  });
}

function messageOf(c: Context, server: JamfServer): Message | undefined {
  const problem = problemOf(c);
  if (problem === 'too-old') return { is: 'failure', text: 'Device Compliance needs Jamf Pro 11 or later.' };
  // What Jamf itself says of its test is more exact.
  return problem && problem !== 'test-failed' ? outcomeOf(c).message : server.compliance?.message;
}

function view(server: JamfServer): Html {
  const { compliance, alias } = server;
  const status = !compliance?.enabled ? 'Off' : compliance.connected ? 'Connected' : 'Not connected yet';
  const consenting = compliance?.wizard?.startsWith('consent-') === true;
  return html`
    ${rows([
      ['macOS', compliance?.enabled ? 'Enabled' : 'Not enabled'],
      ['Connection', status, 'connection-status'],
      ['Compliance vendor', 'Microsoft'],
      ['Applicable group', compliance?.applicableGroup || 'None', 'applicable-group-name'],
      ['Compliance group', compliance?.complianceGroup || 'None', 'compliance-group-name'],
      ['Jamf Pro version', server.version],
    ])}
    <div class="acts">
      <a class="button first" id="edit" href="${compliancePath(alias)}?edit">Edit</a>
      ${consenting ? html`<a class="button" id="resume" href="${nextOfCompliance(server)}">Go on connecting</a>` : ''}
      ${
        compliance?.enabled && !consenting
          ? html`<form method="post" action="${compliancePath(alias)}/confirm"><button id="confirm">Confirm</button></form>`
          : ''
      }
    </div>`;
}

const form = ({ alias, compliance, smartGroups }: JamfServer): Html => {
  const select = (id: string, chosen: string | undefined) => html`<select id="${id}" name="${id}">
        ${smartGroups.map(({ name }) => html`<option value="${name}" ${name === chosen ? 'selected' : ''}>${name}</option>`)}
      </select>`;
  return html`<form class="fields" method="post" action="${compliancePath(alias)}">
      <label class="tick"><input type="checkbox" id="enable-macos" name="enabled" ${compliance?.enabled ? 'checked' : ''}>
        macOS</label>
      <label for="applicable-group">Applicable group</label>
      ${select('applicable-group', compliance?.applicableGroup)}
      <label for="compliance-group">Compliance group</label>
      ${select('compliance-group', compliance?.complianceGroup)}
      <div class="acts">
        <button class="first" id="save">Save</button>
        <a class="button" href="${compliancePath(alias)}">Back</a>
      </div>
      <p class="hint">With the box unticked, Save switches Device Compliance off.</p>
    </form>`;
};
