import type { EnterpriseApp } from '../../snapshot/snapshot.js';
import { azureAdGraph, intuneApi, microsoftGraph } from '../../well-known.js';

/** The role by which an app may send device data to Intune ("Send device attributes to Microsoft Intune"). */
export const sendDeviceAttributes = 'update_device_attributes';

export type Permission = {
  readonly type: 'delegated' | 'application';
  readonly resource: string;
  /** The permission's own name, such as `User.Read`. */
  readonly value: string;
};

/** Exactly what an app must hold, no more and no less. */
export type Contract = readonly Permission[];

export const readSignedInUser: Permission = { type: 'delegated', resource: microsoftGraph, value: 'User.Read' };

/* Source of both: Microsoft's article on the Jamf cloud connector, section "Get support for the cloud connector". */
export const registrationAppContract: Contract = [readSignedInUser];
export const connectorAppContract: Contract = [
  readSignedInUser,
  { type: 'application', resource: microsoftGraph, value: 'Directory.Read.All' },
  { type: 'application', resource: intuneApi, value: sendDeviceAttributes },
];

/** What the article on the manual set-up ends with: this one alone. */
export const manualAppContract: Contract = [{ type: 'application', resource: intuneApi, value: sendDeviceAttributes }];
/** A later edition of that article adds these on the way (steps 10 to 13), and still ends with the one (step 16). */
export const laterManualPermissions: Contract = [
  { type: 'application', resource: microsoftGraph, value: 'Application.Read.All' },
  { type: 'application', resource: azureAdGraph, value: 'Application.Read.All' },
];

/** Sign-in asks for these by itself; they say nothing about the integration. */
const signInScopes = new Set(['openid', 'profile', 'offline_access', 'email']);

export type Comparison = { readonly missing: readonly Permission[]; readonly extra: readonly Permission[] };

/** Missing and extra permissions of an app. A scope that only one user granted does not count as consented. */
export function compareGrants(app: EnterpriseApp, contract: Contract): Comparison {
  const held = heldBy(app);
  const missing = contract.filter(wanted => !held.some(have => have.forEveryone && same(have.permission, wanted)));
  const extra = held
    .map(have => have.permission)
    .filter(have => !contract.some(wanted => same(have, wanted)))
    .filter(have => !(have.type === 'delegated' && signInScopes.has(have.value.toLowerCase())));
  return { missing, extra };
}

export const permissionName = (permission: Permission): string => `${permission.value} (${permission.type})`;

/** The same with the API that it is a permission of: one name can stand at several. */
export const permissionOnApi = ({ value, type, resource }: Permission): string =>
  `${value} (${type}, ${apiName(resource)})`;

/** Names of Microsoft's APIs; others go by their application id. */
export const apiName = (resource: string): string => apiNames[resource.toLowerCase()] ?? resource;

const apiNames: { readonly [appId: string]: string } = {
  [microsoftGraph]: 'Microsoft Graph',
  [intuneApi]: 'Microsoft Intune API',
  [azureAdGraph]: 'Windows Azure Active Directory',
};

/** Everything an app holds, whoever granted it. */
export const permissionsOf = (app: EnterpriseApp): readonly Permission[] => heldBy(app).map(have => have.permission);

function heldBy(app: EnterpriseApp): readonly { readonly permission: Permission; readonly forEveryone: boolean }[] {
  const roles = app.roles.map(role => ({
    permission: { type: 'application' as const, resource: role.resourceAppId, value: role.value },
    forEveryone: true,
  }));
  const scopes = app.scopes.map(scope => ({
    permission: { type: 'delegated' as const, resource: scope.resourceAppId, value: scope.scope },
    forEveryone: scope.forEveryone,
  }));
  return [...roles, ...scopes];
}

function same(a: Permission, b: Permission): boolean {
  return (
    a.type === b.type &&
    a.resource.toLowerCase() === b.resource.toLowerCase() &&
    a.value.toLowerCase() === b.value.toLowerCase()
  );
}
