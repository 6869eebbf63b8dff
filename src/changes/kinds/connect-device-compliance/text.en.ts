import * as connecting from '../../steps/device-compliance/text.en.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords } from '../../words.js';

export const en: KindWords = {
  title: 'Connect Jamf Pro to Intune (Device Compliance)',
  undo: instance =>
    `Can be undone with "disconnect ${instance} device-compliance". Policies that require a compliant device then block these Macs.`,
  wish: connecting.wish,
  steps: connecting.steps,
  warnings: { ...checkWarnings('en'), ...connecting.warnings },
  waiting: { ...waitingWords.en, ...connecting.waiting },
  next: connecting.next,
};
