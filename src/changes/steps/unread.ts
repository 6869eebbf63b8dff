import type { Facts } from '../../kinds.js';
import type { Language } from '../../language.js';
import { waitingWords } from '../text.js';

type Sayings = { readonly [code: string]: (facts: Facts) => string };

const notRead =
  (language: Language, what: string) =>
  (facts: Facts): string =>
    waitingWords[language]['not-read']?.({ ...facts, what }) ?? '';

/** What the steps of a removal could not read. */
export const unreadWords: { readonly [language in Language]: Sayings } = {
  en: {
    'partner-not-read': notRead('en', "Intune's partner record"),
    'several-partner-rows': f => `Intune lists ${f['count']} partners that could be Jamf. Clear this up first.`,
    'apps-not-read': notRead('en', 'The apps in Entra'),
  },
  nl: {
    'partner-not-read': notRead('nl', 'De partnerstatus van Intune'),
    'several-partner-rows': f => `Intune toont ${f['count']} partners die Jamf kunnen zijn. Ruim dat eerst op.`,
    'apps-not-read': notRead('nl', 'Het app-overzicht van Entra'),
  },
};
