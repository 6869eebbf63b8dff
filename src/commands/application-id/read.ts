import type { Json } from '../../kinds.js';
import { takeChange } from '../words.js';

/** `application-id CR-12 <guid>`; what is pasted is judged where it is used, here it only has to be one word. */
export function readApplicationId(rest: string): Record<string, Json> | undefined {
  const change = takeChange(rest.replace(/^(?:for|of|voor|van)\s+/iu, ''));
  if (!change) return undefined;
  const value = change.rest.replace(/^(?:is|=|:)\s*/iu, '').replace(/^[{("'“<]+|[})"'”>.]+$/gu, '');
  if (value === '') return { id: change.id, value: null };
  return /^[0-9a-f-]{8,50}$/iu.test(value) ? { id: change.id, value: value.toLowerCase() } : undefined;
}
