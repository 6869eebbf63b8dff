import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Doer } from '../acts/directory.js';
import {
  canTerminate,
  type IntuneResult,
  saveApplicationId,
  savePartnerGroups,
  terminateByHand,
} from '../acts/intune.js';
import { asSeen, jamfPartner, never } from '../acts/partner.js';
import type { DevicePartner } from '../directory.js';
import type { Simulated } from '../server.js';
import type { World } from '../world.js';
import { excludedIn, groupBoxes, groupNames, includedIn, pickedIn } from './groups.js';
import { doer, formOf } from './jamf.js';
import { after, outcomeOf } from './outcome.js';
import { type Html, rows, show } from './page.js';
import { partnerStates } from './words.js';

const here = '/consoles/intune/partner-device-management';
const path = '/intune/partner-device-management';

/** Intune: Tenant administration > Connectors and tokens > Partner device management. */
export function addIntunePages(routes: Hono, simulated: Simulated): void {
  routes.get(path, c => {
    const world = simulated.world.get();
    const partner = jamfPartner(world);
    return show(c, {
      console: 'intune',
      host: 'intune.microsoft.com',
      title: 'Partner device management',
      trail: 'Tenant administration > Connectors and tokens',
      ...outcomeOf(c),
      body: partner ? body(world, asSeen(world, partner, simulated.clock.now())) : html`<p>No partner.</p>`,
    });
  });

  const play = (c: Context, act: (world: World, by: Doer) => IntuneResult): Response =>
    after(
      c,
      here,
      simulated.world.change(world => act(world, doer(simulated, c))),
    );

  routes.post(path, async c => {
    const id = (await formOf(c))['application-id'] ?? '';
    return play(c, (world, by) => saveApplicationId(world, by, id));
  });
  routes.post(`${path}/clear`, c => play(c, (world, by) => saveApplicationId(world, by, '')));
  routes.post(`${path}/groups`, async c => {
    const form = await formOf(c);
    const groups = { include: pickedIn(form, 'include'), exclude: pickedIn(form, 'exclude') };
    return play(c, (world, by) => savePartnerGroups(world, by, groups));
  });
  routes.post(`${path}/terminate`, c => play(c, terminateByHand));
}

function body(world: World, partner: DevicePartner): Html {
  const targets = partner.groupsRequiringPartnerEnrollment;
  const removal = partner.whenPartnerDevicesWillBeRemovedDateTime;
  return html`
    ${rows([
      ['Partner', partner.displayName],
      ['Partner status', partnerStates[partner.partnerState] ?? partner.partnerState, 'partner-status'],
      ['Last heartbeat', partner.lastHeartbeatDateTime === never ? 'Never' : partner.lastHeartbeatDateTime],
      ['Devices will be removed', removal ?? 'Not planned'],
      ['Include groups', groupNames(world, includedIn(targets)), 'include-groups'],
      ['Exclude groups', groupNames(world, excludedIn(targets)), 'exclude-groups'],
    ])}
    <form class="fields" method="post" action="${here}">
      <label for="application-id">Specify the Microsoft Entra App ID for Jamf</label>
      <input type="text" id="application-id" name="application-id" value="${partner.singleTenantAppId}" autocomplete="off">
      <div class="acts"><button class="first" id="save">Save</button></div>
    </form>
    <form class="fields" method="post" action="${here}/groups">
      <details id="groups"><summary>Groups of users</summary>
        <h2>Include</h2>${groupBoxes(world, 'include', includedIn(targets), true)}
        <h2>Exclude</h2>${groupBoxes(world, 'exclude', excludedIn(targets), false)}
        <div class="acts"><button class="first" id="save-groups">Save groups</button></div>
      </details>
    </form>
    <div class="acts">
      <form method="post" action="${here}/clear"><button id="clear">Clear the app ID</button></form>
      ${
        canTerminate(partner)
          ? html`<form method="post" action="${here}/terminate"><button id="terminate">Terminate</button></form>`
          : ''
      }
    </div>`;
}
