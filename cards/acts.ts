import type { ChangeAct } from '../src/kinds.js';
import type { Language } from '../src/language.js';

const names: { readonly [language in Language]: { readonly [act in ChangeAct]: string } } = {
  en: {
    connect: 'Connect Jamf Pro',
    disconnect: 'Disconnect Jamf Pro',
    'remove-manual': 'Remove a manual connection',
    migrate: 'Move from manual to Cloud Connector',
    'switch-to-manual': 'Move to a manual connection',
    'rotate-secret': 'Replace a client secret',
    terminate: 'End the connection from Intune',
    repair: 'Repair a connection',
  },
  nl: {
    connect: 'Jamf Pro koppelen',
    disconnect: 'Jamf Pro ontkoppelen',
    'remove-manual': 'Een handmatige koppeling verwijderen',
    migrate: 'Overgaan van handmatig naar Cloud Connector',
    'switch-to-manual': 'Overgaan naar een handmatige koppeling',
    'rotate-secret': 'Een clientgeheim vervangen',
    terminate: 'De koppeling vanuit Intune beëindigen',
    repair: 'Een koppeling herstellen',
  },
};

/** What people call an act of the policy. */
export const actName = (act: ChangeAct, language: Language): string => names[language][act];

/** Within a sentence; the names in it stay as they are. */
export function actInLine(act: ChangeAct, language: Language): string {
  const name = names[language][act];
  return name.startsWith('Jamf') ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

const and = { en: 'more', nl: 'meer' } as const;

/** A few of many names, each shortened: "Mac administrators, Security, 4 more". They are still to be escaped. */
export function some(all: readonly string[], language: Language, most = 4): string {
  const shown = all.slice(0, most).map(name => (name.length > 60 ? `${name.slice(0, 59)}…` : name));
  const more = all.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} ${and[language]}`] : [])].join(', ');
}
