import type { DevicePartner, Target } from '../directory.js';
import { globalAdministrator, intuneAdministrator } from '../people.js';
import type { World } from '../world.js';
import { type Doer, holdsDirectoryRole } from './directory.js';
import { changeApplicationId, jamfPartner, settleHeartbeat, terminate } from './partner.js';

export type IntuneRefusal =
  | 'no-intune-role'
  | 'no-partner-record'
  | 'not-a-guid'
  | 'unknown-group'
  | 'no-connection'
  | 'groups-needed'
  | 'already-there';
export type IntuneResult = { ok: true } | { ok: false; reason: IntuneRefusal };

export const refuse = (reason: IntuneRefusal): IntuneResult => ({ ok: false, reason });
const done: IntuneResult = { ok: true };
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const administersIntune = (world: World, by: Doer): boolean =>
  holdsDirectoryRole(world, by.person.objectId, [globalAdministrator, intuneAdministrator]);

/** Save on Intune's page Partner device management. */
export function saveApplicationId(world: World, by: Doer, applicationId: string): IntuneResult {
  if (!administersIntune(world, by)) return refuse('no-intune-role');
  const partner = jamfPartner(world);
  if (!partner) return refuse('no-partner-record');
  const id = applicationId.trim();
  if (id !== '' && !guid.test(id)) return refuse('not-a-guid');
  changeApplicationId(world, partner, id.toLowerCase(), by.now);
  return done;
}

/** How a group stands for all of its users, in place of an id. */
export const allUsers = 'all-users';

export type Groups = { include: readonly string[]; exclude: readonly string[] };

/** Which groups of users register by the partner: Include and Exclude on the same page. */
export function savePartnerGroups(world: World, by: Doer, { include, exclude }: Groups): IntuneResult {
  if (!administersIntune(world, by)) return refuse('no-intune-role');
  const partner = jamfPartner(world);
  if (!partner) return refuse('no-partner-record');
  const named = [...include.filter(id => id !== allUsers), ...exclude];
  if (!named.every(id => world.groups.some(group => group.id === id))) return refuse('unknown-group');
  partner.groupsRequiringPartnerEnrollment = [...include.map(included), ...exclude.map(excluded)];
  return done;
}

export const included = (id: string): { target: Target } =>
  id === allUsers
    ? { target: { '@odata.type': '#microsoft.graph.allLicensedUsersAssignmentTarget' } }
    : { target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId: id } };

const excluded = (groupId: string): { target: Target } => ({
  target: { '@odata.type': '#microsoft.graph.exclusionGroupAssignmentTarget', groupId },
});

/** The portal shows Terminate only while there is a connection to Jamf. */
export const canTerminate = (partner: DevicePartner): boolean =>
  partner.singleTenantAppId !== '' && ['enabled', 'unresponsive'].includes(partner.partnerState);

/** Terminate on the same page. */
export function terminateByHand(world: World, by: Doer): IntuneResult {
  if (!administersIntune(world, by)) return refuse('no-intune-role');
  const partner = jamfPartner(world);
  if (!partner) return refuse('no-partner-record');
  if (!canTerminate(partner)) return refuse('no-connection');
  settleHeartbeat(world, by.now);
  terminate(partner, by.now);
  return done;
}
