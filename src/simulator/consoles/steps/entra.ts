import { type Doer, removeServicePrincipal, revokeRole, servicePrincipalOf } from '../../acts/directory.js';
import {
  askForIntuneOnly,
  deleteRegistration,
  deleteSecret,
  makeSecret,
  register,
  removeScope,
  restore,
  switchApp,
} from '../../acts/entra.js';
import { consentForAll } from '../../acts/entra-consent.js';
import { settleHeartbeat } from '../../acts/partner.js';
import type { ServicePrincipal } from '../../directory.js';
import type { World } from '../../world.js';
import type { Act, StepFields, StepResult } from './step.js';

/**
 *     entra-register-app    name, redirectUri        answers {applicationId, objectId}
 *     entra-set-permissions applicationId            takes all away, asks for Intune's update_device_attributes
 *     entra-consent         applicationId            Grant admin consent, of a registration or of one of Jamf's apps
 *     entra-add-secret      applicationId, name?     answers {secret, keyId}
 *     entra-remove-secret   applicationId, keyId
 *     entra-delete-registration   applicationId      the app registration, and its enterprise application with it
 *     entra-enable-app, entra-disable-app   applicationId
 *     entra-remove-scope    applicationId, scope     a delegated permission, User.Read
 *     entra-remove-role     applicationId, appRoleId
 *     entra-delete-app      applicationId            deletes an enterprise application
 *     entra-restore-app     applicationId            brings it back out of Deleted applications, without its grants
 */
export const entraSteps = {
  'entra-register-app': (world, by, { name = '', redirectUri = '' }) => register(world, by, { name, redirectUri }),
  'entra-set-permissions': (world, by, step) => askForIntuneOnly(world, by, idIn(step)),
  'entra-consent': (world, by, step) => consentForAll(world, by, idIn(step)),
  'entra-add-secret': (world, by, step) => makeSecret(world, by, idIn(step), step.name ?? 'Jamf Pro'),
  'entra-remove-secret': (world, by, step) => deleteSecret(world, by, idIn(step), step.keyId ?? ''),
  'entra-delete-registration': (world, by, step) => deleteRegistration(world, by, idIn(step)),
  'entra-enable-app': (world, by, step) => switchApp(world, by, idIn(step), true),
  'entra-disable-app': (world, by, step) => switchApp(world, by, idIn(step), false),
  'entra-remove-scope': (world, by, step) => removeScope(world, by, idIn(step), step.scope ?? ''),
  'entra-remove-role': (world, by, step) =>
    toApp(world, by, step, app => revokeRole(world, app, step.appRoleId ?? '', by)),
  'entra-delete-app': (world, by, step) => toApp(world, by, step, app => removeServicePrincipal(world, app, by)),
  'entra-restore-app': (world, by, step) => restore(world, by, idIn(step)),
} satisfies { [name: string]: Act };

const idIn = ({ applicationId = '' }: StepFields): string => applicationId.trim().toLowerCase();

function toApp(world: World, by: Doer, step: StepFields, act: (app: ServicePrincipal) => void): StepResult {
  const principal = servicePrincipalOf(world, idIn(step));
  if (!principal) return { ok: false, reason: 'unknown-app' };
  settleHeartbeat(world, by.now);
  act(principal);
  return { ok: true };
}
