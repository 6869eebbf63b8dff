import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { Clock } from '../clock.js';
import type { AppId } from '../ids.js';
import type { ChannelKey, ChannelKeys } from './channel-keys.js';

/** For the log only; the sender learns nothing but the status. */
export type WhyNot =
  | 'no-bearer'
  | 'not-a-token'
  | 'algorithm'
  | 'unknown-key'
  | 'keys-unavailable'
  | 'signature'
  | 'expired'
  | 'claim'
  | 'not-endorsed'
  | 'no-service-url'
  | 'service-url-differs'
  | 'service-url-not-allowed';

export type Authenticated =
  | { readonly ok: true; readonly serviceUrl: string }
  | { readonly ok: false; readonly status: 401 | 503; readonly reason: WhyNot; readonly detail?: string };

export type Authenticate = (
  authorization: string | undefined,
  activity: { readonly serviceUrl?: unknown; readonly channelId?: unknown },
) => Promise<Authenticated>;

/**
 * Is this activity from Teams, and for this bot? botbuilder asks the same, but answers some forgeries with 500 and the
 * library's own words, skips the service URL when it is missing, and takes tokens that never expire; so a token is
 * judged here first, by our clock.
 */
export function createAuthenticate(options: {
  readonly appId: AppId;
  /** Who signs for Teams: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
  readonly issuer: string;
  readonly keys: ChannelKeys;
  readonly clock: Clock;
  /** May the bot send its answers, with its own token, to this address? */
  isAllowedServiceUrl(url: string): boolean;
  /** Demo only: the origin of a local test client, whose activities come without any `Authorization`. */
  readonly unsignedFrom?: string;
}): Authenticate {
  return async (authorization, activity) => {
    if (authorization === undefined && options.unsignedFrom) return unsigned(activity, options.unsignedFrom, options);
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (!token) return no('no-bearer');
    const header = headerOf(token);
    if (!header) return no('not-a-token');
    if (header.alg !== 'RS256') return no('algorithm', header.alg);
    if (!header.kid) return no('unknown-key');

    const key = await options.keys.find(header.kid);
    if (key === 'unavailable') return { ok: false, status: 503, reason: 'keys-unavailable' };
    if (key === 'unknown') return no('unknown-key');
    const claims = await verified(token, key.key, options);
    if (!claims.ok) return claims;

    if (activity.channelId !== 'msteams' || !key.endorsements.includes('msteams')) return no('not-endorsed');
    const { serviceUrl } = activity;
    if (typeof serviceUrl !== 'string' || serviceUrl === '') return no('no-service-url');
    if (claims.serviceUrl !== serviceUrl) return no('service-url-differs');
    if (!options.isAllowedServiceUrl(serviceUrl)) return no('service-url-not-allowed', serviceUrl);
    return { ok: true, serviceUrl };
  };
}

/** Nothing is proven here: all that can be seen to is that the answers stay at that one address. */
function unsigned(
  { serviceUrl, channelId }: Parameters<Authenticate>[1],
  origin: string,
  options: { isAllowedServiceUrl(url: string): boolean },
): Authenticated {
  if (typeof serviceUrl !== 'string' || !URL.canParse(serviceUrl)) return no('no-bearer');
  if (channelId !== 'msteams' || new URL(serviceUrl).origin !== origin) return no('no-bearer');
  if (!options.isAllowedServiceUrl(serviceUrl)) return no('service-url-not-allowed', serviceUrl);
  return { ok: true, serviceUrl };
}

const no = (reason: WhyNot, detail?: string): Extract<Authenticated, { ok: false }> => ({
  ok: false,
  status: 401,
  reason,
  detail,
});

function headerOf(token: string): { readonly alg?: string; readonly kid?: string } | undefined {
  try {
    return decodeProtectedHeader(token);
  } catch {
    return undefined;
  }
}

type Claims = { readonly ok: true; readonly serviceUrl: unknown } | Extract<Authenticated, { ok: false }>;

async function verified(
  token: string,
  key: ChannelKey['key'],
  options: { readonly appId: AppId; readonly issuer: string; readonly clock: Clock },
): Promise<Claims> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['RS256'],
      issuer: options.issuer,
      audience: options.appId,
      requiredClaims: ['iss', 'aud', 'exp', 'serviceurl'],
      clockTolerance: 300,
      currentDate: options.clock.now(),
    });
    return { ok: true, serviceUrl: payload['serviceurl'] };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return no('expired');
    if (error instanceof errors.JWTClaimValidationFailed) return no('claim', error.claim);
    if (error instanceof errors.JOSEError) return no('signature', error.code);
    return no('not-a-token');
  }
}
