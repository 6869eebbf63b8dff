import { z } from 'zod/v4';
import type { GraphClient } from './client.js';
import type { Graph, GraphCompliancePartner } from './graph.js';
import { orNull } from './odata.js';

const assignments = z
  .array(z.object({ target: orNull(z.object({ '@odata.type': z.string(), groupId: z.string().nullish() })) }))
  .nullish()
  .transform(rows => (rows ?? []).flatMap(row => (row.target ? [{ target: row.target }] : [])));

const partner: z.ZodType<GraphCompliancePartner> = z.object({
  id: z.string().min(1),
  displayName: orNull(z.string()),
  partnerState: z.string(),
  lastHeartbeatDateTime: z.string(),
  macOsOnboarded: z.boolean(),
  macOsEnrollmentAssignments: assignments,
});

export const compliancePartners =
  (client: GraphClient): Graph['compliancePartners'] =>
  () =>
    client.list(
      {
        doing: 'reading the compliance partners in Intune',
        needs: 'read partners',
        path: '/deviceManagement/complianceManagementPartners',
        select: [
          'id',
          'displayName',
          'partnerState',
          'lastHeartbeatDateTime',
          'macOsOnboarded',
          'macOsEnrollmentAssignments',
        ],
      },
      partner,
    );
