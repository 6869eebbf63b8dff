import { createLocalJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod/v4';
import type { Clock } from '../clock.js';
import { cloudHosts } from '../clouds.js';
import type { Http } from '../http/http.js';
import { isGuid, type TenantId } from '../ids.js';
import type { Cloud } from '../kinds.js';
import type { Identity, Lent, PageAnswer, PageAsk } from '../parts.js';
import type { AppIdentity } from '../settings.js';
import { createConfidentialClient } from './confidential-client.js';
import { createMsalNetwork } from './network.js';
import { lentScope, namesOf } from './on-behalf.js';
import { signInFailed, signInProblem } from './sign-in-problem.js';

export type CodeFlowOptions = {
  readonly http: Http;
  readonly cloud: Cloud;
  readonly tenantId: TenantId;
  readonly bot: AppIdentity;
  /** Where Microsoft's page leads back to; registered with the bot's app. */
  readonly redirectUri: string;
  readonly clock: Clock;
  /** What the person shall lend beside saying who they are. Default: nothing. */
  readonly lends?: Lent;
};

export type CodeFlow = {
  /** Microsoft's page. `asking`: what else it shall ask of the person. */
  address(ask: PageAsk, asking?: { readonly prompt?: string; readonly claims?: string }): Promise<string>;
  /** The code that came back -> who signed in, and everything else the id token says, its signature checked. */
  redeem(answer: PageAnswer): Promise<CodeFlowEnd>;
};

export type CodeFlowEnd = {
  readonly identity: Identity;
  readonly claims: object;
  /** Good for what was lent, and for nothing where that is nothing. `scopes`: the names of the permissions in it. */
  readonly accessToken: string;
  readonly scopes: readonly string[];
};

/**
 * Somebody signs in on Microsoft's own page: authorization code with PKCE.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
export function createCodeFlow(options: CodeFlowOptions): CodeFlow {
  const { http, cloud, tenantId, bot, redirectUri, lends } = options;
  const scopes = ['openid', 'profile', ...(lends ? [lentScope(cloud, lends)] : [])];

  /** A client per use: nothing of anybody's sign-in stays in memory. */
  function signing() {
    const network = createMsalNetwork(http);
    return { network, client: createConfidentialClient({ ...bot, cloud, tenantId, network }) };
  }

  return {
    async address({ challenge, state, nonce }, asking = {}) {
      const { network, client } = signing();
      return network
        .withRealErrors(() =>
          client.getAuthCodeUrl({
            state,
            nonce,
            scopes,
            redirectUri,
            codeChallenge: challenge,
            codeChallengeMethod: 'S256',
            responseMode: 'query',
            ...asking,
          }),
        )
        .catch(error => {
          throw signInProblem(error, 'bot');
        });
    },

    async redeem({ code, nonce, verifier }) {
      const { network, client } = signing();
      const result = await network
        .withRealErrors(() => client.acquireTokenByCode({ code, scopes, redirectUri, codeVerifier: verifier }))
        .catch(error => {
          throw signInProblem(error, 'bot');
        });
      const claims = await verifiedClaims(result.idToken, options);
      const { accessToken } = result;
      return { identity: identityIn(claims, nonce, options), claims, accessToken, scopes: namesOf(result.scopes) };
    },
  };
}

/** Microsoft's keys, asked for each time: people sign in here seldom, and a withdrawn key must not count. */
async function verifiedClaims(idToken: string, options: CodeFlowOptions): Promise<object> {
  const { http, cloud, tenantId, bot, clock } = options;
  const authority = `${cloudHosts(cloud).login}/${tenantId}`;
  const keysCall = { doing: "reading the keys of Microsoft's sign-in", permission: '' };
  const keys = await http.json({ ...keysCall, url: `${authority}/discovery/v2.0/keys` }, keysAnswer);
  try {
    const { payload } = await jwtVerify(idToken, createLocalJWKSet(keys), {
      algorithms: ['RS256'],
      issuer: `${authority}/v2.0`,
      audience: bot.appId,
      currentDate: clock.now(),
      clockTolerance: 60,
      requiredClaims: ['exp', 'iat', 'nonce'],
    });
    return payload;
  } catch (error) {
    throw signInFailed('bot', error instanceof errors.JOSEError ? 'id-token-not-valid' : 'id-token-unreadable');
  }
}

const keysAnswer = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

const identityClaims = z.object({
  tid: z.string().refine(isGuid).toLowerCase(),
  oid: z.string().refine(isGuid).toLowerCase(),
  nonce: z.string(),
});

function identityIn(claims: object, nonce: string, { tenantId }: CodeFlowOptions): Identity {
  const read = identityClaims.safeParse(claims);
  if (!read.success) throw signInFailed('bot', 'id-token-unreadable');
  const { tid, oid, nonce: answered } = read.data;
  if (answered !== nonce) throw signInFailed('bot', 'wrong-nonce');
  if (tid !== tenantId) throw signInFailed('bot', 'foreign-tenant');
  return { tenantId: tid, objectId: oid };
}
