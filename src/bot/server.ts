import type { AddressInfo } from 'node:net';
import type { Activity, InvokeResponse } from 'botbuilder';
import { createServer, type Request, type Response, type Server } from 'restify';
import type { Ids } from '../ids.js';
import type { Log } from '../log.js';
import { health, type PageAnswer } from '../pages/health.js';
import type { DownloadPages, SecretPages, SignInPages } from '../pages/html.js';
import { type Need, ready } from '../pages/ready.js';
import type { Authenticate } from './authenticate.js';
import { sendFile } from './file-page.js';
import { headersOf, isTooLong, queryOf, sendPage } from './html-page.js';
import { readJsonBody } from './read-body.js';
import { placeOf } from './turn.js';

export type ServerOptions = {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly authenticate: Authenticate;
  /** Whatever `authenticate` let through. */
  receive(activity: Activity): Promise<InvokeResponse | undefined>;
  readonly needs: readonly Need[];
  /** Where people sign in for a vote; without them those addresses are none of ours. */
  readonly signInPages?: SignInPages;
  /** Where links for one fetch are opened. */
  readonly downloadPages?: DownloadPages;
  /** Where a client secret is made and shown once. */
  readonly secretPages?: SecretPages;
  readonly log: Log;
  readonly ids: Ids;
};

export type RunningServer = {
  readonly url: string;
  readonly server: Server;
  /** Takes nothing new, lets what is under way be answered, then closes. */
  stop(): Promise<void>;
};

const offered = new Map([
  ['/api/messages', 'POST'],
  ['/health', 'GET'],
  ['/ready', 'GET'],
]);
const signInPaths = { start: '/sign-in/start', done: '/sign-in/done' } as const;

/** restify would write the message of an error into the body, in whatever form the client likes best. */
const types = ['application/json', 'text/plain', 'application/octet-stream', 'application/javascript', '*/*'];
const wordless = Object.fromEntries(types.map(type => [type, () => '']));

/** The bot's door. What goes wrong is told by a status alone: the reasons stand in the log. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { log } = options;
  const server = createServer({ name: 'connector-bot', formatters: wordless });
  server.server.requestTimeout = 15_000;
  server.server.headersTimeout = 10_000;
  // Nothing here is a tunnel; restify would keep such a socket open for ever.
  for (const event of ['upgrade', 'connect']) server.server.on(event, (_request, socket) => socket.destroy());
  // What is not offered is refused before restify does it, which would tell what it was looking for.
  server.pre((request, response, next) => {
    const path = pathOf(request);
    const methods = methodsOf(options, path ?? '');
    if (methods.includes(request.method ?? '')) return next();
    end(response, path === undefined ? 400 : methods.length === 0 ? 404 : 405);
    return next(false);
  });

  const guarded = (answer: typeof receive) => async (request: Request, response: Response) => {
    try {
      await answer(options, request, response);
    } catch (error) {
      const incident = options.ids.uuid().slice(0, 8);
      log.error({ incident, cause: placeOf(error) }, 'a request went wrong');
      if (response.headersSent) response.destroy();
      else end(response, 500);
    }
  };
  server.post('/api/messages', guarded(receive));
  for (const page of ['start', 'done'] as const) server.get(signInPaths[page], guarded(signInPage(page)));
  server.get('/download/done', guarded(downloadDone));
  server.get('/download/:token', guarded(downloadOpened));
  server.get('/secret/done', guarded(secretDone));
  server.get('/secret/:token', guarded(secretPage('open')));
  server.post('/secret/:token', guarded(secretPage('begin')));
  server.get('/health', async (_request, response) => page(response, health()));
  server.get('/ready', async (_request, response) =>
    page(response, await ready(options.needs, (need, error) => log.warn({ need, cause: placeOf(error) }, 'not ready'))),
  );

  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(options.port, options.host, () => resolve());
  });
  const { port } = server.server.address() as AddressInfo;
  const shownHost = options.host === '0.0.0.0' ? '127.0.0.1' : options.host;
  return { url: `http://${shownHost}:${port}`, server, stop: () => stop(server) };
}

async function receive(options: ServerOptions, request: Request, response: Response): Promise<void> {
  const body = await readJsonBody(request);
  if (!body.ok) return end(response, body.status);
  const activity = body.value;
  if (!isActivity(activity)) return end(response, 400);

  const { authorization } = request.headers;
  const sender = await options.authenticate(authorization, activity);
  if (!sender.ok) {
    options.log.warn({ reason: sender.reason, detail: sender.detail, status: sender.status }, 'a request was refused');
    if (sender.status === 503) response.setHeader('Retry-After', '10');
    return end(response, sender.status);
  }
  const answer = await options.receive(activity);
  if (answer?.body === undefined) return end(response, answer?.status ?? 200);
  return page(response, { status: answer.status, body: answer.body });
}

const isSignIn = (path: string): boolean => path === signInPaths.start || path === signInPaths.done;
const isDownload = (path: string): boolean => /^\/download\/[^/%]{1,100}$/.test(path);

const isSecret = (path: string): boolean => /^\/secret\/[^/%]{1,100}$/.test(path);

/** With which methods an address is ours; none: it is not. */
function methodsOf({ signInPages, downloadPages, secretPages }: ServerOptions, path: string): readonly string[] {
  const always = offered.get(path);
  if (always !== undefined) return [always];
  if (signInPages && isSignIn(path)) return ['GET'];
  if (downloadPages && isDownload(path)) return ['GET'];
  if (secretPages && isSecret(path)) return path === '/secret/done' ? ['GET'] : ['GET', 'POST'];
  return [];
}

