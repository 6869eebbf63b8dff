import { cloudHosts } from '../../clouds.js';
import type { Language } from '../../language.js';
import { type NetworkPurpose, type NetworkUser, networkTargetsOf } from '../../settings/network-targets.js';
import type { Settings } from '../../settings.js';
import { firewallWords } from './firewall-words.js';
import { macPush, retired } from './not-probed.js';

export type FirewallPurpose = NetworkPurpose | 'mac-push' | 'mac-push-fallback' | 'intune-macs';
export type RetiredRow = 'old-push-ports' | 'azure-ad-graph' | 'jamf-http';

/** One opening in the firewall, outwards; or one that can be closed. */
export type FirewallRow =
  | {
      readonly is: 'needed';
      readonly host: string;
      readonly port: number;
      readonly protocol: 'TCP';
      readonly from: readonly NetworkUser[];
      readonly purpose: FirewallPurpose;
    }
  | {
      readonly is: 'retired';
      readonly host: string;
      readonly port: string;
      readonly protocol: 'TCP';
      readonly what: RetiredRow;
      /** Absent: no date is published. */
      readonly since?: string;
      readonly source: string;
    };

type Of = Pick<Settings, 'cloud' | 'instances'>;

/** Everything the integration needs of the network, whoever needs it, and what is not needed any more. */
export function firewallList(settings: Of): readonly FirewallRow[] {
  const probed = networkTargetsOf(settings).map(({ host, port, from, purpose }) => needed(host, port, from, purpose));
  return [...probed, ...forMacs(settings), ...notNeeded];
}

/** The list for whoever manages the firewall: one line each, to be copied. */
export function firewallLines(settings: Of, language: Language): readonly string[] {
  const words = firewallWords[language];
  const rows = firewallList(settings);
  const lines = rows.map(row => {
    const place = `${row.host}  ${row.port}  ${row.protocol}`;
    return row.is === 'needed'
      ? `${place}  ${row.from.map(user => words.users[user]).join(', ')}  ${words.purposes[row.purpose]}`
      : `${place}  ${words.retired[row.what]}${row.since ? ` (${row.since})` : ''}  ${row.source}`;
  });
  const count = rows.filter(row => row.is === 'needed').length;
  return [words.heading, ...lines.slice(0, count), '', words.notNeeded, ...lines.slice(count)];
}

const needed = (host: string, port: number, from: readonly NetworkUser[], purpose: FirewallPurpose): FirewallRow => ({
  is: 'needed',
  host,
  port,
  protocol: 'TCP',
  from,
  purpose,
});

/** Of all of Intune's hosts only the global cloud's are documented with a wildcard. */
function forMacs({ cloud }: Of): readonly FirewallRow[] {
  const isGlobal = cloudHosts(cloud).intuneApiHost === 'api.manage.microsoft.com';
  return [
    ...(isGlobal ? [needed('*.manage.microsoft.com', 443, ['jamf-server', 'macs'], 'intune-macs')] : []),
    needed(macPush.network, macPush.port, ['macs'], 'mac-push'),
    needed(macPush.network, macPush.fallbackPort, ['macs'], 'mac-push-fallback'),
  ];
}

const notNeeded: readonly FirewallRow[] = [
  {
    is: 'retired',
    host: '17.0.0.0/8',
    port: retired.pushPorts.ports.join(', '),
    protocol: 'TCP',
    what: 'old-push-ports',
    since: retired.pushPorts.since,
    source: retired.pushPorts.source,
  },
  {
    is: 'retired',
    host: retired.azureAdGraph.host,
    port: '443',
    protocol: 'TCP',
    what: 'azure-ad-graph',
    since: retired.azureAdGraph.since,
    source: retired.azureAdGraph.source,
  },
  {
    is: 'retired',
    host: 'Jamf Pro',
    port: '80',
    protocol: 'TCP',
    what: 'jamf-http',
    source:
      'https://learn.microsoft.com/intune/device-security/conditional-access-integration/configure-jamf-cloud-connector',
  },
];
