import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { type HostGuard, notAllowed } from './hosts.js';

export type Resolve = (hostname: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

export const systemResolve: Resolve = hostname =>
  new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true }, (error, found) => (error ? reject(error) : resolve(found)));
  });

/**
 * Connections whose address was checked: the names a resolver gives now may differ from what it gave a moment ago
 * (DNS rebinding), so the very addresses that the socket is about to use are looked at, and the connected one again.
 */
export function createAgent(
  guard: HostGuard,
  options: { readonly resolve?: Resolve; readonly connectMs: number },
): Agent {
  const resolve = options.resolve ?? systemResolve;
  const connectors = new Map<string, buildConnector.connector>();

  function connectorFor(host: string): buildConnector.connector {
    const known = connectors.get(host);
    if (known) return known;
    const made = buildConnector({ timeout: options.connectMs, lookup: checkedLookup(host, guard, resolve) });
    connectors.set(host, made);
    return made;
  }

  function connect(target: buildConnector.Options, done: buildConnector.Callback): void {
    const host = target.host ?? target.hostname;
    // A literal address is never looked up.
    if (isIP(target.hostname) && !guard.mayConnect(host, target.hostname)) {
      process.nextTick(() => done(addressRefused(host), null));
      return;
    }
    connectorFor(host)(target, (error, socket) => {
      if (error) return done(error, null);
      if (socket?.remoteAddress && guard.mayConnect(host, socket.remoteAddress)) return done(null, socket);
      socket?.destroy();
      return done(addressRefused(host), null);
    });
  }

  return new Agent({ connect, connections: 32 });
}

const addressRefused = (host: string) => notAllowed('connecting', host, 'address-not-allowed');

function checkedLookup(host: string, guard: HostGuard, resolve: Resolve): LookupFunction {
  return (hostname, asked, answer) => {
    resolve(hostname).then(
      found => {
        const first = found[0];
        if (!first) return answer(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0);
        if (!found.every(each => guard.mayConnect(host, each.address))) return answer(addressRefused(host), '', 0);
        return asked.all ? answer(null, [...found]) : answer(null, first.address, first.family);
      },
      error => answer(error, '', 0),
    );
  };
}
