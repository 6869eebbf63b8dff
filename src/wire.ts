import { hostname } from 'node:os';
import { cardNamed } from '../cards/index.js';
import { type Bot, type BotWiring, type LateTeams, lateTeams, startBot } from './bot/index.js';
import { advance } from './changes/execute.js';
import { voidByPolicy } from './changes/policy-changed.js';
import { castProvenVote } from './changes/step-up/cast.js';
import { runnable, tick } from './changes/tick.js';
import type { Clock } from './clock.js';
import { commands } from './commands/index.js';
import { match } from './commands/match.js';
import { understandWith } from './commands/understanding/understand.js';
import { type Database, openDatabase } from './database/database.js';
import { startEngine } from './engine.js';
import { createBotConfidentialClient } from './entra/confidential-client.js';
import { microsoftTime } from './entra/microsoft-time.js';
import { createOnBehalf, onlyToken } from './entra/on-behalf.js';
import { createPageSignIn } from './entra/page-sign-in.js';
import { createSecretSignIn } from './entra/secret-sign-in.js';
import { createStepUp } from './entra/step-up.js';
import { createTokens } from './entra/tokens.js';
import { createGraph } from './graph/create-graph.js';
import { createHttp, type Http } from './http/http.js';
import { type ChangeId, type Ids, randomIds } from './ids.js';
import { createJamf } from './jamf/create-jamf.js';
import type { Log } from './log.js';
import { createNetwork, type NetworkOptions } from './network/network.js';
import { createDownloadPages } from './pages/download/index.js';
import { producers } from './pages/download/producers.js';
import { createSecretPages } from './pages/secret/index.js';
import { secretOfChange } from './pages/secret/of-change.js';
import { createSignInPages } from './pages/sign-in/index.js';
import type { Parts } from './parts.js';
import { rightsOf } from './people/groups.js';
import type { Policy } from './people/policy.js';
import { runnableScans } from './scans/claim.js';
import { workOnScan } from './scans/work.js';
import { isTeamsAddress } from './settings/hosts.js';
import { networkTargetsOf } from './settings/network-targets.js';
import type { Settings } from './settings.js';
import { createSnapshots } from './snapshot/snapshots.js';
import { createVault } from './vault/create-vault.js';
import { drawCopy, lineOf } from './views/draw.js';

export type WireOptions = {
  readonly settings: Settings;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly log: Log;
  readonly ids?: Ids;
  /** Tests bring their own. */
  readonly database?: Database;
  /** Goes on by itself (queue, sweep, sending). Off in tests, which call `settled` instead. Default: on. */
  readonly byItself?: boolean;
  readonly host?: string;
  /** The demo's own way to the hosts that are probed. */
  readonly network?: Pick<NetworkOptions, 'resolve' | 'dial' | 'trust'>;
  readonly replica?: string;
};

