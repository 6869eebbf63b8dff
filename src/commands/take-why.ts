import { isConditional, isFiller, takeReason, wordsOf } from './words.js';

/**
 * The reason that stands after a command: "because ...", or simply the rest. Null for none; undefined when it makes
 * the line a condition or a question, for then it is no request.
 */
export function takeWhy(rest: string): string | null | undefined {
  if (wordsOf(rest).every(isFiller)) return null;
  const said = takeReason(rest);
  if (isConditional(rest) || isConditional(said.body)) return undefined;
  return said.body === '' ? said.reason : rest;
}
