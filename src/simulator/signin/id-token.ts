import { createHash } from 'node:crypto';
import type { Application, DirectoryUser } from '../directory.js';
import type { Simulated } from '../server.js';
import type { World } from '../world.js';
import { lifeSeconds } from './granted.js';

/** What a sign-in adds to what is said of the person anyway. */
export type SignInFacts = { nonce?: string; auth_time?: number; acrs?: readonly string[] };

/** https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference */
export async function idTokenFor(
  simulated: Simulated,
  app: Application,
  user: DirectoryUser,
  { nonce, auth_time, acrs }: SignInFacts = {},
): Promise<string> {
  const world = simulated.world.get();
  const wanted = (name: string) => app.optionalClaims.idToken.some(claim => claim.name === name);
  const claims = {
    aud: app.appId,
    iss: `https://login.microsoftonline.com/${world.tenant.id}/v2.0`,
    tid: world.tenant.id,
    oid: user.id,
    sub: pairwise(app, user),
    name: user.displayName,
    preferred_username: user.userPrincipalName,
    ver: '2.0',
    ...(nonce === undefined ? {} : { nonce }),
    ...(auth_time !== undefined && wanted('auth_time') ? { auth_time } : {}),
    ...(acrs && acrs.length > 0 ? { acrs } : {}),
  };
  return simulated.keys.signEntraToken(claims, simulated.clock.now(), lifeSeconds);
}

/** The person towards this app, which no other app can recognise. */
export const pairwise = (app: Application, user: { readonly id: string }): string =>
  createHash('sha256').update(`${app.appId} ${user.id}`).digest('base64url');

/** From which MSAL makes the account's id. */
export const clientInfoOf = (world: World, user: { readonly id: string }): string =>
  Buffer.from(JSON.stringify({ uid: user.id, utid: world.tenant.id })).toString('base64url');
