import { whyNot } from '../../../checks/check.js';
import { type Contract, compareGrants, permissionName } from '../../../checks/permissions/contract.js';
import type { Facts } from '../../../kinds.js';
import { valueIn } from '../../../snapshot/reading.js';
import type { EnterpriseApp, Snapshot } from '../../../snapshot/snapshot.js';
import { type Judgement, no, type Subject, unknown, yes } from '../../step.js';

/** Jamf's multi-tenant apps of this name: owned by another tenant, present here as enterprise applications. */
export function foreignAppsNamed(snapshot: Snapshot, displayName: string, subject: Pick<Subject, 'tenantId'>) {
  const apps = valueIn(snapshot.jamfApps) ?? [];
  return apps.filter(app => app.displayName === displayName && app.ownerTenantId !== subject.tenantId);
}

/** Is the app consented to exactly as its contract says? Two apps of one name are a question, never a guess. */
export function judgeConsent(
  snapshot: Snapshot,
  subject: Subject,
  asked: { readonly step: string; readonly displayName: string; readonly contract: Contract },
): Judgement {
  const { displayName, contract } = asked;
  if (!valueIn(snapshot.jamfApps)) return unknown('apps-not-read', whyNot(snapshot.jamfApps));
  const candidates = foreignAppsNamed(snapshot, displayName, subject);
  const [app] = candidates;
  if (!app) return no('app-missing', { app: displayName });
  if (candidates.length > 1) return unknown('several-apps', { app: displayName, count: candidates.length });
  if (!app.enabled || app.disabledByMicrosoft) return no('app-disabled', { app: displayName });
  const { missing, extra } = compareGrants(app, contract);
  if (missing.length > 0) return no('grants-missing', { app: displayName, missing: missing.map(permissionName) });
  const extras = extra.map(permissionName).sort();
  if (!isAccepted(extras, subject.accepted[asked.step])) return no('grants-extra', { app: displayName, extra: extras });
  return yes({ objectId: app.objectId, appId: app.appId, extra: extras });
}

/** Permissions beyond the contract are unsupported: an approver accepted exactly these, or the step is not done. */
function isAccepted(extras: readonly string[], accepted: Facts | undefined): boolean {
  const known = accepted?.['extra'];
  return extras.every(extra => Array.isArray(known) && known.includes(extra));
}

/** The facts of an app that an approval rests on. */
export function appBasis(app: EnterpriseApp): Facts {
  return {
    objectId: app.objectId,
    appId: app.appId,
    owner: app.ownerTenantId,
    enabled: app.enabled,
    disabledByMicrosoft: app.disabledByMicrosoft,
    roles: app.roles.map(role => `${role.resourceAppId}/${role.value}`).sort(),
    scopes: app.scopes.map(scope => `${scope.resourceAppId}/${scope.scope}/${scope.forEveryone}`).sort(),
  };
}