export type ConnectorBot = {
  readonly parts: Parts;
  /** Where Teams delivers activities: `http://host:port/api/messages`. */
  readonly messagesUrl: string;
  /** Does all work that is due now, bounded to 10 s. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

/** Everything that lives as long as the process, before anybody can talk to it. */
export type Wired = {
  readonly parts: Parts;
  readonly http: Http;
  /** `parts.teams`: whoever opens a door says how people are reached through it. */
  readonly teams: LateTeams;
  /** Who is to hear that a change moved. */
  hear(listener: (id: ChangeId) => void): void;
  stop(): Promise<void>;
};

export async function wireParts(options: WireOptions): Promise<Wired> {
  const { settings, log } = options;
  const database = options.database ?? (await openDatabase({ ...settings, log }));
  const http = httpOf(options);
  const teams = lateTeams();
  const listeners: ((id: ChangeId) => void)[] = [];
  const parts = partsOf(options, http);
  const changed = (id: ChangeId) => {
    parts.snapshots.forget();
    for (const listener of listeners) listener(id);
  };
  return {
    parts: { ...parts, database, teams, notify: { changed } },
    http,
    teams,
    hear: listener => void listeners.push(listener),
    async stop() {
      await http.close();
      await database.stop();
    },
  };
}

/** The whole bot, with its door for Teams. */
export async function wire(options: WireOptions): Promise<ConnectorBot> {
  const wired = await wireParts(options);
  const { parts, http } = wired;
  await voidByPolicy(parts);
  const door = await openDoor(parts, http, options);
  wired.teams.open(door.teams);
  const engine = options.byItself === false ? undefined : await startEngine(parts);
  wired.hear(id => {
    engine?.nudge(id);
    door.wake();
  });
  return {
    parts,
    messagesUrl: `${door.url}/api/messages`,
    settled: () => settle(parts, door),
    async stop() {
      await door.stop();
      await engine?.stop();
      await wired.stop();
    },
  };
}

/** What any door, Teams' or the terminal's, needs of the folders below it. */
export const wiringOf = (parts: Parts): BotWiring => ({
  parts,
  commands,
  match,
  understand: understandWith(commands),
  cardNamed,
  rightsOf: person => rightsOf(parts.graph, parts.policy, person),
  draw: (subject, audience, language) => drawCopy(parts, subject, audience, language),
  lineOf: (subject, event, facts) => lineOf(parts, subject, event, facts),
});

const httpOf = ({ settings, log, clock }: WireOptions): Http =>
  createHttp({
    hosts: settings.outboundHosts,
    privateHosts: settings.instances.filter(instance => instance.private).map(instance => instance.host),
    machine: settings.machine,
    routes: settings.routes,
    log,
    clock,
  });

function partsOf(options: WireOptions, http: Http): Omit<Parts, 'database' | 'notify' | 'teams'> {
  const { settings, policy, clock, log } = options;
  const { cloud, tenantId, reader, writer, instances } = settings;
  const tokens = createTokens({ http, cloud, tenantId, identities: { reader, writer } });
  const readVault = createVault({ http, cloud, token: scope => tokens.token('reader', scope) });
  const graph = createGraph({ http, tokens, identity: 'reader', cloud, batches: true });
  const network = createNetwork({ targets: networkTargetsOf(settings), ...options.network });
  const jamf = createJamf({ http, instances, clock, readVault });
  return {
    settings,
    policy,
    clock,
    ids: options.ids ?? randomIds,
    log,
    graph,
    graphWriter: writer && createGraph({ http, tokens, identity: 'writer', cloud }),
    signIn: signInOf(settings, http),
    stepUp: stepUpOf(settings, http, clock),
    pageSignIn: pageSignInOf(settings, http, clock),
    secretSignIn: secretSignInOf(settings, http, clock),
    self: { permissionsOf: tokens.permissionsOf, microsoftTime: () => microsoftTime({ http, cloud, tenantId }) },
    jamf,
    network,
    snapshots: createSnapshots({ graph, jamf, network, instances, clock }),
    replica: options.replica ?? `${hostname()}/${process.pid}`,
  };
}

/** One press: a sign-in, Graph with exactly its token, and nothing kept of either. */
function signInOf(settings: Settings, http: Http): Parts['signIn'] {
  const { cloud } = settings;
  const onBehalf = createOnBehalf({ http, ...settings });
  return async (assertion, need) => {
    const { identity, scopes, accessToken } = await onBehalf(assertion, need);
    // Which of the bot's own identities asks plays no part: there is one token.
    const graph = createGraph({ http, tokens: onlyToken(accessToken, need), identity: 'writer', cloud });
    return { identity, scopes, graph };
  };
}

function stepUpOf(settings: Settings, http: Http, clock: Clock): Parts['stepUp'] {
  const { publicUrl, authenticationContext } = settings;
  if (!publicUrl || !authenticationContext) return undefined;
  return createStepUp({ ...settings, publicUrl, authenticationContext, http, clock });
}

function pageSignInOf(settings: Settings, http: Http, clock: Clock): Parts['pageSignIn'] {
  const { publicUrl } = settings;
  return publicUrl ? createPageSignIn({ ...settings, publicUrl, http, clock }) : undefined;
}

function secretSignInOf(settings: Settings, http: Http, clock: Clock): Parts['secretSignIn'] {
  const { publicUrl, cloud } = settings;
  if (!publicUrl) return undefined;
  const { address, redeem } = createSecretSignIn({ ...settings, publicUrl, http, clock });
  return {
    address,
    async redeem(answer) {
      const { accessToken, ...who } = await redeem(answer);
      const graph = createGraph({ http, tokens: onlyToken(accessToken, 'apps'), identity: 'writer', cloud });
      return { ...who, graph };
    },
  };
}

function openDoor(parts: Parts, http: Http, options: WireOptions): Promise<Bot> {
  const { settings } = parts;
  const { cloud, tenantId, bot } = settings;
  const demo = settings.mode === 'demo';
  return startBot({
    ...wiringOf(parts),
    http,
    credentials: createBotConfidentialClient({
      http,
      cloud,
      tenantId,
      ...bot,
    }),
    host: options.host ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    port: settings.port,
    isAllowedServiceUrl: url => isTeamsAddress(settings, url),
    unsignedFrom: demo ? settings.playgroundUrl : undefined,
    signInPages: parts.stepUp && createSignInPages({ parts, vote: castProvenVote }),
    downloadPages: parts.pageSignIn && createDownloadPages({ parts, producers }),
    secretPages: parts.secretSignIn && createSecretPages({ parts, makeSecret: secretOfChange(parts) }),
    sendByItself: options.byItself,
  });
}

/** Does what is due now, until nothing is, bounded to 10 s. */
export async function settle(parts: Parts, bot: Pick<Bot, 'sendDue'>): Promise<void> {
  const deadline = Date.now() + 10_000;
  let busy = true;
  while (busy && Date.now() < deadline) {
    busy = await tick(parts);
    for (const id of await runnable(parts)) {
      busy = true;
      await advance(parts, id);
    }
    for (const id of await runnableScans(parts)) {
      busy = true;
      await workOnScan(parts, id);
    }
    if (await bot.sendDue()) busy = true;
  }
}
