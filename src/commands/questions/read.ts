import type { Json } from '../../kinds.js';
import type { ParseContext } from '../command.js';

const atPage = /^(?:page|pagina|blz\.?)\s*(\d{1,3})$/iu;
const onlyNumber = /^#?(\d{1,9})$/u;

/** `questions`, `questions page 2`, `promote question 3`, `wijs vraag 3 af`. */
export function readQuestions(rest: string, { phrase }: ParseContext): Record<string, Json> | undefined {
  const does = /^(?:promote|draag)/iu.test(phrase)
    ? 'promote'
    : /^(?:dismiss|wijs)/iu.test(phrase)
      ? 'dismiss'
      : 'list';
  if (does !== 'list') {
    const number = Number(onlyNumber.exec(rest)?.[1] ?? 0);
    return number > 0 ? { [does]: number } : undefined;
  }
  if (rest === '') return {};
  const page = Number(atPage.exec(rest)?.[1] ?? 0);
  return page > 0 ? { page } : undefined;
}
