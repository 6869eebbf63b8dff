import type { Facts } from '../../kinds.js';
import { dayWords } from './day.js';

type Sayings = { readonly [code: string]: (facts: Facts) => string };

const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

/** What a plan says of the Macs when a connection ends. The three months: Microsoft's article on the cloud connector. */
export const removalWarningsEn: Sayings = {
  'macs-removed': () =>
    'Intune removes the Macs on the date that it shows once the connection has ended (three months later, by the article).',
  'removal-date-set': f => `Intune already shows a date on which it removes the Macs: ${dayWords(f['date'], 'en')}.`,
  'non-compliant-date-set': f =>
    `Intune shows a date from which the Macs are not compliant: ${dayWords(f['date'], 'en')}.`,
  'conditional-access-blocks': f =>
    `These policies ask for a compliant device and will block Macs that no longer report: ${list(f['policies'])}.`,
};

export const removalWarningsNl: typeof removalWarningsEn = {
  'macs-removed': () =>
    'Intune verwijdert de Macs op de datum die het toont zodra de koppeling is beëindigd (volgens het artikel na drie maanden).',
  'removal-date-set': f => `Intune toont al een datum waarop het de Macs verwijdert: ${dayWords(f['date'], 'nl')}.`,
  'non-compliant-date-set': f =>
    `Intune toont een datum vanaf wanneer de Macs niet meer voldoen aan het nalevingsbeleid: ${dayWords(f['date'], 'nl')}.`,
  'conditional-access-blocks': f =>
    `Dit beleid eist een compatibel apparaat en blokkeert straks Macs die niets meer melden: ${list(f['policies'])}.`,
};

/** What comes next where Intune shows no date; one that it shows stands among the facts of the card, and only there. */
export const removalNextEn = (end: Facts): readonly string[] =>
  end['removalDate'] ? [] : ['Intune shows no removal date yet. Look at `status` later.'];

export const removalNextNl = (end: Facts): readonly string[] =>
  end['removalDate'] ? [] : ['Intune toont nog geen verwijderdatum. Kijk later nog eens bij `status`.'];
