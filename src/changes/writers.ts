import type { Graph } from '../graph/graph.js';
import type { AppId } from '../ids.js';

/** Everything an approved step may alter. Nothing else in the bot writes to Microsoft or Jamf. */
export type Writers = {
  /** PATCH of the partner record's `singleTenantAppId`, nothing else of it. */
  setPartnerApplicationId(partnerId: string, applicationId: AppId): Promise<void>;
};

export const writersOf = (graph: Graph): Writers => ({
  setPartnerApplicationId: (partnerId, applicationId) => graph.partners.setApplicationId(partnerId, applicationId),
});
