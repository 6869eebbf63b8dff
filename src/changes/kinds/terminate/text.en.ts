import { stateWords } from '../../../checks/state-words.js';
import { partnerEn } from '../../steps/partner-text.js';
import { removalNextEn, removalWarningsEn } from '../../steps/removal-text.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords } from '../../words.js';

const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

export const en: KindWords = {
  title: 'End the connection in Intune (Terminate)',
  undo: 'Can be undone by connecting every server again (connect jamf). What Intune has removed by then does not come back by itself.',
  wish: () => [{ label: 'Concerns', value: 'Every Jamf Pro server of this tenant' }],
  steps: {
    'partner-terminated': {
      title: 'Intune ends the connection',
      clicks: () => [
        'Tenant administration > Connectors and tokens > Partner device management',
        'Terminate (Intune shows the button only while Jamf is connected)',
      ],
      link: context => ({ label: 'Open Intune', url: context.consoles.intune }),
      proof: "I read Intune's partner record: it has to say Terminated.",
    },
  },
  warnings: {
    ...checkWarnings('en'),
    ...removalWarningsEn,
    'every-server': f =>
      `This ends the connection of every server in this tenant at once: ${list(f['servers'])}, and any that was connected without me. Jamf Pro is not asked, and its own box stays ticked.`,
  },
  waiting: {
    ...waitingWords.en,
    ...partnerEn,
    'not-terminated': f => `Intune does not show Terminated yet; its state is ${stateWords(f['state'], 'en')}.`,
    'no-partner-row': () => 'Intune shows no row for Jamf. Open Partner device management and look.',
  },
  irreversible: ['Macs that Intune removes on its date are not brought back by connecting again.'],
  next: end => [
    ...removalNextEn(end),
    'In each Jamf Pro, untick Enable Intune Integration for macOS: ending it in Intune leaves the box as it is.',
  ],
};
