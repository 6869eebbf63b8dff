import type { Cloud } from './kinds.js';

/** Where Microsoft's services live in one of its clouds. A field that is absent is not published: settings refuse it. */
export type CloudHosts = {
  /** Root of Microsoft Graph, without version and trailing slash. */
  readonly graph: string;
  /** Sign-in, without tenant and trailing slash. */
  readonly login: string;
  /** Azure portal, for links. */
  readonly portal: string;
  /** Key Vault: what stands behind the name of a vault. */
  readonly vault: string;
  /** Whom a managed identity's token is for, when it stands in for an app's secret. */
  readonly tokenExchange: string;
  /** Host names seen in the service principal names of the Intune API. */
  readonly intuneApiHost?: string;
  /** Bot Framework: scope of tokens to the connector, and where its keys are published. */
  readonly bot?: { readonly scope: string; readonly issuer: string; readonly metadata: string };
  /** Where Teams' connector (`serviceUrl`) may be. */
  readonly teams: readonly string[];
};

/*
 * Graph, sign-in and portals: https://learn.microsoft.com/graph/deployments.
 * Bot Framework: constants of botframework-connector 4.23.3 (authenticationConstants, governmentConstants). It knows
 * one Government service for L4; none for DoD and China.
 * Teams: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 * Key Vault: https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates
 * Token exchange:
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity
 */
const hosts: { readonly [cloud in Cloud]: CloudHosts } = {
  global: {
    graph: 'https://graph.microsoft.com',
    login: 'https://login.microsoftonline.com',
    portal: 'https://portal.azure.com',
    vault: 'vault.azure.net',
    tokenExchange: 'api://AzureADTokenExchange',
    intuneApiHost: 'api.manage.microsoft.com',
    bot: {
      scope: 'https://api.botframework.com',
      issuer: 'https://api.botframework.com',
      metadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    },
    teams: ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'],
  },
  'us-gov-high': {
    graph: 'https://graph.microsoft.us',
    login: 'https://login.microsoftonline.us',
    portal: 'https://portal.azure.us',
    vault: 'vault.usgovcloudapi.net',
    tokenExchange: 'api://AzureADTokenExchangeUSGov',
    intuneApiHost: 'api.manage.microsoft.us',
    bot: {
      scope: 'https://api.botframework.us',
      issuer: 'https://api.botframework.us',
      metadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    },
    teams: ['smba.infra.gov.teams.microsoft.us'],
  },
  'us-gov-dod': {
    graph: 'https://dod-graph.microsoft.us',
    login: 'https://login.microsoftonline.us',
    portal: 'https://portal.azure.us',
    vault: 'vault.usgovcloudapi.net',
    tokenExchange: 'api://AzureADTokenExchangeUSGov',
    teams: ['smba.infra.dod.teams.microsoft.us'],
  },
  china: {
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    login: 'https://login.chinacloudapi.cn',
    portal: 'https://portal.azure.cn',
    vault: 'vault.azure.cn',
    tokenExchange: 'api://AzureADTokenExchangeChina',
    teams: [],
  },
};

export const cloudHosts = (cloud: Cloud): CloudHosts => hosts[cloud];

/** What is not published of a cloud, in words; without it the bot cannot run there. */
export function missingIn(cloud: Cloud): readonly string[] {
  const { bot, intuneApiHost, teams } = hosts[cloud];
  return [
    ...(bot ? [] : ['Bot Framework']),
    ...(intuneApiHost ? [] : ['Intune']),
    ...(teams.length > 0 ? [] : ['Teams']),
  ];
}

/** The scope by which an app asks for all application permissions it was granted in Graph. */
export const graphScope = (cloud: Cloud): string => `${hosts[cloud].graph}/.default`;

/** The scope of tokens for Key Vault. */
export const vaultScope = (cloud: Cloud): string => `https://${hosts[cloud].vault}/.default`;
