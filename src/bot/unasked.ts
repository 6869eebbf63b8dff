import type { Settings } from '../settings.js';
import { hasOutsiders } from './admission.js';
import type { Conversations } from './conversations.js';
import { type Members, withoutThread } from './members.js';

/** May the bot go on telling, unasked, in this conversation? `unknown`: Teams does not say who reads along. */
export type MayTell = (conversation: string) => Promise<'yes' | 'no' | 'unknown'>;

/**
 * Somebody from outside may have joined since it was asked there. A question would be refused then (`admission.ts`);
 * what the bot sends by itself is held back by the same rule.
 */
export function createMayTell(
  rules: Pick<Settings, 'guests' | 'outsiders'>,
  conversations: Pick<Conversations, 'scope' | 'wasShared'>,
  members: Pick<Members, 'company'>,
): MayTell {
  const takesInAnybody = async (conversation: string): Promise<boolean> => {
    const scope = await conversations.scope(conversation);
    return scope === 'group' || (scope === 'channel' && (await conversations.wasShared(withoutThread(conversation))));
  };
  return async conversation => {
    if (rules.outsiders === 'allow' || !(await takesInAnybody(conversation))) return 'yes';
    const company = await members.company(conversation);
    if (!company) return 'unknown';
    return hasOutsiders(rules, company) ? 'no' : 'yes';
  };
}
