import { cloudConnectorPrerequisites, findingsOf } from '../../../checks/index.js';
import { connectionOf, jamfPartner } from '../../../snapshot/connection.js';
import { valueIn } from '../../../snapshot/reading.js';
import { blastRadius, blastReads } from '../../steps/blast-radius.js';
import type { Kind, PlanRefusal } from '../kind.js';
import { sharedApplicationId } from './application-id.js';
import { connectorApps } from './connect.js';
import { firstHeartbeat } from './heartbeat.js';
import { steps } from './steps.js';
import { text } from './text.js';
import { wish } from './wish.js';

/** Connect a Jamf Pro instance to Intune with Jamf's cloud connector; also a further instance of the same tenant. */
export const connectCloudConnector: Kind = {
  name: 'connect-cloud-connector',
  act: 'connect',
  platform: 'pdm',
  wish,
  text,
  planReads: [...blastReads, 'jamf-notifications'],
  steps,
  refusal(snapshot): PlanRefusal | undefined {
    const connection = connectionOf(snapshot);
    if (connection.is === 'manual') {
      return { code: 'manual-in-place', facts: { app: connection.appName, applicationId: connection.applicationId } };
    }
    const findings = findingsOf(cloudConnectorPrerequisites, snapshot);
    const failing = findings.filter(finding => finding.outcome === 'fail');
    if (failing.length === 0) return undefined;
    return {
      code: 'prerequisites-fail',
      facts: { failing: failing.map(({ check, code, facts }) => ({ check, code, facts })) },
    };
  },
  warnings(snapshot) {
    const findings = findingsOf(cloudConnectorPrerequisites, snapshot).filter(finding => finding.outcome === 'warn');
    const warned = findings.map(finding => ({ code: `${finding.check}/${finding.code}`, facts: finding.facts }));
    const further = sharedApplicationId(snapshot) ? [{ code: 'further-instance', facts: {} }] : [];
    return [...further, ...warned];
  },
  blastRadius,
  baseline: snapshot => ({
    connectorApps: [...connectorApps(snapshot, { tenantId: valueIn(snapshot.tenant)?.id ?? '' })],
    jamfNotifications: valueIn(snapshot.jamf.notifications)?.map(one => `${one.type}/${one.id}`) ?? null,
    partnerState: jamfPartner(snapshot)?.state ?? 'none',
    sharedApplicationId: sharedApplicationId(snapshot),
  }),
  afterwards: [firstHeartbeat],
  // Who else relies on the record by then is not known here: those that were connected when this was planned.
  opposite: (_asked, baseline) => ({
    kind: 'disconnect',
    wish: { remaining: baseline['sharedApplicationId'] ? 'others' : 'none' },
  }),
};
