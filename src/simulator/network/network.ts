import { createServer, type Server } from 'node:https';
import { type AddressInfo, connect, Socket } from 'node:net';
import { createSecureContext } from 'node:tls';
import { type Authority, createAuthority } from './authority.js';
import { happeningAt, type NetworkHappening, type NetworkState } from './state.js';

/** The way to every host there is, ending on loopback: for whoever only wants to know what can be reached. */
export type SimulatedNetwork = {
  resolve(host: string): Promise<readonly { readonly address: string; readonly family: number }[]>;
  dial(address: string, target: { readonly host: string; readonly port: number }): Socket;
  /** The roots that everybody trusts here. The proxy's is not among them. */
  readonly trust: { readonly public: readonly string[]; readonly added: readonly string[] };
};

/** Belongs to no service of anybody: https://www.rfc-editor.org/rfc/rfc7535 */
const somewhere = { address: '192.31.196.1', family: 4 };
const inside = { address: '10.20.30.40', family: 4 };
/** On 127.0.0.1: nobody listens there. */
const closedPort = 9;
const longAgo = new Date('2021-01-01T00:00:00Z');

export async function startNetwork(state: () => NetworkState): Promise<SimulatedNetwork & { stop(): Promise<void> }> {
  const everybody = createAuthority({ name: 'Demo Root', organisation: 'Contoso Demo' });
  const proxy = createAuthority({ name: 'Inspection Proxy', organisation: 'Contoso Demo Firewall' });
  const [services, interceptor, lapsed] = await Promise.all([
    listen(everybody),
    listen(proxy),
    listen(everybody, longAgo),
  ]);
  const listening: { readonly [happens in NetworkHappening]?: Server } = { intercepted: interceptor, expired: lapsed };

  return {
    trust: { public: [everybody.root], added: [] },
    async resolve(host) {
      const happens = happeningAt(state(), host, 443);
      if (happens === 'dns-failed') throw Object.assign(new Error('no such host'), { code: 'ENOTFOUND' });
      return [happens === 'inside-address' ? inside : somewhere];
    },
    dial(_address, { host, port }) {
      const happens = happeningAt(state(), host, port);
      // Never connected, it never answers.
      if (happens === 'timed-out') return new Socket();
      if (happens === 'refused') return connect(closedPort, '127.0.0.1');
      return connect(portOf(listening[happens] ?? services), '127.0.0.1');
    },
    async stop() {
      await Promise.all([services, interceptor, lapsed].map(close));
    },
  };
}

/** Answers for every name, with a certificate for just that name. */
function listen(authority: Authority, until?: Date): Promise<Server> {
  const options = {
    ...authority.issue('unnamed.example', until),
    ALPNProtocols: ['h2', 'http/1.1'],
    SNICallback: (
      host: string,
      answer: (error: Error | null, context?: ReturnType<typeof createSecureContext>) => void,
    ) => answer(null, createSecureContext(authority.issue(host, until))),
  };
  const server = createServer(options, (_request, response) => {
    response.statusCode = 404;
    response.end();
  });
  // Whoever does not trust what it is shown hangs up: that is what it is there for.
  server.on('tlsClientError', () => {});
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

const close = (server: Server): Promise<void> =>
  new Promise(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
