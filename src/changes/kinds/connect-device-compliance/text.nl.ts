import * as connecting from '../../steps/device-compliance/text.nl.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords } from '../../words.js';

export const nl: KindWords = {
  title: 'Jamf Pro koppelen aan Intune (Device Compliance)',
  undo: instance =>
    `Terug te draaien met "ontkoppel ${instance} device-compliance". Beleid dat een compatibel apparaat eist, houdt deze Macs dan tegen.`,
  wish: connecting.wish,
  steps: connecting.steps,
  warnings: { ...checkWarnings('nl'), ...connecting.warnings },
  waiting: { ...waitingWords.nl, ...connecting.waiting },
  next: connecting.next,
};
