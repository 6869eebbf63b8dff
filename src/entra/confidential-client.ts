import { ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node';
import { cloudHosts } from '../clouds.js';
import type { Http } from '../http/http.js';
import type { TenantId } from '../ids.js';
import type { Cloud } from '../kinds.js';
import { Problem } from '../problem.js';
import type { AppIdentity } from '../settings.js';
import { createMsalNetwork } from './network.js';

type ClientOptions = AppIdentity & { readonly cloud: Cloud; readonly tenantId: TenantId };

/** The authority is always Microsoft's real address; in the demo the routes of `http` lead elsewhere. */
export function createConfidentialClient(
  options: ClientOptions & { readonly network: INetworkModule },
): ConfidentialClientApplication {
  const { credential } = options;
  if (credential.is !== 'secret')
    throw new Problem('settings-wrong', 'signing in to Microsoft', { code: credential.is });
  return new ConfidentialClientApplication({
    auth: {
      clientId: options.appId,
      clientSecret: credential.clientSecret,
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
