import { type Check, finding } from '../check.js';
import type { NetworkName } from './names.js';
import { applePorts } from './services.js';

/** What Microsoft's and Jamf's articles still list, and what became of it. */
export const retired = {
  pushPorts: { ports: [2195, 2196], since: '2021-03-31', source: 'https://developer.apple.com/forums/thread/112502' },
  azureAdGraph: {
    host: 'graph.windows.net',
    since: '2025-07-01',
    source:
      'https://techcommunity.microsoft.com/blog/microsoft-entra-blog/action-required-azure-ad-graph-api-retirement/4090533',
  },
} as const;

/** Apple's addresses and the ports by which Macs hear from it: https://support.apple.com/HT210060 */
export const macPush = { network: '17.0.0.0/8', port: 5223, fallbackPort: 443 } as const;

/** Nothing that runs beside the bot can tell what Macs reach from their own networks. */
const macsOwnNetwork = told('network-mac-push', 'not-from-here', { ...macPush }, applePorts);
const oldPushPorts = told(
  'network-old-push-ports',
  'retired',
  { ports: retired.pushPorts.ports.join(', '), since: retired.pushPorts.since },
  retired.pushPorts.source,
);
const azureAdGraph = told(
  'network-azure-ad-graph',
  'retired',
  { host: retired.azureAdGraph.host, since: retired.azureAdGraph.since },
  retired.azureAdGraph.source,
);

export const notProbed: readonly Check[] = [macsOwnNetwork, oldPushPorts, azureAdGraph];

/** Said, not tested. */
function told(name: NetworkName, code: string, facts: { [name: string]: string | number }, source: string): Check {
  return {
    name,
    group: 'network',
    scope: 'tenant',
    reads: [],
    fixes: { [code]: { who: code === 'retired' ? 'nobody' : 'network-team', source } },
    run: snapshot => finding(name, snapshot, 'skipped', code, facts),
  };
}
