import type { Graph, GraphResourceAccess } from '../graph/graph.js';
import type { AppId, ObjectId } from '../ids.js';
import type { Parts, SignedIn } from '../parts.js';
import type { Person } from '../person.js';

/** Everything an approved step may alter. Nothing else in the bot writes to Microsoft or Jamf. */
export type Writers = {
  /** PATCH of the partner record's `singleTenantAppId`, nothing else of it. */
  setPartnerApplicationId(partnerId: string, applicationId: AppId | ''): Promise<void>;
  /** Intune ends the partner's connection: its devices leave at the date that Intune then shows. */
  terminatePartner(partnerId: string): Promise<void>;
  /** Entra keeps it for 30 days. One that is not there any more counts as deleted. */
  deleteEnterpriseApp(objectId: ObjectId): Promise<void>;
  /** An app registration of this tenant. */
  registerApp(registration: {
    readonly displayName: string;
    readonly signInAudience: 'AzureADMultipleOrgs' | 'AzureADMyOrg';
    readonly redirectUri: string;
  }): Promise<{ readonly objectId: ObjectId; readonly appId: AppId }>;
  /** The enterprise app of a registration: Graph does not make it by itself. */
  createEnterpriseApp(appId: AppId): Promise<ObjectId>;
  /** What a registration asks for: exactly this, in place of what it asked for. */
  setRequiredPermissions(objectId: ObjectId, required: readonly GraphResourceAccess[]): Promise<void>;
  removeSecret(objectId: ObjectId, keyId: string): Promise<void>;
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
  terminatePartner: partnerId => graph.partners.terminate(partnerId),
  deleteEnterpriseApp: objectId => graph.enterpriseApps.delete(objectId),
  async registerApp(registration) {
    const { id, appId } = await graph.applications.create(registration);
    return { objectId: id, appId };
  },
  createEnterpriseApp: appId => graph.enterpriseApps.create(appId),
  setRequiredPermissions: (objectId, required) => graph.applications.setRequiredPermissions(objectId, required),
  removeSecret: (objectId, keyId) => graph.applications.removePassword(objectId, keyId),
});
