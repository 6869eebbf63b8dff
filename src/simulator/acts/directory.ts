import { randomUUID } from 'node:crypto';
import { graphAppId, graphRoles, intuneApiAppId, type Request } from '../apps.js';
import type { ServicePrincipal } from '../directory.js';
import type { DemoPerson } from '../people.js';
import type { World } from '../world.js';

/** Who does something in a console, and when. */
export type Doer = { readonly person: DemoPerson; readonly now: Date };

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
export function ensureServicePrincipal(world: World, app: NewApp, by: Doer | { now: Date }): ServicePrincipal {
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
export function grant(world: World, principal: ServicePrincipal, request: Request, by: Doer | { now: Date }): void {
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
  by: Doer | { now: Date },
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
  by: Doer | { now: Date },
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

export function revokeRole(world: World, principal: ServicePrincipal, appRoleId: string, by: Doer | { now: Date }) {
  world.appRoleAssignments = world.appRoleAssignments.filter(
    held => !(held.principalId === principal.id && held.appRoleId === appRoleId),
  );
  audit(world, by, 'Remove app role assignment from service principal', 'Unassign', principal);
}

export function removeServicePrincipal(world: World, principal: ServicePrincipal, by: Doer | { now: Date }): void {
  world.servicePrincipals = world.servicePrincipals.filter(other => other.id !== principal.id);
  world.appRoleAssignments = world.appRoleAssignments.filter(held => held.principalId !== principal.id);
  world.permissionGrants = world.permissionGrants.filter(held => held.clientId !== principal.id);
  audit(world, by, 'Remove service principal', 'Delete', principal);
}

/** Activity names as Entra uses them in category ApplicationManagement. */
export function audit(
  world: World,
  by: Doer | { now: Date },
  activity: string,
  operationType: string,
  ...targets: ServicePrincipal[]
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
      app: person ? null : { appId: null, displayName: 'Microsoft Entra ID', servicePrincipalId: null },
    },
    targetResources: targets.map(target => ({
      id: target.id,
      displayName: target.displayName,
      type: 'ServicePrincipal',
    })),
  });
}
