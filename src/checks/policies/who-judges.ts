import { type Reading, valueIn } from '../../snapshot/reading.js';
import type { Partner, Snapshot } from '../../snapshot/snapshot.js';

/** Who decides whether a Mac is compliant: Intune by its policies, or Jamf by its smart groups. */
export type Judge =
  | { readonly is: 'intune' }
  | { readonly is: 'jamf' }
  | { readonly is: 'not-read'; readonly reading: Reading<unknown> };

const liveStates: readonly Partner['state'][] = ['enabled', 'unresponsive', 'rejected'];

/** Without any connection it is Intune: its policy has to be there before the first Mac comes. */
export function whoJudges({ partners, compliancePartners }: Snapshot): Judge {
  const rows = valueIn(partners);
  if (!rows) return { is: 'not-read', reading: partners };
  if (rows.some(row => liveStates.includes(row.state))) return { is: 'intune' };
  const successors = valueIn(compliancePartners);
  if (!successors) return { is: 'not-read', reading: compliancePartners };
  // A row of Device Compliance is there only because somebody added it.
  return successors.some(row => row.state !== 'terminated') ? { is: 'jamf' } : { is: 'intune' };
}
