import type { Facts, Json } from '../../../kinds.js';
import type { Language } from '../../../language.js';
import type { RegistrationSecret } from '../../../snapshot/snapshot.js';
import { dayWords } from '../day.js';

/** What is told of a secret: what it is called, how it begins and when it ends, as Entra lists it. */
export const secretFacts = ({ displayName, hint, endsAt }: RegistrationSecret): Facts => ({
  name: displayName,
  hint: hint ?? '',
  endsAt: endsAt ?? '',
});

const until: { readonly [language in Language]: string } = { en: 'until', nl: 'tot' };

/** One of them as people find it in Entra's list: `Jamf Pro (abc…, until 1 January 2027)`. */
export function secretWords(secret: Json | undefined, language: Language): string {
  if (typeof secret !== 'object' || secret === null || Array.isArray(secret)) return '?';
  const { name, hint, endsAt } = secret as Facts;
  const told = [hint ? `${hint}…` : '', `${until[language]} ${dayWords(endsAt, language) || '?'}`];
  return `${name || '?'} (${told.filter(Boolean).join(', ')})`;
}

export const secretsWords = (secrets: Json | undefined, language: Language): string =>
  (Array.isArray(secrets) ? secrets : []).map(one => secretWords(one, language)).join(', ');
