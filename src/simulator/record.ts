import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

export type RecordedApi = 'graph' | 'jamf' | 'entra' | 'bot' | 'inbound';

export type Exchange = {
  api: RecordedApi;
  method: string;
  /** With the public host: `https://graph.microsoft.com/v1.0/...`. */
  url: string;
  requestHeaders: { readonly [name: string]: string };
  /** Text as it was sent; JSON and form bodies are taken apart so that secrets in them can be replaced. */
  requestBody?: string;
  status: number;
  responseHeaders: { readonly [name: string]: string };
  responseBody?: string;
};

export type Record = (exchange: Exchange) => void;

const secretNames = new Set(
  [
    'authorization',
    'client_secret',
    'client_assertion',
    'access_token',
    'refresh_token',
    'id_token',
    'assertion',
  ].concat(['token', 'password', 'secrettext', 'clientsecret', 'cookie', 'set-cookie', 'code', 'client_info']),
);
/** Names that mean a secret at one side only: an error body's `code` and an OAuth `code` share the name. */
const secretAnswers = new Set([...secretNames].filter(name => name !== 'code'));

/** Writes one JSON line per exchange, secrets replaced; does nothing without a file. */
export function createRecord(file: string | undefined, clock: { now(): Date }): Record {
  if (!file) return () => {};
  mkdirSync(dirname(file), { recursive: true });
  return exchange => {
    const line = {
      time: clock.now().toISOString(),
      api: exchange.api,
      method: exchange.method,
      url: exchange.url,
      requestHeaders: masked(exchange.requestHeaders, secretNames),
      requestBody: bodyOf(exchange.requestBody, exchange.requestHeaders['content-type'], secretNames),
      status: exchange.status,
      responseHeaders: masked(exchange.responseHeaders, secretAnswers),
      responseBody: bodyOf(exchange.responseBody, exchange.responseHeaders['content-type'], secretAnswers),
    };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
  };
}

function bodyOf(text: string | undefined, type = '', secrets: ReadonlySet<string>): unknown {
  if (!text) return undefined;
  if (type.includes('x-www-form-urlencoded')) return masked(Object.fromEntries(new URLSearchParams(text)), secrets);
  if (!type.includes('json')) return text;
  try {
    return masked(JSON.parse(text), secrets);
  } catch {
    return text;
  }
}

function masked(value: unknown, secrets: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map(item => masked(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    secrets.has(name.toLowerCase()) && typeof inner === 'string' ? '***' : masked(inner, secrets),
  ]);
  return Object.fromEntries(entries);
}
