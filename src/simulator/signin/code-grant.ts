import { createHash } from 'node:crypto';
import type { Application } from '../directory.js';
import type { Simulated } from '../server.js';
import { granted, lifeSeconds, refused, type TokenForm, type TokenResult } from './granted.js';
import { clientInfoOf, idTokenFor } from './id-token.js';
import { refusals } from './refusal.js';

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

  const base = { aud: 'https://graph.microsoft.com', iss: `https://sts.windows.net/${world.tenant.id}/` };
  const claims = { ...base, tid: world.tenant.id, oid: user.id, sub: user.id, appid: app.appId, scp: 'openid profile' };
  const token = await simulated.keys.signEntraToken({ ...claims, idtyp: 'user', ver: '1.0' }, now, lifeSeconds);
  const { nonce, authTime, contexts } = signedIn;
  return granted(token, {
    scope: signedIn.scope,
    id_token: await idTokenFor(simulated, app, user, { nonce, auth_time: authTime, acrs: contexts }),
    client_info: clientInfoOf(world, user),
  });
}

const lost = { unknown: refusals.wrongCode, used: refusals.usedCode, late: refusals.lateCode } as const;

/** PKCE, method S256: https://www.rfc-editor.org/rfc/rfc7636 */
const challengeOf = (verifier: string | undefined): string | undefined =>
  verifier === undefined ? undefined : createHash('sha256').update(verifier).digest('base64url');
