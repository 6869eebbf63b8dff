/**
 * Privileges of Jamf Pro by the names its API publishes (`x-required-privileges`, Jamf Pro API 11.30.1). Calls that any
 * signed-in client may make need none.
 */
export const jamfPrivileges = {
  'sign in': 'Jamf Pro sign-in',
  'read version': 'Jamf Pro sign-in',
  'read own authorization': 'Jamf Pro sign-in',
  'read api roles': 'Read API Roles',
  'read notifications': 'Jamf Pro sign-in',
  'read computers': 'Read Computers',
  'read smart groups': 'Read Smart Computer Groups',
  'read device compliance': 'Read Device Compliance Information',
} as const;
export type JamfPrivilege = keyof typeof jamfPrivileges;
