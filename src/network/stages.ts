import { connect, isIP, type Socket } from 'node:net';
import { connect as secure, type TLSSocket } from 'node:tls';
import { addressKind } from '../http/addresses.js';
import type { Resolve } from '../http/connect.js';
import type { NetworkTarget } from '../settings/network-targets.js';
import { certificateOf, judgeTrust, type Trust } from './certificate.js';
import { codeOf, limited } from './limited.js';
import type { ServerCertificate, StageOutcome } from './probed.js';

/** Opens a connection to an address that was checked. */
export type Dial = (address: string, target: NetworkTarget) => Socket;

export const systemDial: Dial = (address, { port }) => connect({ host: address, port });

type Told<More = unknown> = { readonly outcome: StageOutcome } & More;

/** The addresses of a target: all of them where a connection may end, or none. */
export async function lookUp(
  target: NetworkTarget,
  resolve: Resolve,
  ms: number,
): Promise<Told<{ readonly addresses: readonly string[] }>> {
  const found = await limited<readonly string[] | 'timed-out'>(ms, 'timed-out', report => {
    if (isIP(target.host)) return report([target.host]);
    resolve(target.host).then(
      answers => report(answers.map(({ address }) => address)),
      () => report([]),
    );
  });
  if (found === 'timed-out') return { outcome: 'timed-out', addresses: [] };
  if (found.length === 0) return { outcome: 'dns-failed', addresses: [] };
  const isAllowed = found.every(address => mayConnect(target, address));
  return { outcome: isAllowed ? 'ok' : 'inside-address', addresses: found };
}

/** The rule of every call of the bot: public addresses, private ones only where the operator says so. */
function mayConnect(target: NetworkTarget, address: string): boolean {
  const kind = addressKind(address);
  return kind === 'public' || (kind === 'private' && target.private);
}

/** One address per family: a machine without IPv6 reaches by IPv4 what it cannot reach otherwise. */
export function candidates(addresses: readonly string[]): readonly string[] {
  const first = (family: number) => addresses.find(address => isIP(address) === family);
  const chosen = [first(4), first(6)].filter(address => address !== undefined);
  return chosen.sort((a, b) => addresses.indexOf(a) - addresses.indexOf(b));
}

export function open(socket: Socket, ms: number): Promise<Told> {
  return limited<Told>(ms, { outcome: 'timed-out' }, report => {
    socket.once('connect', () => report({ outcome: 'ok' }));
    // Stays for as long as the socket lives: an error nobody listens for ends the process.
    socket.on('error', error => report({ outcome: refusals[codeOf(error)] ?? 'no-route' }));
    socket.once('close', () => report({ outcome: 'closed' }));
  });
}

const refusals: { readonly [code: string]: StageOutcome } = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'closed',
  EPIPE: 'closed',
  ETIMEDOUT: 'timed-out',
};

type Secured = { readonly tls: TLSSocket; readonly certificate?: ServerCertificate };

/**
 * TLS under the target's name. Whose certificate is not trusted is let in so far that it can be told who it is; nothing
 * is ever sent to it.
 */
export function secureFor(
  target: NetworkTarget,
  socket: Socket,
  trust: Trust | undefined,
  ms: number,
): Promise<Told<Secured>> {
  const tls = secure({
    socket,
    host: target.host,
    ...(isIP(target.host) ? {} : { servername: target.host }),
    ...(trust ? { ca: [...trust.public, ...trust.added] } : {}),
    ALPNProtocols: [target.speaks],
    rejectUnauthorized: false,
  });
  return limited<Told<Secured>>(ms, { outcome: 'timed-out', tls }, report => {
    tls.once('secureConnect', () => {
      const told = { outcome: judgeTrust(tls), tls, certificate: certificateOf(tls, trust) };
      // Not from within the handshake: a socket that is destroyed there takes the whole process with it (Node 20).
      setImmediate(() => report(told));
    });
    tls.on('error', error => report({ outcome: hungUp.includes(codeOf(error)) ? 'closed' : 'tls-failed', tls }));
    tls.once('close', () => report({ outcome: 'closed', tls }));
  });
}

const hungUp = ['ECONNRESET', 'EPIPE'];

/** A status line is shorter; whoever sends more without one does not speak HTTP. */
const longestStatusLine = 1024;

/** Asks for nothing but the headers of the first page, without credentials. Any HTTP answer will do. */
export function ask(target: NetworkTarget, tls: TLSSocket, ms: number): Promise<Told<{ readonly status?: number }>> {
  return limited<Told<{ readonly status?: number }>>(ms, { outcome: 'timed-out' }, report => {
    let text = '';
    tls.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      const status = /^HTTP\/1\.[01] (\d{3})\b/.exec(text)?.[1];
      if (status) return report({ outcome: 'ok', status: Number(status) });
      if (text.includes('\n') || text.length > longestStatusLine) report({ outcome: 'not-http' });
    });
    tls.once('end', () => report({ outcome: 'closed' }));
    tls.on('error', () => report({ outcome: 'closed' }));
    tls.once('close', () => report({ outcome: 'closed' }));
    const name = isIP(target.host) === 6 ? `[${target.host}]` : target.host;
    const host = target.port === 443 ? name : `${name}:${target.port}`;
    tls.write(`HEAD / HTTP/1.1\r\nHost: ${host}\r\nUser-Agent: connector-bot\r\nConnection: close\r\n\r\n`);
  });
}
