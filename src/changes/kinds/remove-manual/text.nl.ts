import type { Facts } from '../../../kinds.js';
import { clearNl } from '../../steps/clear-application-id/text.js';
import { deleteNl } from '../../steps/delete-apps/text.js';
import { secretsWords } from '../../steps/manual/secret-words.js';
import { terminatedNl } from '../../steps/terminated/text.js';
import { unreadWords } from '../../steps/unread.js';
import { untickNl } from '../../steps/untick-in-jamf/text.js';
import { waitingWords } from '../../text.js';
import type { KindWords } from '../../words.js';
import type { removalEn } from './text.en.js';

const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

/** The words of a removal, for the migration too. */
export const removalNl: typeof removalEn = {
  apps: (wish: Facts): string => {
    const named = wish['apps'];
    if (!Array.isArray(named)) return 'de twee die ik vind';
    return named.length === 0 ? 'al weg' : named.join(', ');
  },
  steps: {
    'jamf-untick': untickNl.step,
    'application-id-cleared': clearNl.step,
    'apps-deleted': deleteNl.step,
    terminated: terminatedNl.step,
  },
  warnings: {
    'apps-to-delete': (f: Facts) =>
      `Dit wordt in Entra verwijderd: ${list(f['apps'])}. ${f['count'] === 1 ? 'Een handmatige koppeling heeft meestal twee van zulke apps; ik vond er een. ' : ''}Entra bewaart verwijderde apps 30 dagen.`,
    'no-apps-to-delete': () => 'Er wordt in Entra geen app verwijderd: volgens de aanvrager zijn ze al weg.',
    'not-seen-as-manual': () =>
      'Dat de koppeling handmatig is, valt niet meer te lezen: dat berust op wat de aanvrager zegt.',
  },
  waiting: {
    ...waitingWords.nl,
    ...unreadWords.nl,
    ...untickNl.waiting,
    ...clearNl.waiting,
    ...deleteNl.waiting,
    ...terminatedNl.waiting,
    'no-manual-connection': () =>
      'Er is geen handmatige koppeling om te verwijderen: Intune heeft geen verbinding met Jamf.',
    'connector-in-place': (f: Facts) =>
      `De koppeling is niet handmatig: ze gebruikt de cloudconnector ("${f['app']}"). Vraag in plaats daarvan ontkoppelen aan.`,
    'cannot-tell/several-partner-rows': () =>
      'Intune toont meerdere partners die Jamf kunnen zijn. Ruim dat eerst op in Partner device management.',
    'cannot-tell/app-not-found': () =>
      'Bij de toepassings-id in Intune hoort geen app in Entra, dus ik kan niet zien of de koppeling handmatig is. Is ze dat wel? Vraag het opnieuw aan en noem de apps, of geef aan dat ze al weg zijn.',
    'cannot-tell/no-application-id': () =>
      'Intune toont een koppeling maar heeft geen toepassings-id, dus ik kan niet zien of ze handmatig is. Is ze dat wel? Vraag het opnieuw aan en noem de apps, of geef aan dat ze al weg zijn.',
    'named-app-missing': (f: Facts) => `In deze tenant bestaat geen app met de id ${f['given']}.`,
    'named-app-foreign': (f: Facts) =>
      `"${f['app']}" (${f['given']}) is niet jullie eigen app en ook niet Jamf Native macOS Connector, dus hoort niet bij een handmatige koppeling.`,
    'named-app-unrelated': (f: Facts) =>
      `"${f['app']}" (${f['given']}) mag niets aan Intune doorgeven en Intune noemt haar niet: ze hoort niet bij een handmatige koppeling. Verwijder haar in Entra als ze weg moet.`,
  },
  irreversible: ['Entra bewaart verwijderde apps 30 dagen; daarna zijn ze niet meer terug te zetten.'],
  left(end: Facts): readonly string[] {
    const registration = end['registration'] as Facts | null | undefined;
    if (!registration) return [];
    const secrets = secretsWords(registration['secrets'], 'nl') || 'geen';
    return [
      `De app-registratie "${registration['name']}" (${registration['appId']}) blijft staan; haar clientgeheimen: ${secrets}. Verwijder haar bij App registrations als niets anders haar gebruikt.`,
    ];
  },
};

/** The date itself stands above, among the facts of the card. */
const leaving = (end: Facts): readonly string[] =>
  end['removalDate']
    ? []
    : ['Intune toont nog geen datum waarop het de Macs verwijdert. Kijk later nog eens bij `status`.'];

export const nl: KindWords = {
  title: 'De handmatige koppeling verwijderen',
  undo: 'Terug te draaien door opnieuw te koppelen, met de hand of via de cloudconnector: koppel jamf.',
  wish: wish => [{ label: 'Te verwijderen apps in Entra', value: removalNl.apps(wish) }],
  steps: removalNl.steps,
  warnings: {
    ...removalNl.warnings,
    'reporting-stops': () =>
      'Vanaf de eerste stap meldt geen Mac zijn status meer. Geregistreerde Macs kunnen alleen blijven melden als binnen 24 uur een nieuwe koppeling staat.',
    'macs-leave': () =>
      'Zodra Intune Terminated toont, toont het ook de datum waarop het de Macs verwijdert. Voorwaardelijke toegang blokkeert ze dan waar beleid een compatibel apparaat eist.',
  },
  waiting: removalNl.waiting,
  irreversible: removalNl.irreversible,
  next: end => [
    ...(end['state'] === 'terminated' ? [] : ['Intune toonde geen Terminated: kijk bij Partner device management.']),
    ...leaving(end),
    'Koppel binnen 24 uur opnieuw als geregistreerde Macs moeten blijven melden: koppel jamf.',
    ...removalNl.left(end),
    'Entra bewaart de verwijderde apps 30 dagen.',
  ],
};
