import type { Facts } from '../../../kinds.js';
import type { StepWords, WordsContext } from '../../words.js';

type Words = {
  readonly step: StepWords;
  readonly waiting: { readonly [code: string]: (facts: Facts) => string };
};

const intunePage = (context: WordsContext) => ({ label: 'Open Intune', url: context.consoles.intune });

export const clearEn: Words = {
  step: {
    title: 'Clear the application ID in Intune',
    clicks: () => [
      'Tenant administration > Connectors and tokens > Partner device management',
      'Empty the box Specify the Microsoft Entra App ID for Jamf',
      'Save',
    ],
    link: intunePage,
    proof: "I read Intune's partner record.",
  },
  waiting: {
    'id-still-there': f => `Intune still has the application ID ${f['present']}.`,
    'id-replaced': f =>
      `Intune has another application ID by now (${f['present']} instead of ${f['planned']}). I do not clear what nobody approved.`,
  },
};

export const clearNl: typeof clearEn = {
  step: {
    title: 'Maak de toepassings-id in Intune leeg',
    clicks: () => [
      'Tenant administration > Connectors and tokens > Partner device management',
      'Maak het vak Specify the Microsoft Entra App ID for Jamf leeg',
      'Save',
    ],
    link: intunePage,
    proof: 'Ik lees de partnergegevens van Intune.',
  },
  waiting: {
    'id-still-there': f => `In Intune staat nog de toepassings-id ${f['present']}.`,
    'id-replaced': f =>
      `In Intune staat inmiddels een andere toepassings-id (${f['present']} in plaats van ${f['planned']}). Ik maak niet leeg wat niemand heeft goedgekeurd.`,
  },
};
