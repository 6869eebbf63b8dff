import { z } from 'zod/v4';
import type { GraphClient } from './client.js';
import type { Graph, GraphCompliancePolicy } from './graph.js';
import { orNull } from './odata.js';

const target = z.object({ '@odata.type': z.string(), groupId: orNull(z.string()) });
const policy: z.ZodType<GraphCompliancePolicy> = z.object({
  '@odata.type': z.string(),
  id: z.string().min(1),
  displayName: orNull(z.string()).transform(name => name ?? ''),
  // Expanded, so it must be there: a policy without this list would read as one that is assigned to nobody.
  assignments: z.array(z.object({ target: orNull(target) })),
});

/** Policies of every platform with whom they are assigned to. https://learn.microsoft.com/graph/api/resources/intune-deviceconfig-devicecompliancepolicy */
export const compliancePolicies =
  (client: GraphClient): Graph['compliancePolicies'] =>
  () =>
    client.list(
      {
        doing: 'reading the compliance policies in Intune',
        needs: 'read compliance policies',
        path: '/deviceManagement/deviceCompliancePolicies',
        expand: ['assignments'],
      },
      policy,
    );
