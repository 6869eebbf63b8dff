import type { Graph, GraphAudit } from '../graph/graph.js';
import type { ObjectId } from '../ids.js';
import type { AppAudit, EnterpriseApp } from './snapshot.js';

/**
 * What Entra's audit log says of who altered these apps, newest first. Only entries whose targets hold the object id of
 * the app count, and only what succeeded.
 */
export async function readAppAudits(
  graph: Graph,
  apps: readonly (EnterpriseApp | undefined)[],
): Promise<readonly AppAudit[]> {
  const ids = [...new Set(apps.flatMap(app => app?.objectId ?? []))];
  const each = ids.map(async id => (await graph.appAudits(id)).flatMap(entry => auditOf(id, entry)));
  return (await Promise.all(each)).flat().sort((one, other) => (key(one) > key(other) ? -1 : 1));
}

/** What fails alters nothing. The log writes `success` and `failure`, and `unknownFutureValue` one day. */
function auditOf(app: ObjectId, entry: GraphAudit): readonly AppAudit[] {
  if (entry.result !== 'success' || !entry.targetResources.some(target => target.id === app)) return [];
  return [{ app, at: entry.activityDateTime, activity: entry.activityDisplayName, by: doerOf(entry) }];
}

function doerOf({ initiatedBy }: GraphAudit): string {
  const { user, app } = initiatedBy ?? {};
  return user?.displayName || user?.userPrincipalName || app?.displayName || '';
}

const key = ({ at, activity, app }: AppAudit): string => `${at} ${activity} ${app}`;
