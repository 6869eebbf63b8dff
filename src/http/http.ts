import type { ZodType } from 'zod/v4';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import { Problem, Unreadable } from '../problem.js';
import { insideTransaction } from '../transaction-guard.js';
import { type Answer, type Call, type Pace, realPace } from './call.js';
import { createAgent, type Resolve } from './connect.js';
import { createHostGuard, type HostRules, notAllowed, type Target } from './hosts.js';
import { accepted, readJson, readJsonOrAbsent } from './read.js';
import { sendPatiently } from './retry.js';
import { send } from './send.js';

/** The only way out: everything the bot asks of another system goes through one of these. */
export type Http = {
  /** The answer in the shape of the schema. Throws `Refused`, `Unreachable`, `Unreadable` or `host-not-allowed`. */
  json<T>(call: Call, schema: ZodType<T>): Promise<T>;
  /** As `json`; undefined when the service itself says 404. */
  jsonOrAbsent<T>(call: Call, schema: ZodType<T>): Promise<T | undefined>;
  /** For calls whose answer holds nothing of interest. Throws as `json`. */
  done(call: Call): Promise<void>;
  /**
   * The answer whatever its status, after retries. Throws `Unreachable` when there is none. `first`: what came of a first
   * attempt made by another way (a batch), judged like any other.
   */
  exchange(call: Call, first?: Answer): Promise<Answer>;
  /** Shaped like `fetch`, for libraries that take one (keys of token issuers): any status, GET without a body. */
  fetch(url: string | URL, init?: { readonly headers?: { readonly [name: string]: string } }): Promise<Response>;
  close(): Promise<void>;
};

export type HttpOptions = HostRules & {
  readonly log: Log;
  readonly clock: Clock;
  readonly pace?: Pace;
  readonly resolve?: Resolve;
  /** No attempt may take longer, whatever the call allows itself. */
  readonly attemptMs?: number;
};

const maxRedirects = 3;

export function createHttp(options: HttpOptions): Http {
  const guard = createHostGuard(options);
  const agent = createAgent(guard, { resolve: options.resolve, connectMs: 5000 });
  const pace = options.pace ?? realPace;

  async function exchange(call: Call, first?: Answer): Promise<Answer> {
    if (insideTransaction()) throw new Problem('internal', call.doing, { why: 'network-inside-transaction' });
    return follow(call, maxRedirects, first);
  }

  /** A redirect may lead elsewhere on the same host. Another host would get our token, or is not on the list. */
  async function follow(call: Call, left: number, first?: Answer): Promise<Answer> {
    const target = guard.target(call.url, call.doing);
    const attempts = first ? [first] : [];
    const answer = await sendPatiently(
      call,
      { pace, clock: options.clock },
      async ms => attempts.pop() ?? once(call, target, ms),
    );
    const location = answer.status >= 300 && answer.status < 400 ? answer.headers['location'] : undefined;
    if (!location) return answer;
    const next = new URL(location, call.url);
    if (next.origin !== new URL(call.url).origin) throw notAllowed(call.doing, next.host, 'redirect');
    const isRead = (call.method ?? 'GET') === 'GET';
    if (!isRead || left === 0) throw new Unreadable(call.doing, { host: target.host, code: 'redirected' });
    const found = await follow({ ...call, url: next.href }, left - 1);
    if (found.status === 404) throw new Unreadable(call.doing, { host: target.host, code: 'redirected-to-nothing' });
    return found;
  }

  async function once(call: Call, target: Target, timeoutMs: number): Promise<Answer> {
    const started = pace.elapsed();
    const facts = { doing: call.doing, method: call.method ?? 'GET', host: target.host };
    try {
      const answer = await send(
        agent,
        target,
        call,
        pace.patience(Math.min(timeoutMs, options.attemptMs ?? timeoutMs)),
      );
      options.log.debug({ ...facts, status: answer.status, ms: Math.round(pace.elapsed() - started) }, 'called');
      return answer;
    } catch (error) {
      const code = error instanceof Problem ? (error.facts['code'] ?? error.code) : 'unknown';
      options.log.debug({ ...facts, code, ms: Math.round(pace.elapsed() - started) }, 'call failed');
      throw error;
    }
  }

  return {
    exchange,
    json: async (call, schema) => readJson(await exchange(call), call, schema),
    jsonOrAbsent: async (call, schema) => readJsonOrAbsent(await exchange(call), call, schema),
    done: async call => accepted(await exchange(call), call),
    async fetch(url, init) {
      const answer = await exchange({ doing: 'fetching a document', permission: '', url: String(url), ...init });
      const bodiless = answer.status === 204 || answer.status === 304;
      return new Response(bodiless ? null : answer.body, { status: answer.status, headers: answer.headers });
    },
    close: () => agent.close(),
  };
}
