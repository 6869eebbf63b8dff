export const prerequisiteNames = [
  'jamf-version',
  'jamf-hosting',
  'jamf-privileges',
  'intune-licence',
  'entra-licence',
  'no-manual-integration',
  'partner-record',
  'platform-supported',
  'jamf-version-manual',
  'jamf-version-device-compliance',
  'generation',
  'asker-roles',
  'company-portal',
  'smart-groups',
] as const;
export type PrerequisiteName = (typeof prerequisiteNames)[number];
