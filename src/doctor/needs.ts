import { type GraphPermission, graphPermissions } from '../graph/permissions.js';
import { jamfPrivileges } from '../jamf/permissions.js';
import type { Instance } from '../settings.js';

const writing: readonly GraphPermission[] = ['write partners'];

const names = (asked: readonly GraphPermission[]): readonly string[] => [
  ...new Set(asked.map(one => graphPermissions[one])),
];

/** What whoever writes needs: the person who runs a step (delegated), or the bot's own writer (application). */
export const writingScopes: readonly string[] = names(writing);

/** What the reader needs for all the calls it makes, as application permissions. */
export const readingPermissions: readonly string[] = names(
  (Object.keys(graphPermissions) as GraphPermission[]).filter(one => !writing.includes(one)),
);

/** With one of these an app could become any app, or hand out any permission. Nobody of the bot's may hold them. */
export const neverHeld: readonly string[] = [
  'Application.ReadWrite.All',
  'AppRoleAssignment.ReadWrite.All',
  'RoleManagement.ReadWrite.Directory',
  'Directory.ReadWrite.All',
];

const signInOnly = jamfPrivileges['sign in'];

/** What the bot's sign-in to a Jamf Pro server needs. An account may look at itself without a privilege. */
export function jamfNeeds(signIn: Instance['signIn']['is']): readonly string[] {
  const needed = Object.values(jamfPrivileges).filter(privilege => privilege !== signInOnly);
  return signIn === 'account' ? needed.filter(privilege => privilege !== jamfPrivileges['read api roles']) : needed;
}

/*
 * Directory.Read.All, which delegated permissions need anyway, is accepted for these as well: "higher privileged" on
 * https://learn.microsoft.com/graph/api/subscribedsku-list, .../directoryobject-checkmembergroups, .../application-list
 * and .../device-list.
 */
const covers: { readonly [permission: string]: readonly string[] } = {
  'Directory.Read.All': [
    'LicenseAssignment.Read.All',
    'GroupMember.Read.All',
    'Application.Read.All',
    'Device.Read.All',
  ],
};

/** Needed permissions that need not be granted apart where this one is held. */
export const coveredBy = (held: string): readonly string[] => covers[held] ?? [];
