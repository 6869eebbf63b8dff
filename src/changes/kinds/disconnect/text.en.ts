import { othersEn } from '../../steps/others-unchanged/text.js';
import { partnerEn } from '../../steps/partner-text.js';
import { removalNextEn, removalWarningsEn } from '../../steps/removal-text.js';
import { terminatedEn } from '../../steps/terminated/text.js';
import { untickEn } from '../../steps/untick-in-jamf/text.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords } from '../../words.js';

const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

export const en: KindWords = {
  title: 'Disconnect Jamf Pro from Intune',
  undo: 'Can be undone by connecting again (connect jamf). What Intune has removed by then does not come back by itself.',
  wish: wish => [
    {
      label: 'Other servers',
      value: wish['remaining'] === 'none' ? 'None: this is the last one' : 'Stay connected',
    },
  ],
  steps: {
    'jamf-untick': untickEn.step,
    terminated: terminatedEn.step,
    'others-unchanged': othersEn.step,
  },
  warnings: {
    ...checkWarnings('en'),
    ...removalWarningsEn,
    'one-box-not-documented': () =>
      'Whether switching it off in one Jamf Pro ends the record that all servers share is not documented. I watch it for 24 hours and tell you if the others drop.',
  },
  waiting: {
    ...waitingWords.en,
    ...partnerEn,
    ...untickEn.waiting,
    ...terminatedEn.waiting,
    ...othersEn.waiting,
    'others-connected': f =>
      `This is not the last server. Connected, too: ${list(f['others'])}. Ask again and say that the others stay connected, or disconnect those first.`,
    'manual-is-single': f =>
      `The connection is a manual one (app "${f['app']}"): only one server can be connected that way. Ask again and say that this is the last server.`,
  },
  irreversible: ['Macs that Intune removes on its date are not brought back by connecting again.'],
  afterwards: { 'others-connected': othersEn.afterwards },
  next: (end, wish) =>
    wish['remaining'] === 'none'
      ? [...removalNextEn(end), "Jamf's apps and the application ID stay in Entra and Intune; nothing uses them now."]
      : ['The other servers stay connected. I look at the shared record for 24 hours and tell you if it changes.'],
};
