import type { Alias, AppId, TenantId } from './ids.js';
import type { Cloud } from './kinds.js';
import type { Language } from './language.js';

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
    | { readonly is: 'api-client'; readonly clientId: string; readonly clientSecret: string }
    | { readonly is: 'account'; readonly username: string; readonly password: string };
};

export type Settings = {
  readonly mode: 'demo' | 'production';
  readonly port: number;
  readonly language: Language;
  readonly logLevel: string;
  readonly cloud: Cloud;
  readonly tenantId: TenantId;
  readonly bot: { readonly appId: AppId; readonly appPassword: string };
  readonly reader: { readonly appId: AppId; readonly clientSecret: string };
  readonly writer: { readonly appId: AppId; readonly clientSecret: string };
  readonly partnerWrite: 'person' | 'bot';
  readonly instances: readonly Instance[];
  readonly databaseUrl?: string;
  readonly dataFolder: string;
  readonly policyFile: string;
  /** Where deep links lead. */
  readonly consoles: { readonly intune: string; readonly entra: string; jamf(instance: Instance): string };
  /** Hosts the bot may connect to, computed from everything above; see `http/hosts.ts`. */
  readonly outboundHosts: readonly string[];
  /** Demo only: public origins that lead to the simulator on loopback instead. */
  readonly routes: { readonly [origin: string]: string };
  readonly recheckSeconds: number;
};
