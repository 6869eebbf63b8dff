import { heartbeatEn, manualNextEn, manualWishEn } from '../../steps/manual/end.en.js';
import { manualEn } from '../../steps/manual/text.en.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords } from '../../words.js';

export const en: KindWords = {
  title: 'Connect Jamf Pro to Intune (manual)',
  undo: 'Can be undone with "remove manual"; the Macs then leave Intune at the date Intune shows.',
  wish: manualWishEn,
  steps: manualEn.steps,
  warnings: checkWarnings('en'),
  waiting: { ...waitingWords.en, ...manualEn.waiting },
  irreversible: ['The secret is shown once. I cannot show it again; a new one can always be made.'],
  afterwards: { heartbeat: heartbeatEn },
  next: manualNextEn,
};
