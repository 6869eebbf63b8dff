import { connectorAppContract, registrationAppContract } from '../../../checks/permissions/contract.js';
import type { SnapshotPart } from '../../../snapshot/snapshot.js';
import { connectorAppName, registrationAppName } from '../../../well-known.js';
import type { Step } from '../../step.js';
import type { KindSettings } from '../kind.js';
import { applicationId, partnerApplicationId } from './application-id.js';
import { appBasis, foreignAppsNamed, judgeConsent } from './apps.js';
import { confirmInJamf, verified } from './confirm.js';
import { connectInJamf } from './connect.js';
import { prerequisites } from './prerequisites.js';

const appReads: readonly SnapshotPart[] = ['jamf-apps'];

export const consentConnector = consent('consent-connector', '3', connectorAppName, connectorAppContract);
export const consentRegistration = consent('consent-registration', '4', registrationAppName, registrationAppContract);

/** The promises of a cloud connector, in the order in which they can be kept. */
export const steps = (settings: KindSettings): readonly Step[] => [
  prerequisites,
  connectInJamf,
  consentConnector,
  consentRegistration,
  applicationId,
  partnerApplicationId(settings.partnerWrite),
  confirmInJamf,
  verified,
];

function consent(name: string, label: string, app: string, contract: typeof connectorAppContract): Step {
  const done: Step['done'] = (snapshot, subject) =>
    judgeConsent(snapshot, subject, { step: name, displayName: app, contract });
  return {
    name,
    label,
    actor: 'person',
    reads: appReads,
    acceptable: 'grants-extra',
    done,
    basis: (snapshot, subject) => ({ apps: foreignAppsNamed(snapshot, app, subject).map(appBasis) }),
    kept: [{ name, scope: 'shared', holds: done }],
  };
}
