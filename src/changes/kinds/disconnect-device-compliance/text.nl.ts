import { stateWords } from '../../../checks/state-words.js';
import type { Json } from '../../../kinds.js';
import { intuneLink, jamfLink, notReadOf, quoted } from '../../steps/device-compliance/said.js';
import { checkWarnings, waitingWords } from '../../text.js';
import type { KindWords } from '../../words.js';

const statesOf = (states: Json | undefined): string =>
  (Array.isArray(states) ? states : []).map(state => stateWords(state, 'nl')).join(', ');

export const nl: KindWords = {
  title: 'Jamf Pro ontkoppelen van Intune (Device Compliance)',
  undo: instance =>
    `Terug te draaien door opnieuw te koppelen: "koppel jamf ${instance} device-compliance", met de twee slimme groepen en de gebruikersgroepen.`,
  wish: () => [{ label: 'Verbindingstype', value: 'Device Compliance' }],
  steps: {
    'jamf-compliance-off': {
      title: 'Zet Device Compliance uit in Jamf Pro',
      clicks: () => [
        'Settings > Global > Device Compliance > Edit',
        'Alleen als de toegang direct moet stoppen: Compliance Group: een lege slimme groep, Save, en weer Edit',
        'Zet de schakelaar rechtsboven uit en kies Save',
      ],
      link: jamfLink,
      confirm: 'Uitgezet en opgeslagen',
      proof: 'Jamf Pro laat me dit niet zien: je woord telt.',
    },
    'compliance-partner-removed': {
      title: 'Verwijder de nalevingspartner in Intune',
      clicks: () => [
        'Tenant administration > Connectors and tokens > Partner compliance management',
        'Verwijder de regel Jamf Device Compliance, platform macOS; regels voor andere platforms blijven staan',
      ],
      link: intuneLink,
      proof: 'Ik lees de lijst van Intune: de regel is weg of niet meer in gebruik.',
    },
  },
  warnings: {
    ...checkWarnings('nl'),
    'macs-blocked': f =>
      `Zodra Jamf niets meer meldt, houdt dit beleid de Macs van Jamf tegen: ${quoted(f['policies'])}.`,
    'policies-not-read': () =>
      'Voorwaardelijke toegang was niet te lezen: beleid dat een compatibel apparaat eist, houdt deze Macs tegen.',
    'access-lingers': () =>
      'Na het uitzetten houden Macs nog even toegang. Moet die direct stoppen, kies dan eerst in Jamf Pro een lege slimme groep als Compliance Group.',
    'ends-for-all-servers': () =>
      'Intune heeft één regel voor Jamf. Die weghalen beëindigt Device Compliance voor elke Jamf Pro-server van deze tenant.',
    'no-compliance-row': () =>
      'Intune heeft geen nalevingspartner van Jamf voor macOS: alleen in Jamf Pro zelf is nog iets te doen.',
  },
  waiting: {
    ...waitingWords.nl,
    'jamf-compliance-off-open': () => 'Ik wacht tot Device Compliance in Jamf Pro uit staat.',
    'compliance-partner-present': f => `Intune toont nog een nalevingspartner van Jamf (${statesOf(f['states'])}).`,
    'compliance-partner-not-read': notReadOf('nl', 'De lijst met nalevingspartners van Intune'),
  },
  irreversible: [
    'Beleid dat een compatibel apparaat eist, houdt deze Macs tegen tot iets ze weer als compatibel meldt.',
  ],
  next: () => [
    'Kijk of er nog beleid is dat naleving van deze Macs vraagt: "controleer beleid".',
    'De twee Jamf-apps blijven in Entra staan. Verwijder ze zodra geen server Device Compliance nog gebruikt.',
  ],
};