const signInPage =
  (name: keyof SignInPages) =>
  async ({ signInPages }: ServerOptions, request: Request, response: Response): Promise<void> => {
    if (isTooLong(request)) return end(response, 414);
    if (signInPages) sendPage(response, await signInPages[name](queryOf(request), headersOf(request)));
  };

async function downloadOpened({ downloadPages }: ServerOptions, request: Request, response: Response): Promise<void> {
  if (isTooLong(request)) return end(response, 414);
  const token = pathOf(request)?.split('/').at(-1) ?? '';
  if (downloadPages) sendPage(response, await downloadPages.open(token, headersOf(request)));
}

async function downloadDone({ downloadPages }: ServerOptions, request: Request, response: Response): Promise<void> {
  if (isTooLong(request)) return end(response, 414);
  const answer = await downloadPages?.done(queryOf(request), headersOf(request));
  if (!answer) return;
  if ('chunks' in answer) await sendFile(response, answer);
  else sendPage(response, answer);
}

const secretPage =
  (name: 'open' | 'begin') =>
  async ({ secretPages }: ServerOptions, request: Request, response: Response): Promise<void> => {
    if (isTooLong(request)) return end(response, 414);
    const token = pathOf(request)?.split('/').at(-1) ?? '';
    if (secretPages) sendPage(response, await secretPages[name](token, headersOf(request)));
  };

async function secretDone({ secretPages }: ServerOptions, request: Request, response: Response): Promise<void> {
  if (isTooLong(request)) return end(response, 414);
  if (secretPages) sendPage(response, await secretPages.done(queryOf(request), headersOf(request)));
}

/** What the library cannot do without; without it, it answers 500 and its own words. */
function isActivity(value: unknown): value is Activity {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { type, from, conversation, recipient } = value as Record<string, unknown>;
  return typeof type === 'string' && type !== '' && hasId(from) && hasId(conversation) && hasId(recipient);
}

const hasId = (account: unknown): boolean =>
  typeof account === 'object' && account !== null && typeof (account as { id?: unknown }).id === 'string';

/** restify throws for an address (or a Host) that is none; nobody would catch that, and the process would end. */
function pathOf(request: Request): string | undefined {
  try {
    return request.getPath();
  } catch {
    return undefined;
  }
}

function end(response: Response, status: number): void {
  response.statusCode = status;
  response.end();
}

/** Written by hand: restify's formatters know errors, and would show them. */
function page(response: Response, answer: PageAnswer): void {
  response.statusCode = answer.status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(answer.body));
}

async function stop(server: Server): Promise<void> {
  await new Promise<void>(resolve => {
    server.server.close(() => resolve());
    server.server.closeIdleConnections();
    setTimeout(() => server.server.closeAllConnections(), 5000).unref();
  });
}
