import { whyNot } from '../../../checks/check.js';
import type { Facts } from '../../../kinds.js';
import { valueIn } from '../../../snapshot/reading.js';
import type { CompliancePartner, Snapshot } from '../../../snapshot/snapshot.js';
import { type Judgement, unknown } from '../../step.js';

/*
 * Intune's rows of Jamf in Partner compliance management. One partner serves a platform, and rows stand by platform
 * (https://learn.microsoft.com/intune/device-security/compliance/third-party-partners): those for other platforms than
 * macOS are none of ours.
 */

/** It takes compliance for Macs, or somebody said whose Macs it is for. */
export const isForMacs = (row: CompliancePartner): boolean => row.macOsOnboarded || namesMacUsers(row);

export const namesMacUsers = ({ macOsGroups, excludedGroups, includesAllUsers }: CompliancePartner): boolean =>
  includesAllUsers || macOsGroups.length > 0 || excludedGroups.length > 0;

/** Intune takes something from the partner, or would. A state that is none that we know counts. */
export const isInUse = ({ state, macOsOnboarded }: CompliancePartner): boolean =>
  state !== 'terminated' && (state !== 'unavailable' || macOsOnboarded);

export type MacRow =
  | { readonly is: 'unread'; readonly judgement: Judgement }
  | { readonly is: 'none' }
  | { readonly is: 'row'; readonly row: CompliancePartner };

/** The row for Macs: of ended ones only when there is no other. */
export function macRowIn({ compliancePartners }: Snapshot): MacRow {
  const rows = valueIn(compliancePartners)?.filter(isForMacs);
  if (!rows) return { is: 'unread', judgement: unknown('compliance-partner-not-read', whyNot(compliancePartners)) };
  const present = rows.filter(row => row.state !== 'terminated');
  const count = present.length;
  if (count > 1) return { is: 'unread', judgement: unknown('several-compliance-rows', { count }) };
  const row = present[0] ?? rows[0];
  return row ? { is: 'row', row } : { is: 'none' };
}

export function macRow(snapshot: Snapshot): CompliancePartner | undefined {
  const found = macRowIn(snapshot);
  return found.is === 'row' ? found.row : undefined;
}

/** The facts of the rows that an approval rests on. */
export const rowsBasis = ({ compliancePartners }: Snapshot): Facts => ({
  rows: (valueIn(compliancePartners) ?? []).map(row => ({
    id: row.id,
    state: row.state,
    onboarded: row.macOsOnboarded,
    included: row.includesAllUsers ? ['all users'] : [...row.macOsGroups].sort(),
    excluded: [...row.excludedGroups].sort(),
  })),
});
