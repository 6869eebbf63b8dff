import type { Graph, GraphAudit } from '../graph/graph.js';
import type { ObjectId } from '../ids.js';
import type { AppAudit } from './snapshot.js';

/**
 * What Entra's audit log says of who altered these apps, newest first. Only entries whose targets hold the object id of
 * the app count, and only what succeeded. `pinned`: the one in the partner record, which may be one of the others.
 */
export async function readAppAudits(
  graph: Graph,
  jamfs: Promise<readonly ObjectId[]>,
  pinned: Promise<ObjectId | undefined>,
): Promise<readonly AppAudit[]> {
  const of = async (id: ObjectId) => (await graph.appAudits(id)).flatMap(entry => auditOf(id, entry));
  const ofPinned = async () => {
    const [ids, id] = await Promise.all([jamfs, pinned]);
    return id === undefined || ids.includes(id) ? [] : of(id);
  };
  const ofJamfs = async () => (await Promise.all((await jamfs).map(of))).flat();
  const all = (await Promise.all([ofJamfs(), ofPinned()])).flat();
  return all.sort((one, other) => (key(one) > key(other) ? -1 : 1));
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
