import type { Language } from '../language.js';

type States = { readonly [state: string]: string };

/**
 * The states of a partner in words. Intune's console shows two of them by names of its own, in every language; the
 * others no document explains, so each says no more than its name does.
 */
const states: { readonly [language in Language]: States } = {
  en: {
    enabled: 'Active',
    terminated: 'Terminated',
    unresponsive: 'no response',
    rejected: 'refused',
    unavailable: 'not connected',
    unknown: 'not known',
  },
  nl: {
    enabled: 'Active',
    terminated: 'Terminated',
    unresponsive: 'geen reactie',
    rejected: 'geweigerd',
    unavailable: 'niet gekoppeld',
    unknown: 'onbekend',
  },
};
const noRow: { readonly [language in Language]: string } = { en: 'no row', nl: 'geen regel' };

/** A state in words, with Graph's own name for it: `Active (enabled)`, `no response (unresponsive)`. */
export function stateWords(state: unknown, language: Language): string {
  const name = String(state ?? 'none');
  if (name === 'none') return noRow[language];
  const words = states[language][name];
  return words ? `${words} (${name})` : `"${name}"`;
}
