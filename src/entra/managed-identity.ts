import { ManagedIdentityApplication } from '@azure/msal-node';
import { Problem } from '../problem.js';
import type { ManagedIdentity } from '../settings.js';
import type { MsalNetwork } from './network.js';

/** A token of the machine's own identity, from MSAL's memory while it lives. */
export async function machineToken(
  network: MsalNetwork,
  { clientId }: ManagedIdentity,
  resource: string,
  forceRefresh = false,
): Promise<string> {
  const app = new ManagedIdentityApplication({
    managedIdentityIdParams: clientId ? { userAssignedClientId: clientId } : undefined,
    system: { networkClient: network.client },
  });
  const { accessToken } = await app.acquireToken({ resource, forceRefresh });
  if (accessToken) return accessToken;
  throw new Problem('sign-in-failed', 'signing in to Microsoft', { code: 'no-token' });
}
