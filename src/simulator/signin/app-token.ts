import { servicePrincipalOf } from '../acts/directory.js';
import { graphRoles } from '../apps.js';
import type { Application } from '../directory.js';
import type { Simulated } from '../server.js';
import type { World } from '../world.js';
import { audienceOf, granted, lifeSeconds, refused, type TokenForm, type TokenResult } from './granted.js';
import { refusals } from './refusal.js';

const graph = 'https://graph.microsoft.com';

/** A token in an app's own name. */
export async function forApp(simulated: Simulated, app: Application, form: TokenForm): Promise<TokenResult> {
  const scope = form['scope'] ?? '';
  const audience = audienceOf(scope);
  if (!audience || !scope.endsWith('/.default')) return refused(refusals.wrongScope(scope));
  const world = simulated.world.get();
  const principal = servicePrincipalOf(world, app.appId);
  const roles = principal ? rolesOf(world, principal.id) : [];
  const claims = appClaims(world, audience, { appId: app.appId, objectId: principal?.id, roles });
  return granted(await simulated.keys.signEntraToken(claims, simulated.clock.now(), lifeSeconds));
}

type AppHolder = { appId: string; objectId: string | undefined; roles: readonly string[] };

/** What a version 1 token says of an app that acts by itself. */
export const appClaims = (world: World, audience: string, { appId, objectId, roles }: AppHolder) => ({
  aud: audience,
  iss: `https://sts.windows.net/${world.tenant.id}/`,
  tid: world.tenant.id,
  appid: appId,
  appidacr: '1',
  idtyp: 'app',
  oid: objectId,
  sub: objectId,
  ver: '1.0',
  ...(audience === graph ? { roles } : {}),
});

/** Names of the Graph permissions that the tenant granted to the app. */
export function rolesOf(world: World, principalId: string): string[] {
  const held = new Set(
    world.appRoleAssignments.filter(one => one.principalId === principalId).map(one => one.appRoleId),
  );
  return Object.entries(graphRoles).flatMap(([name, id]) => (held.has(id) ? [name] : []));
}
