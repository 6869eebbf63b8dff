import type { Hono } from 'hono';
import { html } from 'hono/html';
import { saveApplicationId } from '../acts/intune.js';
import { asSeen, jamfPartner, never } from '../acts/partner.js';
import type { DevicePartner, Target } from '../directory.js';
import type { Simulated } from '../server.js';
import type { World } from '../world.js';
import { doer, formOf } from './jamf.js';
import { go, problemOf, rows, show } from './page.js';
import { partnerStates, problems } from './words.js';

const here = '/consoles/intune/partner-device-management';

/** Intune: Tenant administration > Connectors and tokens > Partner device management. */
export function addIntunePages(routes: Hono, simulated: Simulated): void {
  routes.get('/intune/partner-device-management', c => {
    const world = simulated.world.get();
    const partner = jamfPartner(world);
    const problem = problemOf(c);
    const saved = c.req.query('saved') !== undefined;
    const message = problem
      ? { message: { is: 'failure' as const, text: problems[problem] ?? 'That did not work.' } }
      : saved
        ? { message: { is: 'success' as const, text: 'Saved.' } }
        : {};
    return show(c, {
      console: 'intune',
      host: 'intune.microsoft.com',
      title: 'Partner device management',
      trail: 'Tenant administration > Connectors and tokens',
      ...message,
      body: partner ? body(world, asSeen(world, partner, simulated.clock.now())) : html`<p>No partner.</p>`,
    });
  });

  routes.post('/intune/partner-device-management', async c => {
    const id = (await formOf(c))['application-id'] ?? '';
    const result = simulated.world.change(world => saveApplicationId(world, doer(simulated, c), id));
    return go(c, result.ok ? `${here}?saved` : `${here}?problem=${result.reason}`);
  });
}

function body(world: World, partner: DevicePartner) {
  const targets = partner.groupsRequiringPartnerEnrollment.map(one => one.target);
  const excluded = (target: Target) => target['@odata.type'].includes('exclusion');
  const removal = partner.whenPartnerDevicesWillBeRemovedDateTime;
  return html`
    ${rows([
      ['Partner', partner.displayName],
      ['Partner status', partnerStates[partner.partnerState] ?? partner.partnerState, 'partner-status'],
      ['Last heartbeat', partner.lastHeartbeatDateTime === never ? 'Never' : partner.lastHeartbeatDateTime],
      ['Devices will be removed', removal ?? 'Not planned'],
      [
        'Include groups',
        names(
          world,
          targets.filter(target => !excluded(target)),
        ),
      ],
      ['Exclude groups', names(world, targets.filter(excluded))],
    ])}
    <form class="fields" method="post" action="${here}">
      <label for="application-id">Specify the Microsoft Entra App ID for Jamf</label>
      <input type="text" id="application-id" name="application-id" value="${partner.singleTenantAppId}" autocomplete="off">
      <div class="acts"><button class="first" id="save">Save</button></div>
    </form>`;
}

function names(world: World, targets: readonly Target[]): string {
  const found = targets.map(target =>
    target['@odata.type'].includes('allLicensedUsers')
      ? 'All users'
      : (world.groups.find(group => group.id === target.groupId)?.displayName ?? target.groupId ?? ''),
  );
  return found.length > 0 ? found.join(', ') : 'None';
}
