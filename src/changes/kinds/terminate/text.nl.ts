import { stateWords } from '../../../checks/state-words.js';
import { partnerNl } from '../../steps/partner-text.js';
import { removalNextNl, removalWarningsNl } from '../../steps/removal-text.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords } from '../../words.js';

const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

export const nl: KindWords = {
  title: 'De koppeling in Intune beëindigen (Terminate)',
  undo: 'Terug te draaien door elke server opnieuw te koppelen (koppel jamf). Wat Intune dan al heeft verwijderd, komt niet vanzelf terug.',
  wish: () => [{ label: 'Betreft', value: 'Elke Jamf Pro-server van deze tenant' }],
  steps: {
    'partner-terminated': {
      title: 'Intune beëindigt de koppeling',
      clicks: () => [
        'Tenant administration > Connectors and tokens > Partner device management',
        'Terminate (Intune toont de knop alleen zolang Jamf gekoppeld is)',
      ],
      link: context => ({ label: 'Open Intune', url: context.consoles.intune }),
      proof: 'Ik lees de partnergegevens van Intune: daar moet Terminated staan.',
    },
  },
  warnings: {
    ...checkWarnings('nl'),
    ...removalWarningsNl,
    'every-server': f =>
      `Dit beëindigt in één keer de koppeling van elke server in deze tenant: ${list(f['servers'])}, en van elke andere die buiten mij om is gekoppeld. Jamf Pro komt er niet aan te pas; het vinkje blijft daar staan.`,
  },
  waiting: {
    ...waitingWords.nl,
    ...partnerNl,
    'not-terminated': f => `Intune toont nog geen Terminated; de status is ${stateWords(f['state'], 'nl')}.`,
    'no-partner-row': () => 'Intune toont geen regel voor Jamf. Open Partner device management en kijk daar.',
  },
  irreversible: ['Macs die Intune op zijn datum verwijdert, komen niet terug door opnieuw te koppelen.'],
  next: end => [
    ...removalNextNl(end),
    'Haal in elke Jamf Pro het vinkje weg bij Enable Intune Integration for macOS: beëindigen in Intune laat het staan.',
  ],
};
