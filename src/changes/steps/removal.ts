import { jamfPartner } from '../../snapshot/connection.js';
import { valueIn } from '../../snapshot/reading.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import type { PlanRefusal } from '../kinds/kind.js';

/** What approvers are told of Macs whose connection ends: Intune's dates as it gives them, never computed. */
export function removalWarnings(snapshot: Snapshot): readonly PlanRefusal[] {
  const partner = jamfPartner(snapshot);
  const { devicesRemovedAt: removed, devicesNonCompliantAt: nonCompliant } = partner ?? {};
  return [
    { code: 'macs-removed', facts: {} },
    ...(removed ? [{ code: 'removal-date-set', facts: { date: removed } }] : []),
    ...(nonCompliant ? [{ code: 'non-compliant-date-set', facts: { date: nonCompliant } }] : []),
  ];
}

/** Policies that will block Macs that Intune no longer hears of. */
export function blockingPolicies(snapshot: Snapshot): readonly PlanRefusal[] {
  const policies = (valueIn(snapshot.conditionalAccess) ?? [])
    .filter(policy => policy.state === 'enabled' && policy.requiresCompliantDevice)
    .map(policy => policy.displayName);
  return policies.length > 0 ? [{ code: 'conditional-access-blocks', facts: { policies } }] : [];
}
