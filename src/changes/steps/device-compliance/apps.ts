import { whyNot } from '../../../checks/check.js';
import { deviceComplianceAppIds } from '../../../checks/policies/registration-apps.js';
import { valueIn } from '../../../snapshot/reading.js';
import type { EnterpriseApp, Snapshot } from '../../../snapshot/snapshot.js';
import { deviceComplianceAppNames } from '../../../well-known.js';
import { appBasis } from '../../kinds/connect-cloud-connector/apps.js';
import { type Judgement, no, type Step, type Subject, unknown, yes } from '../../step.js';

const [connectorName, registrationName] = deviceComplianceAppNames;

type Tenant = Pick<Subject, 'tenantId'>;

/** The two apps that Jamf brings along: enterprise applications here, owned by Jamf. */
type AppOfJamf = { readonly displayName: string; readonly knownIds: readonly string[] };
const connector: AppOfJamf = { displayName: connectorName, knownIds: [] };
const registration: AppOfJamf = { displayName: registrationName, knownIds: deviceComplianceAppIds };

const appsOf = (snapshot: Snapshot, { displayName, knownIds }: AppOfJamf): readonly EnterpriseApp[] =>
  (valueIn(snapshot.jamfApps) ?? []).filter(
    app => app.displayName.trim() === displayName || knownIds.includes(app.appId.toLowerCase()),
  );

const isOwn = (app: EnterpriseApp, { tenantId }: Tenant): boolean =>
  app.ownerTenantId.toLowerCase() === tenantId.toLowerCase();

/** Those that can be Jamf's. Of several, the one whose id is published; where none has it, all of them. */
function candidates(snapshot: Snapshot, tenant: Tenant, app: AppOfJamf): readonly EnterpriseApp[] {
  const foreign = appsOf(snapshot, app).filter(one => !isOwn(one, tenant));
  const published = foreign.filter(one => app.knownIds.includes(one.appId.toLowerCase()));
  return published.length > 0 ? published : foreign;
}

/** Object ids of the two apps as they are now. */
export const complianceApps = (snapshot: Snapshot, tenant: Tenant): readonly string[] =>
  [connector, registration].flatMap(app => candidates(snapshot, tenant, app)).map(({ objectId }) => objectId);

/** The app with which Macs register: there already, or to come. */
export const registrationAppsHere = (snapshot: Snapshot, tenant: Tenant): readonly EnterpriseApp[] =>
  candidates(snapshot, tenant, registration);

export const consentConnector = (label: string): Step => consent('consent-compliance-connector', label, connector);
export const consentRegistration = (label: string): Step =>
  consent('consent-compliance-registration', label, registration);

function consent(name: string, label: string, app: AppOfJamf): Step {
  const done: Step['done'] = (snapshot, subject) => judgeConsent(snapshot, subject, app);
  return {
    name,
    label,
    actor: 'person',
    journey: 'jamf-device-compliance',
    reads: ['jamf-apps'],
    done,
    basis: (snapshot, subject) => ({ apps: candidates(snapshot, subject, app).map(appBasis) }),
    kept: [{ name, scope: 'shared', holds: done }],
  };
}

/**
 * Is Jamf's app here, and switched on? What exactly it is granted is documented nowhere, only shown in a screenshot of
 * https://learn.microsoft.com/intune/intune-service/protect/jamf-managed-device-compliance-with-entra-id: never judged.
 */
function judgeConsent(snapshot: Snapshot, subject: Subject, asked: AppOfJamf): Judgement {
  if (!valueIn(snapshot.jamfApps)) return unknown('apps-not-read', whyNot(snapshot.jamfApps));
  const { displayName } = asked;
  const found = candidates(snapshot, subject, asked);
  const [app] = found;
  if (!app && appsOf(snapshot, asked).length > 0) return no('app-is-own', { app: displayName });
  if (!app) return no('app-missing', { app: displayName });
  if (found.length > 1) return unknown('several-apps', { app: displayName, count: found.length });
  if (app.ownerTenantId === '') return unknown('app-owner-unknown', { app: displayName });
  if (app.disabledByMicrosoft) return no('app-disabled-by-microsoft', { app: displayName });
  if (!app.enabled) return no('app-disabled', { app: displayName });
  return yes({ objectId: app.objectId, appId: app.appId });
}
