import type { Json } from '../../kinds.js';
import type { ParseContext } from '../command.js';
import { takeWhy } from '../take-why.js';
import { takeChange } from '../words.js';

/** `unlock CR-12 the requester is on leave`, `hef de vergrendeling van CR-12 op`. */
export function readUnlock(rest: string, { inGap }: ParseContext): Record<string, Json> | undefined {
  if (inGap !== undefined && takeChange(inGap)?.rest !== '') return undefined;
  const taken = takeChange(rest);
  const reason = taken && takeWhy(taken.rest);
  return taken && reason !== undefined ? { id: taken.id, reason } : undefined;
}
