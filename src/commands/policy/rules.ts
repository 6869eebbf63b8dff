import type { PolicyData, RuleFacts } from '../../../cards/policy/data.js';
import type { ConversationId } from '../../ids.js';
import { type ChangeAct, destructiveActs, proposalActs } from '../../kinds.js';
import type { ChangeRule, Policy } from '../../people/policy.js';
import { quorumIn, stagesOf } from '../../people/stages.js';

/** What the effective rules depend on besides the policy: where the reader is, and what is set up. */
export type Place = {
  readonly conversation: ConversationId;
  readonly teamId?: string;
  readonly stepUpAvailable: boolean;
};

/** The rule of an act as it works, defaults filled in. */
export function ruleFacts(policy: Policy, act: ChangeAct, rule: ChangeRule, place: Place): RuleFacts {
  const stages = stagesOf(policy, act);
  return {
    act,
    takesAway: destructiveActs.includes(act),
    stages: stages.map(({ name, quorum, groups }) => ({ name, quorum, groups: groups.map(group => group.name) })),
    expiryMinutes: Math.round(rule.expiryHours * 60),
    ticket: ticketOf(rule),
    ticketPattern: rule.ticketPattern ?? '',
    conversations: rule.conversations?.length ?? 0,
    teams: rule.teams?.length ?? 0,
    askedHere: isAskedHere(rule, place),
    stepUp: stepUpOf(act, rule, place),
    requesterMayRun: rule.requesterMayRun ?? quorumIn(stages) < 2,
  };
}

export const proposalFacts = (policy: Policy): PolicyData['proposals'] =>
  proposalActs.map(act => ({
    act,
    quorum: policy.proposals[act].quorum,
    expiryMinutes: Math.round(policy.proposals[act].expiryHours * 60),
  }));

function ticketOf({ requireTicket, ticketPattern }: ChangeRule): RuleFacts['ticket'] {
  if (requireTicket) return 'required';
  return ticketPattern === undefined ? 'none' : 'optional-pattern';
}

function isAskedHere({ conversations, teams }: ChangeRule, { conversation, teamId }: Place): boolean {
  const channel = conversation.split(';')[0] ?? conversation;
  return (!conversations || conversations.includes(channel)) && (!teams || teams.includes(teamId ?? ''));
}

/** Left out of the policy, it is asked for what takes something away, where it is available. */
function stepUpOf(act: ChangeAct, { stepUp }: ChangeRule, { stepUpAvailable }: Place): RuleFacts['stepUp'] {
  if (!(stepUp ?? destructiveActs.includes(act))) return 'not-asked';
  return stepUpAvailable ? 'asked' : 'cannot';
}
