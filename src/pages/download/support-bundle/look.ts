import type { Change } from '../../../changes/change.js';
import { proposalOf, recentChanges } from '../../../changes/store.js';
import { checks } from '../../../checks/index.js';
import type { Alias } from '../../../ids.js';
import type { Parts } from '../../../parts.js';
import type { Snapshot, SnapshotPart } from '../../../snapshot/snapshot.js';
import { startedIn } from './history.js';
import type { KnownPerson } from './pseudonyms.js';

/** So many instances are looked at for one bundle; the others have to be asked for by name. */
const mostInstances = 20;
export const lastChanges = 20;

/** Everything that the files are made from, as it is: nothing of it leaves before it went through `contents`. */
export type Looked = {
  readonly snapshots: readonly Snapshot[];
  readonly changes: readonly Change[];
  /** Everybody who is named anywhere in it. */
  readonly people: readonly KnownPerson[];
  /** Instances for which the bundle has no room. */
  readonly leftOut: readonly Alias[];
};

const listed: readonly SnapshotPart[] = [
  'tenant',
  'partners',
  'jamf-apps',
  'partner-app',
  'app-audits',
  'jamf-version',
  'jamf-notifications',
];
const reads = [...new Set([...listed, ...checks.flatMap(check => check.reads)])];

/** Both sides as they are now, and what was changed last. `instance` absent: all of them, bounded. */
export async function lookAround(parts: Parts, instance: Alias | undefined): Promise<Looked> {
  const { settings, database } = parts;
  const wanted = settings.instances.map(({ alias }) => alias).filter(alias => !instance || alias === instance);
  const aliases = wanted.slice(0, mostInstances);
  const { tenantId } = settings;
  const [snapshots, changes] = await Promise.all([
    aliases.length > 0 ? parts.snapshots.read({ aliases, parts: reads, fresh: true }) : [],
    recentChanges(database, { tenantId, instance, limit: lastChanges }),
  ]);
  const voters = await Promise.all(changes.map(async ({ id }) => (await proposalOf(database, id))?.votes ?? []));
  const people = [
    ...changes.flatMap(peopleIn),
    ...voters.flat().map(({ person }) => person),
    ...snapshots.flatMap(whoAltered),
  ];
  return { snapshots, changes, people, leftOut: wanted.slice(mostInstances) };
}

function peopleIn(change: Change): readonly KnownPerson[] {
  const { plan, latches, attempts, attestations, end } = startedIn(change);
  const others = [...latches, ...attempts, ...attestations, ...(end ? [end] : [])].flatMap(({ by }) => by ?? []);
  return [change.requester, ...(plan?.approvers ?? []), ...others];
}

const whoAltered = ({ appAudits }: Snapshot): readonly KnownPerson[] =>
  'value' in appAudits ? appAudits.value.map(({ by }) => ({ name: by })) : [];
