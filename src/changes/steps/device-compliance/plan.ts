import type { Facts } from '../../../kinds.js';
import type { Snapshot, SnapshotPart } from '../../../snapshot/snapshot.js';
import type { PlanRefusal } from '../../kinds/kind.js';
import type { Subject } from '../../step.js';
import { complianceApps } from './apps.js';
import { concernedReads } from './concerned.js';
import { prerequisiteFindings } from './prerequisites.js';
import { blockingPolicies, registrationReads, registrationWarnings } from './registration.js';
import { isInUse, macRow } from './rows.js';
import { askedIn } from './wish.js';

export const connectingReads: readonly SnapshotPart[] = [...new Set([...concernedReads, ...registrationReads])];

/** What an approver must know of a connection by Device Compliance, however it comes about. */
export const connectingWarnings = (snapshot: Snapshot, subject: Subject): readonly PlanRefusal[] => [
  ...prerequisiteFindings(snapshot)
    .filter(finding => finding.outcome === 'warn')
    .map(({ check, code, facts }) => ({ code: `${check}/${code}`, facts })),
  ...aboutSmartGroups(subject),
  ...aboutRow(snapshot, subject),
  ...aboutFirstVerdict(snapshot),
  ...registrationWarnings(snapshot, subject),
];

function aboutSmartGroups(subject: Subject): readonly PlanRefusal[] {
  const { applicableGroup, complianceGroup } = askedIn(subject.wish);
  return applicableGroup === complianceGroup ? [{ code: 'same-smart-group', facts: { group: applicableGroup } }] : [];
}

/** There is one row for all servers of the tenant: what it holds today is what they rely on. */
function aboutRow(snapshot: Snapshot, subject: Subject): readonly PlanRefusal[] {
  const row = macRow(snapshot);
  if (!row || row.state === 'terminated') return [];
  const wanted = askedIn(subject.wish).userGroups;
  const dropped = row.macOsGroups.filter(id => !wanted.includes(id));
  return [
    ...(isInUse(row) ? [{ code: 'further-server', facts: { state: row.state } }] : []),
    ...(dropped.length > 0 ? [{ code: 'groups-replaced', facts: { groups: dropped } }] : []),
  ];
}

/** A Mac that registers stands as not compliant until Jamf's first verdict. */
function aboutFirstVerdict(snapshot: Snapshot): readonly PlanRefusal[] {
  const policies = blockingPolicies(snapshot) ?? [];
  return policies.length > 0 ? [{ code: 'first-not-compliant', facts: { policies: [...policies] } }] : [];
}

/** What exists before, to tell it from what appears through the change. */
export function connectingBaseline(snapshot: Snapshot, subject: Subject): Facts {
  const row = macRow(snapshot);
  return {
    complianceApps: [...complianceApps(snapshot, subject)],
    compliancePartnerId: row?.id ?? '',
    compliancePartnerState: row?.state ?? 'none',
  };
}
