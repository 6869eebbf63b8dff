import type { ConfidentialClientApplication } from '@azure/msal-node';
import { decodeJwt } from 'jose';
import { z } from 'zod/v4';
import { graphScope } from '../clouds.js';
import type { Http } from '../http/http.js';
import type { TenantId } from '../ids.js';
import type { Cloud } from '../kinds.js';
import { Unreadable } from '../problem.js';
import type { AppIdentity, SystemIdentity } from '../settings.js';
import { createConfidentialClient } from './confidential-client.js';
import { machineToken } from './managed-identity.js';
import { createMsalNetwork } from './network.js';
import { signInFailed, signInProblem } from './sign-in-problem.js';

/** The two app registrations that act by themselves: one only reads, one may write what was approved. */
export type Identity = 'reader' | 'writer';

export type Tokens = {
  /**
   * An access token, from memory while it lives. `rejected` is a token that the other side answered with 401
   * although it should still be good: it is not given again. Throws `sign-in-failed`, `Unreachable`, `Unreadable`.
   */
  token(identity: Identity, scope: string, rejected?: string): Promise<string>;
};

/** Those of the bot's own apps. */
export type AppTokens = Tokens & {
  /** Names of the Graph permissions in the app's own token. To be shown, never to decide by: Graph decides. */
  permissionsOf(identity: Identity): Promise<readonly string[]>;
};

export type TokensOptions = {
  readonly http: Http;
  readonly cloud: Cloud;
  readonly tenantId: TenantId;
  /** Without a writer nothing can be written by the bot itself. */
  readonly identities: { readonly reader: AppIdentity | SystemIdentity; readonly writer?: AppIdentity };
};

type Acquire = (scope: string, skipCache: boolean) => Promise<string>;

export function createTokens({ http, cloud, tenantId, identities }: TokensOptions): AppTokens {
  const network = createMsalNetwork(http);
  const { reader, writer } = identities;
  const acquire = { reader: acquirerOf(reader), writer: writer && acquirerOf(writer) };
  const underWay = new Map<string, Promise<string>>();

  /** A managed identity that is the app itself asks the machine; any other app asks Entra. */
  function acquirerOf(app: AppIdentity | SystemIdentity): Acquire {
    const { appId, credential } = app;
    if (credential.is === 'managed-identity' && (appId === undefined || appId === credential.clientId)) {
      return (scope, skipCache) => machineToken(network, credential, scope, skipCache);
    }
    const client = createConfidentialClient({ network, cloud, tenantId, appId: appId ?? '', credential });
    return (scope, skipCache) => tokenOf(client, scope, skipCache);
  }

  async function token(identity: Identity, scope: string, rejected?: string): Promise<string> {
    const known = await shared(identity, scope, false);
    return known === rejected ? shared(identity, scope, true) : known;
  }

  /** Many readers that start at once share one sign-in. */
  function shared(identity: Identity, scope: string, skipCache: boolean): Promise<string> {
    const key = `${identity} ${scope} ${skipCache}`;
    const running = underWay.get(key);
    if (running) return running;
    const ask = network
      .withRealErrors(async () => {
        const acquireToken = acquire[identity];
        if (!acquireToken) throw signInFailed(identity, 'no-such-identity');
        return acquireToken(scope, skipCache);
      })
      .catch(error => {
        throw signInProblem(error, identity);
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, ask);
    return ask;
  }

  return {
    token,
    permissionsOf: async identity => rolesIn(await token(identity, graphScope(cloud))),
  };
}

async function tokenOf(client: ConfidentialClientApplication, scope: string, skipCache: boolean): Promise<string> {
  const result = await client.acquireTokenByClientCredential({ scopes: [scope], skipCache });
  if (!result?.accessToken) throw signInFailed('', 'no-token');
  return result.accessToken;
}

const ownClaims = z.object({ roles: z.array(z.string()).optional() });

/** An app without any permission has no `roles` in its token. */
function rolesIn(token: string): readonly string[] {
  try {
    return [...(ownClaims.parse(decodeJwt(token)).roles ?? [])].sort();
  } catch {
    throw new Unreadable('reading the permissions of the bot', { code: 'strange-token' });
  }
}
