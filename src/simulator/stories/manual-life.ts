import { removeServicePrincipal, servicePrincipalOf } from '../acts/directory.js';
import { saveApplicationId } from '../acts/intune.js';
import { notify, untick } from '../acts/jamf.js';
import { jamfPartner } from '../acts/partner.js';
import { manualApp, nativeConnectorApp } from '../apps.js';
import type { World } from '../world.js';
import { manual } from './manual.js';
import { administrator, hoursBefore, must } from './somebody.js';
import type { Story } from './story.js';

const day = 24;

function secretEnds(world: World, end: Date): void {
  const app = world.applications.find(one => one.appId === manualApp.appId);
  for (const credential of app?.passwordCredentials ?? []) credential.endDateTime = end.toISOString();
}

export const expiringSecret: Story = {
  name: 'expiring-secret',
  en: 'acme is connected by hand, and the secret of its app ends in 12 days.',
  nl: 'acme is handmatig verbonden, en het geheim van de app verloopt over 12 dagen.',
  tell(world, now) {
    manual.tell(world, now);
    secretEnds(world, hoursBefore(now, -12 * day));
  },
};

export const deadSecret: Story = {
  name: 'dead-secret',
  en: 'acme is connected by hand, but the secret ended a week ago: Jamf Pro cannot tell Intune anything any more.',
  nl: 'acme is handmatig verbonden, maar het geheim is een week geleden verlopen: Jamf Pro kan Intune niets meer melden.',
  tell(world, now) {
    manual.tell(world, now);
    const ended = hoursBefore(now, 7 * day);
    secretEnds(world, ended);
    const partner = jamfPartner(world);
    if (partner) Object.assign(partner, { partnerState: 'unresponsive', lastHeartbeatDateTime: ended.toISOString() });
    const acme = world.jamf['acme'];
    if (acme) notify(acme, 'MII_HEARTBEAT_FAILED_NOTIFICATION');
  },
};

export const midMigration: Story = {
  name: 'mid-migration',
  en: 'The manual connection of acme was taken away 6 hours ago; nothing has come in its place yet.',
  nl: 'De handmatige verbinding van acme is 6 uur geleden weggehaald; er is nog niets voor in de plaats gekomen.',
  tell(world, now) {
    manual.tell(world, now);
    const by = administrator(now, 6);
    must(untick(world, by, 'acme'), saveApplicationId(world, by, ''));
    for (const { appId } of [manualApp, nativeConnectorApp]) {
      const principal = servicePrincipalOf(world, appId);
      if (principal) removeServicePrincipal(world, principal, by);
    }
    delete world.jamf['acme']?.console.message;
  },
};
