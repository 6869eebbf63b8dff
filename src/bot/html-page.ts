import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Allowed, HtmlAnswer, PageHeaders, Query } from '../pages/html.js';

/** Microsoft's codes have some kilobytes at most; what is longer is none of ours. */
const maximumAddress = 8000;

/** It loads nothing and stands in no frame; it runs no script and sends no form, but what was allowed by name. */
function policyFor({ script, formLeadsTo }: Allowed): string {
  const scripts = script === undefined ? '' : `script-src 'sha256-${script}'; `;
  // Browsers hold this against where they are sent on to as well: https://www.w3.org/TR/CSP3/#directive-form-action
  const forms = formLeadsTo === undefined ? "'none'" : ["'self'", ...formLeadsTo].join(' ');
  return `default-src 'none'; style-src 'unsafe-inline'; ${scripts}base-uri 'none'; form-action ${forms}; frame-ancestors 'none'`;
}

/** On every page, whatever it says: it is kept nowhere, and tells no other site from where somebody came. */
const always: Readonly<Record<string, string>> = {
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
export function guard(response: ServerResponse, headers: HtmlAnswer['headers'], allows: Allowed = {}): void {
  const guards = { 'Content-Security-Policy': policyFor(allows), ...always };
  for (const [name, value] of Object.entries({ ...headers, ...guards })) response.setHeader(name, value);
}

export function sendPage(response: ServerResponse, answer: HtmlAnswer): void {
  response.statusCode = answer.status;
  guard(response, answer.headers, answer.allows);
  if (answer.location !== undefined) response.setHeader('Location', answer.location);
  if (answer.html === undefined) return void response.end();
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(answer.html);
}
