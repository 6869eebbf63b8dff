import type { SimulatedApi } from './faults.js';
import type { RecordedApi } from './record.js';
import type { World } from './world.js';

export type PublicCall = {
  /** The address under which the world knows what was called. */
  readonly url: string;
  readonly api: SimulatedApi;
  /** Absent: has no published contract, so it is not recorded. */
  readonly recordedAs?: RecordedApi;
};

/** Which public service a path of the simulator stands for; undefined for its own pages and for Teams. */
export function publicCall(path: string, search: string): PublicCall | undefined {
  const [, part = '', ...rest] = path.split('/');
  const tail = `/${rest.join('/')}${search}`;
  if (part === 'graph') return { url: `https://graph.microsoft.com${tail}`, api: 'graph', recordedAs: 'graph' };
  if (part === 'jamf') {
    const [alias = '', ...below] = rest;
    const url = `https://${alias}.jamfcloud.com/${below.join('/')}${search}`;
    return { url, api: 'jamf', recordedAs: 'jamf' };
  }
  if (part === 'vault') {
    const [name = '', ...below] = rest;
    return { url: `https://${name}.vault.azure.net/${below.join('/')}${search}`, api: 'vault' };
  }
  if (part === 'imds') return { url: `http://169.254.169.254${tail}`, api: 'login' };
  if (part === 'botframework') {
    return { url: `https://login.botframework.com${tail}`, api: 'login', recordedAs: 'entra' };
  }
  if (part !== 'login') return undefined;
  const url = `https://login.microsoftonline.com${tail}`;
  // Only browsers call the sign-in page.
  return tail.startsWith('/common/discovery/instance') || /^\/[^/]+\/oauth2\/v2\.0\/authorize/.test(tail)
    ? { url, api: 'login' }
    : { url, api: 'login', recordedAs: 'entra' };
}

/** Public origins and where they lead on loopback. */
export function routesTo(origin: string, { jamf: servers, vaults }: World): { [publicOrigin: string]: string } {
  const jamf = Object.keys(servers).map(alias => [`https://${alias}.jamfcloud.com`, `${origin}/jamf/${alias}`]);
  const vault = Object.keys(vaults).map(name => [`https://${name}.vault.azure.net`, `${origin}/vault/${name}`]);
  return {
    'https://graph.microsoft.com': `${origin}/graph`,
    'https://login.microsoftonline.com': `${origin}/login`,
    'https://login.botframework.com': `${origin}/botframework`,
    // Teams names its address in each activity; here it stands so that the bot may answer to it.
    'https://smba.trafficmanager.net': `${origin}/teams`,
    // What Azure answers a machine that asks who it is.
    'http://169.254.169.254': `${origin}/imds`,
    ...Object.fromEntries([...jamf, ...vault]),
  };
}
