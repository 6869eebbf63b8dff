/**
 * Privileges of Jamf Pro by the names its API publishes (`x-required-privileges`, Jamf Pro API 11.30.1). Calls that any
 * signed-in client may make need none.
 */
export const jamfPrivileges = {
  'sign in': 'a valid API client or account',
  'read version': 'a valid API client or account',
  'read own authorization': 'a valid API client or account',
  'read api roles': 'Read API Roles',
  'read notifications': 'a valid API client or account',
  'read computers': 'Read Computers',
} as const;
export type JamfPrivilege = keyof typeof jamfPrivileges;
