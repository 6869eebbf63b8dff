import { type Bot, type Draw, type StartBotOptions, startBot } from '../../../src/bot/index.js';
import type { Clock } from '../../../src/clock.js';
import { adjustableClock } from '../../../src/clock.js';
import { createBotConfidentialClient } from '../../../src/entra/confidential-client.js';
import { createHttp } from '../../../src/http/http.js';
import { randomIds } from '../../../src/ids.js';
import type { Log } from '../../../src/log.js';
import type { Parts } from '../../../src/parts.js';
import type { Settings } from '../../../src/settings.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { eagerPace } from '../../support/eager-pace.js';
import { appId, botId, type FakeChannel, fakeChannel, people, tenantId } from './channel.js';
import { type Runs, toyCardNamed, toyCommands, toyMatch, toyUnderstand } from './toys.js';

export type Lines = { level: string; facts: any; message: string }[];

export type Delivered = { status: number; text: string; retryAfter: string | undefined; json: any };

export type World = {
  readonly channel: FakeChannel;
  readonly bot: Bot;
  readonly database: TestDatabase;
  readonly clock: ReturnType<typeof adjustableClock>;
  readonly runs: Runs;
  readonly log: Lines;
  /** Posts an activity as Teams does, signed unless told otherwise. */
  deliver(activity: object, headers?: Record<string, string>): Promise<Delivered>;
  audited(event: string): Promise<any[]>;
  stop(): Promise<void>;
};

export type WorldOptions = Partial<
  Pick<
    StartBotOptions,
    'draw' | 'lineOf' | 'patienceMs' | 'signAfterMs' | 'signInPages' | 'downloadPages' | 'secretPages'
  >
> & {
  /** Whose activities need no token; its port is known only afterwards. */
  readonly unsignedFrom?: (channel: FakeChannel) => string;
  readonly slow?: () => Promise<void>;
  /** Who gets a view of their own of what `show` shows. */
  readonly viewers?: () => string[];
  readonly rules?: Partial<Pick<Settings, 'guests' | 'outsiders'>>;
};

export async function botWorld(options: WorldOptions = {}): Promise<World> {
  const channel = await fakeChannel();
  const database = await testDatabase();
  const clock = adjustableClock();
  const lines: Lines = [];
  const log = logInto(lines);
  const http = createHttp({ hosts: [], privateHosts: [], routes: channel.routes, log, clock, pace: eagerPace });
  const runs: Runs = [];
  const noDrawing: Draw = async () => undefined;
  const bot = await startBot({
    parts: partsOf({ database, clock, log }, options.rules),
    commands: toyCommands(runs, { slow: options.slow, viewers: options.viewers }),
    match: toyMatch,
    understand: toyUnderstand,
    cardNamed: toyCardNamed,
    rightsOf: async () => ({ roles: [], has: () => false }) as never,
    draw: options.draw ?? noDrawing,
    lineOf: options.lineOf ?? (async () => undefined),
    http,
    credentials: createBotConfidentialClient({
      cloud: 'global',
      tenantId,
      appId,
      credential: { is: 'secret', clientSecret: 'canary-secret' },
      http,
    }),
    host: '127.0.0.1',
    port: 0,
    isAllowedServiceUrl: url => url === channel.serviceUrl,
    signInPages: options.signInPages,
    downloadPages: options.downloadPages,
    secretPages: options.secretPages,
    unsignedFrom: options.unsignedFrom?.(channel),
    sendByItself: false,
    patienceMs: options.patienceMs,
    signAfterMs: options.signAfterMs ?? 0,
  });
  return {
    channel,
    bot,
    database,
    clock,
    runs,
    log: lines,
    async deliver(activity, headers) {
      const authorization = `Bearer ${await channel.token()}`;
      const response = await fetch(`${bot.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(headers ?? { authorization }) },
        body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      });
      const text = await response.text();
      const retryAfter = response.headers.get('retry-after') ?? undefined;
      return { status: response.status, text, retryAfter, json: text ? JSON.parse(text) : undefined };
    },
    async audited(event) {
      const rows = await database.kysely.selectFrom('audit').selectAll().where('event', '=', event).execute();
      return rows.map(row => row.entry);
    },
    async stop() {
      await bot.stop();
      await http.close();
      await channel.stop();
    },
  };
}

function partsOf(known: { database: TestDatabase; clock: Clock; log: Log }, rules: WorldOptions['rules']): Parts {
  const settings = {
    guests: 'refuse',
    outsiders: 'refuse',
    ...rules,
    mode: 'demo',
    language: 'en',
    cloud: 'global',
    tenantId,
    bot: { appId, credential: { is: 'secret', clientSecret: '' } },
    instances: [],
  };
  return { ...known, ids: randomIds, settings, notify: { changed() {} }, replica: 'test' } as unknown as Parts;
}

function logInto(lines: Lines): Log {
  const at = (level: string) => (facts: object, message: string) => void lines.push({ level, facts, message });
  return { info: at('info'), warn: at('warn'), error: at('error'), debug() {} };
}

let counter = 0;

/** An activity as Teams sends it, in a personal chat of Anna unless told otherwise. */
export function activity(channel: FakeChannel, more: Record<string, unknown> = {}): Record<string, any> {
  counter++;
  return {
    type: 'message',
    id: `activity-${counter}`,
    channelId: 'msteams',
    serviceUrl: channel.serviceUrl,
    from: people.anna,
    recipient: { id: botId, name: 'Connector Bot' },
    conversation: { id: 'a:anna', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    locale: 'en-US',
    ...more,
  };
}

export const say = (channel: FakeChannel, text: string, more: Record<string, unknown> = {}) =>
  activity(channel, { text, ...more });

export const inChannel = {
  conversation: { id: '19:c@thread.tacv2;messageid=1', conversationType: 'channel', tenantId },
};

export const press = (channel: FakeChannel, verb: unknown, data: unknown, more: Record<string, unknown> = {}) =>
  activity(channel, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    ...more,
  });

export const cardsIn = (channel: FakeChannel): any[] =>
  channel.sent.flatMap(sent => sent.activity['attachments'] ?? []).map((attachment: any) => attachment.content);

export const textOf = (card: any): string => card.body[0].text ?? card.body[0].items?.[0]?.text;
