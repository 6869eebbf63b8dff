import { applications } from './applications.js';
import { appAudits } from './audits.js';
import { createGraphClient, type GraphOptions } from './client.js';
import { compliancePartners } from './compliance-partners.js';
import { compliancePolicies } from './compliance-policies.js';
import { conditionalAccess } from './conditional-access.js';
import { devices } from './devices.js';
import { enterpriseApps } from './enterprise-apps.js';
import type { Graph } from './graph.js';
import { deviceCount, groups } from './groups.js';
import { licences } from './licences.js';
import { managedMacs } from './managed-macs.js';
import { mobileApps } from './mobile-apps.js';
import { organization } from './organization.js';
import { partners } from './partners.js';
import { roleAssignments } from './role-assignments.js';

/** Microsoft Graph as one identity sees it. */
export function createGraph(options: GraphOptions): Graph {
  const client = createGraphClient(options);
  return {
    organization: organization(client),
    partners: partners(client),
    applications: applications(client),
    enterpriseApps: enterpriseApps(client),
    devices: devices(client),
    managedMacs: managedMacs(client),
    licences: licences(client),
    appAudits: appAudits(client),
    compliancePartners: compliancePartners(client),
    mobileApps: mobileApps(client),
    roleAssignments: roleAssignments(client),
    conditionalAccess: conditionalAccess(client),
    compliancePolicies: compliancePolicies(client),
    deviceCount: deviceCount(client),
    groups: groups(client),
  };
}
