import { shelves } from '../../../cards/answers/data.js';
import { shelfWords } from '../../../cards/answers/text.js';
import type { Json } from '../../kinds.js';
import { languages } from '../../language.js';

const atPage = /(?:^|\s)(?:page|pagina|blz\.?)\s*(\d{1,2})$/iu;
const before = /^(?:about|on|over|rond)\s+(?=\S)/iu;

/** `answers`, `answers network`, `antwoorden netwerk pagina 2`. */
export function readAnswers(rest: string): Record<string, Json> | undefined {
  const page = Number(atPage.exec(rest)?.[1] ?? 0);
  const word = rest.replace(atPage, '').trim().toLowerCase();
  if (word === '') return page > 0 ? undefined : {};
  const group = shelfOf(word) ?? shelfOf(word.replace(before, ''));
  if (!group) return undefined;
  return page > 0 ? { group, page } : { group };
}

/** A shelf by its own name, or by its word in either language. */
const shelfOf = (word: string) =>
  shelves.find(shelf => shelf === word || languages.some(language => shelfWords[language][shelf].word === word));
