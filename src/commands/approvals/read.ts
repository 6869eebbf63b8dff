import type { Json } from '../../kinds.js';
import type { ParseContext } from '../command.js';
import { isConditional, isFiller, takeChange, takeReason, wordsOf } from '../words.js';
import { actionOf } from './text.js';

const none = { action: 'list', id: null, reason: null };

/** `approvals`, `approve CR-12`, `reject CR-12 too risky`, `keur CR-12 goed`. */
export function readApprovals(rest: string, { phrase, inGap }: ParseContext): Record<string, Json> | undefined {
  const action = actionOf(phrase);
  if (action === 'list') return wordsOf(rest).every(isFiller) ? none : undefined;
  // Between "keur" and "goed" stands the change and nothing else: not "keur CR-12 niet af".
  if (inGap !== undefined && takeChange(inGap)?.rest !== '') return undefined;
  const taken = takeChange(rest);
  if (!taken) return undefined;
  const said = takeReason(taken.rest);
  if (said.body === '' || action !== 'reject') {
    return said.body === '' ? { action, id: taken.id, reason: said.reason } : undefined;
  }
  // "reject CR-12 if ..." is no decision yet.
  if (isConditional(said.body)) return undefined;
  return { action, id: taken.id, reason: taken.rest };
}
