import type { ConversationId } from '../ids.js';
import type { Act, ChangeAct } from '../kinds.js';
import { type Person, samePerson } from '../person.js';
import { type Policy, ruleFor } from './policy.js';
import type { Rights } from './rights.js';
import { isChangeAct, quorumIn, stagesOf } from './stages.js';

export type May = { readonly ok: true } | { readonly ok: false; readonly reason: MayNot };
export type MayNot = 'act-not-in-policy' | 'not-allowed' | 'conversation-not-allowed' | 'own-request' | 'two-persons';

const yes: May = { ok: true };
const no = (reason: MayNot): May => ({ ok: false, reason });

type Asking = { readonly policy: Policy; readonly act: Act; readonly rights: Rights };
type OnChange = Asking & { readonly person: Person; readonly requester: Person };

/** May this person ask for such a change here? */
export function mayRequest({
  policy,
  act,
  rights,
  conversation,
  teamId,
}: Asking & { readonly act: ChangeAct; readonly conversation: ConversationId; readonly teamId?: string }): May {
  const rule = ruleFor(policy, act);
  if (!rule) return no('act-not-in-policy');
  if (!rights.has('requester')) return no('not-allowed');
  // Replies in a channel carry the message after a semicolon; the rule names the channel.
  const place = conversation.split(';')[0] ?? conversation;
  if (rule.conversations && !rule.conversations.includes(place)) return no('conversation-not-allowed');
  // Where channels are named by their team, a chat is not one of them.
  if (rule.teams && !rule.teams.includes(teamId ?? '')) return no('conversation-not-allowed');
  return yes;
}

/** May this person vote on the plan? The requester never may, whatever their groups. */
export function mayVote({
  policy,
  act,
  rights,
  person,
  requester,
  stage,
}: OnChange & { readonly stage?: number }): May {
  const stages = stagesOf(policy, act);
  if (stages.length === 0) return no('act-not-in-policy');
  if (samePerson(person, requester)) return no('own-request');
  const asked = stage === undefined ? stages : stages.slice(stage, stage + 1);
  return asked.some(one => rights.isIn(one.groups)) ? yes : no('not-allowed');
}

/**
 * May this person let a step write in their name? Whoever may do the steps of people; but where the approval takes two
 * or more, the requester does not also carry it out, unless the policy says so.
 */
export function mayRun(asking: OnChange): May {
  const { policy, act, person, requester } = asking;
  const allowed = mayAct(asking);
  if (!allowed.ok || !isChangeAct(act) || !samePerson(person, requester)) return allowed;
  return requesterMayRun(policy, act) ? yes : no('two-persons');
}

/** Default: only where one approval is enough, for then two people have a hand in it anyway. */
export const requesterMayRun = (policy: Policy, act: ChangeAct): boolean =>
  ruleFor(policy, act)?.requesterMayRun ?? quorumIn(stagesOf(policy, act)) < 2;

/** May this person do the steps that are left to people: confirm, paste the application id, look again? */
export function mayAct({ policy, act, rights }: OnChange): May {
  if (stagesOf(policy, act).length === 0) return no('act-not-in-policy');
  return rights.has('requester') || rights.has('approver') || rights.has('operator') ? yes : no('not-allowed');
}
