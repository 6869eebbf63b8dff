import { BlockList, isIP } from 'node:net';
import type { Instance, Settings } from '../settings.js';

/** What is known of an instance by name. */
export type Named = Pick<Instance, 'alias' | 'host' | 'url'>;

export const refusedNames = [
  'unknown-instance',
  'not-https',
  'credentials-in-url',
  'private-address',
  'undeclared-host',
  'not-a-name',
] as const;
export type RefusedName = (typeof refusedNames)[number];

export type NamedInstance =
  | { readonly ok: true; readonly instance: Instance }
  | {
      readonly ok: false;
      readonly reason: RefusedName;
      /** `named`: what was typed, without a password. `lines`: what the operator adds to the settings. */
      readonly facts: {
        readonly named: string;
        readonly declared: readonly string[];
        readonly lines: readonly string[];
      };
    };

/**
 * The declared instance that somebody named by alias, host or address. Whatever else was typed is judged by its
 * form alone: nothing is looked up and no request goes to it.
 */
export function namedInstance(typed: string, settings: Pick<Settings, 'instances'>): NamedInstance {
  const named = typed.trim();
  const lower = named.toLowerCase();
  const known = settings.instances.find(
    ({ alias, host }) => lower === alias.toLowerCase() || lower === host.toLowerCase(),
  );
  if (known) return { ok: true, instance: known };
  const refuse = (reason: RefusedName, lines: readonly string[]): NamedInstance => ({
    ok: false,
    reason,
    facts: { named: shown(named), declared: settings.instances.map(({ alias }) => alias), lines },
  });
  const linesFor = (alias: string, host: string) => settingsFor(settings, alias, host);
  if (/^[a-z][a-z0-9-]{0,30}$/iu.test(named) && lower !== 'localhost') {
    return refuse('unknown-instance', linesFor(lower, `${lower}.jamfcloud.com`));
  }
  const url = asUrl(named);
  if (!url || url.hostname === '') return refuse('not-a-name', []);
  if (url.username !== '' || url.password !== '') return refuse('credentials-in-url', []);
  if (url.protocol !== 'https:') return refuse('not-https', []);
  const declared = settings.instances.find(({ host }) => host.toLowerCase() === url.host);
  if (declared) return { ok: true, instance: declared };
  const alias = aliasFor(url.hostname);
  if (isPrivate(url.hostname))
    return refuse('private-address', [...linesFor(alias, url.host), `${variable(alias)}_PRIVATE=true`]);
  return refuse('undeclared-host', linesFor(alias, url.host));
}

function asUrl(named: string): URL | undefined {
  const address = /^[a-z][a-z0-9+.-]*:\/\//iu.test(named) ? named : `https://${named}`;
  if (/\s/u.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address);
}

const shown = (named: string) => named.replace(/\/\/[^/]*@/u, '//***@').slice(0, 120);

const variable = (alias: string) => `JAMF_${alias.toUpperCase().replace(/[^A-Z0-9]/gu, '_')}`;

function aliasFor(host: string): string {
  const first = host.split('.')[0] ?? '';
  return /^[a-z][a-z0-9-]*$/u.test(first) ? first : 'new';
}

/** The same variables that `.env.sample` explains. */
function settingsFor(settings: Pick<Settings, 'instances'>, alias: string, host: string): readonly string[] {
  const name = variable(alias);
  const all = [...settings.instances.map(instance => instance.alias), alias].join(',');
  return [`JAMF_INSTANCES=${all}`, `${name}_URL=https://${host}`, `${name}_CLIENT_ID=`, `${name}_CLIENT_SECRET=`];
}

const privateNetworks = new BlockList();
// Private, loopback, link-local and carrier-grade ranges: RFC 1918, RFC 6890, RFC 6598, RFC 4193, RFC 4291.
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  privateNetworks.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  privateNetworks.addSubnet(network, prefix, 'ipv6');
}

function isPrivate(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, '');
  const family = isIP(host);
  if (family !== 0) return privateNetworks.check(host, family === 4 ? 'ipv4' : 'ipv6');
  return !host.includes('.') || /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private)$/u.test(host);
}
