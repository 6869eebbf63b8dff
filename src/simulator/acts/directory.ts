import { randomUUID } from 'node:crypto';
import { graphAppId, graphRoles, intuneApiAppId, type Request } from '../apps.js';
import type { Application, DirectoryAudit, ServicePrincipal } from '../directory.js';
import type { DemoPerson } from '../people.js';
import type { World } from '../world.js';

/** Who does something in a console, and when. */
export type Doer = { readonly person: DemoPerson; readonly now: Date };

/** Whose hand it was: a person's, an app's through Graph, or Entra's own. */
export type By = Doer | { readonly now: Date; readonly app?: { appId: string; displayName: string } };

export const servicePrincipalOf = (world: World, appId: string): ServicePrincipal | undefined =>
  world.servicePrincipals.find(principal => principal.appId === appId);

function resource(world: World, appId: string): ServicePrincipal {
  const found = servicePrincipalOf(world, appId);
  if (!found) throw new Error(`The simulated tenant has no service principal of ${appId}`);
  return found;
}

export const holdsDirectoryRole = (world: World, personId: string, roles: readonly string[]): boolean =>
  world.roleAssignments.some(held => held.principalId === personId && roles.includes(held.roleDefinitionId));

/** Does the app hold this app role of that resource? */
export const holdsAppRole = (world: World, principalId: string, roleId: string): boolean =>
  world.appRoleAssignments.some(held => held.principalId === principalId && held.appRoleId === roleId);

type NewApp = { appId: string; name: string; owner: string; signInAudience?: string };

/** The enterprise application of an app in this tenant; made when it is not there yet. */
export function ensureServicePrincipal(world: World, app: NewApp, by: By): ServicePrincipal {
  const existing = servicePrincipalOf(world, app.appId);
  if (existing) return existing;
  const created: ServicePrincipal = {
    id: randomUUID(),
    appId: app.appId,
    displayName: app.name,
    appDisplayName: app.name,
    appOwnerOrganizationId: app.owner,
    accountEnabled: true,
    disabledByMicrosoftStatus: null,
    appRoleAssignmentRequired: false,
    servicePrincipalType: 'Application',
    signInAudience: app.signInAudience ?? 'AzureADMultipleOrgs',
    createdDateTime: by.now.toISOString(),
    appRoles: [],
  };
  world.servicePrincipals.push(created);
  audit(world, by, 'Add service principal', 'Add', created);
  return created;
}

/** Grants for everybody what the app asks for; what it holds already is left as it is. */
export function grant(world: World, principal: ServicePrincipal, request: Request, by: By): void {
  const graph = resource(world, graphAppId);
  const intune = resource(world, intuneApiAppId);
  for (const name of request.graphRoles) grantRole(world, principal, graph, graphRoles[name], by);
  for (const value of request.intuneRoles) {
    const role = intune.appRoles.find(published => published.value === value);
    if (role) grantRole(world, principal, intune, role.id, by);
  }
  for (const scope of request.scopes) grantScope(world, principal, graph, scope, by);
}

export function grantRole(
  world: World,
  principal: ServicePrincipal,
  owner: ServicePrincipal,
  appRoleId: string,
  by: By,
): void {
  if (holdsAppRole(world, principal.id, appRoleId)) return;
  world.appRoleAssignments.push({
    id: randomUUID(),
    appRoleId,
    principalId: principal.id,
    principalDisplayName: principal.displayName,
    principalType: 'ServicePrincipal',
    resourceId: owner.id,
    resourceDisplayName: owner.displayName,
    createdDateTime: by.now.toISOString(),
  });
  audit(world, by, 'Add app role assignment to service principal', 'Assign', principal, owner);
}

export function grantScope(
  world: World,
  principal: ServicePrincipal,
  owner: ServicePrincipal,
  scope: string,
  by: By,
): void {
  const held = world.permissionGrants.find(
    one => one.clientId === principal.id && one.resourceId === owner.id && one.consentType === 'AllPrincipals',
  );
  if (held?.scope.split(' ').includes(scope)) return;
  if (held) held.scope = `${held.scope} ${scope}`.trim();
  else {
    world.permissionGrants.push({
      id: randomUUID(),
      clientId: principal.id,
      consentType: 'AllPrincipals',
      principalId: null,
      resourceId: owner.id,
      scope,
    });
  }
  audit(world, by, 'Add delegated permission grant', 'Assign', principal, owner);
}

export function revokeRole(world: World, principal: ServicePrincipal, appRoleId: string, by: By) {
  world.appRoleAssignments = world.appRoleAssignments.filter(
    held => !(held.principalId === principal.id && held.appRoleId === appRoleId),
  );
  audit(world, by, 'Remove app role assignment from service principal', 'Unassign', principal);
}

/** Takes a delegated permission away; answers whether it was held. */
export function revokeScope(world: World, principal: ServicePrincipal, scope: string, by: By): boolean {
  const held = world.permissionGrants.filter(
    one => one.clientId === principal.id && one.scope.split(' ').includes(scope),
  );
  for (const one of held) {
    one.scope = one.scope
      .split(' ')
      .filter(name => name !== scope)
      .join(' ');
  }
  world.permissionGrants = world.permissionGrants.filter(one => one.scope !== '');
  if (held.length > 0) audit(world, by, 'Remove delegated permission grant', 'Unassign', principal);
  return held.length > 0;
}

export function removeServicePrincipal(world: World, principal: ServicePrincipal, by: By): void {
  world.servicePrincipals = world.servicePrincipals.filter(other => other.id !== principal.id);
  world.deletedItems.push({ ...principal, deletedDateTime: by.now.toISOString() });
  world.appRoleAssignments = world.appRoleAssignments.filter(held => held.principalId !== principal.id);
  world.permissionGrants = world.permissionGrants.filter(held => held.clientId !== principal.id);
  audit(world, by, 'Remove service principal', 'Delete', principal);
}

/** Activity names as Entra uses them in category ApplicationManagement. */
export function audit(
  world: World,
  by: By,
  activity: string,
  operationType: string,
  ...targets: (ServicePrincipal | Application)[]
): void {
  const person = 'person' in by ? by.person : undefined;
  world.audits.push({
    id: `Directory_${randomUUID()}`,
    activityDateTime: by.now.toISOString(),
    activityDisplayName: activity,
    category: 'ApplicationManagement',
    correlationId: randomUUID(),
    loggedByService: 'Core Directory',
    operationType,
    result: 'success',
    resultReason: '',
    initiatedBy: {
      user: person
        ? { id: person.objectId, displayName: person.name, userPrincipalName: person.userPrincipalName }
        : null,
      app: person ? null : appOf(world, by),
    },
    targetResources: targets.map(target => ({
      id: target.id,
      displayName: target.displayName,
      type: 'servicePrincipalType' in target ? 'ServicePrincipal' : 'Application',
    })),
  });
}

function appOf(world: World, by: By): DirectoryAudit['initiatedBy']['app'] {
  const app = 'app' in by ? by.app : undefined;
  if (!app) return { appId: null, displayName: 'Microsoft Entra ID', servicePrincipalId: null };
  return { ...app, servicePrincipalId: servicePrincipalOf(world, app.appId)?.id ?? null };
}
