import { canBeReached } from '../../people/reach.js';
import { bad, good, type Line } from '../line.js';
import type { ApprovalLook, GroupLook, PeopleLook } from '../look/people.js';
import { notSeen } from '../seen.js';

export const judgePeople = (look: PeopleLook): readonly Line[] => [
  ...judgeGroups(look.groups),
  ...judgeQuorums(look),
  ...judgeReach(look),
];

function judgeGroups(groups: readonly GroupLook[]): readonly Line[] {
  const wrong = groups.flatMap(({ name, needed, people }) => {
    if (people.ok) {
      return people.value > 0 ? [] : [bad('groups', needed ? 'fail' : 'warn', 'empty', 'groups', { name })];
    }
    if (people.facts['status'] === 404) return [bad('groups', 'fail', 'not-there', 'operator', { name })];
    return [notSeen('groups', people, 'entra', { name })];
  });
  return wrong.length > 0 ? wrong : [good('groups', { groups: groups.length })];
}

function judgeQuorums({ approvals, requesters }: PeopleLook): readonly Line[] {
  if (!requesters.ok) return [notSeen('quorum', requesters, 'entra')];
  const lines = approvals.map(one => judgeQuorum(one, requesters.value));
  const wrong = lines.filter(line => line.outcome !== 'pass');
  return wrong.length > 0 ? wrong : [good('quorum', { kinds: approvals.length })];
}

/** Enough approvers, also when the one who asks is an approver and therefore does not count? */
function judgeQuorum({ act, stages, approvers }: ApprovalLook, requesters: readonly string[]): Line {
  if (!approvers.ok) return notSeen('quorum', approvers, 'entra', { act });
  const people = approvers.value;
  if (!canBeReached(stages, people)) return bad('quorum', 'fail', 'never', 'groups', { act, people: people.length });
  const blocked = people.filter(
    one =>
      requesters.includes(one.objectId.toLowerCase()) &&
      !canBeReached(
        stages,
        people.filter(other => other !== one),
      ),
  );
  if (blocked.length === 0) return good('quorum', { act });
  return bad('quorum', 'warn', 'not-for', 'groups', { act, names: blocked.map(one => one.name) });
}

function judgeReach({ reach, approvals }: PeopleLook): readonly Line[] {
  if (!reach.ok) return [notSeen('reach', reach, 'teams')];
  const names = (wanted: 'no' | 'unknown') =>
    reach.value.filter(one => one.reach === wanted).map(one => one.person.name);
  const far = new Set(reach.value.filter(one => one.reach === 'no').map(one => one.person.objectId));
  const short = approvals.filter(
    ({ approvers, stages }) =>
      approvers.ok &&
      canBeReached(stages, approvers.value) &&
      !canBeReached(
        stages,
        approvers.value.filter(one => !far.has(one.objectId)),
      ),
  );
  const lines = [
    ...(short.length > 0
      ? [bad('reach', 'fail', 'too-few', 'teams', { acts: short.map(one => one.act), names: names('no') })]
      : []),
    ...(short.length === 0 && far.size > 0
      ? [bad('reach', 'warn', 'not-reached', 'teams', { names: names('no') })]
      : []),
    ...(names('unknown').length > 0
      ? [bad('reach', 'unknown', 'not-told', 'nobody', { names: names('unknown') })]
      : []),
  ];
  return lines.length > 0 ? lines : [good('reach', { people: reach.value.length })];
}
