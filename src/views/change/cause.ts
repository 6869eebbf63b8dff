import { type CheckName, checkNames } from '../../checks/finding.js';
import { findingWords } from '../../checks/text.js';
import type { Facts, Json } from '../../kinds.js';
import type { Language } from '../../language.js';
import { en, nl } from './text.js';
import type { ChangeViewInput } from './viewer.js';

const own = { en, nl };

/** Why a change waits, is stuck or ended, as a sentence: the kind's own words first, the code itself as a last resort. */
export function causeWords(input: Pick<ChangeViewInput, 'words' | 'language'>, code: string, facts: Facts): string {
  const { words, language } = input;
  const failing = failingWords(facts, language);
  if (failing.length > 0) return failing.join(' ');
  const said = words[language].waiting[code] ?? own[language].causes[code];
  return said?.(withTitles(facts, input)) ?? code;
}

/** Checks that failed, in the words of each. */
function failingWords(facts: Facts, language: Language): readonly string[] {
  const failing = facts['failing'];
  if (!Array.isArray(failing)) return [];
  return failing.flatMap(one => {
    const found = asFinding(one);
    if (!found) return [];
    const { cause, fix } = findingWords(found, language);
    return [fix ? `${cause} ${fix}` : cause];
  });
}

function asFinding(one: Json): { readonly check: CheckName; readonly code: string; readonly facts: Facts } | undefined {
  if (typeof one !== 'object' || one === null || Array.isArray(one)) return undefined;
  const { check, code, facts } = one as Facts;
  const name = checkNames.find(known => known === check);
  if (!name || typeof code !== 'string') return undefined;
  const known = typeof facts === 'object' && facts !== null && !Array.isArray(facts);
  return { check: name, code, facts: known ? (facts as Facts) : {} };
}

/** Facts that name steps get the steps' titles. */
function withTitles(facts: Facts, { words, language }: Pick<ChangeViewInput, 'words' | 'language'>): Facts {
  const title = (name: Json) => (typeof name === 'string' ? (words[language].steps[name]?.title ?? name) : name);
  const titled = Object.entries(facts).map(([key, value]) => [
    key,
    ['steps', 'done', 'written'].includes(key) && Array.isArray(value)
      ? value.map(title)
      : key === 'step'
        ? title(value)
        : value,
  ]);
  return Object.fromEntries(titled);
}
