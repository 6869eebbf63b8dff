import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../../src/simulator/index.js';
import { botAppId, demoTenantId } from '../../../src/simulator/people.js';
import { type Visitor, visit } from '../../../src/simulator/room/visitor.js';
import type { PersonKey } from '../../../src/simulator/teams/places.js';

/** A simulator with a small bot behind it that does what a test tells it to, and remembers what it was handed. */
export type Stage = {
  readonly simulator: Simulator;
  readonly bot: FakeBot;
  readonly clock: { now(): Date; skip(milliseconds: number): void };
  /** What the bot calls the connector with. */
  readonly token: string;
  tokenFor(scope: string): Promise<string>;
  as(key: PersonKey): Visitor;
  /** A call to the connector as the bot makes it. */
  call(method: string, path: string, body?: unknown, token?: string): Promise<Called>;
  stop(): Promise<void>;
};

/** What the tests look at of an activity; the rest is there too. */
export type HandedActivity = {
  readonly type: string;
  readonly id: string;
  readonly name?: string;
  readonly text?: string;
  readonly replyToId?: string;
  readonly serviceUrl: string;
  readonly from: { readonly id: string; readonly aadObjectId: string };
  readonly conversation: { readonly id: string; readonly conversationType: string };
  readonly value?: {
    readonly trigger?: string;
    readonly action?: { readonly verb: string; readonly data: unknown };
    readonly data?: unknown;
  };
};
export type Handed = { readonly activity: HandedActivity; readonly headers: IncomingHttpHeaders };
export type Answer = { readonly status?: number; readonly body?: unknown } | undefined;
export type Called = { readonly status: number; readonly body: unknown; readonly headers: Headers };
export type FakeBot = {
  readonly handed: Handed[];
  answer: (activity: HandedActivity) => Answer | Promise<Answer>;
};

export async function setStage(options: Partial<SimulatorOptions> = {}): Promise<Stage> {
  const bot: FakeBot = { handed: [], answer: () => undefined };
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const activity = JSON.parse(text);
    bot.handed.push({ activity, headers: request.headers });
    const { status = 200, body } = (await bot.answer(activity)) ?? {};
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body === undefined ? '' : JSON.stringify(body));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const botUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;

  let ahead = 0;
  const start = Date.parse('2026-03-02T09:00:00Z');
  const clock = {
    now: () => new Date(start + ahead),
    skip(milliseconds: number) {
      ahead += milliseconds;
    },
  };
  const simulator = await startSimulator({
    port: 0,
    clock,
    skip: async hours => clock.skip(hours * 3_600_000),
    story: 'fresh',
    botMessagesUrl: botUrl,
    ...options,
  });
  const token = await signIn(simulator, 'https://api.botframework.com/.default');

  return {
    simulator,
    bot,
    clock,
    token,
    tokenFor: scope => signIn(simulator, scope),
    as: key => visit(simulator.url, key),
    async call(method, path, body, bearer = token) {
      const headers = { 'content-type': 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }) };
      const url = `${simulator.serviceUrl}${path}`;
      const response = await fetch(url, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, body: text ? JSON.parse(text) : undefined, headers: response.headers };
    },
    async stop() {
      await simulator.stop();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

async function signIn(simulator: Simulator, scope: string): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: botAppId, client_secret: 'demo-bot-secret', scope };
  const url = `${simulator.url}/login/${demoTenantId}/oauth2/v2.0/token`;
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}
