import { cloudHosts } from '../clouds.js';
import type { Alias } from '../ids.js';
import type { Cloud } from '../kinds.js';
import type { Instance } from '../settings.js';
import { vaultsOf } from './hosts.js';

export const networkPurposes = [
  'sign-in',
  'graph',
  'intune',
  'bot-framework',
  'teams',
  'key-vault',
  'jamf',
  'apple-push',
] as const;
export type NetworkPurpose = (typeof networkPurposes)[number];

/** Who has to reach a host: the bot, the Jamf Pro servers, the Macs. */
export type NetworkUser = 'bot' | 'jamf-server' | 'macs';

/** A host that `check network` tries to reach, and what for. */
export type NetworkTarget = {
  /** A name, or an address without brackets. */
  readonly host: string;
  readonly port: number;
  readonly purpose: NetworkPurpose;
  readonly from: readonly NetworkUser[];
  /** Of a Jamf Pro server: which. */
  readonly alias?: Alias;
  /** The operator says that a private address is intended. */
  readonly private: boolean;
  /** Spoken once TLS stands: HTTP, or the HTTP/2 of Apple's push service, which is left alone. */
  readonly speaks: 'http/1.1' | 'h2';
};

/** Ports on which a server hands pushes to Apple: https://support.apple.com/HT210060 */
const applePush = { host: 'api.push.apple.com', ports: [443, 2197] };

/** Everything that is ever probed. The settings decide it; nothing typed in a chat ever gets onto the list. */
export function networkTargetsOf(settings: {
  readonly cloud: Cloud;
  readonly instances: readonly Pick<Instance, 'alias' | 'url' | 'private' | 'signIn'>[];
}): readonly NetworkTarget[] {
  const { graph, login, intuneApiHost, bot, teams } = cloudHosts(settings.cloud);
  const targets = [
    of('sign-in', new URL(login).host, ['bot', 'jamf-server', 'macs']),
    of('graph', new URL(graph).host, ['bot', 'jamf-server']),
    ...(intuneApiHost ? [of('intune', intuneApiHost, ['jamf-server', 'macs'])] : []),
    ...(bot ? [of('bot-framework', new URL(bot.metadata).host, ['bot'])] : []),
    ...teams.map(host => of('teams', host, ['bot'])),
    ...vaultsOf(settings.instances).map(address => of('key-vault', new URL(address).host, ['bot'])),
    ...settings.instances.map(jamfServer),
    ...applePush.ports.map(
      (port): NetworkTarget => ({ ...of('apple-push', applePush.host, ['jamf-server']), port, speaks: 'h2' }),
    ),
  ];
  return Object.freeze(targets.map(target => Object.freeze(target)));
}

const of = (purpose: NetworkPurpose, host: string, from: readonly NetworkUser[]): NetworkTarget => ({
  host,
  port: 443,
  purpose,
  from,
  private: false,
  speaks: 'http/1.1',
});

function jamfServer({ alias, url, private: isPrivate }: Pick<Instance, 'alias' | 'url' | 'private'>): NetworkTarget {
  const { hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  return { ...of('jamf', host, ['bot', 'macs']), port: Number(port || 443), alias, private: isPrivate };
}
