import { clearEn } from '../../steps/clear-application-id/text.js';
import { deleteEn } from '../../steps/delete-apps/text.js';
import { heartbeatEn, manualNextEn, manualWishEn } from '../../steps/manual/end.en.js';
import { manualEn } from '../../steps/manual/text.en.js';
import { terminatedEn } from '../../steps/terminated/text.js';
import { untickEn } from '../../steps/untick-in-jamf/text.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords } from '../../words.js';

export const en: KindWords = {
  title: 'From the cloud connector to a manual connection',
  undo: 'Can be undone with "migrate": from the manual connection back to the cloud connector.',
  wish: wish => [
    ...manualWishEn(wish),
    {
      label: "The connector's apps",
      value: wish['connectorApps'] === 'remove' ? 'removed at the end' : 'stay in Entra',
    },
  ],
  steps: {
    ...manualEn.steps,
    'jamf-untick': untickEn.step,
    terminated: terminatedEn.step,
    'application-id-cleared': clearEn.step,
    'apps-deleted': deleteEn.step,
  },
  warnings: {
    ...checkWarnings('en'),
    'outage-not-documented': () =>
      'Between the two connections Macs do not report. How long that may last, Microsoft does not say: have everybody ready who is needed.',
    'help-from-jamf': () => 'For help with this switch Microsoft sends you to Jamf support.',
  },
  waiting: {
    ...waitingWords.en,
    ...manualEn.waiting,
    ...untickEn.waiting,
    ...terminatedEn.waiting,
    ...clearEn.waiting,
    ...deleteEn.waiting,
    'not-connected': () =>
      'This tenant is not connected through the cloud connector: ask for a manual connection right away.',
  },
  irreversible: [
    'From step 1 on the cloud connector is off, and Intune sets a date on which the Macs leave.',
    'A secret is shown once. I cannot show it again; a new one can always be made.',
  ],
  afterwards: { heartbeat: heartbeatEn },
  next: manualNextEn,
};
