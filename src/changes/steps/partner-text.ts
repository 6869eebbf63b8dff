import type { Facts } from '../../kinds.js';
import { waitingWords } from '../text.js';

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
