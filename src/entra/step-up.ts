import { createLocalJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod/v4';
import type { Clock } from '../clock.js';
import { cloudHosts } from '../clouds.js';
import type { Http } from '../http/http.js';
import { isGuid, type TenantId } from '../ids.js';
import type { Cloud } from '../kinds.js';
import type { StepUp, StepUpProof } from '../parts.js';
import type { AppIdentity } from '../settings.js';
import { createConfidentialClient } from './confidential-client.js';
import { createMsalNetwork } from './network.js';
import { signInFailed, signInProblem } from './sign-in-problem.js';

export type StepUpOptions = {
  readonly http: Http;
  readonly cloud: Cloud;
  readonly tenantId: TenantId;
  readonly bot: AppIdentity;
  readonly publicUrl: string;
  readonly authenticationContext: string;
  readonly clock: Clock;
};

const scopes = ['openid', 'profile'];

/**
 * A fresh sign-in on Microsoft's page, under an authentication context of Conditional Access:
 * https://learn.microsoft.com/entra/identity-platform/developer-guide-conditional-access-authentication-context
 * What counts is in the id token, whose signature is checked here. `amr` says how somebody signed in at some time, and
 * proves nothing about now: it is not looked at.
 */
export function createStepUp(options: StepUpOptions): StepUp {
  const { http, authenticationContext, publicUrl } = options;
  const redirectUri = `${publicUrl}/sign-in/done`;

  /** A client per use: nothing of anybody's sign-in stays in memory. */
  function signing() {
    const network = createMsalNetwork(http);
    const client = createConfidentialClient({
      ...options.bot,
      cloud: options.cloud,
      tenantId: options.tenantId,
      network,
    });
    return { network, client };
  }

  async function address(ask: Parameters<StepUp['address']>[0]): Promise<string> {
    const { network, client } = signing();
    const claims = JSON.stringify({ id_token: { acrs: { essential: true, value: authenticationContext } } });
    const { challenge, ...given } = ask;
    return network
      .withRealErrors(() =>
        client.getAuthCodeUrl({
          ...given,
          scopes,
          redirectUri,
          codeChallenge: challenge,
          codeChallengeMethod: 'S256',
          responseMode: 'query',
          prompt: 'login',
          claims,
        }),
      )
      .catch(error => {
        throw signInProblem(error, 'bot');
      });
  }

  async function redeem({ code, nonce, verifier }: Parameters<StepUp['redeem']>[0]): Promise<StepUpProof> {
    const { network, client } = signing();
    const result = await network
      .withRealErrors(() => client.acquireTokenByCode({ code, scopes, redirectUri, codeVerifier: verifier }))
      .catch(error => {
        throw signInProblem(error, 'bot');
      });
    return proofIn(await verifiedClaims(result.idToken, options), nonce, options);
  }

  return { address, redeem };
}

/** Microsoft's keys, asked for each time: somebody steps up seldom, and a withdrawn key must not count. */
async function verifiedClaims(idToken: string, options: StepUpOptions): Promise<object> {
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

const proofClaims = z.object({
  tid: z.string().refine(isGuid).toLowerCase(),
  oid: z.string().refine(isGuid).toLowerCase(),
  nonce: z.string(),
  auth_time: z.number().optional(),
  acrs: z.union([z.array(z.string()), z.string().transform(one => [one])]).optional(),
});

/** `auth_time` and `acrs` come only when the registration asks for them as optional claims; without them: no proof. */
function proofIn(claims: object, nonce: string, options: StepUpOptions): StepUpProof {
  const read = proofClaims.safeParse(claims);
  if (!read.success) throw signInFailed('bot', 'id-token-unreadable');
  const { tid, oid, auth_time: authTime, acrs = [], nonce: answered } = read.data;
  if (answered !== nonce) throw signInFailed('bot', 'wrong-nonce');
  if (tid !== options.tenantId) throw signInFailed('bot', 'foreign-tenant');
  if (authTime === undefined) throw signInFailed('bot', 'no-auth-time');
  if (!acrs.includes(options.authenticationContext)) throw signInFailed('bot', 'context-not-satisfied');
  return { identity: { tenantId: tid, objectId: oid }, authenticatedAt: new Date(authTime * 1000), contexts: acrs };
}
