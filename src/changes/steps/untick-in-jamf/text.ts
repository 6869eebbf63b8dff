import { stateWords } from '../../../checks/state-words.js';
import type { Facts } from '../../../kinds.js';
import type { StepWords, WordsContext } from '../../words.js';

type Words = {
  readonly step: StepWords;
  readonly waiting: { readonly [code: string]: (facts: Facts) => string };
};

const jamfPage = (context: WordsContext) => ({ label: `Open Jamf Pro (${context.host})`, url: context.consoles.jamf });

export const untickEn: Words = {
  step: {
    title: 'Switch the integration off in Jamf Pro',
    clicks: () => [
      'Settings > Global > Conditional Access > Edit',
      'Untick Enable Intune Integration for macOS',
      'Save (Jamf Pro keeps the rest of the configuration)',
    ],
    link: jamfPage,
    confirm: 'I unticked and saved it',
    proof: 'Seen when Intune shows Terminated; otherwise your word counts, and cannot be read back.',
  },
  waiting: {
    'jamf-untick-open': f =>
      `Waiting for the integration to be switched off in Jamf Pro.${f['state'] ? ` Intune shows ${stateWords(f['state'], 'en')}.` : ''}`,
  },
};

export const untickNl: typeof untickEn = {
  step: {
    title: 'Zet de koppeling uit in Jamf Pro',
    clicks: () => [
      'Settings > Global > Conditional Access > Edit',
      'Haal het vinkje weg bij Enable Intune Integration for macOS',
      'Save (Jamf Pro bewaart de rest van de configuratie)',
    ],
    link: jamfPage,
    confirm: 'Het vinkje is weg en het is opgeslagen',
    proof: 'Te zien zodra Intune Terminated toont; anders telt je woord, en dat is niet na te lezen.',
  },
  waiting: {
    'jamf-untick-open': f =>
      `Ik wacht tot de koppeling in Jamf Pro is uitgezet.${f['state'] ? ` Intune toont ${stateWords(f['state'], 'nl')}.` : ''}`,
  },
};
