import type { ConnectorClientOptions } from 'botframework-connector/lib/connectorApi/models';
import type { Http } from '../http/http.js';
import { NotSent } from './outgoing.js';

/** Our own way out, which holds the list of hosts on the connected address. */
export type Exchange = Http['exchange'];

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;

/**
 * botbuilder's connector client on our own way out. Its own one would call any host, would sleep through Retry-After
 * in the middle of a turn, and would put bodies into its errors; a failure here is a `NotSent` and nothing else.
 */
export function connectorHttpClient(exchange: Exchange): HttpClient {
  return {
    async sendRequest(request) {
      const headers = { ...request.headers.toJson() } as Record<string, string>;
      for (const name of ['content-length', 'host', 'connection']) delete headers[name];
      const answer = await tried(exchange, {
        doing: 'sending a message to Teams',
        permission: '',
        method: request.method as 'GET' | 'POST' | 'PUT' | 'DELETE',
        url: request.url,
        headers,
        body: typeof request.body === 'string' ? request.body : undefined,
        // Who is in a conversation is asked on the way to an answer: not knowing costs less than waiting.
        ...(request.method === 'GET' ? { timeoutMs: 1500, budgetMs: 2000 } : { timeoutMs: 5000, budgetMs: 5000 }),
      });
      if (answer.status >= 400) throw new NotSent(answer.status, retryAfter(answer.headers['retry-after']));
      return {
        request,
        status: answer.status,
        headers: headersLike(request, answer.headers),
        bodyAsText: answer.body,
      };
    },
  };
}

async function tried(exchange: Exchange, call: Parameters<Exchange>[0]): ReturnType<Exchange> {
  try {
    return await exchange(call);
  } catch (error) {
    const isForbidden = (error as { code?: unknown }).code === 'host-not-allowed';
    throw new NotSent(isForbidden ? 'host-not-allowed' : 'unreachable', undefined, error);
  }
}

/** The answer's headers in the shape of the request's, whose class the library does not export. */
function headersLike(request: Parameters<HttpClient['sendRequest']>[0], from: { readonly [name: string]: string }) {
  const headers = request.headers.clone();
  for (const name of headers.headerNames()) headers.remove(name);
  for (const [name, value] of Object.entries(from)) headers.set(name, value);
  return headers;
}

const retryAfter = (value: string | undefined): number | undefined =>
  value !== undefined && /^\d+$/.test(value.trim()) ? Number(value) * 1000 : undefined;
