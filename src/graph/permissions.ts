/**
 * What each call to Microsoft Graph needs at least, as an application permission
 * (https://learn.microsoft.com/graph/permissions-reference). `docs/permissions.md` is made from this table.
 */
export const graphPermissions = {
  'read organization': 'DeviceManagementServiceConfig.Read.All',
  'read partners': 'DeviceManagementServiceConfig.Read.All',
  'write partners': 'DeviceManagementServiceConfig.ReadWrite.All',
  'read enterprise apps': 'Application.Read.All',
  'read app registrations': 'Application.Read.All',
  'read application permissions': 'Application.Read.All',
  'read delegated permissions': 'Directory.Read.All',
  'read audit log': 'AuditLog.Read.All',
  'read apps': 'DeviceManagementApps.Read.All',
  'read directory roles': 'RoleManagement.Read.Directory',
  'read licences': 'LicenseAssignment.Read.All',
  'read memberships': 'GroupMember.Read.All',
  'read conditional access': 'Policy.Read.All',
  'read compliance policies': 'DeviceManagementConfiguration.Read.All',
  'read devices': 'Device.Read.All',
  'read managed devices': 'DeviceManagementManagedDevices.Read.All',
  'write app registrations': 'Application.ReadWrite.All',
  'write enterprise apps': 'Application.ReadWrite.All',
} as const;
export type GraphPermission = keyof typeof graphPermissions;
