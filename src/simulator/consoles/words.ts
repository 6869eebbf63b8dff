/*
 * The consoles imitate the English ones of Jamf and Microsoft, so their words are in English only: an instruction in
 * any language quotes these labels.
 */

export const landingPages = {
  default: 'Default Jamf Pro Device Registration page',
  'access-denied': 'Access Denied page',
  custom: 'Custom URL',
} as const;

export const connectionTypes = { 'cloud-connector': 'Cloud Connector', manual: 'Manual' } as const;

/** Jamf's own list of sovereign clouds is not published; these are Microsoft's clouds. */
export const sovereignClouds: { readonly [value: string]: string } = {
  global: 'Global',
  'us-gov-high': 'US Government (GCC High)',
  'us-gov-dod': 'US Government (DoD)',
  china: 'China',
};

/** Words of Intune's portal for the states of Graph, as far as they are known. */
export const partnerStates: { readonly [state: string]: string } = {
  unknown: 'Unknown',
  unavailable: 'Not set up',
  enabled: 'Active',
  terminated: 'Terminated',
  rejected: 'Rejected',
  unresponsive: 'Unresponsive',
};

export const permissions: { readonly [value: string]: string } = {
  'User.Read': 'Sign in and read user profile',
  'Directory.Read.All': 'Read directory data',
  update_device_attributes: 'Send device attributes to Microsoft Intune',
  manage_partner_compliance_policy: 'Manage partner compliance policies with Microsoft Intune',
};

export const problems: { readonly [reason: string]: string } = {
  'no-jamf-account': 'You have no Jamf Pro administrator account with Conditional Access privileges.',
  'unknown-server': 'There is no such Jamf Pro server.',
  'too-old': 'Cloud Connector needs Jamf Pro 10.18 or later.',
  'manual-in-place': 'A manual connection is in place. Remove it before you connect with Cloud Connector.',
  'not-asked': 'This step is not open. Start again from Conditional Access.',
  'no-consent-role': 'Need admin approval: only an administrator who may consent for the organisation can accept.',
  'custom-url-needed': 'A custom landing page needs its URL.',
  'test-failed': 'Unable to connect to Microsoft Intune. Check your Microsoft Intune Integration configuration.',
  'no-intune-role': 'You need the role Intune Administrator or Global Administrator.',
  'no-partner-record': 'There is no partner record of Jamf in this tenant.',
  'not-a-guid': 'That is not an application ID (a GUID).',
  'unknown-app': 'There is no such app.',
  'no-app-role':
    'You need the role Application Administrator, Cloud Application Administrator or Global Administrator.',
  'unknown-secret': 'There is no such client secret.',
  'unknown-scope': 'The app does not hold this permission.',
  'name-needed': 'An app registration needs a name.',
  'unknown-group': 'There is no such group.',
  'groups-needed': 'Choose a group, or all users.',
  'no-connection': 'There is no connection to Jamf that could be terminated.',
  'already-there': 'There is a compliance partner already.',
  'unknown-smart-group': 'Choose two smart groups.',
};
