import type { CheckName } from '../../../checks/finding.js';
import { checkNames } from '../../../checks/finding.js';
import { findingWords } from '../../../checks/text.js';
import type { Facts, Json } from '../../../kinds.js';
import type { Language } from '../../../language.js';
import { waitingWords } from '../../text.js';
import type { WordsContext } from '../../words.js';

export const list = (value: Json | undefined): string => (Array.isArray(value) ? value.join(', ') : '');
export const quoted = (value: Json | undefined): string =>
  (Array.isArray(value) ? value : []).map(name => `"${name}"`).join(', ');

/** The groups that were asked for, one line each for whoever picks them in a console. */
export const groupsIn = (wish: Facts): readonly string[] => {
  const groups = wish['userGroups'];
  return Array.isArray(groups) ? groups.map(String) : [];
};

export const jamfLink = (context: WordsContext) => ({
  label: `Open Jamf Pro (${context.host})`,
  url: context.consoles.jamf,
});
export const intuneLink = (context: WordsContext) => ({ label: 'Open Intune', url: context.consoles.intune });

/** Titles of checks, as people know them. */
export function titlesOf(value: Json | undefined, language: Language): string {
  const names = (Array.isArray(value) ? value : []).map(name => checkNames.find(known => known === name));
  const known = names.filter((name): name is CheckName => name !== undefined);
  return known.map(check => findingWords({ check, code: 'not-read', facts: {} }, language).title).join(', ');
}

/** "… could not be read (…)", with what it is as the start of the sentence. */
export const notReadOf =
  (language: Language, what: string) =>
  (facts: Facts): string =>
    waitingWords[language]['not-read']?.({ ...facts, what }) ?? '';
