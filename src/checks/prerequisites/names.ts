export const prerequisiteNames = [
  'jamf-version',
  'jamf-hosting',
  'jamf-privileges',
  'intune-licence',
  'entra-licence',
  'no-manual-integration',
  'partner-record',
  'platform-supported',
] as const;
export type PrerequisiteName = (typeof prerequisiteNames)[number];
