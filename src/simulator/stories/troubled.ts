import { grantRole, revokeRole, servicePrincipalOf } from '../acts/directory.js';
import { notify } from '../acts/jamf.js';
import { jamfPartner } from '../acts/partner.js';
import { connectorApp, graphAppId, graphRoles, updateDeviceAttributes } from '../apps.js';
import type { ServicePrincipal } from '../directory.js';
import { demoPeople } from '../people.js';
import type { World } from '../world.js';
import { connectServer } from './connected.js';
import type { Story } from './story.js';

const hour = 3_600_000;
const before = (now: Date, hours: number) => new Date(now.getTime() - hours * hour);

function connector(world: World): ServicePrincipal {
  const principal = servicePrincipalOf(world, connectorApp.appId);
  if (!principal) throw new Error('The story needs a connected server');
  return principal;
}

/** Somebody with enough rights and no idea what they were doing. */
function somebody() {
  const person = demoPeople.find(one => one.key === 'approver2');
  if (!person) throw new Error('The story needs its people');
  return person;
}

export const permissionMissing: Story = {
  name: 'permission-missing',
  en: 'acme was connected, but somebody took the Intune permission away from the Cloud Connector app.',
  nl: 'acme was verbonden, maar iemand heeft de Intune-machtiging van de app Cloud Connector verwijderd.',
  tell(world, now) {
    connectServer(world, 'acme', now);
    const principal = connector(world);
    const then = before(now, 5);
    const partner = jamfPartner(world);
    if (partner) partner.lastHeartbeatDateTime = then.toISOString();
    revokeRole(world, principal, updateDeviceAttributes, { person: somebody(), now: then });
    const acme = world.jamf['acme'];
    if (acme) notify(acme, 'MII_UNATHORIZED_RESPONSE_NOTIFICATION');
  },
};

export const extraPermission: Story = {
  name: 'extra-permission',
  en: 'acme is connected, but the Cloud Connector app was given a permission that Jamf never asked for.',
  nl: 'acme is verbonden, maar de app Cloud Connector heeft een machtiging gekregen waar Jamf niet om vroeg.',
  tell(world, now) {
    connectServer(world, 'acme', now);
    const graph = servicePrincipalOf(world, graphAppId);
    const by = { person: somebody(), now: before(now, 30) };
    if (graph) grantRole(world, connector(world), graph, graphRoles['Application.Read.All'], by);
  },
};

export const unresponsive: Story = {
  name: 'unresponsive',
  en: 'acme was connected, but Intune has heard nothing from Jamf for three days.',
  nl: 'acme was verbonden, maar Intune heeft al drie dagen niets van Jamf gehoord.',
  tell(world, now) {
    connectServer(world, 'acme', now);
    const partner = jamfPartner(world);
    if (partner) {
      partner.partnerState = 'unresponsive';
      partner.lastHeartbeatDateTime = before(now, 72).toISOString();
    }
    const acme = world.jamf['acme'];
    if (acme) notify(acme, 'MII_HEARTBEAT_FAILED_NOTIFICATION');
  },
};
