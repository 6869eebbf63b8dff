import type { DirectoryGroup, DirectoryUser, RoleAssignment } from '../directory.js';
import { demoGroups, demoPeople, demoTenantId, everyone } from '../people.js';
import { demoId } from './tenant.js';

const colleagues = 24;
const teams = ['Design', 'Engineering', 'Marketing'] as const;

/** The people of the demo room and some colleagues who use a Mac. */
export function users(): DirectoryUser[] {
  const known = everyone
    .filter(person => person.tenantId === demoTenantId)
    .map(person => ({
      id: person.objectId,
      displayName: person.name,
      userPrincipalName: person.userPrincipalName,
      mail: person.userPrincipalName,
      jobTitle: person.title,
      preferredLanguage: person.locale,
      accountEnabled: true,
      userType: person.userType,
    }));
  const others = Array.from({ length: colleagues }, (_, index) => {
    const address = `mac.user${index + 1}@contoso.example`;
    return {
      id: demoId('e1', index + 1),
      displayName: `Mac User ${index + 1}`,
      userPrincipalName: address,
      mail: address,
      jobTitle: null,
      preferredLanguage: null,
      accountEnabled: true,
      userType: 'Member' as const,
    };
  });
  return [...known, ...others];
}

/** The group of Mac users holds only other groups, so that a reader who forgets nesting counts nobody. */
export function groups(): DirectoryGroup[] {
  const names: { [id: string]: string } = {
    [demoGroups.requesters]: 'Connector Bot requesters',
    [demoGroups.approvers]: 'Connector Bot approvers',
    [demoGroups.auditors]: 'Connector Bot auditors',
    [demoGroups.operators]: 'Connector Bot operators',
  };
  const ofBot = Object.entries(names).map(([id, displayName]) => ({
    id,
    displayName,
    members: demoPeople.filter(person => person.groups.includes(id)).map(person => person.objectId),
  }));
  const ofTeams = teams.map((team, place) => ({
    id: demoId('c1', place + 1),
    displayName: `${team} (Mac)`,
    members: Array.from({ length: colleagues }, (_, index) => index)
      .filter(index => index % teams.length === place)
      .map(index => demoId('e1', index + 1)),
  }));
  const all = { id: demoGroups.macUsers, displayName: 'Mac users', members: ofTeams.map(team => team.id) };
  return [...ofBot, all, ...ofTeams];
}

export function roleAssignments(): RoleAssignment[] {
  return demoPeople.flatMap((person, index) =>
    person.directoryRoles.map((roleDefinitionId, place) => ({
      id: `demo-role-assignment-${index}-${place}`,
      principalId: person.objectId,
      roleDefinitionId,
      directoryScopeId: '/',
    })),
  );
}
