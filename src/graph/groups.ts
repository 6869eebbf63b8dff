import { z } from 'zod/v4';
import type { ObjectId } from '../ids.js';
import type { Ask, GraphClient } from './client.js';
import type { Graph } from './graph.js';
import { id, orNull, segment } from './odata.js';

/** https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups: at most 20 groups in one question. */
const groupsPerQuestion = 20;

const member = z.object({ id, displayName: orNull(z.string()).transform(name => name ?? '') });
const membersOf = (group: ObjectId, kind: 'user' | 'device'): string =>
  `/groups/${segment(group)}/transitiveMembers/microsoft.graph.${kind}`;
const usersOf = (group: ObjectId): string => membersOf(group, 'user');

/** The count as part of an object: half of a bare number would still read as a number (`/$count` answers with one). */
const counted = z.object({ '@odata.count': z.number().int().nonnegative() });
const counting = { needs: 'read memberships', select: ['id'], top: 1, advanced: true } as const;
const countOf = (group: ObjectId): Ask => ({
  ...counting,
  doing: 'counting the users of a group',
  path: usersOf(group),
});
const countOfDevices = (group: ObjectId): Ask => ({
  ...counting,
  doing: 'counting the devices of a group',
  path: membersOf(group, 'device'),
});

export function groups(client: GraphClient): Graph['groups'] {
  async function membershipsOf(person: ObjectId, asked: readonly ObjectId[], limitMs?: number) {
    const found = await Promise.all(inPortions(asked).map(portion => question(person, portion, limitMs)));
    return found.flat();
  }

  async function question(person: ObjectId, groupIds: readonly ObjectId[], limitMs?: number) {
    const ask = {
      doing: 'reading the group memberships of a person',
      needs: 'read memberships',
      path: `/users/${segment(person)}/checkMemberGroups`,
      limitMs,
    } as const;
    return (await client.question(ask, { groupIds }, z.object({ value: z.array(id) }))).value;
  }

  return {
    membershipsOf,
    userCount: async group => (await client.get(countOf(group), counted))['@odata.count'],
    users: group =>
      client.list(
        {
          doing: 'reading the users of a group',
          needs: 'read memberships',
          path: usersOf(group),
          select: ['id', 'displayName'],
          top: 999,
          advanced: true,
        },
        member,
      ),
  };
}

export const deviceCount =
  (client: GraphClient): Graph['deviceCount'] =>
  async group =>
    (await client.get(countOfDevices(group), counted))['@odata.count'];

function inPortions<T>(all: readonly T[]): readonly (readonly T[])[] {
  const portions: T[][] = [];
  for (let start = 0; start < all.length; start += groupsPerQuestion) {
    portions.push(all.slice(start, start + groupsPerQuestion));
  }
  return portions;
}
