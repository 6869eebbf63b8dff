import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, systemClock } from '../../src/clock.js';
import type { Pace } from '../../src/http/call.js';
import { createHttp, type Http, type HttpOptions } from '../../src/http/http.js';
import type { Log } from '../../src/log.js';

export type FakeRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};
export type FakeAnswer = {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  /** An object leaves as JSON. */
  readonly body?: unknown;
  /** Promise more than is sent, then hang up. */
  readonly cut?: boolean;
  readonly silent?: boolean;
  readonly hangUp?: boolean;
};
export type FakeServer = { readonly url: string; readonly requests: FakeRequest[]; close(): Promise<void> };

/** A server that says what the test wants and remembers what it was asked. */
export async function fakeServer(
  answer: (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>,
): Promise<FakeServer> {
  const requests: FakeRequest[] = [];
  const server = createServer(async (message, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk as Buffer);
    const { method = '', url = '', headers } = message;
    const request = { method, url, headers, body: Buffer.concat(chunks).toString() };
    requests.push(request);
    const says = await answer(request);
    if (says.silent) return;
    if (says.hangUp) return void message.socket.destroy();
    const isText = typeof says.body === 'string' || says.body === undefined;
    const body = isText ? String(says.body ?? '') : JSON.stringify(says.body);
    const type = { 'content-type': isText ? 'text/plain' : 'application/json' };
    if (!says.cut) {
      // Not chained: restify, once loaded, replaces `writeHead` for the whole process by one that returns nothing.
      response.writeHead(says.status ?? 200, { ...type, ...says.headers });
      return void response.end(body);
    }
    response.writeHead(says.status ?? 200, { ...type, 'content-length': String(body.length + 100) });
    response.write(body, () => message.socket.destroy());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, requests, close };
}

/** Time that passes only while sleeping. */
export function quickPace(): Pace & { readonly slept: number[] } {
  const slept: number[] = [];
  let ahead = 0;
  return {
    slept,
    elapsed: () => performance.now() + ahead,
    random: () => 1,
    patience: ms => ms,
    async sleep(ms) {
      slept.push(ms);
      ahead += ms;
    },
  };
}

/** Every line that would have been logged, as text. */
export function keepingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (facts: object, message: string) => void lines.push(JSON.stringify({ ...facts, message }));
  return { lines, info: keep, warn: keep, error: keep, debug: keep };
}

export function quickHttp(
  routes: Record<string, string>,
  more: Partial<HttpOptions> & { readonly clock?: Clock } = {},
): Http {
  const defaults = { hosts: [], privateHosts: [], log: keepingLog(), clock: systemClock, pace: quickPace() };
  return createHttp({ ...defaults, routes, ...more });
}
