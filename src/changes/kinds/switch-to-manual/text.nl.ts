import { clearNl } from '../../steps/clear-application-id/text.js';
import { deleteNl } from '../../steps/delete-apps/text.js';
import { heartbeatNl, manualNextNl, manualWishNl } from '../../steps/manual/end.nl.js';
import { manualNl } from '../../steps/manual/text.nl.js';
import { terminatedNl } from '../../steps/terminated/text.js';
import { untickNl } from '../../steps/untick-in-jamf/text.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords } from '../../words.js';

export const nl: KindWords = {
  title: 'Van de cloudconnector naar een handmatige koppeling',
  undo: 'Terug te draaien met "migreer": van de handmatige koppeling terug naar de cloudconnector.',
  wish: wish => [
    ...manualWishNl(wish),
    {
      label: 'Apps van de connector',
      value: wish['connectorApps'] === 'remove' ? 'aan het eind verwijderd' : 'blijven in Entra',
    },
  ],
  steps: {
    ...manualNl.steps,
    'jamf-untick': untickNl.step,
    terminated: terminatedNl.step,
    'application-id-cleared': clearNl.step,
    'apps-deleted': deleteNl.step,
  },
  warnings: {
    ...checkWarnings('nl'),
    'outage-not-documented': () =>
      'Tussen de twee koppelingen in melden Macs zich niet. Hoe lang dat mag duren, zegt Microsoft niet: zorg dat iedereen die nodig is klaarzit.',
    'help-from-jamf': () => 'Voor hulp bij deze overstap verwijst Microsoft naar Jamf.',
  },
  waiting: {
    ...waitingWords.nl,
    ...manualNl.waiting,
    ...untickNl.waiting,
    ...terminatedNl.waiting,
    ...clearNl.waiting,
    ...deleteNl.waiting,
    'not-connected': () =>
      'Deze tenant is niet met de cloudconnector gekoppeld: vraag meteen een handmatige koppeling aan.',
  },
  irreversible: [
    'Vanaf stap 1 staat de cloudconnector uit, en bepaalt Intune een datum waarop de Macs verdwijnen.',
    'Een geheim wordt één keer getoond. Nog eens tonen kan ik niet; een nieuw maken kan altijd.',
  ],
  afterwards: { heartbeat: heartbeatNl },
  next: manualNextNl,
};
