import { whyNot } from '../../checks/check.js';
import { jamfPartner } from '../../snapshot/connection.js';
import { valueIn } from '../../snapshot/reading.js';
import type { Partner, Snapshot } from '../../snapshot/snapshot.js';
import { type Judgement, unknown } from '../step.js';

/** Intune's one row for Jamf, or that there is none; `why` says what keeps it from being told. */
export type PartnerRow =
  | { readonly is: 'row'; readonly row: Partner }
  | { readonly is: 'none' }
  | { readonly is: 'unknown'; readonly why: Judgement };

export function partnerRow(snapshot: Snapshot): PartnerRow {
  const rows = valueIn(snapshot.partners);
  if (!rows) return { is: 'unknown', why: unknown('partner-not-read', whyNot(snapshot.partners)) };
  if (rows.length > 1) return { is: 'unknown', why: unknown('several-partner-rows', { count: rows.length }) };
  const row = jamfPartner(snapshot);
  return row ? { is: 'row', row } : { is: 'none' };
}
