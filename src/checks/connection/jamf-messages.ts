import { valueIn } from '../../snapshot/reading.js';
import { recordOf } from '../../snapshot/record.js';
import { type Check, finding, notRead } from '../check.js';
import { complaintsIn } from './complaints.js';
import { unreadRecord } from './unread-record.js';

/** What Jamf Pro tells its own administrators of the connection. */
export const jamfMessages: Check = {
  name: 'jamf-messages',
  group: 'connection',
  scope: 'instance',
  reads: ['jamf-notifications', 'partners', 'compliance-partners'],
  fixes: { complains: { who: 'jamf-administrator', where: 'jamf' } },
  run(snapshot) {
    const { notifications, signIn } = snapshot.jamf;
    const messages = valueIn(notifications);
    const { at } = notifications;
    if (!messages) return notRead('jamf-messages', snapshot, notifications);
    const types = complaintsIn(snapshot, messages);
    // Two of the messages speak of one generation alone: which of them is in place must be known.
    const isClear = recordOf(snapshot).is !== 'unread' || types.some(type => type.startsWith('MII_'));
    if (types.length > 0 && !isClear) return unreadRecord('jamf-messages', snapshot);
    if (types.length > 0) return finding('jamf-messages', snapshot, 'fail', 'complains', { types }, at);
    // Whether an API client is shown any messages at all, no document says.
    if (messages.length === 0 && signIn === 'api-client') {
      return finding('jamf-messages', snapshot, 'skipped', 'none-seen', {}, at);
    }
    return finding('jamf-messages', snapshot, 'pass', 'ok', {}, at);
  },
};
