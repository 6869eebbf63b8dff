import type { Language } from '../language.js';
import type { Finding } from './finding.js';
import { en, nl } from './prerequisites/text.js';
import type { CheckText } from './words.js';

const texts: { readonly [language in Language]: CheckText } = { en, nl };

/** What a finding says, in words: its title, the cause, and what to do about it. */
export function findingWords(finding: Finding, language: Language): { title: string; cause: string; fix?: string } {
  const words = texts[language][finding.check];
  const say = words.codes[finding.code] ?? words.codes['not-read'];
  return { title: words.title, ...(say?.(finding.facts) ?? { cause: finding.code }) };
}

export const checkTexts = texts;
