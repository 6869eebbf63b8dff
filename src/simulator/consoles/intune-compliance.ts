import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import {
  addCompliancePartner,
  complianceAsSeen,
  jamfCompliancePartner,
  removeCompliancePartner,
} from '../acts/compliance-partner.js';
import type { Doer } from '../acts/directory.js';
import type { IntuneResult } from '../acts/intune.js';
import { never } from '../acts/partner.js';
import type { CompliancePartner } from '../directory.js';
import type { Simulated } from '../server.js';
import type { World } from '../world.js';
import { groupBoxes, groupNames, includedIn, pickedIn } from './groups.js';
import { doer, formOf } from './jamf.js';
import { after, outcomeOf } from './outcome.js';
import { type Html, rows, show } from './page.js';
import { partnerStates } from './words.js';

const path = '/intune/partner-compliance-management';
const here = `/consoles${path}`;

/** Intune: Tenant administration > Connectors and tokens > Partner compliance management. */
export function addCompliancePartnerPages(routes: Hono, simulated: Simulated): void {
  routes.get(path, c => {
    const world = simulated.world.get();
    const partner = jamfCompliancePartner(world);
    return show(c, {
      console: 'intune',
      host: 'intune.microsoft.com',
      title: 'Partner compliance management',
      trail: 'Tenant administration > Connectors and tokens',
      ...outcomeOf(c),
      body: partner ? row(world, complianceAsSeen(world, partner, simulated.clock.now())) : newRow(world),
    });
  });

  const play = (c: Context, act: (world: World, by: Doer) => IntuneResult): Response =>
    after(
      c,
      here,
      simulated.world.change(world => act(world, doer(simulated, c))),
    );

  routes.post(path, async c => {
    const groups = pickedIn(await formOf(c), 'group');
    return play(c, (world, by) => addCompliancePartner(world, by, groups));
  });
  routes.post(`${path}/remove`, c => play(c, removeCompliancePartner));
}

const row = (world: World, partner: CompliancePartner): Html => html`
    ${rows([
      ['Compliance partner', partner.displayName, 'partner-name'],
      ['Partner status', partnerStates[partner.partnerState] ?? partner.partnerState, 'partner-status'],
      ['Last heartbeat', partner.lastHeartbeatDateTime === never ? 'Never' : partner.lastHeartbeatDateTime],
      ['Platform', 'macOS'],
      ['Assigned to', groupNames(world, includedIn(partner.macOsEnrollmentAssignments)), 'assigned-groups'],
    ])}
    <div class="acts">
      <form method="post" action="${here}/remove"><button id="remove-partner">Remove</button></form>
    </div>`;

const newRow = (world: World): Html => html`
    <p>No compliance partner.</p>
    <form class="fields" method="post" action="${here}">
      <label for="compliance-partner">Compliance partner</label>
      <select id="compliance-partner"><option>Jamf Device Compliance</option></select>
      <label for="platform">Platform</label>
      <select id="platform"><option>macOS</option></select>
      <h2>Assignments</h2>
      ${groupBoxes(world, 'group', [], true)}
      <div class="acts"><button class="first" id="add-partner">Add compliance partner</button></div>
    </form>`;
