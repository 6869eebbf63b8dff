import { ConfidentialClientApplication } from '@azure/msal-node';
import { cloudHosts } from '../clouds.js';
import type { Http } from '../http/http.js';
import type { TenantId } from '../ids.js';
import type { Cloud } from '../kinds.js';
import type { AppIdentity } from '../settings.js';
import { proofOf } from './credential.js';
import { createMsalNetwork, type MsalNetwork } from './network.js';

type ClientOptions = AppIdentity & { readonly cloud: Cloud; readonly tenantId: TenantId };

/** The authority is always Microsoft's real address; in the demo the routes of `http` lead elsewhere. */
export function createConfidentialClient(
  options: ClientOptions & { readonly network: MsalNetwork },
): ConfidentialClientApplication {
  const { appId, credential, cloud, tenantId, network } = options;
  return new ConfidentialClientApplication({
    auth: {
      clientId: appId,
      authority: `${cloudHosts(cloud).login}/${tenantId}`,
      ...proofOf(credential, { network, cloud }),
    },
    // MSAL's own logger stays silent: it may name what it sends.
    system: { networkClient: network.client, disableInternalRetries: true },
  });
}

/** For botbuilder's outbound tokens (`MsalServiceClientCredentialsFactory`): signed in through the same network. */
export const createBotConfidentialClient = (
  options: ClientOptions & { readonly http: Http },
): ConfidentialClientApplication => createConfidentialClient({ ...options, network: createMsalNetwork(options.http) });
