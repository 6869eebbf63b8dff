import { type FakeRequest, fakeServer } from './fake-server.js';

export type Overheard = FakeRequest & { readonly status: number; readonly answer: string };
export type Wiretap = {
  /** Listens here, on loopback. */
  readonly url: string;
  readonly heard: Overheard[];
  /** Where everything goes on to: an origin. */
  leadsTo(origin: string): void;
  close(): Promise<void>;
};

/** Stands between two that talk over HTTP: passes everything on as it is, and keeps it. */
export async function wiretap(): Promise<Wiretap> {
  const heard: Overheard[] = [];
  let target = '';
  const server = await fakeServer(async request => {
    const { method, url, body } = request;
    const headers = Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === 'string' && !ofTheConnection.includes(name) ? [[name, value] as [string, string]] : [],
    );
    const sent = method === 'GET' ? undefined : body;
    const answered = await fetch(`${target}${url}`, { method, headers, body: sent, redirect: 'manual' });
    const answer = await answered.text();
    heard.push({ ...request, status: answered.status, answer });
    const passed = [...answered.headers].filter(([name]) => !ofTheConnection.includes(name));
    return { status: answered.status, headers: Object.fromEntries(passed), body: answer };
  });
  const leadsTo = (origin: string) => {
    target = origin;
  };
  return { url: server.url, heard, leadsTo, close: server.close };
}

const ofTheConnection = ['host', 'connection', 'content-length', 'content-encoding', 'transfer-encoding', 'keep-alive'];

const names = new Set(
  ['access_token', 'refresh_token', 'id_token', 'token', 'assertion', 'client_secret', 'client_assertion'].concat([
    'code',
    'code_verifier',
    'password',
  ]),
);

/** Every word that opens something: from headers, forms and JSON, whichever way it went. */
export function secretsIn(heard: readonly Overheard[]): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (name: string, value: unknown) => {
    // A short `code` is that of an error, and its words are no secret.
    if (names.has(name) && typeof value === 'string' && value.length >= 20) found.add(value);
  };
  const within = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      add(name, inner);
      within(inner);
    }
  };
  for (const { url, headers, body, answer } of heard) {
    const bearer = /^(?:Bearer|Basic) (\S+)$/i.exec(headers.authorization ?? '')?.[1];
    if (bearer) found.add(bearer);
    for (const [name, value] of new URL(url, 'http://tapped').searchParams) add(name, value);
    for (const text of [body, answer]) {
      if (text.startsWith('{')) within(parsed(text));
      else for (const [name, value] of new URLSearchParams(text)) add(name, value);
    }
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
