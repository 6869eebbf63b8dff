import { privilegedRoleAdministrator, type Request, requestOf } from '../apps.js';
import type { Application } from '../directory.js';
import { globalAdministrator } from '../people.js';
import type { World } from '../world.js';
import { administersApps, applicationOf } from './applications.js';
import {
  audit,
  type Doer,
  ensureServicePrincipal,
  grant,
  grantRole,
  grantScope,
  holdsDirectoryRole,
  servicePrincipalOf,
} from './directory.js';
import type { EntraResult } from './entra.js';

/** Application permissions need the higher roles. */
const mayConsent = (world: World, by: Doer, roles: boolean): boolean =>
  roles
    ? holdsDirectoryRole(world, by.person.objectId, [globalAdministrator, privilegedRoleAdministrator])
    : administersApps(world, by.person.objectId);

/** Grant admin consent, of an app registration or of an enterprise application: everything that the app asks for. */
export function consentForAll(world: World, by: Doer, appId: string): EntraResult {
  const application = applicationOf(world, appId);
  if (application) return consentToOwn(world, by, application);
  const request = requestOf.get(appId);
  return request ? consentToJamf(world, by, appId, request) : { ok: false, reason: 'unknown-app' };
}

function consentToJamf(world: World, by: Doer, appId: string, request: Request): EntraResult {
  const principal = servicePrincipalOf(world, appId);
  if (!principal) return { ok: false, reason: 'unknown-app' };
  const roles = request.graphRoles.length + request.intuneRoles.length > 0;
  if (!mayConsent(world, by, roles)) return { ok: false, reason: 'no-consent-role' };
  grant(world, principal, request, by);
  audit(world, by, 'Consent to application', 'Assign', principal);
  return { ok: true };
}

function consentToOwn(world: World, by: Doer, application: Application): EntraResult {
  const { appId, displayName: name, signInAudience, requiredResourceAccess } = application;
  const roles = requiredResourceAccess.some(one => one.resourceAccess.some(access => access.type === 'Role'));
  if (!mayConsent(world, by, roles)) return { ok: false, reason: 'no-consent-role' };
  const principal = ensureServicePrincipal(world, { appId, name, owner: world.tenant.id, signInAudience }, by);
  for (const { resourceAppId, resourceAccess } of requiredResourceAccess) {
    const owner = servicePrincipalOf(world, resourceAppId);
    for (const { id, type } of resourceAccess) {
      const scope = owner?.oauth2PermissionScopes?.find(one => one.id === id)?.value;
      if (owner && type === 'Role') grantRole(world, principal, owner, id, by);
      else if (owner && scope) grantScope(world, principal, owner, scope, by);
    }
  }
  audit(world, by, 'Consent to application', 'Assign', principal);
  return { ok: true };
}
