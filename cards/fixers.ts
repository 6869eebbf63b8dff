import type { Language } from '../src/language.js';

const en = {
  operator: 'whoever runs the bot',
  'jamf-administrator': 'an administrator of Jamf Pro',
  'intune-administrator': 'an Intune Administrator',
  'conditional-access-administrator': 'a Conditional Access Administrator',
  'cloud-application-administrator': 'a Cloud Application Administrator',
  'privileged-role-administrator': 'a Privileged Role Administrator',
  'groups-administrator': 'a Groups Administrator',
  'global-administrator': 'a Global Administrator',
  'billing-administrator': 'a Billing Administrator',
  'network-team': 'the network team',
  'mac-user': 'the user of the Mac',
  nobody: '',
};

export type Fixer = keyof typeof en;

const nl: typeof en = {
  operator: 'de beheerder van de bot',
  'jamf-administrator': 'een beheerder van Jamf Pro',
  'intune-administrator': 'een Intune-beheerder',
  'conditional-access-administrator': 'een beheerder van voorwaardelijke toegang',
  'cloud-application-administrator': 'een beheerder van cloudtoepassingen',
  'privileged-role-administrator': 'een beheerder van bevoorrechte rollen',
  'groups-administrator': 'een groepsbeheerder',
  'global-administrator': 'een globale beheerder',
  'billing-administrator': 'een factureringsbeheerder',
  'network-team': 'het netwerkteam',
  'mac-user': 'de gebruiker van de Mac',
  nobody: '',
};

/** Who can do something about a finding: the least role, as Microsoft and Jamf call it. Empty for nobody. */
export const fixerNames: { readonly [language in Language]: { readonly [who in Fixer]: string } } = { en, nl };

export const fixerName = (who: Fixer, language: Language): string => fixerNames[language][who];
