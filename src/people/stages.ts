import { fingerprintOf } from '../canonical.js';
import { type Act, type ChangeAct, changeActs, destructiveActs, type ProposalAct } from '../kinds.js';
import type { Policy } from './policy.js';
import type { PolicyGroup } from './policy-schema.js';

/** A stage of an approval: whose votes count, and how many of them it takes. */
export type Stage = { readonly name: string; readonly groups: readonly PolicyGroup[]; readonly quorum: number };

export const isChangeAct = (act: Act): act is ChangeAct => (changeActs as readonly string[]).includes(act);

/** The stages of an act, in order; empty when the policy does not allow it. Without `stages` there is one. */
export function stagesOf(policy: Policy, act: Act): readonly Stage[] {
  if (!isChangeAct(act)) return [proposalStage(policy, act)];
  const rule = policy.changes[act];
  if (!rule) return [];
  if (rule.stages) return rule.stages;
  return [{ name: '', groups: policy.roles.approver, quorum: rule.quorum ?? defaultQuorum(act) }];
}

export const defaultQuorum = (act: ChangeAct): number => (destructiveActs.includes(act) ? 2 : 1);

function proposalStage(policy: Policy, act: ProposalAct): Stage {
  const groups = act === 'start-writes' ? policy.roles.operator : policy.roles.approver;
  return { name: '', groups, quorum: policy.proposals[act].quorum };
}

/** How many approvals an act takes in all. */
export const quorumIn = (stages: readonly Stage[]): number => stages.reduce((sum, stage) => sum + stage.quorum, 0);

/** The first stage that lacks votes; the number of stages when none does. Votes count where they were given. */
export function openStage(stages: readonly Stage[], votes: readonly { readonly stage: number }[]): number {
  const lacking = stages.findIndex((stage, index) => votes.filter(vote => vote.stage === index).length < stage.quorum);
  return lacking === -1 ? stages.length : lacking;
}

/** Does the policy ask approvers of this act to sign in afresh? What the file leaves open was filled in when it was read. */
export const asksStepUp = (policy: Policy, act: Act): boolean =>
  isChangeAct(act) && policy.changes[act]?.stepUp === true;

/** Alters when anything alters that decides who may approve and how many must: then votes asked for before are void. */
export const ruleFingerprint = (policy: Policy, act: Act): string =>
  fingerprintOf({
    stepUp: asksStepUp(policy, act),
    requesterMayRun: isChangeAct(act) ? (policy.changes[act]?.requesterMayRun ?? null) : null,
    stages: stagesOf(policy, act).map(stage => ({
      quorum: stage.quorum,
      groups: stage.groups.map(group => group.id).sort(),
    })),
  });
