import type { SimulatedApi } from './faults.js';
import type { RecordedApi } from './record.js';

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
  if (part === 'botframework') {
    return { url: `https://login.botframework.com${tail}`, api: 'login', recordedAs: 'entra' };
  }
  if (part !== 'login') return undefined;
  const url = `https://login.microsoftonline.com${tail}`;
  return tail.startsWith('/common/discovery/instance')
    ? { url, api: 'login' }
    : { url, api: 'login', recordedAs: 'entra' };
}

/** Public origins and where they lead on loopback. */
export function routesTo(origin: string, aliases: readonly string[]): { [publicOrigin: string]: string } {
  const jamf = aliases.map(alias => [`https://${alias}.jamfcloud.com`, `${origin}/jamf/${alias}`]);
  return {
    'https://graph.microsoft.com': `${origin}/graph`,
    'https://login.microsoftonline.com': `${origin}/login`,
    'https://login.botframework.com': `${origin}/botframework`,
    // Teams names its address in each activity; here it stands so that the bot may answer to it.
    'https://smba.trafficmanager.net': `${origin}/teams`,
    ...Object.fromEntries(jamf),
  };
}
