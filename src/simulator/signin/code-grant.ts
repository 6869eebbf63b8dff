import { createHash } from 'node:crypto';
import type { Application } from '../directory.js';
import type { Simulated } from '../server.js';
import type { World } from '../world.js';
import { audienceOf, granted, lifeSeconds, refused, type TokenForm, type TokenResult } from './granted.js';
import { clientInfoOf, idTokenFor } from './id-token.js';
import { scopesFor } from './on-behalf.js';
import { refusals } from './refusal.js';

const graph = 'https://graph.microsoft.com';

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#redeem-a-code-for-an-access-token */
export async function redeemCode(simulated: Simulated, app: Application, form: TokenForm): Promise<TokenResult> {
  const now = simulated.clock.now();
  const taken = simulated.codes.take(form['code'] ?? '', now);
  if (!taken.ok) return refused(lost[taken.reason]());
  const { signedIn } = taken;
  if (signedIn.appId !== app.appId || signedIn.redirectUri !== form['redirect_uri']) {
    return refused(refusals.wrongCode());
  }
  if (signedIn.challenge !== challengeOf(form['code_verifier'])) return refused(refusals.wrongVerifier());
  const world = simulated.world.get();
  const user = world.users.find(one => one.id === signedIn.objectId);
  if (!user?.accountEnabled) return refused(refusals.disabledUser());

  const lent = lentIn(world, app, user.id, signedIn.scope);
  if (!lent) return refused(refusals.noConsent(app.appId, app.displayName));
  const scp = ['openid profile', ...lent].join(' ');
  const base = { aud: graph, iss: `https://sts.windows.net/${world.tenant.id}/` };
  const claims = { ...base, tid: world.tenant.id, oid: user.id, sub: user.id, appid: app.appId, scp };
  const token = await simulated.keys.signEntraToken({ ...claims, idtyp: 'user', ver: '1.0' }, now, lifeSeconds);
  const { nonce, authTime, contexts } = signedIn;
  return granted(token, {
    scope: signedIn.scope,
    id_token: await idTokenFor(simulated, app, user, { nonce, auth_time: authTime, acrs: contexts }),
    client_info: clientInfoOf(world, user),
  });
}

/** Permissions of Graph that the person lends with the sign-in; undefined without consent. */
const lentIn = (world: World, app: Application, userId: string, scope: string): string[] | undefined =>
  audienceOf(scope) === graph ? scopesFor(world, app, userId, { scope, audience: graph }) : [];

const lost = { unknown: refusals.wrongCode, used: refusals.usedCode, late: refusals.lateCode } as const;

/** PKCE, method S256: https://www.rfc-editor.org/rfc/rfc7636 */
const challengeOf = (verifier: string | undefined): string | undefined =>
  verifier === undefined ? undefined : createHash('sha256').update(verifier).digest('base64url');
