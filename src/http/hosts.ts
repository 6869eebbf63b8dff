import { Problem } from '../problem.js';
import { addressKind, isLoopback } from './addresses.js';

export type HostRules = {
  /** Hosts that may be called, as in a URL: `graph.microsoft.com`, `jamf.example:8443`. Exact, never a suffix. */
  readonly hosts: readonly string[];
  /** Those of them that the operator declared to have a private address. */
  readonly privateHosts: readonly string[];
  /** The one address, on this machine's own link, that gives the tokens of its managed identity: plain HTTP. */
  readonly machine?: string;
  /** Demo and tests: public origin -> loopback origin with path. */
  readonly routes: { readonly [origin: string]: string };
};

/** Where a call really goes. */
export type Target = { readonly url: URL; readonly host: string };

export type HostGuard = {
  /** The address to call for this URL. Throws `host-not-allowed` when it may not be called at all. */
  target(url: string, doing: string): Target;
  /** May a connection to this host end at this address? Asked for every resolved and every connected address. */
  mayConnect(host: string, address: string): boolean;
};

/** One list decides what may be called, and it is held on names here and on addresses in `connect.ts`. */
export function createHostGuard(rules: HostRules): HostGuard {
  const allowed = new Set(rules.hosts.map(host => host.toLowerCase()));
  const privates = new Set(rules.privateHosts.map(host => host.toLowerCase()));
  const routes = new Map(Object.entries(rules.routes).map(([origin, to]) => [new URL(origin).origin, loopback(to)]));
  const simulated = [...routes.values()];
  const machine = rules.machine === undefined ? undefined : new URL(rules.machine);

  function target(text: string, doing: string): Target {
    const url = parsed(text, doing);
    if (url.username || url.password) throw notAllowed(doing, url.host, 'credentials-in-url');
    const route = routes.get(url.origin);
    if (route) return { url: new URL(`${route}${url.pathname}${url.search}`), host: url.host };
    if (simulated.some(base => `${url.origin}${url.pathname}/`.startsWith(`${base}/`))) return { url, host: url.host };
    if (machine && url.origin === machine.origin && url.pathname === machine.pathname) return { url, host: url.host };
    if (url.protocol !== 'https:') throw notAllowed(doing, url.host, 'not-https');
    if (!allowed.has(url.host)) throw notAllowed(doing, url.host, 'not-listed');
    return { url, host: url.host };
  }

  function mayConnect(host: string, address: string): boolean {
    if (simulated.some(base => new URL(base).host === host)) return isLoopback(address);
    if (machine?.host === host)
      return machine.hostname === 'localhost' ? isLoopback(address) : machine.hostname === address;
    const kind = addressKind(address);
    return kind === 'public' || (kind === 'private' && privates.has(host));
  }

  return { target, mayConnect };
}

export const notAllowed = (doing: string, host: string, why: string): Problem =>
  new Problem('host-not-allowed', doing, { host, why });

function parsed(text: string, doing: string): URL {
  try {
    return new URL(text);
  } catch {
    throw notAllowed(doing, 'unknown', 'not-a-url');
  }
}

function loopback(to: string): string {
  const url = new URL(to);
  const isLocal = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (!isLocal) throw new Problem('settings-wrong', 'reading the routes of the demo', { host: url.host });
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
