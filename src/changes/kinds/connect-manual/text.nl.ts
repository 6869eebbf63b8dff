import { heartbeatNl, manualNextNl, manualWishNl } from '../../steps/manual/end.nl.js';
import { manualNl } from '../../steps/manual/text.nl.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords } from '../../words.js';

export const nl: KindWords = {
  title: 'Jamf Pro koppelen aan Intune (handmatig)',
  undo: 'Terug te draaien met "verwijder handmatige koppeling"; de Macs verdwijnen dan uit Intune op de datum die Intune toont.',
  wish: manualWishNl,
  steps: manualNl.steps,
  warnings: checkWarnings('nl'),
  waiting: { ...waitingWords.nl, ...manualNl.waiting },
  irreversible: ['Het geheim wordt één keer getoond. Nog eens tonen kan ik niet; een nieuw maken kan altijd.'],
  afterwards: { heartbeat: heartbeatNl },
  next: manualNextNl,
};
