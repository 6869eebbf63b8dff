import type { ConditionalAccessPolicy } from '../../snapshot/snapshot.js';

/*
 * How a Conditional Access policy bears on a Mac. Pure, and careful: what a policy leaves open is not counted as said.
 * https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-grant
 */

/** Controls that a Mac cannot meet, or that are the one in question: beside them there is no other way in. */
const noOtherWay = ['compliantDevice', 'domainJoinedDevice', 'approvedApplication', 'compliantApplication'];

/** Asks a Mac for compliance and lets it in by nothing else. */
export function demandsCompliance({ requiresCompliantDevice, grant }: ConditionalAccessPolicy): boolean {
  if (!requiresCompliantDevice || !grant) return false;
  if (grant.all) return true;
  return !grant.authenticationStrength && !grant.others && grant.builtIn.every(control => noOtherWay.includes(control));
}

/** No platforms named is every platform. */
export function coversMacs({ platforms }: ConditionalAccessPolicy): boolean {
  if (!platforms) return true;
  const names = (list: readonly string[]): boolean => list.includes('macOS') || list.includes('all');
  return (platforms.included.length === 0 || names(platforms.included)) && !names(platforms.excluded);
}

/** Whether it is aimed at anybody, and at anything: some policies are about an act, or about workloads. */
export const coversSignIns = ({ people, resources }: ConditionalAccessPolicy): boolean =>
  people !== 'none' && (resources.filter === 'include' || resources.included.some(resource => resource !== 'none'));
