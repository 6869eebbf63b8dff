import type { Graph, GraphPartner, GraphTarget } from '../graph/graph.js';
import type { Partner } from './snapshot.js';

const states = ['unavailable', 'enabled', 'terminated', 'rejected', 'unresponsive'] as const;
const appTypes = ['singleTenantApp', 'multiTenantApp'] as const;

/**
 * Rows of Intune's partner list that could be Jamf's. No document fixes the id or the exact name of the row, and the
 * list may hold unconfigured rows that Microsoft put there: a row alone proves no connection.
 */
export async function readPartners(graph: Graph): Promise<readonly Partner[]> {
  const rows = await graph.partners.list();
  return rows.filter(row => row.displayName?.toLowerCase().includes('jamf')).map(partnerFrom);
}

export function partnerFrom(row: GraphPartner): Partner {
  const targets = row.groupsRequiringPartnerEnrollment.map(group => group.target);
  return {
    id: row.id,
    displayName: row.displayName ?? '',
    isConfigured: row.isConfigured,
    state: partnerState(row.partnerState),
    appType: appTypes.find(type => type === row.partnerAppType) ?? 'unknown',
    applicationId: row.singleTenantAppId?.trim().toLowerCase() ?? '',
    lastHeartbeat: realMoment(row.lastHeartbeatDateTime),
    devicesRemovedAt: realMoment(row.whenPartnerDevicesWillBeRemovedDateTime),
    devicesNonCompliantAt: realMoment(row.whenPartnerDevicesWillBeMarkedAsNonCompliantDateTime),
    includedGroups: groupsOf(targets, '#microsoft.graph.groupAssignmentTarget'),
    excludedGroups: groupsOf(targets, '#microsoft.graph.exclusionGroupAssignmentTarget'),
    includesAllUsers: targets.some(
      target => target['@odata.type'] === '#microsoft.graph.allLicensedUsersAssignmentTarget',
    ),
  };
}

/** A state that Graph adds one day is none that we know. */
export const partnerState = (state: string): Partner['state'] => states.find(known => known === state) ?? 'unknown';

/** Graph must fill dates that have no value: it then writes one long before Intune existed. */
export function realMoment(date: string | null): string | undefined {
  const moment = date ? new Date(date) : undefined;
  if (!moment || Number.isNaN(moment.getTime()) || moment.getUTCFullYear() <= 1970) return undefined;
  return moment.toISOString();
}

export const groupsOf = (targets: readonly GraphTarget[], type: string): readonly string[] =>
  targets.flatMap(target => (target['@odata.type'] === type && target.groupId ? [target.groupId.toLowerCase()] : []));
