import type { AuthenticationResult } from '@azure/msal-node';
import { cloudHosts } from '../clouds.js';
import type { Http } from '../http/http.js';
import { isGuid, type TenantId } from '../ids.js';
import type { Cloud } from '../kinds.js';
import type { Identity, Lent } from '../parts.js';
import { Refused } from '../problem.js';
import type { AppIdentity } from '../settings.js';
import { createConfidentialClient } from './confidential-client.js';
import { createMsalNetwork } from './network.js';
import { signInFailed, signInProblem } from './sign-in-problem.js';
import type { Tokens } from './tokens.js';

/** What a person lends, with their own rights there: to write Intune's partner record, or apps in Entra. */
export const permissionOf: { readonly [need in Lent]: string } = {
  partners: 'DeviceManagementServiceConfig.ReadWrite.All',
  apps: 'Application.ReadWrite.All',
};

/** All of them; each press asks for the one that it needs. */
export const lentPermissions: readonly string[] = Object.values(permissionOf);

/** As Microsoft's sign-in wants it. */
export const lentScope = (cloud: Cloud, need: Lent): string => `${cloudHosts(cloud).graph}/${permissionOf[need]}`;

export type OnBehalfOptions = {
  readonly http: Http;
  readonly cloud: Cloud;
  readonly tenantId: TenantId;
  readonly bot: AppIdentity;
};
export type OnBehalf = {
  readonly identity: Identity;
  readonly scopes: readonly string[];
  readonly accessToken: string;
};

/**
 * The token that Teams gives for a press -> a token for Graph in that person's name. MSAL keeps what it gets in the
 * memory of a client, so each press has a client of its own, that is gone with it.
 */
export function createOnBehalf(options: OnBehalfOptions): (assertion: string, need?: Lent) => Promise<OnBehalf> {
  const { http, cloud, tenantId, bot } = options;
  return async (assertion, need = 'partners') => {
    const scope = lentScope(cloud, need);
    const network = createMsalNetwork(http);
    const client = createConfidentialClient({ ...bot, cloud, tenantId, network });
    const result = await network
      .withRealErrors(() =>
        client.acquireTokenOnBehalfOf({ oboAssertion: assertion, scopes: [scope], skipCache: true }),
      )
      .catch(error => {
        throw signInProblem(error, 'bot');
      });
    if (!result?.accessToken) throw signInFailed('bot', 'no-token');
    return { identity: identityIn(result, tenantId), scopes: namesOf(result.scopes), accessToken: result.accessToken };
  };
}

/** Who it is says Microsoft's answer (its id token). The assertion came from outside and was never checked here. */
function identityIn({ tenantId, uniqueId }: AuthenticationResult, ours: TenantId): Identity {
  if (!isGuid(tenantId) || !isGuid(uniqueId)) throw signInFailed('bot', 'no-identity');
  if (tenantId.toLowerCase() !== ours) throw signInFailed('bot', 'foreign-tenant');
  return { tenantId: ours, objectId: uniqueId.toLowerCase() };
}

const signInScopes = ['openid', 'profile', 'offline_access', 'email'];

/** `https://graph.microsoft.com/User.Read` -> `User.Read`. */
export const namesOf = (scopes: readonly string[]): readonly string[] =>
  scopes.map(scope => scope.split('/').at(-1) ?? '').filter(name => name !== '' && !signInScopes.includes(name));

/** Gives this token and no other: once Graph rejects it, the press is over, and nothing was done. */
export const onlyToken = (accessToken: string, need: Lent = 'partners'): Tokens => ({
  async token(_identity, _scope, rejected) {
    if (rejected === undefined) return accessToken;
    throw new Refused('using the sign-in of a person', 401, permissionOf[need], { code: 'token-rejected' });
  },
});
