import { servicePrincipalOf } from '../acts/directory.js';
import type { Application } from '../directory.js';
import type { Simulated } from '../server.js';
import type { World } from '../world.js';
import { audienceOf, granted, lifeSeconds, refused, type TokenForm, type TokenResult } from './granted.js';
import { clientInfoOf, idTokenFor } from './id-token.js';
import { refusals } from './refusal.js';

/** Asked for in every sign-in; they need nobody's consent here. */
const openIdScopes = ['openid', 'profile', 'email', 'offline_access'];

/**
 * On-behalf-of: a token for this app becomes one for Graph, in the name of the same person, with no more than the
 * organisation has consented to.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow
 */
export async function onBehalf(simulated: Simulated, app: Application, form: TokenForm): Promise<TokenResult> {
  const world = simulated.world.get();
  const now = simulated.clock.now();
  const person = await simulated.keys.verifyEntraToken(form['assertion'] ?? '', now);
  if (!person || !isFor(app, person.aud) || person['tid'] !== world.tenant.id) {
    return refused(refusals.wrongUserAssertion());
  }
  const user = world.users.find(one => one.id === person['oid']);
  if (!user?.accountEnabled) return refused(refusals.disabledUser());

  const scope = form['scope'] ?? '';
  const audience = audienceOf(scope);
  if (!audience) return refused(refusals.wrongScope(scope));
  const scopes = scopesFor(world, app, user.id, { scope, audience });
  if (!scopes) return refused(refusals.noConsent(app.appId, app.displayName));

  const claims = {
    aud: audience,
    iss: `https://sts.windows.net/${world.tenant.id}/`,
    tid: world.tenant.id,
    oid: user.id,
    sub: user.id,
    name: user.displayName,
    upn: user.userPrincipalName,
    appid: app.appId,
    scp: scopes.join(' '),
    idtyp: 'user',
    ver: '1.0',
  };
  const token = await simulated.keys.signEntraToken(claims, now, lifeSeconds);
  const openId = scope.split(' ').filter(part => openIdScopes.includes(part));
  return granted(token, {
    scope: [...scopes.map(name => `${audience}/${name}`), ...openId].join(' '),
    client_info: clientInfoOf(world, user),
    ...(openId.includes('openid') ? { id_token: await idTokenFor(simulated, app, user) } : {}),
  });
}

const isFor = (app: Application, audience: unknown): boolean =>
  [app.appId, ...app.identifierUris].some(one => audience === one || audience === `${one}/`);

/** Names of the permissions of that API in `scope`; undefined when the organisation has not consented to one of them. */
export function scopesFor(
  world: World,
  app: Application,
  userId: string,
  { scope, audience }: { scope: string; audience: string },
): string[] | undefined {
  const asked = scope
    .split(' ')
    .flatMap(part => (part.startsWith(`${audience}/`) ? [part.split('/').at(-1) ?? ''] : []));
  const consented = consentedTo(world, app, userId);
  const scopes = asked.includes('.default') ? consented : asked;
  return scopes.length === 0 || scopes.some(name => !consented.includes(name)) ? undefined : scopes;
}

/** Delegated permissions that somebody consented to: for everybody, or for this person. */
function consentedTo(world: World, app: Application, userId: string): string[] {
  const principal = servicePrincipalOf(world, app.appId);
  return world.permissionGrants
    .filter(grant => grant.clientId === principal?.id)
    .filter(grant => grant.consentType === 'AllPrincipals' || grant.principalId === userId)
    .flatMap(grant => grant.scope.split(' ').filter(Boolean));
}
