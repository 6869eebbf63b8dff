import type { Graph } from '../graph/graph.js';
import type { Act } from '../kinds.js';
import type { Person } from '../person.js';
import { isExpectedFailure, Problem } from '../problem.js';
import { groupsIn, type Policy, rightsFrom } from './policy.js';
import { noRights, type Rights } from './rights.js';
import { type Stage, stagesOf } from './stages.js';

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

/** Somebody whose approval could count, and in which stages; absent: in the only one. */
export type Eligible = Person & { readonly stages?: readonly number[] };

/** Everybody who may approve such a change by the policy, each once. Throws as the Graph client does. */
export async function approversOf(
  graph: Pick<Graph, 'groups'>,
  policy: Policy,
  tenantId: string,
  act: Act,
): Promise<readonly Eligible[]> {
  const stages = stagesOf(policy, act);
  const groups = [...new Set(stages.flatMap(stage => stage.groups.map(group => group.id)))];
  const read = await Promise.all(groups.map(async group => [group, await graph.groups.users(group)] as const));
  const people = new Map(read.flatMap(([, users]) => users).map(user => [user.id.toLowerCase(), user]));
  const members = new Map(read.map(([group, users]) => [group, new Set(users.map(user => user.id.toLowerCase()))]));
  return [...people].map(([key, user]) => {
    const person = { tenantId, objectId: user.id, name: user.displayName };
    const isIn = (group: { readonly id: string }) => members.get(group.id)?.has(key) ?? false;
    return stages.length < 2 ? person : { ...person, stages: stagesWith(stages, isIn) };
  });
}

const stagesWith = (stages: readonly Stage[], isIn: (group: Stage['groups'][number]) => boolean): readonly number[] =>
  stages.flatMap((stage, index) => (stage.groups.some(isIn) ? [index] : []));
