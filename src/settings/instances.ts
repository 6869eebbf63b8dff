import { isIP } from 'node:net';
import type { Cloud } from '../kinds.js';
import type { Instance } from '../settings.js';
import { type Reader, shown } from './reader.js';
import { readSecretPlace } from './secret-place.js';
import { wrong } from './wrong.js';

/** The part of the variables' names that stands for an instance: `acme-test` -> `JAMF_ACME_TEST`. */
export const instancePrefix = (alias: string): string => `JAMF_${alias.toUpperCase().replaceAll('-', '_')}`;

/** The Jamf Pro servers that the operator declares: the only ones the bot ever talks to. */
export function readInstances(reader: Reader, cloud: Cloud): readonly Instance[] {
  const instances = aliasesIn(reader).map(alias => readInstance(reader, alias, cloud));
  const hosts = instances.map(instance => instance.host);
  const twice = instances.find((instance, index) => hosts.indexOf(instance.host) !== index);
  if (twice) {
    wrong(`${instancePrefix(twice.alias)}_URL is "${twice.url}", but must be another server than those before it.`);
  }
  return instances;
}

export function aliasesIn(reader: Pick<Reader, 'text'>): readonly string[] {
  const list = reader.text('JAMF_INSTANCES') ?? '';
  const aliases = list.split(',').map(alias => alias.trim());
  if (list === '') return [];
  const isGood =
    aliases.every(alias => /^[a-z][a-z0-9-]{0,30}$/.test(alias)) && new Set(aliases).size === aliases.length;
  if (!isGood) {
    wrong(`JAMF_INSTANCES is "${list}", but must be different short names in lower case, with commas between them.`);
  }
  return aliases;
}

function readInstance(reader: Reader, alias: string, cloud: Cloud): Instance {
  const prefix = instancePrefix(alias);
  const isPrivate = yesNo(reader, `${prefix}_PRIVATE`);
  const url = serverUrl(reader.text(`${prefix}_URL`), `${prefix}_URL`, isPrivate);
  const hosting = hostingOf(reader, `${prefix}_HOSTED`);
  const signIn = signInOf(reader, prefix, cloud);
  return { alias, url: url.origin, host: url.host, hosting, private: isPrivate, signIn };
}

function hostingOf(reader: Reader, name: string): Instance['hosting'] {
  const value = reader.text(name);
  if (value === undefined) return 'unknown';
  if (value === 'jamf-cloud' || value === 'own-server') return value;
  return wrong(`${name} is "${value}", but must be one of: jamf-cloud, own-server.`);
}

function yesNo(reader: Reader, name: string): boolean {
  const value = reader.text(name) ?? 'false';
  if (value !== 'true' && value !== 'false') wrong(`${name} is "${value}", but must be true or false.`);
  return value === 'true';
}

function serverUrl(text: string | undefined, name: string, isPrivate: boolean): URL {
  if (!text) return wrong(`${name} is not set, but every instance in JAMF_INSTANCES needs its address.`);
  const refuse = (rule: string) => wrong(`${name} is "${shown(text)}", but must ${rule}.`);
  if (!URL.canParse(text)) return refuse('be an address such as https://acme.jamfcloud.com');
  const url = new URL(text);
  if (url.username || url.password) return refuse('not contain a user name or password');
  if (url.protocol !== 'https:') return refuse('start with https://');
  if (url.pathname !== '/' || url.search || url.hash) return refuse('end after the host, without path or query');
  const isBare = isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0 || !url.hostname.includes('.');
  if (isBare && !isPrivate) return refuse(`be a public host name, unless ${name.replace(/_URL$/, '_PRIVATE')}=true`);
  return url;
}

function signInOf(reader: Reader, prefix: string, cloud: Cloud): Instance['signIn'] {
  const clientId = reader.text(`${prefix}_CLIENT_ID`);
  const clientSecret = readSecretPlace(reader, `${prefix}_CLIENT_SECRET`, cloud);
  const username = reader.text(`${prefix}_USERNAME`);
  const password = readSecretPlace(reader, `${prefix}_PASSWORD`, cloud);
  const both = `${prefix}_CLIENT_ID and ${prefix}_CLIENT_SECRET (an API client)`;
  const account = `${prefix}_USERNAME and ${prefix}_PASSWORD (an account)`;
  if ((clientId || clientSecret) && (username || password)) {
    return wrong(`${both} are set beside ${account}, but only one of the two sign-ins may be.`);
  }
  if (clientId && clientSecret) return { is: 'api-client', clientId, clientSecret };
  if (username && password) return { is: 'account', username, password };
  return wrong(`${prefix} has no complete sign-in, but needs ${both} or ${account}.`);
}
