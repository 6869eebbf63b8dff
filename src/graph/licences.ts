import { z } from 'zod/v4';
import type { GraphClient } from './client.js';
import type { Graph, GraphSku } from './graph.js';
import { id, orNull } from './odata.js';

const text = orNull(z.string()).transform(value => value ?? '');

const sku: z.ZodType<GraphSku> = z.object({
  skuPartNumber: text,
  capabilityStatus: text,
  servicePlans: z.array(z.object({ servicePlanId: id, servicePlanName: text, provisioningStatus: text })),
});

/** `/subscribedSkus` knows no query option but `$select`. */
export const licences =
  (client: GraphClient): Graph['licences'] =>
  () =>
    client.list(
      {
        doing: 'reading the licences of the tenant',
        needs: 'read licences',
        path: '/subscribedSkus',
        select: ['skuPartNumber', 'capabilityStatus', 'servicePlans'],
      },
      sku,
    );
