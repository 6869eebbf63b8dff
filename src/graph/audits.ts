import { z } from 'zod/v4';
import type { GraphClient } from './client.js';
import type { Graph, GraphAudit } from './graph.js';
import { id, literal, orNull } from './odata.js';

const person = z.object({ displayName: orNull(z.string()), userPrincipalName: orNull(z.string()) });
const app = z.object({ displayName: orNull(z.string()) });

const audit: z.ZodType<GraphAudit> = z.object({
  activityDateTime: z.string(),
  activityDisplayName: z.string(),
  result: orNull(z.string()),
  initiatedBy: orNull(z.object({ user: orNull(person), app: orNull(app) })),
  targetResources: z.array(z.object({ id: orNull(id) })),
});

/** What happened to one app. A tenant's log is long: only the entries that name this object are asked for. */
export const appAudits =
  (client: GraphClient): Graph['appAudits'] =>
  objectId =>
    client.list(
      {
        doing: 'reading in the audit log what happened to an enterprise app',
        needs: 'read audit log',
        path: '/auditLogs/directoryAudits',
        filter: `category eq 'ApplicationManagement' and targetResources/any(t:t/id eq ${literal(objectId)})`,
        select: ['activityDateTime', 'activityDisplayName', 'result', 'initiatedBy', 'targetResources'],
        top: 100,
      },
      audit,
    );
