import type { Graph } from '../graph/graph.js';
import type { Act } from '../kinds.js';
import type { Person } from '../person.js';
import { isExpectedFailure, Problem } from '../problem.js';
import { groupsIn, type Policy, rightsFrom } from './policy.js';
import { noRights, type Rights } from './rights.js';
import { stagesOf } from './stages.js';

/** How long a click waits for the groups of the person who pressed. */
export const clickLimitMs = 1500;

/**
 * Reads now which of the policy's groups this person is in, nested membership included, and says what that allows.
 * Throws `rights-unreadable` when they cannot be read in time: not read is no right.
 */
export async function rightsOf(
  graph: Pick<Graph, 'groups'>,
  policy: Policy,
  person: Person,
  limitMs = clickLimitMs,
): Promise<Rights> {
  const groups = groupsIn(policy);
  if (groups.length === 0 || person.objectId === '') return noRights;
  return rightsFrom(policy, await membershipsOf(graph, person, groups, limitMs));
}

async function membershipsOf(graph: Pick<Graph, 'groups'>, person: Person, groups: readonly string[], limitMs: number) {
  try {
    return await graph.groups.membershipsOf(person.objectId, groups, limitMs);
  } catch (error) {
    if (!isExpectedFailure(error)) throw error;
    const { status, permission } = error.facts;
    throw new Problem('rights-unreadable', 'reading group memberships', { status, permission }, error);
  }
}

/** Everybody who may approve such a change by the policy, each once. Throws as the Graph client does. */
export async function approversOf(
  graph: Pick<Graph, 'groups'>,
  policy: Policy,
  tenantId: string,
  act: Act,
): Promise<readonly Person[]> {
  const groups = new Set(stagesOf(policy, act).flatMap(stage => stage.groups.map(group => group.id)));
  const members = await Promise.all([...groups].map(group => graph.groups.users(group)));
  const people = new Map(members.flat().map(user => [user.id.toLowerCase(), user]));
  return [...people.values()].map(user => ({ tenantId, objectId: user.id, name: user.displayName }));
}
