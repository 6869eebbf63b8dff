import { demoGroups } from '../../people.js';
import type { Act } from './step.js';

/**
 *     entra-leave-groups                takes this person out of every group
 *     entra-join-group      group       puts this person into a group: requesters, approvers, auditors, operators
 *     entra-lose-roles                  takes this person's directory roles away
 */
export const peopleSteps = {
  'entra-leave-groups': (world, { person }) => {
    for (const group of world.groups) group.members = group.members.filter(id => id !== person.objectId);
    return { ok: true };
  },
  'entra-join-group': (world, { person }, { group: name = '' }) => {
    const id = new Map<string, string>(Object.entries(demoGroups)).get(name);
    const group = world.groups.find(one => one.id === id);
    if (!group) return { ok: false, reason: 'unknown-group' };
    if (!group.members.includes(person.objectId)) group.members.push(person.objectId);
    return { ok: true };
  },
  'entra-lose-roles': (world, { person }) => {
    world.roleAssignments = world.roleAssignments.filter(held => held.principalId !== person.objectId);
    return { ok: true };
  },
} satisfies { [name: string]: Act };
