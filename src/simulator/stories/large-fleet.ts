import { connectServer } from './connected.js';
import type { Story } from './story.js';

const total = 12_000;

export const largeFleet: Story = {
  name: 'large-fleet',
  en: 'acme manages 12,000 Macs, as a fleet grows: old systems, silent Macs, twins, users who lost their registration.',
  nl: 'acme beheert 12.000 Macs, zoals een park groeit: oude systemen, stille Macs, dubbelen, gebruikers die hun registratie kwijt zijn.',
  tell(world, now) {
    connectServer(world, 'acme', now);
    const acme = world.jamf['acme'];
    if (acme) acme.fleet = { total, activated: 11_200, unresponsive: 340, deactivated: 160, grown: true };
  },
};
