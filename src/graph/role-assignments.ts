import { z } from 'zod/v4';
import type { GraphClient } from './client.js';
import type { Graph, GraphRoleAssignment } from './graph.js';
import { id, literal, orNull } from './odata.js';

const assignment: z.ZodType<GraphRoleAssignment> = z.object({
  roleDefinitionId: id,
  directoryScopeId: orNull(z.string()),
});

/** Active and direct only: roles held through a group, and those that are eligible but not activated, are not in it. */
export const roleAssignments =
  (client: GraphClient): Graph['roleAssignments'] =>
  person =>
    client.list(
      {
        doing: 'reading the directory roles of a person',
        needs: 'read directory roles',
        path: '/roleManagement/directory/roleAssignments',
        filter: `principalId eq ${literal(person)}`,
        select: ['roleDefinitionId', 'directoryScopeId'],
      },
      assignment,
    );
