import { z } from 'zod/v4';
import { Unreadable } from '../problem.js';
import type { GraphClient } from './client.js';
import type { Graph } from './graph.js';
import { id, orNull } from './odata.js';

const organizationRow = z.object({ id, displayName: orNull(z.string()).transform(name => name ?? '') });

/** The tenant itself: Graph answers with a list of exactly one. */
export function organization(client: GraphClient): Graph['organization'] {
  return async () => {
    const ask = {
      doing: 'reading the name of the tenant',
      needs: 'read organization',
      path: '/organization',
      select: ['id', 'displayName'],
    } as const;
    const [own] = await client.list(ask, organizationRow);
    if (!own) throw new Unreadable(ask.doing, { code: 'no-organization' });
    return own;
  };
}
