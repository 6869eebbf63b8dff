import type { Facts } from '../../kinds.js';
import type { Language } from '../../language.js';
import { waitingWords } from '../text.js';

/** What Intune's console calls a state of Graph's. The others stay as Graph gives them: nobody would find a guess. */
const shown: { readonly [state: string]: string } = { enabled: 'Active', terminated: 'Terminated' };
const noRow: { readonly [language in Language]: string } = { en: 'no row', nl: 'geen regel' };

/** A state as the console shows it, with Graph's word for it: `Active (enabled)`. */
export function stateWords(state: unknown, language: Language): string {
  const name = String(state ?? 'none');
  if (name === 'none') return noRow[language];
  return shown[name] ? `${shown[name]} (${name})` : `"${name}"`;
}

type Sayings = { readonly [code: string]: (facts: Facts) => string };

/** What may keep Intune's row for Jamf from being told, in words. */
export const partnerEn: Sayings = {
  'several-partner-rows': f => `Intune lists ${f['count']} partners that could be Jamf. Clear this up first.`,
  'partner-not-read': f => waitingWords.en['not-read']?.({ ...f, what: "Intune's partner record" }) ?? '',
  'not-connected': f =>
    f['state'] === 'terminated'
      ? 'Intune shows Terminated already: nothing is connected.'
      : 'Nothing is connected by what Intune shows.',
};

export const partnerNl: typeof partnerEn = {
  'several-partner-rows': f => `Intune toont ${f['count']} partners die Jamf kunnen zijn. Ruim dat eerst op.`,
  'partner-not-read': f => waitingWords.nl['not-read']?.({ ...f, what: 'De partnerstatus van Intune' }) ?? '',
  'not-connected': f =>
    f['state'] === 'terminated'
      ? 'Intune toont al Terminated: er is niets gekoppeld.'
      : 'Volgens Intune is er niets gekoppeld.',
};
