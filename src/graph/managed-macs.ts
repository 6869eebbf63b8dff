import { z } from 'zod/v4';
import { Unreadable } from '../problem.js';
import type { GraphClient } from './client.js';
import type { Graph } from './graph.js';
import { orNull } from './odata.js';

/** Devices that are looked at one by one, and no more: the answer must come while somebody waits for it. */
const most = 20_000;

const mac = z.object({ id: z.string(), managementAgent: orNull(z.string()) });

/**
 * Macs of the legacy integration stand in Intune's own list; those of Device Compliance do not. No document says that
 * Graph filters by management agent, so that is done here.
 */
export const managedMacs =
  (client: GraphClient): Graph['managedMacs'] =>
  async () => {
    const ask = {
      doing: 'counting the Macs that Intune has from Jamf',
      needs: 'read managed devices',
      path: '/deviceManagement/managedDevices',
      filter: "operatingSystem eq 'macOS'",
      select: ['id', 'managementAgent'],
    } as const;
    let [seen, ofJamf] = [0, 0];
    for await (const macs of client.each(ask, mac)) {
      seen += macs.length;
      ofJamf += macs.filter(({ managementAgent }) => managementAgent === 'jamf').length;
      if (seen > most) throw new Unreadable(ask.doing, { cause: 'too-many' });
    }
    return ofJamf;
  };
