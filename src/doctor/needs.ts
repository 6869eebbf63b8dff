import { type GraphPermission, graphPermissions } from '../graph/permissions.js';
import { jamfPrivileges } from '../jamf/permissions.js';
import type { Instance } from '../settings.js';

const writing: readonly GraphPermission[] = ['write partners'];
/** No app of the bot's holds these: a person lends them, for one press. */
const lent: readonly GraphPermission[] = ['write app registrations', 'write enterprise apps'];

const names = (asked: readonly GraphPermission[]): readonly string[] => [
  ...new Set(asked.map(one => graphPermissions[one])),
];

/** What writing the partner record takes: of the person who runs a step (delegated), or of the bot's own writer. */
export const writingScopes: readonly string[] = names(writing);

/** What registering and deleting apps takes, and giving one a secret: of a person, never of the bot. */
export const appScopes: readonly string[] = names(lent);

/** Every delegated permission that the bot asks people to lend, be it for one kind of step or another. */
export const lentScopes: readonly string[] = names([...writing, ...lent]);

/** What the reader needs for all the calls it makes, as application permissions. */
export const readingPermissions: readonly string[] = names(
  (Object.keys(graphPermissions) as GraphPermission[]).filter(one => ![...writing, ...lent].includes(one)),
);

/**
 * With one of these as an application permission an app could become any app, or hand out any permission. None of the
 * bot's own may hold them.
 */
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
