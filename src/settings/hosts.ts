import { cloudHosts } from '../clouds.js';
import type { Cloud } from '../kinds.js';
import type { Instance, Settings } from '../settings.js';

/**
 * Where Teams' connector (`serviceUrl`) may be, per cloud.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
const teamsHosts: { readonly [cloud in Cloud]: readonly string[] } = {
  global: ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'],
  'us-gov-high': ['smba.infra.gov.teams.microsoft.us'],
  'us-gov-dod': ['smba.infra.dod.teams.microsoft.us'],
  china: [],
};

/**
 * May the bot answer to this `serviceUrl`, that is: send its connector token there? To Teams' own hosts only; in the
 * demo to the simulated Teams (the route of its host) and to the Playground's origin.
 */
export function isTeamsAddress(settings: Pick<Settings, 'cloud' | 'routes' | 'playgroundUrl'>, text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username || url.password) return false;
  const simulated = teamsHosts[settings.cloud].map(host => settings.routes[`https://${host}`]);
  const bases = [...simulated, settings.playgroundUrl].flatMap(base => (base ? [`${base}/`] : []));
  if (bases.some(base => `${url.href}/`.startsWith(base))) return true;
  return url.protocol === 'https:' && url.port === '' && teamsHosts[settings.cloud].includes(url.hostname);
}

/** The one list of hosts that the bot may connect to. Nothing typed in a chat ever gets onto it. */
export function outboundHostsOf(settings: {
  readonly cloud: Cloud;
  readonly instances: readonly Pick<Instance, 'host'>[];
}): readonly string[] {
  const { graph, login, bot } = cloudHosts(settings.cloud);
  const microsoft = [graph, login, ...(bot ? [bot.metadata] : [])].map(address => new URL(address).host);
  const hosts = [...microsoft, ...teamsHosts[settings.cloud], ...settings.instances.map(instance => instance.host)];
  return [...new Set(hosts)].sort();
}
