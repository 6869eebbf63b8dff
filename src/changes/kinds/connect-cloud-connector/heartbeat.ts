import { hours } from '../../../clock.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import type { Subject } from '../../step.js';
import { partnerRow } from '../../steps/partner.js';
import type { AfterLook } from '../kind.js';

/** Within a day Intune hears from Jamf: a heartbeat newer than that step. It is that of the shared record. */
export const heartbeatAfter = (step: string): AfterLook => ({
  name: 'heartbeat',
  reads: ['partners'],
  after: [hours(1), hours(4), hours(24)],
  early: 'wait',
  platform: 'pdm',
  expects: 'standing',
  holds(snapshot: Snapshot, { latched }: Subject) {
    const found = partnerRow(snapshot);
    if (found.is === 'unknown') return 'unknown';
    const beat = found.is === 'row' ? found.row.lastHeartbeat : undefined;
    const end = latched[step]?.at;
    return beat && end && Date.parse(beat) > Date.parse(end) ? 'yes' : 'no';
  },
});

export const firstHeartbeat = heartbeatAfter('verified');
