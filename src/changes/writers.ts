import type { Graph } from '../graph/graph.js';
import type { AppId } from '../ids.js';
import type { Parts, SignedIn } from '../parts.js';
import type { Person } from '../person.js';

/** Everything an approved step may alter. Nothing else in the bot writes to Microsoft or Jamf. */
export type Writers = {
  /** PATCH of the partner record's `singleTenantAppId`, nothing else of it. */
  setPartnerApplicationId(partnerId: string, applicationId: AppId): Promise<void>;
};

/** In whose name a step writes: what the audit says, and with what. */
export type WritesAs = { readonly identity: string; readonly by?: Person; readonly writers: Writers };

/** The bot's own registration, where the operator gave it the power to write (WRITE_AS=app). */
export function asApp(parts: Pick<Parts, 'settings' | 'graphWriter'>): WritesAs | undefined {
  const { writer, writeAs } = parts.settings;
  if (writeAs !== 'app' || !writer || !parts.graphWriter) return undefined;
  return { identity: `app:${writer.appId}`, writers: writersOf(parts.graphWriter) };
}

/** The person who pressed, signed in at that moment. */
export const asPerson = ({ identity, graph }: SignedIn, by: Person): WritesAs => ({
  identity: `user:${identity.objectId}`,
  by,
  writers: writersOf(graph),
});

const writersOf = (graph: Graph): Writers => ({
  setPartnerApplicationId: (partnerId, applicationId) => graph.partners.setApplicationId(partnerId, applicationId),
});
