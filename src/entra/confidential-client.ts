import { ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node';
import { cloudHosts } from '../clouds.js';
import type { Http } from '../http/http.js';
import type { AppId, TenantId } from '../ids.js';
import type { Cloud } from '../kinds.js';
import { createMsalNetwork } from './network.js';

type ClientOptions = {
  readonly cloud: Cloud;
  readonly tenantId: TenantId;
  readonly appId: AppId;
  readonly clientSecret: string;
};

/** The authority is always Microsoft's real address; in the demo the routes of `http` lead elsewhere. */
export function createConfidentialClient(
  options: ClientOptions & { readonly network: INetworkModule },
): ConfidentialClientApplication {
  return new ConfidentialClientApplication({
    auth: {
      clientId: options.appId,
      clientSecret: options.clientSecret,
      authority: `${cloudHosts(options.cloud).login}/${options.tenantId}`,
    },
    // MSAL's own logger stays silent: it may name what it sends.
    system: { networkClient: options.network, disableInternalRetries: true },
  });
}

/** For botbuilder's outbound tokens (`MsalServiceClientCredentialsFactory`): signed in through the same network. */
export const createBotConfidentialClient = (
  options: ClientOptions & { readonly http: Http },
): ConfidentialClientApplication =>
  createConfidentialClient({ ...options, network: createMsalNetwork(options.http).client });
