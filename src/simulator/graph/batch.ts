import type { Hono } from 'hono';
import { answerStatus, findFault } from '../faulty.js';
import type { Simulated } from '../server.js';
import { badRequest, type GraphContext } from './answer.js';

type Inner = { id: string; method: string; url: string; headers: { [name: string]: string }; body: unknown };

/** https://learn.microsoft.com/graph/json-batching: at most 20; every one with a status of its own. */
export async function batch(c: GraphContext, simulated: Simulated, graph: Hono): Promise<Response> {
  const body: unknown = await c.req.json().catch(() => undefined);
  const requests = new Map(Object.entries(body ?? {})).get('requests');
  if (!Array.isArray(requests)) return badRequest(c, 'Invalid batch payload format.');
  if (requests.length > 20) return badRequest(c, 'Number of batch request steps exceeds the maximum value of 20.');
  const inner = requests.map(read);
  if (new Set(inner.map(request => request.id)).size !== inner.length) {
    return badRequest(c, 'Every request of a batch needs an id of its own.');
  }
  const outer = c.req.header('Authorization');
  const responses = await Promise.all(inner.map(request => answer(request, outer, simulated, graph)));
  return c.json({ responses });
}

function read(value: unknown): Inner {
  const entry = new Map(Object.entries(value ?? {}));
  const headers = Object.entries(entry.get('headers') ?? {}).map(([name, text]) => [name, String(text)]);
  return {
    id: String(entry.get('id')),
    method: String(entry.get('method')).toUpperCase(),
    url: `/${String(entry.get('url')).replace(/^\//, '')}`,
    headers: Object.fromEntries(headers),
    body: entry.get('body'),
  };
}

async function answer(request: Inner, authorization: string | undefined, simulated: Simulated, graph: Hono) {
  const path = `/v1.0${request.url}`;
  const [pathname = ''] = path.split('?');
  const fault = findFault(simulated, { api: 'graph', method: request.method, path: pathname });
  const response =
    fault?.is === 'status'
      ? answerStatus('graph', fault, simulated.clock.now())
      : await graph.request(`http://127.0.0.1${path}`, {
          method: request.method,
          headers: { ...(authorization ? { Authorization: authorization } : {}), ...request.headers },
          ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
        });
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json');
  const retryAfter = response.headers.get('Retry-After');
  return {
    id: request.id,
    status: response.status,
    headers: {
      'Content-Type': response.headers.get('content-type') ?? 'application/json',
      ...(retryAfter ? { 'Retry-After': retryAfter } : {}),
    },
    ...(text === '' ? {} : { body: json ? JSON.parse(text) : text }),
  };
}
