import { grantRole, revokeRole, servicePrincipalOf } from '../acts/directory.js';
import { switchApp } from '../acts/entra.js';
import { saveApplicationId } from '../acts/intune.js';
import { notify } from '../acts/jamf.js';
import { jamfPartner } from '../acts/partner.js';
import { connectorApp, graphAppId, graphRoles, updateDeviceAttributes } from '../apps.js';
import type { ServicePrincipal } from '../directory.js';
import type { World } from '../world.js';
import { connectServer } from './connected.js';
import { hoursBefore, must, somebody } from './somebody.js';
import type { Story } from './story.js';

function connector(world: World): ServicePrincipal {
  const principal = servicePrincipalOf(world, connectorApp.appId);
  if (!principal) throw new Error('The story needs a connected server');
  return principal;
}

export const permissionMissing: Story = {
  name: 'permission-missing',
  en: 'acme was connected, but somebody took the Intune permission away from the Cloud Connector app.',
  nl: 'acme was verbonden, maar iemand heeft de Intune-machtiging van de app Cloud Connector verwijderd.',
  tell(world, now) {
    connectServer(world, 'acme', now);
    const principal = connector(world);
    const then = hoursBefore(now, 5);
    const partner = jamfPartner(world);
    if (partner) partner.lastHeartbeatDateTime = then.toISOString();
    revokeRole(world, principal, updateDeviceAttributes, somebody(now, 5));
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
    const by = somebody(now, 30);
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
      partner.lastHeartbeatDateTime = hoursBefore(now, 72).toISOString();
    }
    const acme = world.jamf['acme'];
    if (acme) notify(acme, 'MII_HEARTBEAT_FAILED_NOTIFICATION');
  },
};

export const appDisabled: Story = {
  name: 'app-disabled',
  en: 'acme was connected, but somebody disabled the Cloud Connector app five hours ago.',
  nl: 'acme was verbonden, maar iemand heeft de app Cloud Connector vijf uur geleden uitgeschakeld.',
  tell(world, now) {
    connectServer(world, 'acme', now);
    must(switchApp(world, somebody(now, 5), connectorApp.appId, false));
    const acme = world.jamf['acme'];
    if (acme) notify(acme, 'MII_UNATHORIZED_RESPONSE_NOTIFICATION');
  },
};

export const wrongId: Story = {
  name: 'wrong-id',
  en: 'acme was connected, but somebody entered the object ID of the app in Intune, where its application ID belongs.',
  nl: 'acme was verbonden, maar iemand heeft in Intune de object-id van de app ingevuld in plaats van de toepassings-id.',
  tell(world, now) {
    connectServer(world, 'acme', now);
    must(saveApplicationId(world, somebody(now, 30), connector(world).id));
    const partner = jamfPartner(world);
    if (partner) partner.partnerState = 'unresponsive';
    const acme = world.jamf['acme'];
    if (acme) notify(acme, 'MII_HEARTBEAT_FAILED_NOTIFICATION');
  },
};
