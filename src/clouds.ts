import type { Cloud } from './kinds.js';

/** Where Microsoft's services live in one of its clouds. A field that is absent is not published: settings refuse it. */
export type CloudHosts = {
  /** Root of Microsoft Graph, without version and trailing slash. */
  readonly graph: string;
  /** Sign-in, without tenant and trailing slash. */
  readonly login: string;
  /** Azure portal, for links. */
  readonly portal: string;
  /** Host names seen in the service principal names of the Intune API. */
  readonly intuneApiHost?: string;
  /** Bot Framework: scope of tokens to the connector, and where its keys are published. */
  readonly bot?: { readonly scope: string; readonly issuer: string; readonly metadata: string };
};

/*
 * Graph, sign-in and portals: https://learn.microsoft.com/graph/deployments.
 * Bot Framework: constants of botframework-connector 4.23.3 (authenticationConstants, governmentConstants). It knows
 * one Government service for L4; none for DoD and China.
 */
const hosts: { readonly [cloud in Cloud]: CloudHosts } = {
  global: {
    graph: 'https://graph.microsoft.com',
    login: 'https://login.microsoftonline.com',
    portal: 'https://portal.azure.com',
    intuneApiHost: 'api.manage.microsoft.com',
    bot: {
      scope: 'https://api.botframework.com',
      issuer: 'https://api.botframework.com',
      metadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    },
  },
  'us-gov-high': {
    graph: 'https://graph.microsoft.us',
    login: 'https://login.microsoftonline.us',
    portal: 'https://portal.azure.us',
    intuneApiHost: 'api.manage.microsoft.us',
    bot: {
      scope: 'https://api.botframework.us',
      issuer: 'https://api.botframework.us',
      metadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    },
  },
  'us-gov-dod': {
    graph: 'https://dod-graph.microsoft.us',
    login: 'https://login.microsoftonline.us',
    portal: 'https://portal.azure.us',
  },
  china: {
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    login: 'https://login.chinacloudapi.cn',
    portal: 'https://portal.azure.cn',
  },
};

export const cloudHosts = (cloud: Cloud): CloudHosts => hosts[cloud];

/** The scope by which an app asks for all application permissions it was granted in Graph. */
export const graphScope = (cloud: Cloud): string => `${hosts[cloud].graph}/.default`;
