import { jamfPartner } from '../../../snapshot/connection.js';
import { isKnown, valueIn } from '../../../snapshot/reading.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import type { Subject } from '../../step.js';
import { pinnedIn } from '../../steps/delete-apps/pins.js';
import { untickName } from '../../steps/untick-in-jamf/index.js';
import type { KindClock } from '../kind.js';

/** The 24 hours from the end of the manual connection until Intune shows the connector as enabled. */
export const clock: KindClock = { stands, reads: ['partners', 'named'], until: 'jamf-confirm' };

const live = ['enabled', 'unresponsive'];

/** It stands as long as nothing of it was taken away: not the tick, nor the id, nor an app. One sign of its end is enough. */
function stands(snapshot: Snapshot, subject: Subject): 'yes' | 'no' | 'unknown' {
  if (subject.attested.includes(untickName) || subject.latched[untickName]) return 'no';
  const signs = [recordStands(snapshot, subject), appsStand(snapshot, subject)];
  if (signs.includes('no')) return 'no';
  return signs.includes('unknown') ? 'unknown' : 'yes';
}

function recordStands(snapshot: Snapshot, subject: Subject): 'yes' | 'no' | 'unknown' {
  const rows = valueIn(snapshot.partners);
  if (!rows || rows.length > 1) return 'unknown';
  const partner = jamfPartner(snapshot);
  const isSame = partner?.applicationId === subject.plan?.baseline['applicationId'];
  return partner && live.includes(partner.state) && isSame ? 'yes' : 'no';
}

function appsStand(snapshot: Snapshot, subject: Subject): 'yes' | 'no' | 'unknown' {
  const readings = pinnedIn(subject.plan?.baseline ?? {}).map(({ objectId }) => snapshot.named[objectId]);
  if (readings.some(reading => reading?.is === 'absent')) return 'no';
  return readings.every(reading => reading && isKnown(reading)) ? 'yes' : 'unknown';
}
