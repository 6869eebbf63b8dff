import { z } from 'zod/v4';
import type { GraphClient } from './client.js';
import type { Graph, GraphConditionalAccessPolicy } from './graph.js';
import { orNull } from './odata.js';

const policy: z.ZodType<GraphConditionalAccessPolicy> = z.object({
  id: z.string().min(1),
  displayName: z.string(),
  state: z.string(),
  grantControls: orNull(z.object({ builtInControls: z.array(z.string()) })),
});

export const conditionalAccess =
  (client: GraphClient): Graph['conditionalAccess'] =>
  () =>
    client.list(
      {
        doing: 'reading the Conditional Access policies',
        needs: 'read conditional access',
        path: '/identity/conditionalAccess/policies',
        select: ['id', 'displayName', 'state', 'grantControls'],
      },
      policy,
    );
