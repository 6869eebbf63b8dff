import type { Json } from '../kinds.js';
import { isFiller, takeChange, wordsOf } from './words.js';

/** Exactly one change and nothing else: `show CR-12`, `check CR-12 now`. */
export function onlyChange(rest: string): Record<string, Json> | undefined {
  const taken = takeChange(rest);
  return taken && wordsOf(taken.rest).every(isFiller) ? { id: taken.id } : undefined;
}
