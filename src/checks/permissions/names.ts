export const permissionNames = [
  'connector-app',
  'registration-app',
  'manual-app',
  'native-connector-app',
  'device-compliance-apps',
  'lookalike-apps',
  'published-permissions',
] as const;
export type PermissionName = (typeof permissionNames)[number];
