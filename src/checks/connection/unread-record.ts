import { isKnown } from '../../snapshot/reading.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import { notRead } from '../check.js';
import type { CheckName, Finding } from '../finding.js';

/** The finding where Intune's record could not be told: of its two lists, the one that was not read is to blame. */
export const unreadRecord = (check: CheckName, snapshot: Snapshot): Finding =>
  notRead(check, snapshot, isKnown(snapshot.partners) ? snapshot.compliancePartners : snapshot.partners);
