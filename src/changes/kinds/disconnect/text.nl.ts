import { othersNl } from '../../steps/others-unchanged/text.js';
import { partnerNl } from '../../steps/partner-text.js';
import { removalNextNl, removalWarningsNl } from '../../steps/removal-text.js';
import { terminatedNl } from '../../steps/terminated/text.js';
import { untickNl } from '../../steps/untick-in-jamf/text.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords } from '../../words.js';

const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

export const nl: KindWords = {
  title: 'Jamf Pro ontkoppelen van Intune',
  undo: 'Terug te draaien door opnieuw te koppelen (koppel jamf). Wat Intune dan al heeft verwijderd, komt niet vanzelf terug.',
  wish: wish => [
    {
      label: 'Andere servers',
      value: wish['remaining'] === 'none' ? 'Geen: dit is de laatste' : 'Blijven gekoppeld',
    },
  ],
  steps: {
    'jamf-untick': untickNl.step,
    terminated: terminatedNl.step,
    'others-unchanged': othersNl.step,
  },
  warnings: {
    ...checkWarnings('nl'),
    ...removalWarningsNl,
    'one-box-not-documented': () =>
      'Of uitzetten in één Jamf Pro ook de gedeelde partnergegevens van alle servers beëindigt, is niet gedocumenteerd. Ik let er 24 uur op en meld het als de andere wegvallen.',
  },
  waiting: {
    ...waitingWords.nl,
    ...partnerNl,
    ...untickNl.waiting,
    ...terminatedNl.waiting,
    ...othersNl.waiting,
    'others-connected': f =>
      `Dit is niet de laatste server. Ook gekoppeld: ${list(f['others'])}. Geef bij de aanvraag aan dat de andere gekoppeld blijven, of ontkoppel die eerst.`,
    'manual-is-single': f =>
      `De koppeling is handmatig gemaakt (app "${f['app']}"): zo kan er maar één server gekoppeld zijn. Geef bij de aanvraag aan dat dit de laatste server is.`,
  },
  irreversible: ['Macs die Intune op zijn datum verwijdert, komen niet terug door opnieuw te koppelen.'],
  afterwards: { 'others-connected': othersNl.afterwards },
  next: (end, wish) =>
    wish['remaining'] === 'none'
      ? [
          ...removalNextNl(end),
          'De apps van Jamf en de toepassings-id blijven in Entra en Intune staan; niets gebruikt ze nu.',
        ]
      : [
          'De andere servers blijven gekoppeld. Ik let 24 uur op de gedeelde gegevens en meld het als daar iets verandert.',
        ],
};
