import { savePartnerGroups } from '../acts/intune.js';
import { untick } from '../acts/jamf.js';
import { demoGroups } from '../people.js';
import type { World } from '../world.js';
import { connectServer } from './connected.js';
import { administrator, must } from './somebody.js';
import type { Story } from './story.js';

export const disconnected: Story = {
  name: 'disconnected',
  en: 'acme was connected with the cloud connector and switched off three days ago; its apps and the application ID are still there.',
  nl: 'acme was verbonden via de cloudconnector en is drie dagen geleden uitgezet; de apps en de toepassings-id zijn er nog.',
  tell(world, now) {
    connectServer(world, 'acme', now);
    must(untick(world, administrator(now, 72), 'acme'));
    delete world.jamf['acme']?.console.message;
  },
};

export const twoConnected: Story = {
  name: 'two-connected',
  en: 'acme and globex are both connected with the cloud connector, in the same tenant.',
  nl: 'acme en globex zijn allebei verbonden via de cloudconnector, in dezelfde tenant.',
  tell(world, now) {
    connectServer(world, 'acme', now);
    connectServer(world, 'globex', now);
  },
};

export const legacyGroups: Story = {
  name: 'legacy-groups',
  en: 'acme is still connected with the cloud connector, for a group of users; its smart groups for Device Compliance are ready.',
  nl: 'acme is nog verbonden via de cloudconnector, voor een groep gebruikers; de slimme groepen voor Device Compliance staan klaar.',
  tell(world, now) {
    connectServer(world, 'acme', now);
    must(savePartnerGroups(world, administrator(now, 300), { include: [demoGroups.macUsers], exclude: [] }));
    prepareSmartGroups(world);
  },
};

export const readyForCompliance: Story = {
  name: 'ready-for-compliance',
  en: 'A new tenant; the smart groups for Device Compliance are ready in acme, nothing is connected.',
  nl: 'Een nieuwe tenant; in acme staan de slimme groepen voor Device Compliance klaar, er is nog niets verbonden.',
  tell: prepareSmartGroups,
};

/** "Compliant Macs" is on every server from the start. */
function prepareSmartGroups(world: World): void {
  const acme = world.jamf['acme'];
  acme?.smartGroups.push({
    id: '3',
    name: 'Applicable Macs',
    description: '',
    membershipCount: acme.fleet.total,
    siteId: '-1',
  });
}
