import type { Fault, FaultEffect, SimulatedApi } from './faults.js';
import { errorBody } from './graph/answer.js';
import { jamfError } from './jamf/answer.js';
import type { Simulated } from './server.js';

export type Call = { api: SimulatedApi; method: string; path: string };

/** The effect meant for this call, if any and of a kind that is wanted; counts it. */
export function findFault(
  simulated: Simulated,
  call: Call,
  isWanted: (effect: FaultEffect) => boolean = () => true,
): FaultEffect | undefined {
  const fault = simulated.world.get().faults.find(one => matches(one, call) && isWanted(one.effect));
  if (!fault) return undefined;
  if (fault.count !== undefined) {
    simulated.world.change(world => {
      const kept = world.faults.find(one => one.id === fault.id);
      if (kept?.count !== undefined) kept.count -= 1;
      world.faults = world.faults.filter(one => one.count === undefined || one.count > 0);
    });
  }
  return fault.effect;
}

/**
 * What happens to a batch because of one of the requests in it: Graph answers all of them at once, so one that hangs
 * or breaks off takes the others with it. A status stays with the request itself.
 */
export function findFaultInside(simulated: Simulated, body: string): FaultEffect | undefined {
  const requests = /"(?:method|url)"/.test(body) ? requestsIn(body) : [];
  for (const { method, url } of requests) {
    const path = `/v1.0/${url.replace(/^\//, '').split('?')[0]}`;
    const fault = findFault(simulated, { api: 'graph', method, path }, effect => effect.is !== 'status');
    if (fault) return fault;
  }
  return undefined;
}

function requestsIn(body: string): readonly { method: string; url: string }[] {
  const { requests } = JSON.parse(body) as { requests?: readonly { method?: unknown; url?: unknown }[] };
  return (requests ?? []).map(({ method, url }) => ({ method: String(method), url: String(url) }));
}

function matches(fault: Fault, call: Call): boolean {
  if (fault.api !== call.api) return false;
  if (fault.method && fault.method.toUpperCase() !== call.method.toUpperCase()) return false;
  return fault.path === undefined || new RegExp(fault.path).test(call.path);
}

const graphCodes: { readonly [status: number]: readonly [code: string, message: string] } = {
  401: ['InvalidAuthenticationToken', 'Access token has expired or is not yet valid.'],
  403: ['Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'],
  404: ['Request_ResourceNotFound', 'Resource does not exist.'],
  409: ['Conflict', 'Another object with the same value already exists.'],
  429: ['TooManyRequests', 'Too many requests.'],
  500: ['InternalServerError', 'The server has encountered an internal error.'],
  503: ['ServiceUnavailable', 'The service is temporarily unavailable.'],
};

/** The wanted status, with the body that this API gives it. */
export function answerStatus(api: SimulatedApi, effect: FaultEffect & { is: 'status' }, now: Date): Response {
  const { status } = effect;
  const headers = new Headers({ 'Content-Type': 'application/json' });
  if (status === 429 || effect.retryAfterSeconds !== undefined) {
    headers.set('Retry-After', String(effect.retryAfterSeconds ?? 1));
  }
  return new Response(JSON.stringify(bodyOf(api, status, now)), { status, headers });
}

function bodyOf(api: SimulatedApi, status: number, now: Date): object {
  const [code, message] = graphCodes[status] ?? ['UnknownError', ''];
  if (api === 'graph') return errorBody(code, message, now);
  if (api === 'jamf') return jamfError(status, code.toUpperCase(), message);
  if (api === 'teams' || api === 'vault') return { error: { code, message } };
  return { error: 'temporarily_unavailable', error_description: message, error_codes: [90033] };
}
