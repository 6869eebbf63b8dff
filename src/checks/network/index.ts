import type { Check } from '../check.js';
import { jamfServer } from './jamf-server.js';
import { notProbed } from './not-probed.js';
import { serviceChecks } from './services.js';

export { type FirewallRow, firewallLines, firewallList } from './firewall-list.js';

/** All that `check network` looks at. */
export const networkChecks: readonly Check[] = [...serviceChecks, jamfServer, ...notProbed];
