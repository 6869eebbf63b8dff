import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler } from 'hono';
import type { FaultEffect } from './faults.js';
import { answerStatus, findFault, findFaultInside } from './faulty.js';
import { type PublicCall, publicCall } from './public-address.js';
import type { Simulated } from './server.js';

/** Calls that were told to hang: they end, unanswered, when the simulator stops. */
export type Hanging = { add(end: () => void): void; endAll(): void };

export function createHanging(): Hanging {
  let ends: (() => void)[] = [];
  return {
    add: end => void ends.push(end),
    endAll() {
      for (const end of ends) end();
      ends = [];
    },
  };
}

/** Spoils the calls that a fault is meant for, and records every exchange that it leaves whole. */
export function traffic(simulated: Simulated, hanging: Hanging): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return async (c, next) => {
    const call = publicCall(c.req.path, new URL(c.req.url).search);
    const api = call?.api ?? (c.req.path.startsWith('/teams/') ? 'teams' : undefined);
    if (!api) return next();
    const path = call ? new URL(call.url).pathname : c.req.path.slice('/teams'.length);
    const isBatch = api === 'graph' && path.endsWith('/$batch');
    const fault =
      findFault(simulated, { api, method: c.req.method, path }) ??
      (isBatch ? findFaultInside(simulated, await c.req.text()) : undefined);
    const answered = fault ? await spoil(c, fault, hanging, simulated) : undefined;
    if (answered === RESPONSE_ALREADY_SENT) return answered;
    if (answered) c.res = answered;
    else await next();
    if (fault?.is === 'half-json') await half(c);
    else if (call?.recordedAs) await write(simulated, call, c);
    // Last: reading an answer to record it brings back the headers that it was made with.
    if (call) c.res.headers.set('Date', timeAt(simulated));
    return;
  };
}

/** What time it is on the other side: ours, unless its clock was told to run ahead or behind. */
function timeAt(simulated: Simulated): string {
  const ahead = simulated.world.get().signIn.clockAheadSeconds * 1000;
  return new Date(simulated.clock.now().getTime() + ahead).toUTCString();
}

type Bound = Context<{ Bindings: HttpBindings }>;

/** Undefined: answer as usual. */
async function spoil(
  c: Bound,
  effect: FaultEffect,
  hanging: Hanging,
  simulated: Simulated,
): Promise<Response | undefined> {
  if (effect.is === 'latency') await new Promise(resolve => setTimeout(resolve, effect.milliseconds));
  if (effect.is === 'status') {
    const api = publicCall(c.req.path, '')?.api ?? 'teams';
    return answerStatus(api, effect, simulated.clock.now());
  }
  if (effect.is === 'reset') {
    c.env.incoming.socket.resetAndDestroy();
    return RESPONSE_ALREADY_SENT;
  }
  if (effect.is === 'hang') {
    const { socket } = c.env.incoming;
    await new Promise<void>(resolve => {
      socket.once('close', () => resolve());
      hanging.add(() => socket.destroy());
    });
    return RESPONSE_ALREADY_SENT;
  }
  return undefined;
}

/** The first half of the answer, whole as far as HTTP can tell. */
async function half(c: Bound): Promise<void> {
  const text = await c.res.text();
  const headers = new Headers(c.res.headers);
  headers.delete('content-length');
  const { status } = c.res;
  c.res = undefined;
  c.res = new Response(text.slice(0, Math.ceil(text.length / 2)), { status, headers });
}

async function write(simulated: Simulated, call: PublicCall, c: Bound): Promise<void> {
  if (!simulated.options.recordFile || !call.recordedAs) return;
  simulated.record({
    api: call.recordedAs,
    method: c.req.method,
    url: call.url,
    requestHeaders: c.req.header(),
    requestBody: await c.req.text(),
    status: c.res.status,
    responseHeaders: Object.fromEntries(c.res.headers),
    responseBody: await c.res.clone().text(),
  });
}
