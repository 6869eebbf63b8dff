import type { Language } from '../../../language.js';
import type { CannotTell } from '../../../snapshot/connection.js';

const words: { readonly [language in Language]: { readonly [why in CannotTell]: string } } = {
  en: {
    'partner-not-read': "Intune's partner record could not be read",
    'several-partner-rows': 'Intune lists several partners that could be Jamf',
    'tenant-not-read': 'the tenant could not be read',
    'app-not-read': 'the app behind the application ID could not be read',
    'app-not-found': 'the application ID in Intune leads to no app in Entra',
    'no-application-id': 'Intune has no application ID',
  },
  nl: {
    'partner-not-read': 'de partnergegevens van Intune waren niet te lezen',
    'several-partner-rows': 'Intune toont meerdere partners die Jamf kunnen zijn',
    'tenant-not-read': 'de tenant was niet te lezen',
    'app-not-read': 'de app achter de toepassings-id was niet te lezen',
    'app-not-found': 'bij de toepassings-id in Intune hoort geen app in Entra',
    'no-application-id': 'in Intune staat geen toepassings-id',
  },
};

/** Why it cannot be told what the connection is, as one half of a sentence. */
export function unclearWords(why: unknown, language: Language): string {
  const said: { readonly [why: string]: string } = words[language];
  return said[String(why)] ?? String(why);
}
