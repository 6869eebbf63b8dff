import type { Graph } from '../../src/graph/graph.js';

const objectId = '11111111-aaaa-4000-8000-000000000001';
const otherId = '11111111-aaaa-4000-8000-000000000002';

const writesApps = 'Application.ReadWrite.All';
const newRegistration = { displayName: 'Jamf', signInAudience: 'AzureADMyOrg', redirectUri: 'https://jamf.example' };
const newPassword = { displayName: 'jamf 2026', endDateTime: '2027-03-01T00:00:00Z' };

/** Every call of the client, and the permission its refusal must name. */
export const calls: [string, (graph: Graph) => Promise<unknown>, string][] = [
  ['organization', g => g.organization(), 'DeviceManagementServiceConfig.Read.All'],
  ['partners.list', g => g.partners.list(), 'DeviceManagementServiceConfig.Read.All'],
  ['partners.get', g => g.partners.get('p1'), 'DeviceManagementServiceConfig.Read.All'],
  ['partners.set', g => g.partners.setApplicationId('p1', objectId), 'DeviceManagementServiceConfig.ReadWrite.All'],
  ['apps.named', g => g.enterpriseApps.named('x'), 'Application.Read.All'],
  ['devices.withDeviceId', g => g.devices.withDeviceId(objectId), 'Device.Read.All'],
  ['apps.withAppId', g => g.enterpriseApps.withAppId(objectId), 'Application.Read.All'],
  ['apps.withId', g => g.enterpriseApps.withId(objectId), 'Application.Read.All'],
  ['apps.roles', g => g.enterpriseApps.roles(objectId), 'Application.Read.All'],
  ['apps.scopes', g => g.enterpriseApps.scopes(objectId), 'Directory.Read.All'],
  ['apps.assignedTo', g => g.enterpriseApps.assignedTo(objectId), 'Application.Read.All'],
  ['apps.resource', g => g.enterpriseApps.resource({ appId: otherId }), 'Application.Read.All'],
  ['appAudits', g => g.appAudits(objectId), 'AuditLog.Read.All'],
  ['compliancePartners', g => g.compliancePartners(), 'DeviceManagementServiceConfig.Read.All'],
  ['mobileApps', g => g.mobileApps(), 'DeviceManagementApps.Read.All'],
  ['roleAssignments', g => g.roleAssignments(objectId), 'RoleManagement.Read.Directory'],
  ['partners.terminate', g => g.partners.terminate('p1'), 'DeviceManagementServiceConfig.ReadWrite.All'],
  ['registrations.withId', g => g.applications.withId(objectId), 'Application.Read.All'],
  ['registrations.create', g => g.applications.create(newRegistration), writesApps],
  ['registrations.permissions', g => g.applications.setRequiredPermissions(objectId, []), writesApps],
  ['registrations.addPassword', g => g.applications.addPassword(objectId, newPassword), writesApps],
  ['registrations.removePassword', g => g.applications.removePassword(objectId, 'k1'), writesApps],
  ['apps.create', g => g.enterpriseApps.create(objectId), writesApps],
  ['apps.delete', g => g.enterpriseApps.delete(objectId), writesApps],
  ['managedMacs', g => g.managedMacs(), 'DeviceManagementManagedDevices.Read.All'],
  ['licences', g => g.licences(), 'LicenseAssignment.Read.All'],
  ['conditionalAccess', g => g.conditionalAccess(), 'Policy.Read.All'],
  ['compliancePolicies', g => g.compliancePolicies(), 'DeviceManagementConfiguration.Read.All'],
  ['deviceCount', g => g.deviceCount(objectId), 'GroupMember.Read.All'],
  ['groups.membershipsOf', g => g.groups.membershipsOf(objectId, [otherId]), 'GroupMember.Read.All'],
  ['groups.userCount', g => g.groups.userCount(objectId), 'GroupMember.Read.All'],
  ['groups.users', g => g.groups.users(objectId), 'GroupMember.Read.All'],
];
/** 404 is an answer. */
export const lookups = [
  'partners.get',
  'apps.withAppId',
  'apps.withId',
  'apps.resource',
  'registrations.withId',
  'apps.delete',
];
/** Done whatever the answer says: it is read back anyway. */
export const wordless = [
  'partners.set',
  'partners.terminate',
  'registrations.permissions',
  'registrations.removePassword',
  'apps.delete',
];
