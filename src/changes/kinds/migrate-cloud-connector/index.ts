import { cloudConnectorPrerequisites, findingsOf } from '../../../checks/index.js';
import { noManualIntegration } from '../../../checks/prerequisites/no-manual-integration.js';
import { connectionOf } from '../../../snapshot/connection.js';
import { valueIn } from '../../../snapshot/reading.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import type { Step, Subject } from '../../step.js';
import { blastRadius, blastReads } from '../../steps/blast-radius.js';
import { clearName } from '../../steps/clear-application-id/index.js';
import { takenBefore } from '../../steps/taken-before.js';
import { connectorApps } from '../connect-cloud-connector/connect.js';
import { prerequisites } from '../connect-cloud-connector/prerequisites.js';
import { connectorSteps } from '../connect-cloud-connector/steps.js';
import type { Kind, KindSettings, PlanRefusal } from '../kind.js';
import { refusal as whyNotRemoved } from '../remove-manual/refusal.js';
import {
  removalBaseline,
  removalCarriedOn,
  removalEnd,
  removalNames,
  removalSteps,
  removalWarnings,
} from '../remove-manual/removal.js';
import { clock } from './clock.js';
import { text } from './text.js';
import { wish } from './wish.js';

/** The manual connection is there: taking it away is the change. */
const checks = cloudConnectorPrerequisites.filter(check => check !== noManualIntegration);

/** From a manual connection to the cloud connector: one change, one approval, 24 hours. */
export const migrateCloudConnector: Kind = {
  name: 'migrate-cloud-connector',
  act: 'migrate',
  platform: 'pdm',
  wish,
  text,
  planReads: [...blastReads, 'jamf-notifications'],
  steps,
  names: removalNames,
  refusal: (snapshot, subject) =>
    (connectorBegun(snapshot, subject) ? undefined : whyNotRemoved(snapshot, subject)) ?? whyNotConnected(snapshot),
  warnings,
  blastRadius,
  baseline: (snapshot, subject) => ({
    ...removalBaseline(snapshot, subject),
    connectorApps: [...connectorApps(snapshot, subject)],
    jamfNotifications: valueIn(snapshot.jamf.notifications)?.map(one => `${one.type}/${one.id}`) ?? null,
    // The id of the manual connection goes: no other server relies on it.
    sharedApplicationId: '',
  }),
  carriedOn: removalCarriedOn,
  ends: () => [
    { platform: 'pdm', scope: 'shared' },
    { platform: 'pdm', scope: 'instance' },
  ],
  clock,
  atEnd: removalEnd,
};

function steps(settings: KindSettings): readonly Step[] {
  return [
    prerequisites('1', checks),
    ...removalSteps(settings, ['2', '3', '4', '5']),
    ...connectorSteps(settings, {
      connect: '6',
      connector: '7',
      registration: '8',
      id: '9a',
      inIntune: '9b',
      confirm: '10',
      verified: '11',
    }),
  ];
}

/** The connector that stands is the one that the stuck change, which this one starts over from, was making. */
const connectorBegun = (snapshot: Snapshot, subject: Subject): boolean =>
  connectionOf(snapshot).is === 'cloud-connector' && takenBefore(snapshot, subject)?.latched[clearName] !== undefined;

function whyNotConnected(snapshot: Snapshot): PlanRefusal | undefined {
  const failing = findingsOf(checks, snapshot).filter(({ outcome }) => outcome === 'fail');
  if (failing.length === 0) return undefined;
  return {
    code: 'prerequisites-fail',
    facts: { failing: failing.map(({ check, code, facts }) => ({ check, code, facts })) },
  };
}

function warnings(snapshot: Snapshot, subject: Subject): readonly PlanRefusal[] {
  const warned = findingsOf(checks, snapshot).filter(({ outcome }) => outcome === 'warn');
  return [
    aboutTheDay(snapshot, subject),
    ...removalWarnings(snapshot, subject),
    ...warned.map(({ check, code, facts }) => ({ code: `${check}/${code}`, facts })),
  ];
}

/** The 24 hours: those of the stuck change that it starts over from, those that begin, or those that nobody saw begin. */
function aboutTheDay(snapshot: Snapshot, subject: Subject): PlanRefusal {
  const { before } = subject;
  if (before?.clock && !before.latched[clock.until]) {
    const { deadline } = before.clock;
    const code = Date.parse(deadline) > Date.parse(snapshot.takenAt) ? 'day-goes-on' : 'day-is-over';
    return { code, facts: { number: before.number, deadline } };
  }
  const stands = removalBaseline(snapshot, subject)['stands'] === true;
  return { code: stands ? 'day-begins' : 'day-began', facts: {} };
}
