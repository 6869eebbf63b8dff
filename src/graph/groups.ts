import { z } from 'zod/v4';
import type { ObjectId } from '../ids.js';
import type { GraphClient } from './client.js';
import type { Graph } from './graph.js';
import { id, orNull, segment } from './odata.js';

/** https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups: at most 20 groups in one question. */
const groupsPerQuestion = 20;

const member = z.object({ id, displayName: orNull(z.string()).transform(name => name ?? '') });
const usersOf = (group: ObjectId): string => `/groups/${segment(group)}/transitiveMembers/microsoft.graph.user`;

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
    userCount: group =>
      client.get(
        {
          doing: 'counting the users of a group',
          needs: 'read memberships',
          path: `${usersOf(group)}/$count`,
          advanced: true,
        },
        z.number().int().nonnegative(),
      ),
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

function inPortions<T>(all: readonly T[]): readonly (readonly T[])[] {
  const portions: T[][] = [];
  for (let start = 0; start < all.length; start += groupsPerQuestion) {
    portions.push(all.slice(start, start + groupsPerQuestion));
  }
  return portions;
}
