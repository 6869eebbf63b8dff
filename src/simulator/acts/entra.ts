import { graphAppId, graphScopes, intuneApiAppId, updateDeviceAttributes } from '../apps.js';
import type { Application, RequiredResourceAccess, ServicePrincipal } from '../directory.js';
import type { World } from '../world.js';
import {
  addSecret,
  administersApps,
  applicationOf,
  deleteApplication,
  registerApplication,
  removeSecret,
  restoreServicePrincipal,
  setAccountEnabled,
  setPermissions,
  setRedirectUris,
} from './applications.js';
import { type Doer, ensureServicePrincipal, revokeScope, servicePrincipalOf } from './directory.js';
import { settleHeartbeat } from './partner.js';

export type EntraRefusal =
  | 'no-app-role'
  | 'no-consent-role'
  | 'unknown-app'
  | 'unknown-secret'
  | 'unknown-scope'
  | 'name-needed';
export type EntraResult =
  | { ok: true; applicationId?: string; objectId?: string; secret?: string; keyId?: string }
  | { ok: false; reason: EntraRefusal };

const no = (reason: EntraRefusal): EntraResult => ({ ok: false, reason });
const done: EntraResult = { ok: true };

/** What the portal asks for by itself when somebody registers an app. */
const portalPreset: RequiredResourceAccess[] = [
  { resourceAppId: graphAppId, resourceAccess: [{ id: graphScopes['User.Read'], type: 'Scope' }] },
];

/** Register on App registrations > New registration: account type "any organizational directory", a Web redirect URI. */
export function register(world: World, by: Doer, asked: { name: string; redirectUri: string }): EntraResult {
  if (!administersApps(world, by.person.objectId)) return no('no-app-role');
  if (!asked.name) return no('name-needed');
  const signInAudience = 'AzureADMultipleOrgs';
  const web = { redirectUris: asked.redirectUri ? [asked.redirectUri] : [] };
  const wanted = { displayName: asked.name, signInAudience, web, requiredResourceAccess: portalPreset };
  const { appId, id } = registerApplication(world, wanted, by);
  ensureServicePrincipal(world, { appId, name: asked.name, owner: world.tenant.id, signInAudience }, by);
  return { ok: true, applicationId: appId, objectId: id };
}

/** Does it to an app registration, if this person administers apps. */
function toApplication(world: World, by: Doer, appId: string, act: (app: Application) => EntraResult): EntraResult {
  if (!administersApps(world, by.person.objectId)) return no('no-app-role');
  const application = applicationOf(world, appId);
  return application ? act(application) : no('unknown-app');
}

/** API permissions: all are removed, Intune's update_device_attributes is added. */
export const askForIntuneOnly = (world: World, by: Doer, appId: string): EntraResult =>
  toApplication(world, by, appId, application => {
    const resourceAccess = [{ id: updateDeviceAttributes, type: 'Role' as const }];
    setPermissions(world, application, [{ resourceAppId: intuneApiAppId, resourceAccess }], by);
    return done;
  });

/** API permissions: Intune's update_device_attributes is added to those that are there. */
export const askForIntune = (world: World, by: Doer, appId: string): EntraResult =>
  toApplication(world, by, appId, application => {
    const others = application.requiredResourceAccess.filter(one => one.resourceAppId !== intuneApiAppId);
    const resourceAccess = [{ id: updateDeviceAttributes, type: 'Role' as const }];
    setPermissions(world, application, [...others, { resourceAppId: intuneApiAppId, resourceAccess }], by);
    return done;
  });

/** Authentication: the address to which a sign-in returns. */
export const setRedirectUri = (world: World, by: Doer, appId: string, uri: string): EntraResult =>
  toApplication(world, by, appId, application => {
    setRedirectUris(world, application, uri ? [uri] : [], by);
    return done;
  });

/** API permissions: one is removed. */
export const askNoLonger = (world: World, by: Doer, appId: string, permissionId: string): EntraResult =>
  toApplication(world, by, appId, application => {
    const left = application.requiredResourceAccess
      .map(one => ({ ...one, resourceAccess: one.resourceAccess.filter(access => access.id !== permissionId) }))
      .filter(one => one.resourceAccess.length > 0);
    setPermissions(world, application, left, by);
    return done;
  });

/** New client secret: the portal shows it once. */
export const makeSecret = (world: World, by: Doer, appId: string, displayName: string): EntraResult =>
  toApplication(world, by, appId, application => {
    const { secretText, credential } = addSecret(world, application, { displayName }, by);
    return { ok: true, secret: secretText, keyId: credential.keyId };
  });

export const deleteSecret = (world: World, by: Doer, appId: string, keyId: string): EntraResult =>
  toApplication(world, by, appId, application => {
    settleHeartbeat(world, by.now);
    return removeSecret(world, application, keyId, by) ? done : no('unknown-secret');
  });

/** Overview > Delete. */
export const deleteRegistration = (world: World, by: Doer, appId: string): EntraResult =>
  toApplication(world, by, appId, application => {
    settleHeartbeat(world, by.now);
    deleteApplication(world, application, by);
    return done;
  });

/** Does it to an enterprise application, if this person administers apps. */
function toPrincipal(world: World, by: Doer, appId: string, act: (app: ServicePrincipal) => EntraResult): EntraResult {
  if (!administersApps(world, by.person.objectId)) return no('no-app-role');
  const principal = servicePrincipalOf(world, appId);
  return principal ? act(principal) : no('unknown-app');
}

/** Properties > Enabled for users to sign in. */
export const switchApp = (world: World, by: Doer, appId: string, enabled: boolean): EntraResult =>
  toPrincipal(world, by, appId, principal => {
    settleHeartbeat(world, by.now);
    setAccountEnabled(world, principal, enabled, by);
    return done;
  });

/** Permissions: a delegated permission is taken away from everybody. */
export const removeScope = (world: World, by: Doer, appId: string, scope: string): EntraResult =>
  toPrincipal(world, by, appId, principal => (revokeScope(world, principal, scope, by) ? done : no('unknown-scope')));

/** Deleted applications > Restore. */
export function restore(world: World, by: Doer, appId: string): EntraResult {
  if (!administersApps(world, by.person.objectId)) return no('no-app-role');
  return restoreServicePrincipal(world, appId, by) ? done : no('unknown-app');
}
