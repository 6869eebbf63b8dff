import { locksOf } from '../../changes/locks.js';
import { openChanges, proposalOf } from '../../changes/store.js';
import { writeStopOf } from '../../changes/write-stop.js';
import { lookAtApps } from '../../doctor/look/apps.js';
import { look } from '../../doctor/seen.js';
import type { Parts } from '../../parts.js';
import { connectionOf } from '../../snapshot/connection.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import { credentialFacts, type ManualApp } from '../../views/status/credentials.js';
import type { Around } from '../../views/status/index.js';
import type { OpenChange } from '../../views/status/open-change.js';

type Registration = Parts['graph']['applications']['withAppId'];

/** What stands around the two sides, for all servers of the tenant at once; looked at while those are read. */
export async function lookAround(parts: Parts, snapshot: Promise<Snapshot>, fresh: boolean): Promise<Around> {
  const { database, settings, clock, snapshots } = parts;
  const registration: Registration = appId => snapshots.registration(appId, fresh);
  const [open, stop, own, manual] = await Promise.all([
    openOnes(parts),
    writeStopOf(database.kysely, settings.tenantId),
    lookAtApps(parts, registration),
    snapshot.then(seen => lookAtManual(parts, seen, registration)),
  ]);
  return { open, writesStoppedAt: stop?.at, credentials: credentialFacts(own, manual, clock.now()) };
}

async function openOnes({ database, settings }: Parts): Promise<readonly OpenChange[]> {
  const { tenantId } = settings;
  const [changes, locks] = await Promise.all([openChanges(database, { tenantId }), locksOf(database.kysely, tenantId)]);
  return Promise.all(
    changes.map(async change => ({
      change,
      proposal: (await proposalOf(database, change.id))?.proposal,
      locks: locks.some(({ changeId }) => changeId === change.id),
    })),
  );
}

/** The connector's own secret is kept by Jamf; a manual connection has an app of the tenant, with an end in sight. */
async function lookAtManual(
  { log }: Parts,
  snapshot: Snapshot,
  registration: Registration,
): Promise<ManualApp | undefined> {
  const connection = connectionOf(snapshot);
  if (connection.is !== 'manual') return undefined;
  return look(log, 'reading app registrations', () => registration(connection.applicationId));
}
