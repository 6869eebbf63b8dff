import type { Graph } from '../graph/graph.js';
import type { ObjectId } from '../ids.js';

/** Directory roles (template ids) that a person holds for the whole tenant; those for a part of it do not count. */
export async function readRolesOf(graph: Graph, person: ObjectId): Promise<readonly string[]> {
  const held = (await graph.roleAssignments(person)).filter(({ directoryScopeId }) => directoryScopeId === '/');
  return [...new Set(held.map(({ roleDefinitionId }) => roleDefinitionId))].sort();
}
