import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, jwtVerify, type KeyLike, SignJWT } from 'jose';

export type Claims = { readonly [name: string]: unknown };

/** The two signers of the simulated cloud. */
export type Keys = {
  /** A token of the simulated Entra; lives an hour unless told otherwise. */
  signEntraToken(claims: Claims & { aud: string; iss: string }, now: Date, lifeSeconds?: number): Promise<string>;
  /** Claims of a token that our Entra signed and that is valid at `now`; undefined for any other. */
  verifyEntraToken(token: string, now: Date): Promise<JWTPayload | undefined>;
  /** What Teams sends to a bot in `Authorization`: issuer https://api.botframework.com, audience = the bot's app id. */
  signChannelToken(content: { audience: string; serviceUrl: string; now: Date }): Promise<string>;
  /** Public keys, as `/discovery/v2.0/keys` and `/v1/.well-known/keys` publish them. */
  readonly entraPublic: JWK;
  readonly channelPublic: JWK & { endorsements: string[] };
};

export const channelIssuer = 'https://api.botframework.com';
const hour = 3600;

/** New keys for each process; simulators in one process share them, for making them takes long. */
let pairs: Promise<[Pair, Pair]> | undefined;

export async function createKeys(): Promise<Keys> {
  pairs ??= Promise.all([newPair(), newPair()]);
  const [entra, channel] = await pairs;

  function sign(key: Pair, claims: Claims, now: Date, lifeSeconds: number): Promise<string> {
    const issued = Math.floor(now.getTime() / 1000);
    return new SignJWT({ ...claims, iat: issued, nbf: issued, exp: issued + lifeSeconds })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
      .sign(key.privateKey);
  }

  return {
    signEntraToken: (claims, now, lifeSeconds = hour) => sign(entra, claims, now, lifeSeconds),
    async verifyEntraToken(token, now) {
      try {
        const verified = await jwtVerify(token, entra.publicKey, { currentDate: now, algorithms: ['RS256'] });
        return verified.payload;
      } catch {
        return undefined;
      }
    },
    signChannelToken: ({ audience, serviceUrl, now }) =>
      sign(channel, { iss: channelIssuer, aud: audience, serviceurl: serviceUrl }, now, hour),
    entraPublic: entra.jwk,
    channelPublic: { ...channel.jwk, endorsements: ['msteams'] },
  };
}

type Pair = { kid: string; privateKey: KeyLike; publicKey: KeyLike; jwk: JWK };

async function newPair(): Promise<Pair> {
  const kid = randomUUID();
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' };
  return { kid, privateKey, publicKey, jwk };
}
