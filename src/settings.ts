import { cloudHosts } from './clouds.js';
import type { Alias, AppId, TenantId } from './ids.js';
import type { Cloud } from './kinds.js';
import type { Language } from './language.js';
import { type Env, environment } from './settings/env-file.js';
import { frozen } from './settings/frozen.js';
import { outboundHostsOf } from './settings/hosts.js';
import { botIn, readerIn, refuseSharedIds, writerIn } from './settings/identities.js';
import { readInstances } from './settings/instances.js';
import { machineAddress } from './settings/machine.js';
import { pagesIn } from './settings/pages.js';
import { createReader, type Reader } from './settings/reader.js';
import { refuseUnknown } from './settings/unknown.js';
import { WrongSetting, wrong } from './settings/wrong.js';

export { type DemoOptions, demoSettings } from './settings/demo.js';

export type Instance = {
  readonly alias: Alias;
  /** Base address, without a trailing slash: `https://acme.jamfcloud.com`. */
  readonly url: string;
  /** The host people know: `acme.jamfcloud.com`. */
  readonly host: string;
  readonly hosting: 'jamf-cloud' | 'own-server' | 'unknown';
  /** The operator says this host has a private address, and that this is intended. */
  readonly private: boolean;
  readonly signIn:
    | { readonly is: 'api-client'; readonly clientId: string; readonly clientSecret: Secret }
    | { readonly is: 'account'; readonly username: string; readonly password: Secret };
};

/** A secret, or where it is kept: read there when it is needed, and again when it no longer works. */
export type Secret = string | SecretPlace;
export type SecretPlace =
  | { readonly file: string }
  /** Azure Key Vault, without a version: `https://name.vault.azure.net/secrets/jamf-acme`. */
  | { readonly vault: string };

/** By what one of the bot's own registrations proves who it is. */
export type AppCredential =
  | { readonly is: 'secret'; readonly clientSecret: string }
  | {
      readonly is: 'certificate';
      /** SHA-256 of the certificate, in hex, as Entra lists it. */
      readonly thumbprintSha256: string;
      /** PEM. */
      readonly privateKey: string;
      readonly certificate: string;
      /** ISO: when the certificate ends. */
      readonly notAfter: string;
    }
  /** A token that the platform writes to a file and renews there (workload identity federation). */
  | { readonly is: 'federated'; readonly tokenFile: string }
  | ManagedIdentity;

/** Azure's own identity of the machine: the system's, or the user-assigned one with this client id. */
export type ManagedIdentity = { readonly is: 'managed-identity'; readonly clientId?: string };

/**
 * An app and its proof. A managed identity stands in for the secret of the app; where `appId` is its own client id, it
 * is that app itself.
 */
export type AppIdentity = { readonly appId: AppId; readonly credential: AppCredential };

/** The machine's own system-assigned identity: which app that is, Azure does not tell the machine. */
export type SystemIdentity = { readonly appId?: undefined; readonly credential: ManagedIdentity };

export type Settings = {
  readonly mode: 'demo' | 'production';
  readonly port: number;
  readonly language: Language;
  readonly logLevel: string;
  readonly cloud: Cloud;
  readonly tenantId: TenantId;
  /** The bot towards Teams; with `writeAs` = `approver` also the app in whose name people sign in. */
  readonly bot: AppIdentity;
  readonly reader: AppIdentity | SystemIdentity;
  /** Only with `writeAs` = `app`: the registration that writes inside an approved step. */
  readonly writer?: AppIdentity;
  /** Whose right a write uses: that of the person who runs the step, signed in at that moment, or the bot's own. */
  readonly writeAs: 'approver' | 'app';
  /** Where people's browsers reach the bot's pages: an https origin. Without it there are no pages to sign in on. */
  readonly publicUrl?: string;
  /** Entra's authentication context (`c1` .. `c99`) that a step-up sign-in must satisfy; without it there is no step-up. */
  readonly authenticationContext?: string;
  /** People whom Teams calls guests, and shared channels or group chats with people of other tenants. */
  readonly guests: 'refuse' | 'allow';
  readonly outsiders: 'refuse' | 'allow';
  /** Cards may hold charts: Teams draws them, other clients leave them out. The numbers stand there as text anyway. */
  readonly teamsCharts: boolean;
  readonly partnerWrite: 'person' | 'bot';
  /** Who registers, permits and deletes apps in Entra where a change asks for it. */
  readonly appsWrite: 'person' | 'bot';
  readonly instances: readonly Instance[];
  readonly databaseUrl?: string;
  readonly dataFolder: string;
  readonly policyFile: string;
  /** Where deep links lead. */
  readonly consoles: { readonly intune: string; readonly entra: string; jamf(instance: Instance): string };
  /** Hosts the bot may connect to, computed from everything above; see `http/hosts.ts`. */
  readonly outboundHosts: readonly string[];
  /** Only where a managed identity is used: the one address on this machine's own link that gives its tokens. */
  readonly machine?: string;
  /** Demo only: public origins that lead to the simulator on loopback instead. */
  readonly routes: { readonly [origin: string]: string };
  readonly recheckSeconds: number;
  /** Demo only: where Microsoft's Agents Playground runs, which signs nothing. An origin on this machine. */
  readonly playgroundUrl?: string;
};

