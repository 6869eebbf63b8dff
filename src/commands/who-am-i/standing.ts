import type { ActFacts, RoleBy } from '../../../cards/who-am-i/data.js';
import type { ConversationId } from '../../ids.js';
import { type ChangeAct, changeActs, destructiveActs } from '../../kinds.js';
import { mayAct, mayRequest, mayRun, mayVote } from '../../people/may.js';
import { type Policy, ruleFor } from '../../people/policy.js';
import type { Rights } from '../../people/rights.js';
import { stagesOf } from '../../people/stages.js';
import { type Person, roles } from '../../person.js';

/** Whose rights, and where they speak. */
export type Asking = {
  readonly policy: Policy;
  readonly rights: Rights;
  readonly person: Person;
  readonly conversation: ConversationId;
  readonly teamId?: string;
};

/** Stands for anybody else as the requester of a change. */
const somebodyElse: Person = { tenantId: '', objectId: '', name: '' };

const namesOf = (groups: readonly { readonly name: string }[]): readonly string[] => groups.map(group => group.name);

/** The roles that somebody has, and by which of their groups. */
export const rolesHeld = ({ policy, rights }: Asking): readonly RoleBy[] =>
  roles
    .filter(role => rights.has(role))
    .map(role => ({ role, groups: namesOf(policy.roles[role].filter(group => rights.isIn([group]))) }));

/** The other roles, and which groups would give them. */
export const rolesLacking = ({ policy, rights }: Asking): readonly RoleBy[] =>
  roles.filter(role => !rights.has(role)).map(role => ({ role, groups: namesOf(policy.roles[role]) }));

export const actsAllowed = (policy: Policy): readonly ChangeAct[] => changeActs.filter(act => ruleFor(policy, act));

/** What somebody may do with each act of the policy, by the very rules that judge it when they do. */
export const standings = (asking: Asking): readonly ActFacts[] =>
  actsAllowed(asking.policy).map(act => standing(asking, act));

function standing(asking: Asking, act: ChangeAct): ActFacts {
  const { policy, rights, person } = asking;
  const stages = stagesOf(policy, act);
  const onOthers = { policy, act, rights, person, requester: somebodyElse };
  const mine = stages.filter((_stage, stage) => mayVote({ ...onOthers, stage }).ok);
  return {
    act,
    takesAway: destructiveActs.includes(act),
    ask: ask(asking, act),
    askGroups: namesOf(policy.roles.requester),
    approve: mine.length > 0 ? 'yes' : 'no-role',
    stages: mine.map(stage => stage.name),
    approveGroups: namesOf(stages.flatMap(stage => stage.groups)),
    run: run(asking, act),
    withdraw: rights.has('operator') ? 'any' : 'own',
  };
}

function ask({ policy, rights, conversation, teamId }: Asking, act: ChangeAct): ActFacts['ask'] {
  const may = mayRequest({ policy, act, rights, conversation, teamId });
  if (may.ok) return 'yes';
  return may.reason === 'conversation-not-allowed' ? 'other-place' : 'no-role';
}

function run({ policy, rights, person }: Asking, act: ChangeAct): ActFacts['run'] {
  if (!mayAct({ policy, act, rights, person, requester: somebodyElse }).ok) return 'no-role';
  return mayRun({ policy, act, rights, person, requester: person }).ok ? 'yes' : 'of-others';
}
