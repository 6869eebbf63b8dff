import { coversMacs, coversSignIns, demandsCompliance } from '../../../checks/policies/conditional-access.js';
import { registrationAllowed } from '../../../checks/policies/registration-allowed.js';
import { deviceComplianceAppIds } from '../../../checks/policies/registration-apps.js';
import type { Facts } from '../../../kinds.js';
import { valueIn } from '../../../snapshot/reading.js';
import type { EnterpriseApp, Snapshot, SnapshotPart } from '../../../snapshot/snapshot.js';
import { deviceComplianceAppNames } from '../../../well-known.js';
import type { PlanRefusal } from '../../kinds/kind.js';
import type { Subject } from '../../step.js';
import { registrationAppsHere } from './apps.js';

type Tenant = Pick<Subject, 'tenantId'>;

export const registrationReads: readonly SnapshotPart[] = ['jamf-apps', 'conditional-access'];

/**
 * Which policies would keep a Mac from registering (sign-in error 530003). Asked before the app is there, the answer is the
 * one for the app to come: its id is published, and a policy may exclude it beforehand.
 */
function findingOf(snapshot: Snapshot, tenant: Tenant) {
  const { jamfApps } = snapshot;
  if (!valueIn(jamfApps)) return registrationAllowed.run(snapshot);
  const here = registrationAppsHere(snapshot, tenant);
  const apps = here.length > 0 ? here : [appToCome(snapshot)];
  return registrationAllowed.run({ ...snapshot, jamfApps: { is: 'value', value: apps, at: jamfApps.at } });
}

/** In GCC High it has an id of its own: taken where a policy names that one. */
function appToCome(snapshot: Snapshot): EnterpriseApp {
  const excluded = (valueIn(snapshot.conditionalAccess) ?? []).flatMap(policy => policy.resources.excluded);
  const appId = deviceComplianceAppIds.find(id => excluded.includes(id)) ?? deviceComplianceAppIds[0] ?? '';
  const [, displayName] = deviceComplianceAppNames;
  const nothing = { enabled: true, disabledByMicrosoft: false, roles: [], scopes: [] };
  return { objectId: '', appId, displayName, ownerTenantId: '', ...nothing };
}

/** What a plan says of them, in the words of the check. */
export function registrationWarnings(snapshot: Snapshot, tenant: Tenant): readonly PlanRefusal[] {
  const { check, code, outcome, facts } = findingOf(snapshot, tenant);
  return outcome === 'pass' || outcome === 'skipped' ? [] : [{ code: `${check}/${code}`, facts }];
}

/** What the card of the end says of them. */
export function registrationAtEnd(snapshot: Snapshot, tenant: Tenant): Facts {
  const { outcome, facts } = findingOf(snapshot, tenant);
  return { registration: outcome, blocking: outcome === 'pass' ? [] : (facts['policies'] ?? []) };
}

/** Policies in force that let a Mac in only when it is compliant; undefined when they could not be read. */
export const blockingPolicies = ({ conditionalAccess }: Snapshot): readonly string[] | undefined =>
  valueIn(conditionalAccess)
    ?.filter(policy => policy.state === 'enabled')
    .filter(policy => demandsCompliance(policy) && coversMacs(policy) && coversSignIns(policy))
    .map(policy => policy.displayName);
