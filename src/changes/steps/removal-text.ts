import type { Facts } from '../../kinds.js';

type Sayings = { readonly [code: string]: (facts: Facts) => string };

/** The day of one of Intune's dates, as it gives it: in UTC. */
export const dayOf = (date: unknown): string => (typeof date === 'string' ? date.slice(0, 10) : '');

const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

/** What a plan says of the Macs when a connection ends. The three months: Microsoft's article on the cloud connector. */
export const removalWarningsEn: Sayings = {
  'macs-removed': () =>
    'Intune removes the Macs on the date that it shows once the connection has ended (three months later, by the article).',
  'removal-date-set': f => `Intune already shows a date on which it removes the Macs: ${dayOf(f['date'])}.`,
  'non-compliant-date-set': f => `Intune shows a date from which the Macs are not compliant: ${dayOf(f['date'])}.`,
  'conditional-access-blocks': f =>
    `These policies ask for a compliant device and will block Macs that no longer report: ${list(f['policies'])}.`,
};

export const removalWarningsNl: typeof removalWarningsEn = {
  'macs-removed': () =>
    'Intune verwijdert de Macs op de datum die het toont zodra de koppeling is beëindigd (volgens het artikel na drie maanden).',
  'removal-date-set': f => `Intune toont al een datum waarop het de Macs verwijdert: ${dayOf(f['date'])}.`,
  'non-compliant-date-set': f =>
    `Intune toont een datum vanaf wanneer de Macs niet meer voldoen aan het nalevingsbeleid: ${dayOf(f['date'])}.`,
  'conditional-access-blocks': f =>
    `Dit beleid vraagt een apparaat dat voldoet en blokkeert straks Macs die niets meer melden: ${list(f['policies'])}.`,
};

/** What the card of the end says of Intune's dates. */
export function removalNextEn(end: Facts): readonly string[] {
  const removed = dayOf(end['removalDate']);
  const nonCompliant = dayOf(end['nonCompliantDate']);
  return [
    removed ? `Intune removes the Macs on ${removed}.` : 'Intune shows no removal date yet. Look at `status` later.',
    ...(nonCompliant ? [`From ${nonCompliant} Intune no longer counts them as compliant.`] : []),
  ];
}

export function removalNextNl(end: Facts): readonly string[] {
  const removed = dayOf(end['removalDate']);
  const nonCompliant = dayOf(end['nonCompliantDate']);
  return [
    removed
      ? `Intune verwijdert de Macs op ${removed}.`
      : 'Intune toont nog geen verwijderdatum. Kijk later nog eens bij `status`.',
    ...(nonCompliant ? [`Vanaf ${nonCompliant} telt Intune ze niet meer als apparaten die voldoen.`] : []),
  ];
}
