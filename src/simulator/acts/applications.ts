import { randomBytes, randomUUID } from 'node:crypto';
import { applicationAdministrator, cloudApplicationAdministrator } from '../apps.js';
import type { Application, PasswordCredential, RequiredResourceAccess, ServicePrincipal } from '../directory.js';
import { globalAdministrator } from '../people.js';
import type { World } from '../world.js';
import { audit, type By, holdsDirectoryRole, removeServicePrincipal, servicePrincipalOf } from './directory.js';

/** Who may alter any app of the tenant: https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference */
const administrators = [globalAdministrator, applicationAdministrator, cloudApplicationAdministrator];

export const administersApps = (world: World, personId: string): boolean =>
  holdsDirectoryRole(world, personId, administrators);

export const applicationOf = (world: World, appId: string): Application | undefined =>
  world.applications.find(app => app.appId === appId);

export type NewApplication = Pick<Application, 'displayName' | 'signInAudience' | 'web' | 'requiredResourceAccess'>;

/** The app registration alone: Graph makes no enterprise application along with it, the portal does. */
export function registerApplication(world: World, asked: NewApplication, by: By): Application {
  const application: Application = {
    id: randomUUID(),
    appId: randomUUID(),
    ...asked,
    createdDateTime: by.now.toISOString(),
    identifierUris: [],
    optionalClaims: { idToken: [] },
    passwordCredentials: [],
    keyCredentials: [],
    federatedCredentials: [],
    secrets: [],
  };
  world.applications.push(application);
  audit(world, by, 'Add application', 'Add', application);
  return application;
}

export function setPermissions(world: World, application: Application, asked: RequiredResourceAccess[], by: By): void {
  application.requiredResourceAccess = asked;
  audit(world, by, 'Update application', 'Update', application);
}

export function setRedirectUris(world: World, application: Application, redirectUris: string[], by: By): void {
  application.web = { redirectUris };
  audit(world, by, 'Update application', 'Update', application);
}

/** As Entra names the activity, dash and all. */
const secretsManagement = 'Update application – Certificates and secrets management';

type NewSecret = { displayName: string; endDateTime?: string };
export type MadeSecret = { credential: PasswordCredential; secretText: string };

/** Entra makes up the secret itself and answers it this once. Without an end it lasts two years. */
export function addSecret(world: World, application: Application, asked: NewSecret, by: By): MadeSecret {
  const secretText = randomBytes(30).toString('base64url');
  const twoYears = new Date(by.now);
  twoYears.setUTCFullYear(twoYears.getUTCFullYear() + 2);
  const credential: PasswordCredential = {
    keyId: randomUUID(),
    displayName: asked.displayName,
    hint: secretText.slice(0, 3),
    startDateTime: by.now.toISOString(),
    endDateTime: asked.endDateTime ?? twoYears.toISOString(),
  };
  application.passwordCredentials.push(credential);
  application.secrets.push({ keyId: credential.keyId, value: secretText });
  audit(world, by, secretsManagement, 'Update', application);
  return { credential, secretText };
}

/** Answers whether there was such a secret. */
export function removeSecret(world: World, application: Application, keyId: string, by: By): boolean {
  if (!application.passwordCredentials.some(credential => credential.keyId === keyId)) return false;
  application.passwordCredentials = application.passwordCredentials.filter(credential => credential.keyId !== keyId);
  application.secrets = application.secrets.filter(secret => secret.keyId !== keyId);
  audit(world, by, secretsManagement, 'Update', application);
  return true;
}

/** The registration with its secrets, and the enterprise application of this tenant along with it. */
export function deleteApplication(world: World, application: Application, by: By): void {
  world.applications = world.applications.filter(other => other.id !== application.id);
  audit(world, by, 'Delete application', 'Delete', application);
  const principal = servicePrincipalOf(world, application.appId);
  if (principal) removeServicePrincipal(world, principal, by);
}

/** "Enabled for users to sign-in?" of an enterprise application. */
export function setAccountEnabled(world: World, principal: ServicePrincipal, enabled: boolean, by: By): void {
  principal.accountEnabled = enabled;
  audit(world, by, 'Update service principal', 'Update', principal);
}

/**
 * Out of Deleted applications. Whether grants come back with it is not documented; here they do not, so that
 * somebody has to consent again.
 */
export function restoreServicePrincipal(world: World, appId: string, by: By): ServicePrincipal | undefined {
  const deleted = world.deletedItems.findLast(item => item.appId === appId);
  if (!deleted || world.servicePrincipals.some(principal => principal.appId === appId)) return undefined;
  const { deletedDateTime: _, ...principal } = deleted;
  world.deletedItems = world.deletedItems.filter(item => item.id !== deleted.id);
  world.servicePrincipals.push(principal);
  audit(world, by, 'Restore service principal', 'Add', principal);
  return principal;
}
