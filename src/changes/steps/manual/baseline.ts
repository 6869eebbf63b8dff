import type { Facts } from '../../../kinds.js';
import { jamfPartner } from '../../../snapshot/connection.js';
import { valueIn } from '../../../snapshot/reading.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';

/** What a manual connection is told apart from: what Intune and Jamf showed before it. */
export const manualBaseline = (snapshot: Snapshot): Facts => ({
  jamfNotifications: valueIn(snapshot.jamf.notifications)?.map(one => `${one.type}/${one.id}`) ?? null,
  partnerState: jamfPartner(snapshot)?.state ?? 'none',
});
