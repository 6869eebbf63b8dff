import { Client, type Context, type GraphRequest } from '@microsoft/microsoft-graph-client';
import { z } from 'zod/v4';
import { cloudHosts, graphScope } from '../clouds.js';
import type { Identity, Tokens } from '../entra/tokens.js';
import type { Call } from '../http/call.js';
import type { Http } from '../http/http.js';
import { allOf, pages } from '../http/pages.js';
import { accepted, readJsonOrAbsent } from '../http/read.js';
import { within } from '../http/within.js';
import type { Cloud } from '../kinds.js';
import { Refused, Unreachable, Unreadable } from '../problem.js';
import { batching } from './batch.js';
import { pageOf } from './odata.js';
import { type GraphPermission, graphPermissions } from './permissions.js';

/** What is asked of Graph. `path` is relative to `/v1.0`; everything of foreign origin in it went through `odata.ts`. */
export type Ask = {
  readonly doing: string;
  readonly needs: GraphPermission;
  readonly path: string;
  readonly select?: readonly string[];
  readonly filter?: string;
  readonly expand?: readonly string[];
  readonly top?: number;
  /** Directory objects by type, and counts: https://learn.microsoft.com/graph/aad-advanced-queries */
  readonly advanced?: boolean;
  /** For the whole of it: sign-in, attempts, waiting. */
  readonly limitMs?: number;
};

export type GraphClient = {
  get<T>(ask: Ask, schema: z.ZodType<T>): Promise<T>;
  /** Undefined: Graph says there is no such object. */
  getOrAbsent<T>(ask: Ask, schema: z.ZodType<T>): Promise<T | undefined>;
  /** All pages. */
  list<T>(ask: Ask, item: z.ZodType<T>): Promise<readonly T[]>;
  /** Page by page: whoever leaves the loop asks for no more of them. */
  each<T>(ask: Ask, item: z.ZodType<T>): AsyncGenerator<readonly T[]>;
  /** A POST that asks and changes nothing. */
  question<T>(ask: Ask, body: object, schema: z.ZodType<T>): Promise<T>;
  /*
   * Writes: sent once, given up after `limitMs`. The outcome is unknown when one throws `Unreachable`; it was done, and
   * how cannot be told, when one throws `Unreadable`.
   */
  patch(ask: Ask, body: object): Promise<void>;
  /** A POST whose answer holds nothing of interest: an action. */
  act(ask: Ask, body?: object): Promise<void>;
  /** A POST that makes something, and answers with what was made. */
  make<T>(ask: Ask, body: object, schema: z.ZodType<T>): Promise<T>;
  /** What Graph says it does not have is gone. */
  remove(ask: Ask): Promise<void>;
};

export type GraphOptions = {
  readonly http: Http;
  readonly tokens: Pick<Tokens, 'token'>;
  readonly identity: Identity;
  readonly cloud: Cloud;
  /** Questions of the same moment travel together. */
  readonly batches?: boolean;
};

type Prepared = Pick<Call, 'method' | 'url' | 'headers' | 'body'>;
type Send<T> = (call: Call) => Promise<T>;

const defaultLimitMs = 30_000;

