import { AsyncLocalStorage } from 'node:async_hooks';
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { Call } from '../http/call.js';
import type { Http } from '../http/http.js';
import { Problem, Unreachable, Unreadable } from '../problem.js';

/**
 * MSAL's way out, through ours: the same host list, time-outs and routes. MSAL turns whatever fails here into an error
 * of its own; `failures` keeps the real one for whoever asked for the token.
 */
export type MsalNetwork = {
  readonly client: INetworkModule;
  /** Runs `work`; when it fails because the network did, the network's own error is thrown. */
  withRealErrors<T>(work: () => Promise<T>): Promise<T>;
};

/** One for all: Node looks at every one that was ever made, whenever a promise is. */
const failures = new AsyncLocalStorage<{ problem?: Problem }>();

export function createMsalNetwork(http: Http): MsalNetwork {
  async function sent<T>(call: Call): Promise<NetworkResponse<T>> {
    try {
      const answer = await http.exchange(call);
      // MSAL would remember a 429 or 5xx and refuse to ask again for a minute; our own retries are over by now.
      if (answer.status === 429 || answer.status >= 500) {
        throw new Unreachable(call.doing, { host: new URL(call.url).host, status: answer.status });
      }
      return { status: answer.status, headers: { ...answer.headers }, body: parsed<T>(answer.body, call) };
    } catch (error) {
      const store = failures.getStore();
      if (store && error instanceof Problem) store.problem = error;
      throw error;
    }
  }

  return {
    client: {
      sendGetRequestAsync: (url, options) => sent(callOf('GET', url, options)),
      // Asking for a token changes nothing: it may be asked again.
      sendPostRequestAsync: (url, options) => sent({ ...callOf('POST', url, options), idempotent: true }),
    },
    withRealErrors: work => {
      const store: { problem?: Problem } = {};
      return failures.run(store, work).catch(error => {
        throw store.problem ?? error;
      });
    },
  };
}

/** MSAL puts its correlation id into the address; the token endpoint documents none there, headers it takes. */
const correlation = 'client-request-id';

function callOf(method: 'GET' | 'POST', address: string, options: NetworkRequestOptions | undefined): Call {
  const url = new URL(address);
  const id = url.searchParams.get(correlation);
  url.searchParams.delete(correlation);
  return {
    doing: 'signing in to Microsoft',
    permission: '',
    method,
    url: url.href,
    headers: { ...options?.headers, ...(id ? { [correlation]: id } : {}) },
    body: options?.body,
    timeoutMs: 8000,
    budgetMs: 15_000,
  };
}

/** MSAL checks the shape itself. */
function parsed<T>(body: string, call: Call): T {
  try {
    return JSON.parse(body) as T;
  } catch {
    throw new Unreadable(call.doing, { host: new URL(call.url).host, code: 'not-json' });
  }
}
