import { connectionOf, jamfPartner } from '../../../snapshot/connection.js';
import { valueIn } from '../../../snapshot/reading.js';
import type { EnterpriseApp, Snapshot } from '../../../snapshot/snapshot.js';
import { nativeConnectorAppName } from '../../../well-known.js';
import type { Subject } from '../../step.js';
import { unclearFacts } from '../../steps/delete-apps/index.js';
import { mayReport, pinsOf } from '../../steps/delete-apps/pins.js';
import { takenBefore } from '../../steps/taken-before.js';
import type { PlanRefusal } from '../kind.js';

/** What can be known only by being told: the pointer leads nowhere, or is empty, while the connection still stands. */
const toldByPeople: readonly string[] = ['app-not-found', 'no-application-id'];
/** What was not read now may be read in a moment: the steps say so, and it is tried again. */
const mayBeReadYet: readonly string[] = ['partner-not-read', 'app-not-read', 'tenant-not-read'];

/** Why there is no manual connection that could be removed, or none whose apps are known. */
export function refusal(snapshot: Snapshot, subject: Subject): PlanRefusal | undefined {
  const connection = connectionOf(snapshot);
  const before = takenBefore(snapshot, subject);
  if (connection.is === 'none' && !before) {
    return { code: 'no-manual-connection', facts: { state: jamfPartner(snapshot)?.state ?? 'none' } };
  }
  if (connection.is === 'cloud-connector') return { code: 'connector-in-place', facts: { app: connection.appName } };
  if (connection.is === 'cannot-tell') {
    if (mayBeReadYet.includes(connection.why)) return undefined;
    const isNamed = Array.isArray(subject.wish['apps']) || before !== undefined;
    if (!(isNamed && toldByPeople.includes(connection.why)))
      return { code: `cannot-tell/${connection.why}`, facts: {} };
  }
  // Its apps were pinned then, and may be gone by now.
  if (before) return undefined;
  return whyNotNamed(snapshot, subject) ?? whyUnclear(snapshot, subject);
}

function whyUnclear(snapshot: Snapshot, subject: Subject): PlanRefusal | undefined {
  const found = pinsOf(snapshot, subject);
  return found.is === 'unclear' ? { code: 'apps-unclear', facts: unclearFacts(found.candidates) } : undefined;
}

/** A name on a list of deletions has to be an app that is here, and one that may belong to a manual connection. */
function whyNotNamed(snapshot: Snapshot, subject: Subject): PlanRefusal | undefined {
  const asked = subject.wish['apps'];
  if (!Array.isArray(asked)) return undefined;
  for (const given of asked.map(String)) {
    const reading = snapshot.named[given];
    if (reading?.is === 'absent') return { code: 'named-app-missing', facts: { given } };
    const app = reading && valueIn(reading);
    if (app?.ownerTenantId === subject.tenantId && !isConnections(app, snapshot)) {
      return { code: 'named-app-unrelated', facts: { given, app: app.displayName } };
    }
    if (app && app.ownerTenantId !== subject.tenantId && app.displayName !== nativeConnectorAppName) {
      return { code: 'named-app-foreign', facts: { given, app: app.displayName } };
    }
  }
  return undefined;
}

/** The tenant has many apps of its own, the bot's among them: one that never could report to Intune stays. */
const isConnections = (app: EnterpriseApp, snapshot: Snapshot): boolean =>
  mayReport(app) || app.appId === jamfPartner(snapshot)?.applicationId;
