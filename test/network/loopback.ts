import { createServer as createHttps, type Server } from 'node:https';
import { type AddressInfo, connect, createServer, type Socket, type Server as TcpServer } from 'node:net';
import { createServer as createTls } from 'node:tls';
import type { ProbeTools } from '../../src/network/probe.js';
import { probe } from '../../src/network/probe.js';
import { type Stage, stages } from '../../src/network/probed.js';
import type { NetworkTarget } from '../../src/settings/network-targets.js';
import { createAuthority } from '../../src/simulator/network/authority.js';

export const everybodys = createAuthority({ name: 'Public Root', organisation: 'Public Trust' });
export const companys = createAuthority({ name: 'Company Root', organisation: 'Contoso' });
export const strangers = createAuthority({ name: 'Box Root', organisation: 'Inspection Box' });

/** Public as far as the rules know, and nobody's: 192.31.196.0/24. Connections to it end on loopback. */
export const somewhere = '192.31.196.7';

export const target = (facts: Partial<NetworkTarget> = {}): NetworkTarget => ({
  host: 'service.example',
  port: 443,
  purpose: 'graph',
  from: ['bot'],
  private: false,
  speaks: 'http/1.1',
  ...facts,
});

export type Listening = { readonly port: number; readonly connections: Socket[] };

const open: { readonly server: TcpServer; readonly connections: readonly Socket[] }[] = [];

async function listening(server: TcpServer): Promise<Listening> {
  const connections: Socket[] = [];
  server.on('connection', (socket: Socket) => {
    connections.push(socket);
    // Probes hang up whenever they have seen enough.
    socket.on('error', () => {});
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  open.push({ server, connections });
  return { port: (server.address() as AddressInfo).port, connections };
}

export async function closeAll(): Promise<void> {
  const closing = open.splice(0).map(({ server, connections }) => {
    for (const socket of connections) socket.destroy();
    return new Promise(resolve => server.close(resolve));
  });
  await Promise.all(closing);
}

/** Who does not listen never hears that the other side hung up. */
const hearing = (speak: (socket: Socket) => void) => (socket: Socket) => {
  socket.on('error', () => {});
  socket.resume();
  speak(socket);
};

export const tcpServer = (speak: (socket: Socket) => void): Promise<Listening> =>
  listening(createServer(hearing(speak)));

export const tlsServer = (speak: (socket: Socket) => void): Promise<Listening> =>
  listening(createTls({ ...everybodys.issue('service.example'), ALPNProtocols: ['http/1.1'] }, hearing(speak)));

/** `asked`: the requests that came in. */
export async function httpsServer(
  issued: { readonly cert: string; readonly key: string },
  options: { readonly status?: number; readonly protocols?: readonly string[] } = {},
): Promise<Listening & { readonly asked: string[] }> {
  const asked: string[] = [];
  const protocols = [...(options.protocols ?? ['http/1.1'])];
  const server: Server = createHttps({ ...issued, ALPNProtocols: protocols }, (request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.host} ${request.headers.authorization ?? 'nobody'}`);
    response.statusCode = options.status ?? 200;
    response.setHeader('location', 'https://elsewhere.example/');
    response.end();
  });
  return { ...(await listening(server)), asked };
}

/** A prober whose connections end at this port of loopback, whatever the address; it remembers them. */
export function toLoopback(port: number, more: Partial<ProbeTools> = {}) {
  const dialled: { readonly address: string; readonly socket: Socket }[] = [];
  const tools: ProbeTools = {
    resolve: async () => [{ address: somewhere, family: 4 }],
    dial(address) {
      const socket = connect(port, '127.0.0.1');
      dialled.push({ address, socket });
      return socket;
    },
    trust: { public: [everybodys.root], added: [companys.root] },
    elapsed: () => performance.now(),
    stageMs: 5000,
    ...more,
  };
  const run = (facts: Partial<NetworkTarget> = {}) => probe(target(facts), tools, tools.elapsed() + 20_000);
  return { dialled, tools, run };
}

/** A prober that waits as long as it takes, but for this stage: there nobody answers, and nobody need wait. */
export function impatientAt(stage: Stage, made: ReturnType<typeof toLoopback>): ReturnType<typeof toLoopback> {
  // The time is asked for once before all stages, and once before each.
  let before = stages.indexOf(stage) + 1;
  Object.defineProperty(made.tools, 'stageMs', { get: () => (before-- > 0 ? 60_000 : 20) });
  return made;
}

export const lastStage = ({ stages }: Awaited<ReturnType<typeof probe>>): string =>
  `${stages.at(-1)?.stage} ${stages.at(-1)?.outcome}`;
