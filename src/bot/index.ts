import { z } from 'zod/v4';
import { cloudHosts } from '../clouds.js';
import type { Http } from '../http/http.js';
import type { DownloadPages, SecretPages, SignInPages } from '../pages/html.js';
import type { TeamsLine } from '../parts.js';
import { Problem } from '../problem.js';
import { BotAdapter, type BotCredentials } from './adapter.js';
import { createApplication } from './application.js';
import { createAuthenticate } from './authenticate.js';
import { channelKeys } from './channel-keys.js';
import { createConversations } from './conversations.js';
import { type BotWiring, createCore } from './core.js';
import { startRounds } from './rounds.js';
import { type RunningServer, startServer } from './server.js';
import { consentPage, signInResource } from './sign-in.js';
import { createTeams } from './teams.js';
import { createMayTell } from './unasked.js';

export type { Audience, Draw, Drawing, Subject } from './copies.js';
export type { BotWiring } from './core.js';
export type { LineOf } from './notify.js';
export { type LateTeams, lateTeams } from './teams-line.js';
export { createTerminal, type Terminal, type TerminalPerson } from './terminal.js';
export { runChat } from './terminal-chat.js';
export { runJsonl } from './terminal-jsonl.js';

export type StartBotOptions = BotWiring & {
  readonly http: Pick<Http, 'exchange' | 'json'>;
  /** MSAL's confidential client of the bot's app registration: `createBotConfidentialClient` in `entra`. */
  readonly credentials: BotCredentials;
  readonly host: string;
  readonly port: number;
  /** May the bot answer to this `serviceUrl`? */
  isAllowedServiceUrl(url: string): boolean;
  /** Where people sign in for a vote, when that is configured. */
  readonly signInPages?: SignInPages;
  /** Where single-use links are opened, when there is a public address. */
  readonly downloadPages?: DownloadPages;
  readonly secretPages?: SecretPages;
  /** The origin whose activities need no token: `playgroundUrl` of the settings, in the demo. */
  readonly unsignedFrom?: string;
  /** Off for tests, which call `sendDue` themselves. Default: on. */
  readonly sendByItself?: boolean;
  readonly patienceMs?: number;
  readonly signAfterMs?: number;
};

export type Bot = {
  readonly url: string;
  readonly server: RunningServer['server'];
  /** Whom the bot can reach, and one line to one person. */
  readonly teams: TeamsLine;
  /** Sends what is due now. True when there was something to send. */
  sendDue(): Promise<boolean>;
  /** Something was queued: do not wait for the next round. */
  wake(): void;
  stop(): Promise<void>;
};

/** The bot in Teams: its door, its answers, and what it sends by itself. */
export async function startBot(options: StartBotOptions): Promise<Bot> {
  const { parts, http } = options;
  const { clock, ids, log, settings, database } = parts;
  const { appId } = settings.bot;
  const channel = cloudHosts(settings.cloud).bot;
  if (!channel) throw new Problem('settings-wrong', 'looking for the Bot Framework', { cloud: settings.cloud });
  // Asked over `http`, so that the demo's routes apply.
  const metadataUrl = channel.metadata;

  const adapter = new BotAdapter({
    appId,
    credentials: options.credentials,
    exchange: call => http.exchange(call),
    channel,
    metadataUrl,
  });
  const conversations = createConversations(database.kysely, clock);
  const { isAllowedServiceUrl } = options;
  const { outgoing, members } = createTeams({
    adapter,
    appId,
    scope: channel.scope,
    tenantId: settings.tenantId,
    conversations,
    clock,
    isAllowedServiceUrl,
  });
  const core = createCore(options, {
    outgoing,
    patienceMs: options.patienceMs,
    signAfterMs: options.signAfterMs,
    login: {
      resource: signInResource(appId),
      consentPage: consentPage(cloudHosts(settings.cloud).login, settings.tenantId, appId),
      newId: () => ids.uuid(),
    },
    surroundings: {
      standing: async ({ conversation, teamsId }) => (teamsId ? members.standing(conversation.id, teamsId) : undefined),
      company: ({ conversation }) => members.company(conversation.id),
    },
    mayTell: createMayTell(settings, conversations, members),
  });
  const application = createApplication({ adapter, answering: core.answering, conversations, log, ids });

  const fetchJson = (url: string) =>
    // Teams waits for an answer meanwhile, and asks again after a 503.
    http.json(
      { doing: 'reading the keys of Teams', permission: '', url, timeoutMs: 2000, budgetMs: 4000 },
      z.unknown(),
    );
  const running = await startServer({
    host: options.host,
    port: options.port,
    authenticate: createAuthenticate({
      appId,
      issuer: channel.issuer,
      keys: channelKeys({ metadataUrl, fetchJson, clock, log }),
      clock,
      isAllowedServiceUrl,
      unsignedFrom: options.unsignedFrom,
    }),
    receive: activity =>
      adapter.receive(activity, async context => {
        await application.run(context);
      }),
    needs: [{ name: 'database', ask: () => database.kysely.selectFrom('audit_head').select('one').execute() }],
    signInPages: options.signInPages,
    downloadPages: options.downloadPages,
    secretPages: options.secretPages,
    log,
    ids,
  });
  const rounds = options.sendByItself === false ? undefined : startRounds(core, log);
  return {
    url: running.url,
    server: running.server,
    teams: core.teams,
    sendDue: () => core.sender.sendDue(),
    wake: () => rounds?.wake(),
    async stop() {
      await running.stop();
      await rounds?.stop();
    },
  };
}
