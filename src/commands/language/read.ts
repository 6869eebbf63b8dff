import type { Json } from '../../kinds.js';
import { type Language, languages } from '../../language.js';

const names: { readonly [language in Language]: readonly string[] } = {
  en: ['en', 'eng', 'english', 'engels'],
  nl: ['nl', 'ned', 'dutch', 'nederlands', 'hollands'],
};

const languageNamed = (word: string): Language | undefined =>
  languages.find(language => names[language].includes(word.toLowerCase()));

/** `language nl`, `taal engels`, `in het nederlands`; without a language it only tells which one it is. */
export function readLanguage(rest: string, phrase: string): Record<string, Json> | undefined {
  const inPhrase = languageNamed(phrase.split(' ').at(-1) ?? '');
  if (inPhrase) return rest === '' ? { language: inPhrase } : undefined;
  if (rest === '') return asksFor(phrase) ? { language: null } : undefined;
  const chosen = languageNamed(rest.replace(/^(?:to|in|naar|op|=|het|to the|in het)\s+/iu, ''));
  return chosen ? { language: chosen } : undefined;
}

const asksFor = (phrase: string) => phrase === 'language' || phrase === 'taal';
