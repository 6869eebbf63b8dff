import type { ConversationId } from '../ids.js';
import type { ChangeAct } from '../kinds.js';
import { type Person, samePerson } from '../person.js';
import { type Policy, ruleFor } from './policy.js';
import type { Rights } from './rights.js';

export type May = { readonly ok: true } | { readonly ok: false; readonly reason: MayNot };
export type MayNot = 'act-not-in-policy' | 'not-allowed' | 'conversation-not-allowed' | 'own-request';

const yes: May = { ok: true };
const no = (reason: MayNot): May => ({ ok: false, reason });

type Asking = { readonly policy: Policy; readonly act: ChangeAct; readonly rights: Rights };
type OnChange = Asking & { readonly person: Person; readonly requester: Person };

/** May this person ask for such a change here? */
export function mayRequest({
  policy,
  act,
  rights,
  conversation,
}: Asking & { readonly conversation: ConversationId }): May {
  const rule = ruleFor(policy, act);
  if (!rule) return no('act-not-in-policy');
  if (!rights.has('requester')) return no('not-allowed');
  // Replies in a channel carry the message after a semicolon; the rule names the channel.
  const place = conversation.split(';')[0] ?? conversation;
  if (rule.conversations && !rule.conversations.includes(place)) return no('conversation-not-allowed');
  return yes;
}

/** May this person vote on the plan? The requester never may, whatever their groups. */
export function mayVote({ policy, act, rights, person, requester }: OnChange): May {
  if (!ruleFor(policy, act)) return no('act-not-in-policy');
  if (samePerson(person, requester)) return no('own-request');
  return rights.has('approver') ? yes : no('not-allowed');
}

/** May this person do the steps that are left to people: confirm, paste the application id, look again? */
export function mayAct({ policy, act, rights }: OnChange): May {
  if (!ruleFor(policy, act)) return no('act-not-in-policy');
  return rights.has('requester') || rights.has('approver') || rights.has('operator') ? yes : no('not-allowed');
}
