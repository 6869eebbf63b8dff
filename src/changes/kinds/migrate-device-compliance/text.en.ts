import { stateWords } from '../../../checks/state-words.js';
import type { Facts } from '../../../kinds.js';
import { intuneLink, jamfLink, list } from '../../steps/device-compliance/said.js';
import * as connecting from '../../steps/device-compliance/text.en.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords } from '../../words.js';

const toConnect = ({ instance }: Facts): string => `Ask for "connect jamf ${instance} device-compliance" instead.`;

export const en: KindWords = {
  title: 'Move Jamf Pro to Device Compliance',
  undo: instance =>
    `Only the new connection can be undone, with "disconnect ${instance} device-compliance". The old platform takes no new connections.`,
  wish: connecting.wish,
  steps: {
    ...connecting.steps,
    'old-partner-groups': {
      title: 'Take the groups of the old platform away in Intune',
      clicks: () => [
        'Tenant administration > Connectors and tokens > Partner device management',
        'Remove every group under Include; if All users is chosen, take that away, too',
        'Save',
      ],
      link: intuneLink,
      proof: "I read Intune's row: no group included, and not all users.",
    },
    'old-jamf-untick': {
      title: 'Switch off Conditional Access in Jamf Pro',
      clicks: () => [
        'Settings > Global > Conditional Access > Edit',
        'Clear Enable Intune Integration for macOS',
        'Save',
      ],
      link: jamfLink,
      confirm: 'I cleared it and saved',
      proof: 'Seen when Intune shows the old partner as terminated; otherwise your word counts.',
    },
  },
  warnings: {
    ...checkWarnings('en'),
    ...connecting.warnings,
    'others-on-old-platform': f =>
      `These servers are on the old platform, too, and share its row in Intune: ${list(f['others'])}. Without its groups no new Mac registers through them: move them next.`,
  },
  waiting: {
    ...waitingWords.en,
    ...connecting.waiting,
    'no-old-connection': f =>
      f['state'] === 'ended'
        ? `The old connection is terminated already: there is nothing left to move. ${toConnect(f)}`
        : `Nothing is connected through the old platform. ${toConnect(f)}`,
    'old-groups-open': f =>
      f['allUsers'] === true
        ? 'Partner device management still includes all users.'
        : `Partner device management still includes: ${list(f['groups'])}.`,
    'old-untick-open': f =>
      `Waiting until Conditional Access is switched off in Jamf Pro. Intune shows ${stateWords(f['state'], 'en')} for the old partner.`,
  },
  irreversible: ['The old platform takes no new connections: once it is off, there is no way back to it.'],
  afterwards: {
    'old-platform-ended': f =>
      f['holds'] === 'no'
        ? 'Intune still shows the old partner as connected. Look in Jamf Pro under Conditional Access whether the integration is off, on every server.'
        : 'Whether Intune has ended the old partner could not be read. "check" shows it later.',
  },
  next: (end, wish) => [
    ...connecting.next(end, wish),
    'The application ID of the old platform stays in Intune, and its apps in Entra. They do nothing now; remove them when no server is on the old platform any more.',
  ],
};
