import { jamfPartner } from '../../../snapshot/connection.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import type { Subject } from '../../step.js';
import { blastRadius, blastReads } from '../../steps/blast-radius.js';
import { pinnedIds } from '../../steps/delete-apps/index.js';
import { pinFacts } from '../../steps/delete-apps/pins.js';
import { legacyPlatform } from '../../steps/legacy-platform.js';
import { manualNames } from '../../steps/manual/about.js';
import { manualBaseline } from '../../steps/manual/baseline.js';
import { manualAtEnd } from '../../steps/manual/end.js';
import { othersConnected, refusalUnless } from '../../steps/manual/refusal.js';
import { heartbeatAfter } from '../connect-cloud-connector/heartbeat.js';
import type { Kind, PlanRefusal } from '../kind.js';
import { connectorPins } from './pins.js';
import { steps } from './steps.js';
import { text } from './text.js';
import { wish } from './wish.js';

/** From the cloud connector to a manual connection: the one ends, the other begins. Only while no other server is connected. */
export const switchToManual: Kind = {
  name: 'switch-to-manual',
  act: 'switch-to-manual',
  platform: 'pdm',
  wish,
  text,
  planReads: [...blastReads, 'partner-app', 'jamf-apps', 'service-plans', 'jamf-version', 'jamf-notifications'],
  steps,
  names(subject) {
    const { apps = [], registrations = [] } = manualNames(subject);
    return { registrations, apps: [...apps, ...pinnedIds(subject)] };
  },
  refusal: (snapshot, subject) =>
    othersConnected(subject) ?? refusalUnless('cloud-connector', snapshot) ?? unclearApps(snapshot, subject),
  warnings: snapshot => [
    ...legacyPlatform(snapshot),
    { code: 'outage-not-documented', facts: {} },
    { code: 'help-from-jamf', facts: {} },
  ],
  blastRadius,
  baseline(snapshot, subject) {
    const found = connectorPins(snapshot, subject);
    return {
      ...manualBaseline(snapshot),
      applicationId: jamfPartner(snapshot)?.applicationId ?? '',
      pins: (found.is === 'pinned' && pinFacts(found.pins)) || [],
    };
  },
  ends: () => [
    { platform: 'pdm', scope: 'shared' },
    { platform: 'pdm', scope: 'instance' },
  ],
  atEnd: manualAtEnd,
  afterwards: [heartbeatAfter('jamf-save')],
  opposite: ({ cloud = null, landingPage = null, customUrl = null }) => ({
    kind: 'migrate-cloud-connector',
    wish: { cloud, landingPage, customUrl, apps: null },
  }),
};

/** Which apps are to go must be certain before anything begins. */
function unclearApps(snapshot: Snapshot, subject: Subject): PlanRefusal | undefined {
  if (subject.wish['connectorApps'] !== 'remove') return undefined;
  const found = connectorPins(snapshot, subject);
  if (found.is === 'pinned') return undefined;
  if (found.is === 'unknown') return { code: 'apps-not-listed', facts: {} };
  return { code: 'apps-unclear', facts: { names: found.candidates.map(({ name, appId }) => `${name} (${appId})`) } };
}
