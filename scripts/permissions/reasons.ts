import type { GraphPermission, graphPermissions } from '../../src/graph/permissions.js';
import type { JamfPrivilege, jamfPrivileges } from '../../src/jamf/permissions.js';

type Permission = (typeof graphPermissions)[GraphPermission];

/** Why the bot cannot do without it. A permission that has no reason here does not compile. */
export const graphReasons: { readonly [name in Exclude<Permission, 'Application.ReadWrite.All'>]: string } = {
  'DeviceManagementServiceConfig.Read.All':
    "Intune's partner record is the one place where Microsoft shows whether Jamf is connected; with it come the name of the tenant and the partner's state.",
  'DeviceManagementServiceConfig.ReadWrite.All':
    'Writes the application id into the partner record, or terminates the connection, and nothing else, in a step that was approved.',
  'Application.Read.All':
    "Finds the enterprise apps of Jamf, whether they are switched on, and which application permissions they hold. Also read: who else holds Intune's partner role, and when the bot's own credentials end.",
  'Directory.Read.All':
    'The least that Graph accepts for reading delegated permissions (consents). It also lets Graph name the people in the groups of the policy.',
  'AuditLog.Read.All':
    "Names who changed a permission of one of Jamf's apps, where the audit log proves it. Without it the finding stays and nobody is named.",
  'DeviceManagementApps.Read.All':
    'Looks whether Intune has the Company Portal for macOS. Jamf Pro usually deploys it, so nothing fails without.',
  'RoleManagement.Read.Directory':
    'Tells who asks for the prerequisites whether they hold the roles that the steps take. Only the roles of that person are read.',
  'LicenseAssignment.Read.All': 'Tells whether the tenant has Intune and Entra ID P1, without which no plan is made.',
  'GroupMember.Read.All':
    'Who may ask and approve is membership of Entra groups, read anew at every click and before every write; the plan counts the users it touches, and a check the users and devices in groups that compliance policies are assigned to.',
  'DeviceManagementManagedDevices.Read.All':
    'Counts the Macs that Intune has from Jamf: so many lose their place there when the legacy connection ends.',
  'Device.Read.All': 'Tells, for one Mac that somebody asks about, whether Entra takes it for compliant.',
  'Policy.Read.All':
    'The plan names the Conditional Access policies that will block Macs that are not compliant; a check looks whether one of them keeps Macs from registering.',
  'DeviceManagementConfiguration.Read.All':
    'Tells whether a compliance policy for macOS is assigned to users: one that is assigned to devices is never evaluated for Macs that Jamf manages.',
};

export const personReasons: { readonly [permission: string]: string } = {
  'DeviceManagementServiceConfig.ReadWrite.All':
    'Writes the application id into the partner record, or terminates the connection, and nothing else: in the name of the person who runs the approved step, with their rights.',
  'Application.ReadWrite.All':
    "For a manual connection alone: makes Jamf's registration and its enterprise app, sets what it asks for, gives it a secret that the person sees once, removes the secret before it, and deletes the enterprise app: in the name of the person who runs the approved step, with their rights.",
};

export const jamfReasons: { readonly [name in (typeof jamfPrivileges)[JamfPrivilege]]: string } = {
  'Jamf Pro sign-in':
    'Any signed-in client may read the version, the notifications and, as an account, its own privileges.',
  'Read API Roles': 'Lets an API client read its own privileges; an account needs no privilege for that.',
  'Read Smart Computer Groups': 'Device Compliance rests on smart groups: a check names those that there are.',
  'Read Computers': 'The plan says how many Macs the server manages; check devices reads the state of each.',
  'Read Device Compliance Information':
    'Tells, for one Mac that somebody asks about, what Jamf Pro told the compliance vendor.',
};

/** Held back on purpose as application permissions, with what each would allow. */
export const neverAsked: readonly (readonly [permission: string, why: string])[] = [
  [
    'Application.ReadWrite.All, Application.ReadWrite.OwnedBy',
    'alter apps and give them new secrets: with it the bot could become any app of the tenant. A person lends the first for one press; no app of the bot holds either',
  ],
  [
    'AppRoleAssignment.ReadWrite.All',
    'hand out application permissions, to the bot itself as well: whoever holds it holds everything',
  ],
  [
    'DelegatedPermissionGrant.ReadWrite.All',
    'consent in the name of everybody: consent stays the act of an administrator, on a page of Microsoft',
  ],
  ['Directory.ReadWrite.All, RoleManagement.ReadWrite.Directory', 'alter people, groups and administrator roles'],
  ['GroupMember.ReadWrite.All', 'put somebody among the approvers'],
  ['Policy.ReadWrite.ConditionalAccess', 'alter the policies that the plan only names'],
  [
    'DeviceManagementConfiguration.ReadWrite.All',
    'accepted for the same write, but it opens the whole configuration of Intune',
  ],
  ['Jamf: Update Conditional Access', 'no Jamf API alters the connection, so the privilege would serve nothing'],
];
