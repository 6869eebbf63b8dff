import type { SnapshotPart } from '../../src/snapshot/snapshot.js';

/** By the short names of the test. */
export const partOf = {
  tenant: 'tenant',
  partners: 'partners',
  jamfApps: 'jamf-apps',
  partnerApp: 'partner-app',
  named: 'named',
  registrations: 'registrations',
  managedMacs: 'managed-macs',
  registered: 'jamf-registered',
  appAudits: 'app-audits',
  compliancePartners: 'compliance-partners',
  companyPortal: 'company-portal',
  askerRoles: 'asker-roles',
  servicePlans: 'service-plans',
  conditionalAccess: 'conditional-access',
  compliancePolicies: 'compliance-policies',
  includedUsers: 'included-users',
  version: 'jamf-version',
  privileges: 'jamf-privileges',
  smartGroups: 'jamf-smart-groups',
  notifications: 'jamf-notifications',
  computers: 'jamf-computers',
} as const satisfies { readonly [name: string]: SnapshotPart };
