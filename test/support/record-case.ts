import { startSimulator } from '../../src/simulator/index.js';
import { type AppAudit, type EnterpriseApp, type Snapshot, snapshotParts } from '../../src/snapshot/snapshot.js';
import { take } from '../../src/snapshot/take.js';
import { demoInstance, readingSide } from './reading-side.js';

/** Every story begins at this moment, so that a new recording differs only where the world does. */
const clock = { now: () => new Date('2026-03-01T10:00:00.000Z') };

/** Whom a story is about. Default: acme. */
const instanceOf: { readonly [story: string]: string } = { 'second-instance': 'globex' };

/** What the bot reads of both sides at the start of each story. */
export async function recordSnapshots(stories: readonly string[]): Promise<ReadonlyMap<string, Snapshot>> {
  const simulator = await startSimulator({ port: 0, clock, botMessagesUrl: 'http://127.0.0.1:9/' });
  const recorded = new Map<string, Snapshot>();
  try {
    for (const story of stories) {
      await simulator.reset(story);
      const alias = instanceOf[story] ?? 'acme';
      const sources = readingSide(
        { ...simulator.routes },
        {
          clock,
          instances: [demoInstance(alias)],
          // How long a probe takes is not part of a case.
          network: { ...simulator.network, elapsed: () => 0 },
        },
      );
      recorded.set(story, steady(await take(sources, { alias, parts: snapshotParts })));
      await sources.http.close();
    }
  } finally {
    await simulator.stop();
  }
  return recorded;
}

/** Object ids are made up anew by the simulator in every run: here they count, in the order of the app ids. */
function steady(snapshot: Snapshot): Snapshot {
  const found = JSON.stringify(snapshot);
  const known = new Map(appsIn(snapshot).map(app => [app.appId, app.objectId]));
  const text = [...known]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .reduce((all, [, objectId], index) => all.replaceAll(objectId, countedId(index + 1)), found);
  const counted: Snapshot = JSON.parse(text);
  const { jamfApps, appAudits } = counted;
  if (jamfApps.is !== 'value') return counted;
  const audits = appAudits.is === 'value' ? { ...appAudits, value: newestFirst(appAudits.value) } : appAudits;
  const value = [...jamfApps.value].sort((one, other) => (one.objectId < other.objectId ? -1 : 1));
  return { ...counted, jamfApps: { ...jamfApps, value }, appAudits: audits };
}

/** Of one moment in the order of the counted ids. */
const newestFirst = (audits: readonly AppAudit[]): readonly AppAudit[] =>
  [...audits].sort((one, other) =>
    `${one.at} ${one.activity} ${one.app}` > `${other.at} ${other.activity} ${other.app}` ? -1 : 1,
  );

const countedId = (count: number): string => `aaaaaaaa-0000-4000-8000-${String(count).padStart(12, '0')}`;

function appsIn({ jamfApps, partnerApp }: Snapshot): readonly EnterpriseApp[] {
  const listed = jamfApps.is === 'value' ? jamfApps.value : [];
  return partnerApp.is === 'value' ? [...listed, partnerApp.value] : listed;
}