export function createGraphClient({ http, tokens, identity, cloud, batches }: GraphOptions): GraphClient {
  const root = cloudHosts(cloud).graph;
  const asking = batches ? batching(http, root) : http;
  const scope = graphScope(cloud);

  /** The SDK builds the request; our middleware sends it, so that its errors stay ours: the SDK's quote bodies. */
  async function built<T>(ask: Ask, fire: (request: GraphRequest) => Promise<unknown>, send: Send<T>): Promise<T> {
    let outcome: Promise<T> | undefined;
    const execute = async (context: Context): Promise<void> => {
      outcome = authorized(ask, preparedFrom(context), send);
      await outcome.catch(() => undefined);
      context.response = new Response(null, { status: 204 });
    };
    const client = Client.initWithMiddleware({ baseUrl: root, defaultVersion: 'v1.0', middleware: { execute } });
    await fire(withQuery(client.api(ask.path), ask));
    if (!outcome) throw new Unreadable(ask.doing, { code: 'not-sent' });
    return outcome;
  }

  /** With a token; with a new one if Graph rejects the first, which a revoked or just expired one explains. */
  async function authorized<T>(ask: Ask, prepared: Prepared, send: Send<T>): Promise<T> {
    const ends = performance.now() + (ask.limitMs ?? defaultLimitMs);
    const signIn = (rejected?: string) =>
      within(ends - performance.now(), ask.doing, tokens.token(identity, scope, rejected));
    const attempt = (token: string): Promise<T> => {
      const budgetMs = ends - performance.now();
      if (budgetMs <= 0) throw new Unreachable(ask.doing, { code: 'time-out' });
      const headers = { ...prepared.headers, authorization: `Bearer ${token}`, accept: 'application/json' };
      const permission = graphPermissions[ask.needs];
      return send({
        ...prepared,
        doing: ask.doing,
        permission,
        headers,
        budgetMs,
        timeoutMs: Math.min(10_000, budgetMs),
      });
    };
    const token = await signIn();
    try {
      return await attempt(token);
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 401) throw error;
      return attempt(await signIn(token));
    }
  }

  async function* each<T>(ask: Ask, item: z.ZodType<T>): AsyncGenerator<readonly T[]> {
    const page = pageOf(item);
    const read = (url: string) => {
      if (url === ask.path)
        return built(
          ask,
          request => request.get(),
          call => asking.json(call, page),
        );
      // A link of the service's own making, followed to the letter. Elsewhere our token would go with it.
      if (!url.startsWith(`${root}/`)) throw new Unreadable(ask.doing, { code: 'foreign-next-link' });
      return authorized(ask, { method: 'GET', url, headers: advancedHeaders(ask) }, call => asking.json(call, page));
    };
    for await (const found of pages(ask.path, read, one => one['@odata.nextLink'])) yield found.value;
  }

  return {
    get: (ask, schema) =>
      built(
        ask,
        request => request.get(),
        call => asking.json(call, schema),
      ),
    getOrAbsent: (ask, schema) =>
      built(
        ask,
        request => request.get(),
        call => asking.jsonOrAbsent(call, schema),
      ),
    list: (ask, item) => allOf(each(ask, item), found => found),
    each,
    question: (ask, body, schema) =>
      built(
        ask,
        request => request.post(body),
        call => http.json({ ...call, idempotent: true }, schema),
      ),
    patch: (ask, body) =>
      built(
        ask,
        request => request.patch(body),
        // The engine tries again, after it has looked whether it still may.
        call => http.done({ ...call, once: true }),
      ),
    act: (ask, body) =>
      built(
        ask,
        request => request.post(body),
        call => http.done({ ...call, once: true }),
      ),
    make: (ask, body, schema) =>
      built(
        ask,
        request => request.post(body),
        call => http.json({ ...call, once: true }, schema),
      ),
    remove: ask =>
      built(
        ask,
        request => request.delete(),
        async call => {
          const answer = await http.exchange({ ...call, once: true });
          if (answer.status === 404) readJsonOrAbsent(answer, call, z.unknown());
          else accepted(answer, call);
        },
      ),
  };
}

function withQuery(request: GraphRequest, ask: Ask): GraphRequest {
  if (ask.select) request.select([...ask.select]);
  if (ask.filter) request.filter(ask.filter);
  if (ask.expand) request.expand([...ask.expand]);
  if (ask.top) request.top(ask.top);
  if (ask.advanced) request.count(true);
  return request.headers(advancedHeaders(ask));
}

const advancedHeaders = (ask: Ask): Record<string, string> => (ask.advanced ? { ConsistencyLevel: 'eventual' } : {});

const methods = z.enum(['GET', 'POST', 'PATCH', 'DELETE']);
const headers = z.record(z.string(), z.string());

function preparedFrom(context: Context): Prepared {
  const body = context.options?.body;
  return {
    method: methods.parse(context.options?.method),
    url: String(context.request),
    headers: headers.parse(context.options?.headers ?? {}),
    body: typeof body === 'string' ? body : undefined,
  };
}
