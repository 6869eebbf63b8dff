import { z } from 'zod/v4';
import type { GraphClient } from './client.js';
import type { Graph, GraphDevice } from './graph.js';
import { id, literal, orNull } from './odata.js';

const device: z.ZodType<GraphDevice> = z.object({
  deviceId: id,
  displayName: orNull(z.string()).transform(name => name ?? ''),
  isCompliant: orNull(z.boolean()),
  isManaged: orNull(z.boolean()),
});

/** Device objects in Entra. Macs of the device compliance integration stand here and nowhere else. */
export function devices(client: GraphClient): Graph['devices'] {
  return {
    async withDeviceId(deviceId) {
      const ask = {
        doing: 'reading a device in Entra',
        needs: 'read devices',
        path: '/devices',
        filter: `deviceId eq ${literal(deviceId)}`,
        select: ['deviceId', 'displayName', 'isCompliant', 'isManaged'],
      } as const;
      return (await client.list(ask, device))[0];
    },
  };
}
