import type { Change } from '../../changes/change.js';
import { kindNamed } from '../../changes/kinds/index.js';
import type { Vote } from '../../changes/proposal.js';
import { tally } from '../../changes/tally.js';
import type { ConversationId } from '../../ids.js';
import { type ChangeAct, changeActs } from '../../kinds.js';
import { mayRequest, mayRun, mayVote, requesterMayRun } from '../../people/may.js';
import type { Policy } from '../../people/policy.js';
import { type Rights, rightsWith } from '../../people/rights.js';
import { stagesOf } from '../../people/stages.js';
import { type Person, samePerson } from '../../person.js';
import type { ChangeViewInput, Viewer } from './viewer.js';

type Someone = Pick<Person, 'tenantId' | 'objectId'>;
type Place = { readonly conversation: ConversationId; readonly teamId?: string };
type Looking =
  | 'everyone'
  | { readonly person: Someone; readonly rights: Rights | 'as-planned'; readonly place?: Place };

/** What this reader may do with the change now, so that nobody sees a live button that is not for them. */
export function viewerOf(policy: Policy, change: Change, votes: readonly Vote[], eyes: Looking): Viewer {
  if (eyes === 'everyone') return 'everyone';
  const { person, rights, place = change } = eyes;
  const isRequester = samePerson(person, change.requester);
  const base = { person, isRequester, alreadyVoted: votes.some(vote => samePerson(vote.person, person)) };
  const stage = openStageOf(policy, change, votes);
  if (rights === 'as-planned') {
    const asked = 'plan' in change ? change.plan?.approvers.find(one => samePerson(one, person)) : undefined;
    const mayVoteNow = asked !== undefined && !isRequester && (asked.stages?.includes(stage) ?? true);
    const mayAct = asked !== undefined || isRequester;
    const mayRunNow = isRequester ? requesterMayRun(policy, kindNamed(change.kind).act) : mayAct;
    return {
      ...base,
      mayVote: mayVoteNow,
      mayAct,
      mayAccept: asked !== undefined && !isRequester,
      mayRun: mayRunNow,
      // Who asked could ask; of the others nobody looked.
      mayRequest: isRequester ? mayRequestHere(policy, rightsWith(['requester']), place) : [],
    };
  }
  const { act } = kindNamed(change.kind);
  const asking = { policy, act, rights, person: { ...person, name: '' }, requester: change.requester };
  return {
    ...base,
    mayVote: mayVote({ ...asking, stage }).ok,
    mayAct: rights.has('requester') || rights.has('approver') || rights.has('operator'),
    mayAccept: mayVote(asking).ok,
    mayRun: mayRun(asking).ok,
    mayRequest: mayRequestHere(policy, rights, place),
    mayWithdraw: rights.has('operator'),
  };
}

const mayRequestHere = (policy: Policy, rights: Rights, place: Place): readonly ChangeAct[] =>
  changeActs.filter(
    act => mayRequest({ policy, act, rights, conversation: place.conversation, teamId: place.teamId }).ok,
  );

/** Names of those who can still approve in the stage that is open. */
export function mayApproveNow(policy: Policy, change: Change, votes: readonly Vote[]): readonly string[] {
  if (!('plan' in change) || !change.plan) return [];
  const stage = openStageOf(policy, change, votes);
  return change.plan.approvers
    .filter(approver => approver.stages?.includes(stage) ?? true)
    .filter(approver => !votes.some(vote => samePerson(vote.person, approver)))
    .map(approver => approver.name);
}

/** The stage that is voted in now, where there is more than one. */
export function stageWords(policy: Policy, change: Change, votes: readonly Vote[]): ChangeViewInput['stage'] {
  const stages = stagesOf(policy, kindNamed(change.kind).act);
  if (stages.length < 2) return undefined;
  const index = Math.min(openStageOf(policy, change, votes), stages.length - 1);
  return { number: index + 1, of: stages.length, name: stages[index]?.name ?? '' };
}

const openStageOf = (policy: Policy, change: Change, votes: readonly Vote[]): number =>
  tally(stagesOf(policy, kindNamed(change.kind).act), votes, change.requester, () => 'trusted').stage;
