import type { Json } from '../../kinds.js';
import { takeChange } from '../words.js';

const stepWord = /^(?:step|stap)(?:\s+|\s*#)/iu;
const stepFirst = /^(?:the |de )?(?:step|stap)\s+#?([\p{L}\p{N}-]+)\s+(?:(?:of|in|for|van|voor)\s+)?(.+)$/isu;
const doneWords = /\s+(?:is |as )?(?:done|gedaan|klaar)$/iu;

/** `confirm CR-12 2`, `confirm step 2 of CR-12`, `bevestig CR-12 stap connect-in-jamf`. */
export function readConfirm(rest: string): Record<string, Json> | undefined {
  const line = rest.replace(doneWords, '');
  const turned = stepFirst.exec(line);
  if (turned) {
    const change = takeChange(turned[2] ?? '');
    return change && change.rest === '' ? { id: change.id, step: (turned[1] ?? '').toLowerCase() } : undefined;
  }
  const change = takeChange(line);
  if (!change) return undefined;
  const step = change.rest.replace(stepWord, '').toLowerCase();
  if (step === '') return { id: change.id, step: null };
  return isStep(step) ? { id: change.id, step } : undefined;
}

/** A step by its number or by its name in the plan (words with a hyphen): an ordinary word is no step. */
const isStep = (word: string) => /^(?:\d{1,2}[a-z]?|[a-z]+(?:-[a-z]+)+)$/u.test(word);
