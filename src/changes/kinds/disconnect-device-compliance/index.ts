import { valueIn } from '../../../snapshot/reading.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import { concerned, concernedReads } from '../../steps/device-compliance/concerned.js';
import { blockingPolicies } from '../../steps/device-compliance/registration.js';
import type { Kind, PlanRefusal } from '../kind.js';
import { pins, standingRows, steps } from './steps.js';
import { text } from './text.js';
import { wish } from './wish.js';

/** End Device Compliance: Jamf stops to report, and Intune's row for Jamf goes. */
export const disconnectDeviceCompliance: Kind = {
  name: 'disconnect-device-compliance',
  act: 'disconnect',
  platform: 'pcm',
  wish,
  text,
  planReads: [...concernedReads, 'compliance-partners'],
  steps,
  refusal: () => undefined,
  warnings: snapshot => [...aboutRows(snapshot), ...aboutAccess(snapshot), { code: 'access-lingers', facts: {} }],
  blastRadius(snapshot, subject) {
    const rows = standingRows(snapshot);
    const groups = [...new Set(rows.flatMap(row => row.macOsGroups))];
    return concerned(snapshot, subject, { groups, all: rows.some(row => row.includesAllUsers) });
  },
  baseline: pins,
  ends: () => [
    { platform: 'pcm', scope: 'instance' },
    { platform: 'pcm', scope: 'shared' },
  ],
};

/** One row serves every server of the tenant. */
function aboutRows(snapshot: Snapshot): readonly PlanRefusal[] {
  if (!valueIn(snapshot.compliancePartners)) return [];
  const stands = standingRows(snapshot).length > 0;
  return stands ? [{ code: 'ends-for-all-servers', facts: {} }] : [{ code: 'no-compliance-row', facts: {} }];
}

function aboutAccess(snapshot: Snapshot): readonly PlanRefusal[] {
  const policies = blockingPolicies(snapshot);
  if (!policies) return [{ code: 'policies-not-read', facts: {} }];
  return policies.length > 0 ? [{ code: 'macs-blocked', facts: { policies: [...policies] } }] : [];
}
