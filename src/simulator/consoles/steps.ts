import { type Doer, removeServicePrincipal, revokeRole, servicePrincipalOf } from '../acts/directory.js';
import { accept, type ConnectSettings, cancel, confirm, connect, type JamfResult, untick } from '../acts/jamf.js';
import { type IntuneResult, saveApplicationId } from '../acts/partner.js';
import { demoGroups, everyone } from '../people.js';
import type { Simulated } from '../server.js';
import type { World } from '../world.js';

/**
 * What a person does in a console, as JSON: the same functions as behind the pages' buttons.
 *
 *     jamf-connect          alias, sovereignCloud?, landingPage?, landingPageUrl?
 *     consent-connector     alias       Accept on the consent page of Cloud Connector
 *     consent-registration  alias       Accept on that of Cloud Connector user registration app
 *     cancel-consent        alias
 *     intune-application-id applicationId
 *     jamf-confirm          alias
 *     jamf-untick           alias
 *     entra-delete-app      applicationId       deletes an enterprise application
 *     entra-remove-role     applicationId, appRoleId
 *     entra-leave-groups    as              takes this person out of every group
 *     entra-join-group      as, group       puts this person into a group: requesters, approvers, auditors, operators
 *     entra-lose-roles      as              takes this person's directory roles away
 */
export const consoleSteps = [
  'jamf-connect',
  'consent-connector',
  'consent-registration',
  'cancel-consent',
  'intune-application-id',
  'jamf-confirm',
  'jamf-untick',
  'entra-delete-app',
  'entra-remove-role',
  'entra-leave-groups',
  'entra-join-group',
  'entra-lose-roles',
] as const;
export type ConsoleStepName = (typeof consoleSteps)[number];

export type ConsoleStep = {
  step: ConsoleStepName;
  /** Key of a person, `approver`. */
  as: string;
  alias?: string;
  applicationId?: string;
  appRoleId?: string;
  /** `approvers`. */
  group?: string;
} & Partial<ConnectSettings>;

export type StepResult =
  | JamfResult
  | IntuneResult
  | { ok: false; reason: 'unknown-person' | 'unknown-app' | 'unknown-group' };

export const isStep = (body: { [name: string]: unknown }): body is ConsoleStep =>
  consoleSteps.some(name => name === body['step']) && typeof body['as'] === 'string';

/** Does the step; a refusal leaves everything but the console's own message as it was. */
export function playStep(simulated: Simulated, step: ConsoleStep): StepResult {
  const person = everyone.find(one => one.key === step.as);
  if (!person) return { ok: false, reason: 'unknown-person' };
  const by: Doer = { person, now: simulated.clock.now() };
  return simulated.world.change(world => act(world, by, step));
}

function act(world: World, by: Doer, step: ConsoleStep): StepResult {
  const alias = step.alias ?? 'acme';
  switch (step.step) {
    case 'jamf-connect':
      return connect(world, by, alias, settingsOf(step));
    case 'consent-connector':
      return accept(world, by, alias, 'connector');
    case 'consent-registration':
      return accept(world, by, alias, 'registration');
    case 'cancel-consent':
      return cancel(world, by, alias);
    case 'intune-application-id':
      return saveApplicationId(world, by, step.applicationId ?? '');
    case 'jamf-confirm':
      return confirm(world, by, alias);
    case 'jamf-untick':
      return untick(world, by, alias);
    case 'entra-leave-groups':
      for (const group of world.groups) group.members = group.members.filter(id => id !== by.person.objectId);
      return { ok: true };
    case 'entra-join-group':
      return joinGroup(world, by, step.group ?? '');
    case 'entra-lose-roles':
      world.roleAssignments = world.roleAssignments.filter(held => held.principalId !== by.person.objectId);
      return { ok: true };
    case 'entra-delete-app':
    case 'entra-remove-role':
      return inEntra(world, by, step);
  }
}

function joinGroup(world: World, by: Doer, name: string): StepResult {
  const id = new Map<string, string>(Object.entries(demoGroups)).get(name);
  const group = world.groups.find(one => one.id === id);
  if (!group) return { ok: false, reason: 'unknown-group' };
  if (!group.members.includes(by.person.objectId)) group.members.push(by.person.objectId);
  return { ok: true };
}

function inEntra(world: World, by: Doer, step: ConsoleStep): StepResult {
  const principal = servicePrincipalOf(world, step.applicationId ?? '');
  if (!principal) return { ok: false, reason: 'unknown-app' };
  if (step.step === 'entra-delete-app') removeServicePrincipal(world, principal, by);
  else revokeRole(world, principal, step.appRoleId ?? '', by);
  return { ok: true };
}

const settingsOf = (step: Partial<ConnectSettings>): ConnectSettings => ({
  sovereignCloud: step.sovereignCloud ?? 'global',
  landingPage: step.landingPage ?? 'default',
  landingPageUrl: step.landingPageUrl ?? '',
});