export type Read<T> = { readonly ok: true; readonly settings: T } | { readonly ok: false; readonly sentence: string };

/** What is decided before the demo's simulator is there. */
export type DemoStart = Pick<
  Settings,
  | 'port'
  | 'language'
  | 'logLevel'
  | 'databaseUrl'
  | 'dataFolder'
  | 'partnerWrite'
  | 'writeAs'
  | 'authenticationContext'
  | 'recheckSeconds'
  | 'playgroundUrl'
> &
  Partial<Pick<Settings, 'appsWrite'>> & { readonly simulatorPort: number; readonly simulatorRecord?: string };

/** The settings of production, or the one sentence that says which variable is wrong and what the rule is. */
export const readSettings = (env: Env = environment(process.env)): Read<Settings> =>
  reading(env, reader => {
    if (reader.text('PLAYGROUND_URL')) wrong('PLAYGROUND_URL is set, but only the demo takes messages nobody signed.');
    const cloud = reader.get('CLOUD') ?? 'global';
    const instances = readInstances(reader, cloud);
    if (instances.length === 0) wrong('JAMF_INSTANCES is not set, but production needs it: the Jamf Pro servers.');
    const partnerWrite = reader.get('PARTNER_WRITE') ?? 'person';
    const appsWrite = reader.get('APPS_WRITE') ?? 'person';
    const writeAs = reader.get('WRITE_AS') ?? 'approver';
    const tenantId = reader.need('TENANT_ID', 'the id of the Entra tenant');
    const bot = botIn(reader);
    const readerApp = readerIn(reader);
    const writer = writerIn(reader, { partnerWrite, appsWrite, writeAs });
    const apps = [bot, readerApp, ...(writer ? [writer] : [])];
    refuseSharedIds(apps);
    return frozen({
      mode: 'production',
      ...common(reader),
      cloud,
      tenantId,
      bot,
      reader: readerApp,
      writer,
      writeAs,
      ...pagesIn(reader),
      guests: reader.get('GUESTS') ?? 'refuse',
      outsiders: reader.get('OUTSIDERS') ?? 'refuse',
      teamsCharts: reader.get('TEAMS_CHARTS') === 'on',
      partnerWrite,
      appsWrite,
      recheckSeconds: reader.get('RECHECK_SECONDS') ?? 20,
      instances,
      policyFile: reader.get('POLICY_FILE') ?? './policy.json',
      consoles: {
        intune: reader.get('CONSOLE_INTUNE_URL') ?? intuneConsole(cloud),
        entra: reader.get('CONSOLE_ENTRA_URL') ?? cloudHosts(cloud).portal,
        jamf: instance => instance.url,
      },
      outboundHosts: outboundHostsOf({ cloud, instances }),
      machine: apps.some(app => app.credential.is === 'managed-identity') ? machineAddress(reader) : undefined,
      routes: {},
    });
  });

const common = (reader: Reader) => ({
  port: reader.get('PORT') ?? 3978,
  language: reader.get('DEFAULT_LANGUAGE') ?? 'en',
  logLevel: reader.get('LOG_LEVEL') ?? 'info',
  databaseUrl: reader.get('DATABASE_URL'),
  dataFolder: reader.get('DATA_FOLDER') ?? './data',
});

/** Intune's own portal is published for the global cloud; elsewhere it is reached through that cloud's Azure portal. */
const intuneConsole = (cloud: Cloud): string =>
  cloud === 'global' ? 'https://intune.microsoft.com' : cloudHosts(cloud).portal;

/** The demo takes ports, folder, language and database from the environment, and nothing that belongs to an account. */
export const readDemoStart = (env: Env = environment(process.env)): Read<DemoStart> =>
  reading(env, reader => ({
    ...common(reader),
    logLevel: reader.get('LOG_LEVEL') ?? 'warn',
    partnerWrite: reader.get('PARTNER_WRITE') ?? 'bot',
    appsWrite: reader.get('APPS_WRITE') ?? 'person',
    writeAs: reader.get('WRITE_AS') ?? 'approver',
    authenticationContext: reader.get('AUTHENTICATION_CONTEXT') ?? 'c1',
    recheckSeconds: reader.get('RECHECK_SECONDS') ?? 2,
    simulatorPort: reader.get('SIMULATOR_PORT') ?? 3979,
    simulatorRecord: reader.get('SIMULATOR_RECORD'),
    playgroundUrl: reader.get('PLAYGROUND_URL'),
  }));

function reading<T>(env: Env, read: (reader: Reader) => T): Read<T> {
  try {
    refuseUnknown(env);
    return { ok: true, settings: read(createReader(env)) };
  } catch (error) {
    if (error instanceof WrongSetting) return { ok: false, sentence: error.message };
    throw error;
  }
}
