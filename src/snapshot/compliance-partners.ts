import type { Graph, GraphCompliancePartner } from '../graph/graph.js';
import { groupsOf, partnerState, realMoment } from './partners.js';
import type { CompliancePartner } from './snapshot.js';

/** Rows of Intune's list of compliance partners that could be Jamf's; no document fixes the name of the row. */
export async function readCompliancePartners(graph: Graph): Promise<readonly CompliancePartner[]> {
  const rows = await graph.compliancePartners();
  return rows.filter(row => row.displayName?.toLowerCase().includes('jamf')).map(compliancePartnerFrom);
}

function compliancePartnerFrom(row: GraphCompliancePartner): CompliancePartner {
  const targets = row.macOsEnrollmentAssignments.map(({ target }) => target);
  return {
    id: row.id,
    displayName: row.displayName ?? '',
    state: partnerState(row.partnerState),
    lastHeartbeat: realMoment(row.lastHeartbeatDateTime),
    macOsOnboarded: row.macOsOnboarded,
    macOsGroups: groupsOf(targets, '#microsoft.graph.groupAssignmentTarget'),
    excludedGroups: groupsOf(targets, '#microsoft.graph.exclusionGroupAssignmentTarget'),
    includesAllUsers: targets.some(
      target => target['@odata.type'] === '#microsoft.graph.allLicensedUsersAssignmentTarget',
    ),
  };
}
