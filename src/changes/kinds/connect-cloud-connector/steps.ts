import { cloudConnectorPrerequisites } from '../../../checks/index.js';
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

/** The promises of a cloud connector, in the order in which they can be kept. */
export const steps = (settings: KindSettings): readonly Step[] => [
  prerequisites('1', cloudConnectorPrerequisites),
  ...connectorSteps(settings, {
    connect: '2',
    connector: '3',
    registration: '4',
    id: '5a',
    inIntune: '5b',
    confirm: '6',
    verified: '7',
  }),
];

type Label = 'connect' | 'connector' | 'registration' | 'id' | 'inIntune' | 'confirm' | 'verified';

/** From Connect in Jamf Pro until both sides agree, also as a part of a larger change. */
export const connectorSteps = (
  { partnerWrite }: KindSettings,
  labels: { readonly [step in Label]: string },
): readonly Step[] => [
  connectInJamf(labels.connect),
  consentConnector(labels.connector),
  consentRegistration(labels.registration),
  applicationId(labels.id),
  partnerApplicationId(labels.inIntune, partnerWrite),
  confirmInJamf(labels.confirm),
  verified(labels.verified),
];

export const consentConnector = (label: string): Step =>
  consent('consent-connector', label, connectorAppName, connectorAppContract);
export const consentRegistration = (label: string): Step =>
  consent('consent-registration', label, registrationAppName, registrationAppContract);

function consent(name: string, label: string, app: string, contract: typeof connectorAppContract): Step {
  const done: Step['done'] = (snapshot, subject) =>
    judgeConsent(snapshot, subject, { step: name, displayName: app, contract });
  return {
    name,
    label,
    actor: 'person',
    journey: 'jamf-connect',
    reads: appReads,
    acceptable: 'grants-extra',
    done,
    basis: (snapshot, subject) => ({ apps: foreignAppsNamed(snapshot, app, subject).map(appBasis) }),
    kept: [{ name, scope: 'shared', holds: done }],
  };
}
