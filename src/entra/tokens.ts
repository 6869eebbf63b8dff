import { AuthError, type ConfidentialClientApplication, ServerError } from '@azure/msal-node';
import type { Http } from '../http/http.js';
import type { TenantId } from '../ids.js';
import type { Cloud } from '../kinds.js';
import { Problem } from '../problem.js';
import type { AppIdentity } from '../settings.js';
import { createConfidentialClient } from './confidential-client.js';
import { createMsalNetwork } from './network.js';

/** The two app registrations that act by themselves: one only reads, one may write what was approved. */
export type Identity = 'reader' | 'writer';

export type Tokens = {
  /**
   * An app-only access token, from memory while it lives. `rejected` is a token that the other side answered with 401
   * although it should still be good: it is not given again. Throws `sign-in-failed`, `Unreachable`, `Unreadable`.
   */
  token(identity: Identity, scope: string, rejected?: string): Promise<string>;
};

export type TokensOptions = {
  readonly http: Http;
  readonly cloud: Cloud;
  readonly tenantId: TenantId;
  /** Without a writer nothing can be written by the bot itself. */
  readonly identities: { readonly reader: AppIdentity; readonly writer?: AppIdentity };
};

export function createTokens({ http, cloud, tenantId, identities }: TokensOptions): Tokens {
  const network = createMsalNetwork(http);
  const make = (app: AppIdentity) => createConfidentialClient({ network: network.client, cloud, tenantId, ...app });
  const clients = { reader: make(identities.reader), writer: identities.writer && make(identities.writer) };
  const underWay = new Map<string, Promise<string>>();

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
      .withRealErrors(() => acquire(clients[identity], scope, skipCache))
      .catch(error => {
        throw asProblem(error, identity);
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, ask);
    return ask;
  }

  return { token };
}

async function acquire(
  client: ConfidentialClientApplication | undefined,
  scope: string,
  skipCache: boolean,
): Promise<string> {
  if (!client) throw new Problem('sign-in-failed', 'signing in to Microsoft', { code: 'no-such-identity' });
  const result = await client.acquireTokenByClientCredential({ scopes: [scope], skipCache });
  if (!result?.accessToken) throw new Problem('sign-in-failed', 'signing in to Microsoft', { code: 'no-token' });
  return result.accessToken;
}

/** Microsoft's code says what is wrong (7000215 wrong secret, 7000222 expired secret, 700016 unknown app); its text may not leave. */
function asProblem(error: unknown, identity: Identity): Problem {
  if (error instanceof Problem && error.code !== 'sign-in-failed') return error;
  return new Problem('sign-in-failed', 'signing in to Microsoft', { identity, code: signInCode(error) });
}

function signInCode(error: unknown): string {
  if (error instanceof Problem) return String(error.facts['code'] ?? 'unknown');
  if (error instanceof ServerError && error.errorNo && /^\d+$/.test(error.errorNo)) return `AADSTS${error.errorNo}`;
  if (error instanceof AuthError && /^[a-z_]{1,60}$/.test(error.errorCode)) return error.errorCode;
  return 'unknown';
}
