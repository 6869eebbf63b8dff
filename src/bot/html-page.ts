import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HtmlAnswer, PageHeaders, Query } from '../pages/html.js';

/** Microsoft's codes have some kilobytes at most; what is longer is none of ours. */
const maximumAddress = 8000;

/**
 * On every page, whatever it says: it runs no script, loads nothing, stands in no frame, is kept nowhere, and tells
 * no other site from where somebody came.
 */
const always: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

export const isTooLong = (request: IncomingMessage): boolean => (request.url ?? '').length > maximumAddress;

/** What came with the address; a name that comes twice is left out. */
export function queryOf(request: IncomingMessage): Query {
  const [, asked = ''] = (request.url ?? '').split(/\?(.*)/s);
  const search = new URLSearchParams(asked);
  const names = [...new Set(search.keys())].filter(name => search.getAll(name).length === 1);
  return Object.fromEntries(names.map(name => [name, search.get(name) ?? '']));
}

export const headersOf = ({ headers }: IncomingMessage): PageHeaders =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value?.toString()]));

/** No answer can take a guard away. */
export function guard(response: ServerResponse, headers: HtmlAnswer['headers']): void {
  for (const [name, value] of Object.entries({ ...headers, ...always })) response.setHeader(name, value);
}

export function sendPage(response: ServerResponse, answer: HtmlAnswer): void {
  response.statusCode = answer.status;
  guard(response, answer.headers);
  if (answer.location !== undefined) response.setHeader('Location', answer.location);
  if (answer.html === undefined) return void response.end();
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(answer.html);
}
