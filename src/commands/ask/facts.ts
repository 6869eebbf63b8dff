import type { HereData } from '../../../cards/answer/here.js';
import type { Topic } from '../../answers/topic.js';
import { isExecuting } from '../../changes/change.js';
import { provenHere } from '../../changes/connected.js';
import { kindNamed } from '../../changes/kinds/index.js';
import { openChanges } from '../../changes/store.js';
import { seconds } from '../../clock.js';
import { look } from '../../doctor/seen.js';
import type { Parts } from '../../parts.js';
import { connectionOf } from '../../snapshot/connection.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import type { Turn } from '../command.js';
import { applicationId, appPermissions } from './fact-apps.js';
import { compliancePolicies, licences } from './fact-checks.js';
import { connection, servers } from './fact-connection.js';
import { migrationClock, removalDate } from './fact-dates.js';
import { clientSecret } from './fact-secret.js';
import { jamfVersion } from './fact-version.js';
import type { Facts, Seen } from './here.js';
import { inTime } from './in-time.js';

const facts: Facts = {
  connection,
  servers,
  'jamf-version': jamfVersion,
  licences,
  'client-secret': clientSecret,
  'app-permissions': appPermissions,
  'application-id': applicationId,
  'removal-date': removalDate,
  'migration-clock': migrationClock,
  'compliance-policies': compliancePolicies,
};

/** Teams waits a few seconds for an answer, and the answer itself is in the article. */
const readingLimit = seconds(1.5);
/** More of them are for `status`, which shows them page by page. */
const mostServers = 5;

const nothing: HereData = { state: 'none', lines: [], at: '', tooMany: 0 };

/** What of this tenant bears on an answer. It reads as `status` does: what everybody may see who is served at all. */
export async function factsFor({ parts, language }: Turn, topic: Topic): Promise<HereData> {
  if (topic.facts.length === 0) return nothing;
  const count = parts.settings.instances.length;
  const asked = topic.facts.map(name => facts[name]);
  const tooMany = count > mostServers && asked.some(({ perServer }) => perServer) ? count : 0;
  const told = asked.filter(({ perServer }) => !perServer || tooMany === 0);
  const seen = await inTime(readingLimit, lookFor(parts, topic, told));
  if (!seen) return { ...nothing, state: 'late', tooMany };
  const now = parts.clock.now();
  const lines = told.flatMap(fact => fact.lines({ ...seen, article: topic.source.article, language, now }));
  const once = [...new Map(lines.map(line => [JSON.stringify(line), line])).values()];
  return { state: 'read', lines: once, at: once.length > 0 ? readAt(seen.snapshots, now) : '', tooMany };
}

async function lookFor(
  parts: Parts,
  topic: Topic,
  asked: readonly Facts[keyof Facts][],
): Promise<Omit<Seen, 'article' | 'language' | 'now'>> {
  const aliases = parts.settings.instances.map(({ alias }) => alias);
  const reads = [...new Set(asked.flatMap(fact => fact.reads))];
  const which = asked.some(({ perServer }) => perServer) ? aliases : aliases.slice(0, 1);
  const reading = parts.snapshots.read({ aliases: which, parts: reads });
  const [snapshots, proven, clocks, manual] = await Promise.all([
    reading,
    topic.facts.includes('servers') ? provenHere(parts) : new Set<string>(),
    topic.facts.includes('migration-clock') ? runningClocks(parts) : [],
    topic.facts.includes('client-secret') ? reading.then(([first]) => manualApp(parts, first)) : undefined,
  ]);
  return { snapshots, servers: aliases.length, proven, clocks, ...(manual ? { manual } : {}) };
}

async function manualApp({ log, snapshots }: Parts, snapshot: Snapshot | undefined) {
  const found = snapshot && connectionOf(snapshot);
  if (found?.is !== 'manual') return undefined;
  return look(log, 'reading app registrations', () => snapshots.registration(found.applicationId));
}

/** Of changes whose next connection does not stand yet. */
async function runningClocks({ database, settings }: Parts): Promise<Seen['clocks']> {
  const open = await openChanges(database, { tenantId: settings.tenantId });
  return open.flatMap(change => {
    if (!isExecuting(change) || !change.clock) return [];
    const until = kindNamed(change.kind).clock?.until;
    const stands = change.latches.some(({ step }) => step === until);
    return stands ? [] : [{ number: change.number, deadline: change.clock.deadline }];
  });
}

/** As old as the oldest of it. */
function readAt(snapshots: readonly Snapshot[], now: Date): string {
  const [oldest] = snapshots.map(({ takenAt }) => takenAt).sort();
  return oldest ?? now.toISOString();
}
