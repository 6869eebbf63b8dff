import type { Language } from '../language.js';
import * as connection from './connection/text.js';
import * as devices from './devices/text.js';
import type { CheckName, Finding } from './finding.js';
import * as network from './network/text.js';
import * as permissions from './permissions/text.js';
import * as policies from './policies/text.js';
import * as prerequisites from './prerequisites/text.js';
import type { GroupText, Said } from './words.js';

const texts: { readonly [language in Language]: GroupText<CheckName> } = {
  en: { ...connection.en, ...prerequisites.en, ...permissions.en, ...policies.en, ...devices.en, ...network.en },
  nl: { ...connection.nl, ...prerequisites.nl, ...permissions.nl, ...policies.nl, ...devices.nl, ...network.nl },
};

/** What a finding says, in words: its title, the cause, and what to do about it. */
export function findingWords(
  finding: Pick<Finding, 'check' | 'code' | 'facts'>,
  language: Language,
): Said & { readonly title: string } {
  const words = texts[language][finding.check];
  const say = words.codes[finding.code] ?? words.codes['not-read'];
  return { title: words.title, ...(say?.(finding.facts) ?? { cause: finding.code }) };
}

export const checkTexts = texts;
