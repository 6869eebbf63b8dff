import type { Json } from '../../kinds.js';
import { notReadEn } from '../not-read.js';
import type { GroupText } from '../words.js';
import { type Complaint, listed } from './complaints.js';
import type { ConnectionName } from './names.js';

const again = 'Look at Conditional Access in Jamf Pro and connect anew if it says that the connection was lost.';

/** What each of Jamf's messages says. */
const said: { readonly [complaint in Complaint]: string } = {
  CONDITIONAL_ACCESS_CONNECTION_ERROR: 'a connection error of Conditional Access',
  DEVICE_COMPLIANCE_CONNECTION_ERROR: 'a connection error of Device Compliance',
  MII_HEARTBEAT_FAILED_NOTIFICATION: 'the heartbeat to Intune failed',
  MII_INVENTORY_UPLOAD_FAILED_NOTIFICATION: 'the inventory did not get to Intune',
  MII_UNATHORIZED_RESPONSE_NOTIFICATION: 'Intune answered that Jamf Pro has no access',
};
const complaintsOf = (types: Json | undefined): string => listed(types, said);

export const en: GroupText<ConnectionName> = {
  'partner-state': {
    title: 'Connection in Intune',
    codes: {
      enabled: () => ({ cause: 'Intune calls the connection "enabled": it is active.' }),
      unresponsive: () => ({
        cause: 'Intune calls the connection "unresponsive": it no longer hears from Jamf.',
        fix: again,
      }),
      rejected: () => ({
        cause: 'Intune calls the connection "rejected": it does not take what Jamf sends.',
        fix: "Look at the application ID in Partner device management, and at the permissions of Jamf's apps.",
      }),
      unknown: () => ({
        cause: 'Intune calls the connection "unknown", and no document says what that means.',
        fix: 'Look at the page of the partner in Intune.',
      }),
      terminated: () => ({ cause: 'The connection was ended in Intune ("terminated").' }),
      unavailable: () => ({ cause: 'Intune lists Jamf as "unavailable": there is no connection.' }),
      none: () => ({ cause: 'Intune has no record of Jamf: there is no connection.' }),
      several: () => ({
        cause: 'Intune lists more than one partner that could be Jamf.',
        fix: 'Clear this up in Intune first: the bot does not guess.',
      }),
      'not-read': notReadEn("Intune's partner record"),
    },
  },
  heartbeat: {
    title: 'Heartbeat',
    codes: {
      ok: f => ({
        cause:
          f['hours'] === 0
            ? 'Intune heard from Jamf within the last hour.'
            : `Intune heard from Jamf ${f['hours']} h ago.`,
      }),
      overdue: f => ({ cause: `Intune last heard from Jamf ${f['hours']} h ago; once a day is expected.`, fix: again }),
      never: () => ({
        cause: 'The connection is active, but Intune has never heard from Jamf.',
        fix: 'The first sign can take a day. After that, look at Conditional Access in Jamf Pro.',
      }),
      'not-connected': () => ({ cause: 'There is no active connection to hear from.' }),
      'not-read': notReadEn('The heartbeat'),
    },
  },
  'jamf-messages': {
    title: 'Messages in Jamf Pro',
    codes: {
      ok: () => ({ cause: 'Jamf Pro reports no fault of the connection.' }),
      complains: f => ({
        cause: `Jamf Pro itself reports that the connection fails: ${complaintsOf(f['types'])}.`,
        fix: again,
      }),
      'none-seen': () => ({
        cause: 'Jamf Pro shows no messages. An API client may not be shown any, so this proves nothing.',
      }),
      'not-read': notReadEn('The messages in Jamf Pro'),
    },
  },
};
