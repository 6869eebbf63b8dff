import type { ConversationId } from '../../ids.js';
import { type ChangeAct, changeActs } from '../../kinds.js';
import type { Parts, Reach } from '../../parts.js';
import { approversOf, type Eligible } from '../../people/groups.js';
import { type Policy, ruleFor } from '../../people/policy.js';
import type { PolicyGroup } from '../../people/policy-schema.js';
import { type Stage, stagesOf } from '../../people/stages.js';
import { roles } from '../../person.js';
import { look, type Seen } from '../seen.js';

/** `needed`: without people in it nothing can be asked for or approved. */
export type GroupLook = { readonly name: string; readonly needed: boolean; readonly people: Seen<number> };

export type ApprovalLook = {
  readonly act: ChangeAct | 'deviation';
  readonly stages: readonly Stage[];
  readonly approvers: Seen<readonly Eligible[]>;
};

export type PeopleLook = {
  readonly groups: readonly GroupLook[];
  readonly approvals: readonly ApprovalLook[];
  /** Object ids of everybody who may ask. */
  readonly requesters: Seen<readonly string[]>;
  /** Can they be reached in Teams? Of the approvers, each once. */
  readonly reach: Seen<readonly { readonly person: Eligible; readonly reach: Reach }[]>;
};

/** More approvers than get live buttons of their own in one card need not be tried. */
const mostTried = 60;

export async function lookAtPeople(parts: Parts, conversation: ConversationId): Promise<PeopleLook> {
  const { policy, graph, settings, log } = parts;
  const approvals = Promise.all(
    actsVotedOn(policy).map(async act => ({
      act,
      stages: stagesOf(policy, act),
      approvers: await look(log, 'reading the approvers', () => approversOf(graph, policy, settings.tenantId, act)),
    })),
  );
  const requesters = look(log, 'reading who may ask', async () => {
    const members = await Promise.all(policy.roles.requester.map(group => graph.groups.users(group.id)));
    return members.flat().map(user => user.id.toLowerCase());
  });
  const groups = Promise.all(groupsNamed(policy).map(async one => ({ ...one, people: await peopleIn(parts, one.id) })));
  const known = await approvals;
  const reach = reachOf(parts, known, conversation);
  return { groups: await groups, approvals: known, requesters: await requesters, reach: await reach };
}

/** Changes of these acts can wait for an end that Intune does not show: then approvers decide on a way out. */
const withWaysOut: readonly ChangeAct[] = ['disconnect', 'remove-manual', 'migrate', 'switch-to-manual'];

/** What the policy has approvers decide on, whoever asks. */
function actsVotedOn(policy: Policy): readonly ApprovalLook['act'][] {
  const allowed = changeActs.filter(act => ruleFor(policy, act));
  return allowed.some(act => withWaysOut.includes(act)) ? [...allowed, 'deviation'] : allowed;
}

const peopleIn = ({ graph, log }: Parts, id: string): Promise<Seen<number>> =>
  look(log, 'counting the people of a group', () => graph.groups.userCount(id));

function reachOf({ teams, log }: Parts, approvals: readonly ApprovalLook[], conversation: ConversationId) {
  const all = approvals.flatMap(({ approvers }) => (approvers.ok ? approvers.value : []));
  const people = [...new Map(all.map(person => [person.objectId.toLowerCase(), person])).values()].slice(0, mostTried);
  return look(log, 'trying to reach approvers in Teams', async () => {
    const found = await teams.reach(people, conversation);
    return people.map((person, index) => ({ person, reach: found[index] ?? ('unknown' as const) }));
  });
}

/** Every group of the policy once, as needed as its most needed use. */
function groupsNamed(policy: Policy): readonly (PolicyGroup & { readonly needed: boolean })[] {
  const found = new Map<string, PolicyGroup & { readonly needed: boolean }>();
  const add = (group: PolicyGroup, needed: boolean) =>
    found.set(group.id, { ...group, needed: needed || (found.get(group.id)?.needed ?? false) });
  for (const role of roles) {
    for (const group of policy.roles[role]) add(group, role === 'requester' || role === 'approver');
  }
  for (const act of changeActs) {
    for (const stage of ruleFor(policy, act)?.stages ?? []) for (const group of stage.groups) add(group, true);
  }
  return [...found.values()];
}
