import { cloudHosts } from '../clouds.js';
import type { Cloud } from '../kinds.js';
import type { Instance, Settings } from '../settings.js';

/**
 * May the bot answer to this `serviceUrl`, that is: send its connector token there? To Teams' own hosts only; in the
 * demo to the simulated Teams (the route of its host) and to the Playground's origin.
 */
export function isTeamsAddress(settings: Pick<Settings, 'cloud' | 'routes' | 'playgroundUrl'>, text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username || url.password) return false;
  const { teams } = cloudHosts(settings.cloud);
  const simulated = teams.map(host => settings.routes[`https://${host}`]);
  const bases = [...simulated, settings.playgroundUrl].flatMap(base => (base ? [`${base}/`] : []));
  if (bases.some(base => `${url.href}/`.startsWith(base))) return true;
  return url.protocol === 'https:' && url.port === '' && teams.includes(url.hostname);
}

/** The one list of hosts that the bot may connect to. Nothing typed in a chat ever gets onto it. */
export function outboundHostsOf(settings: {
  readonly cloud: Cloud;
  readonly instances: readonly Pick<Instance, 'host' | 'signIn'>[];
}): readonly string[] {
  const { graph, login, bot, teams } = cloudHosts(settings.cloud);
  const microsoft = [graph, login, ...(bot ? [bot.metadata] : [])];
  const hosts = [...microsoft, ...vaultsOf(settings.instances)].map(address => new URL(address).host);
  return [...new Set([...hosts, ...teams, ...settings.instances.map(instance => instance.host)])].sort();
}

/** Addresses of the Key Vaults in which secrets of Jamf Pro are kept, each once. */
export const vaultsOf = (instances: readonly Pick<Instance, 'signIn'>[]): readonly string[] => [
  ...new Set(instances.flatMap(({ signIn }) => vaultOf(signIn)).map(secret => new URL(secret).origin)),
];

function vaultOf(signIn: Instance['signIn']): readonly string[] {
  const secret = signIn.is === 'account' ? signIn.password : signIn.clientSecret;
  return typeof secret === 'object' && 'vault' in secret ? [secret.vault] : [];
}
