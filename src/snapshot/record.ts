import { valueIn } from './reading.js';
import type { CompliancePartner, Partner, Snapshot } from './snapshot.js';

/**
 * Intune's record that counts for this tenant, and which of the two generations it belongs to: Conditional Access
 * (partner device management) or its successor Device Compliance (partner compliance management).
 */
export type PartnerRecord =
  | { readonly is: 'unread' | 'several' | 'none' }
  | { readonly is: 'legacy'; readonly row: Partner }
  | { readonly is: 'device-compliance'; readonly row: CompliancePartner };

type State = Partner['state'];

/** Intune takes something from the partner, or would. */
const isLive = ({ state }: { readonly state: State }): boolean =>
  state === 'enabled' || state === 'unresponsive' || state === 'rejected';

/** The old record while it is live, else its successor; what was read of one alone is never taken for both. */
export function recordOf({ partners, compliancePartners }: Snapshot): PartnerRecord {
  const old = valueIn(partners);
  if (!old) return { is: 'unread' };
  if (old.length > 1) return { is: 'several' };
  const [legacy] = old;
  if (legacy && (isLive(legacy) || legacy.state === 'unknown')) return { is: 'legacy', row: legacy };
  const successors = valueIn(compliancePartners);
  if (!successors) return { is: 'unread' };
  const current = successors.filter(isInUse);
  if (current.length > 1) return { is: 'several' };
  const ended = successors.find(({ state }) => state === 'terminated');
  const row = current[0] ?? (legacy?.state === 'terminated' ? undefined : ended);
  if (row) return { is: 'device-compliance', row };
  return legacy ? { is: 'legacy', row: legacy } : { is: 'none' };
}

/** Does the successor stand beside a live old record? Undefined when it was not read. */
export const hasSuccessor = ({ compliancePartners }: Snapshot): boolean | undefined =>
  valueIn(compliancePartners)?.some(isInUse);

/** A row of which nothing is known counts: somebody added it. */
const isInUse = (row: CompliancePartner): boolean => isLive(row) || row.state === 'unknown';

export const rowOf = (record: PartnerRecord): Partner | CompliancePartner | undefined =>
  'row' in record ? record.row : undefined;
