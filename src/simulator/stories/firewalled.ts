import { connected } from './connected.js';
import type { Story } from './story.js';

export const firewalled: Story = {
  name: 'firewalled',
  en: 'acme is connected, but a firewall refuses Apple push, and a proxy opens the TLS traffic to the Jamf Pro servers.',
  nl: 'acme is verbonden, maar een firewall weigert Apple-push en een proxy opent het TLS-verkeer naar de Jamf Pro-servers.',
  tell(world, now) {
    connected.tell(world, now);
    world.network['api.push.apple.com'] = 'refused';
    for (const { host } of Object.values(world.jamf)) world.network[host] = 'intercepted';
    // Whoever does not trust the proxy gets no answer from Jamf Pro either.
    world.faults.push({ id: 'firewalled', api: 'jamf', effect: { is: 'reset' } });
  },
};
