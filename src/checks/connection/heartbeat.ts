import { hours } from '../../clock.js';
import { recordOf } from '../../snapshot/record.js';
import { type Check, finding } from '../check.js';
import { unreadRecord } from './unread-record.js';

/** A heartbeat older than this is overdue: Jamf is expected to be heard at least daily. */
export const heartbeatLimit = hours(24);

/** When Intune last heard from Jamf. */
export const heartbeat: Check = {
  name: 'heartbeat',
  group: 'connection',
  scope: 'tenant',
  reads: ['partners', 'compliance-partners'],
  fixes: {
    overdue: { who: 'jamf-administrator', where: 'jamf' },
    never: { who: 'jamf-administrator', where: 'jamf' },
  },
  run(snapshot) {
    const record = recordOf(snapshot);
    const { at } = snapshot.partners;
    if (record.is === 'unread') return unreadRecord('heartbeat', snapshot);
    if (!('row' in record) || record.row.state !== 'enabled') {
      return finding('heartbeat', snapshot, 'skipped', 'not-connected', {}, at);
    }
    const last = record.row.lastHeartbeat;
    if (!last) return finding('heartbeat', snapshot, 'warn', 'never', {}, at);
    const age = new Date(snapshot.takenAt).getTime() - new Date(last).getTime();
    const facts = { hours: Math.max(0, Math.floor(age / hours(1))) };
    const isOverdue = age > heartbeatLimit;
    return finding('heartbeat', snapshot, isOverdue ? 'fail' : 'pass', isOverdue ? 'overdue' : 'ok', facts, at);
  },
};
