import { type ChangeAct, changeActs, proposalActs } from '../../src/kinds.js';
import { mayAct, mayRequest, mayRun, mayVote } from '../../src/people/may.js';
import { policySchema } from '../../src/people/policy-schema.js';
import { rightsWith } from '../../src/people/rights.js';
import { type Role, roles } from '../../src/person.js';
import { demoGroups } from '../../src/simulator/people.js';
import { anna, bram, demo, demoFile, groupOf, policyWith } from './policies.js';

const act: ChangeAct = 'connect';
const conversation = '19:ops@thread.tacv2';
const groupsFor: { readonly [role in Role]: string } = {
  requester: demoGroups.requesters,
  approver: demoGroups.approvers,
  auditor: demoGroups.auditors,
  operator: demoGroups.operators,
};
const inRoles = (...held: Role[]) =>
  rightsWith(
    held,
    held.map(role => groupsFor[role]),
  );
const everything = inRoles(...roles);
const outcome = (may: { ok: boolean; reason?: string }) => may.reason ?? 'yes';

describe('what the policy does not name is not allowed to anybody', () => {
  test.each(changeActs)('%s', unnamed => {
    const asked = { policy: policyWith({}), act: unnamed, rights: everything, person: bram, requester: anna };
    const refused = 'act-not-in-policy';
    expect(outcome(mayRequest({ ...asked, conversation }))).toBe(refused);
    expect([mayVote(asked), mayRun(asked), mayAct(asked)].map(outcome)).toEqual([refused, refused, refused]);
  });
});

describe('asking', () => {
  test.each(roles)('takes the requester role: %s', role => {
    const may = mayRequest({ policy: demo, act, rights: inRoles(role), conversation });
    expect(outcome(may)).toBe(role === 'requester' ? 'yes' : 'not-allowed');
  });

  const channels = { conversations: [conversation] };
  const teams = { teams: ['19:team-a@thread.tacv2'] };
  test.each([
    ['everywhere', {}, 'a:personal', undefined, 'yes'],
    ['in the channel', channels, conversation, undefined, 'yes'],
    ['in a thread of the channel', channels, `${conversation};messageid=17`, undefined, 'yes'],
    ['in another channel', channels, '19:chat@thread.tacv2', undefined, 'conversation-not-allowed'],
    ['in a channel that only begins like it', channels, `${conversation}x`, undefined, 'conversation-not-allowed'],
    ['in a chat of one', channels, 'a:personal', undefined, 'conversation-not-allowed'],
    ['in a channel of the team', teams, '19:any@thread.tacv2', '19:team-a@thread.tacv2', 'yes'],
    ['in another team', teams, '19:any@thread.tacv2', '19:team-b@thread.tacv2', 'conversation-not-allowed'],
    ['in no team', teams, 'a:personal', undefined, 'conversation-not-allowed'],
    [
      'in the channel, but of another team',
      { ...channels, ...teams },
      conversation,
      '19:b',
      'conversation-not-allowed',
    ],
  ])('can be kept to places: %s', (_, rule, where, teamId, expected) => {
    const policy = policyWith({ connect: rule });
    const may = mayRequest({ policy, act, rights: inRoles('requester'), conversation: where, teamId });
    expect(outcome(may)).toBe(expected);
  });
});

describe('voting', () => {
  test.each(roles)('takes the approver role: %s', role => {
    const may = mayVote({ policy: demo, act, rights: inRoles(role), person: bram, requester: anna });
    expect(outcome(may)).toBe(role === 'approver' ? 'yes' : 'not-allowed');
  });

  test.each([
    ['the requester', anna],
    ['under another name and case', { ...anna, objectId: anna.objectId.toUpperCase(), name: 'Somebody else' }],
  ])('nobody decides on their own request, whatever their groups: %s', (_, person) => {
    const may = mayVote({ policy: demo, act, rights: everything, person, requester: anna });
    expect(outcome(may)).toBe('own-request');
  });

  test('the same id in another tenant is somebody else', () => {
    const person = { ...anna, tenantId: 'another' };
    expect(outcome(mayVote({ policy: demo, act, rights: inRoles('approver'), person, requester: anna }))).toBe('yes');
  });

  const stages = [
    { name: 'Security', groups: [groupOf('1')] },
    { name: 'Devices', groups: [groupOf('2'), groupOf('3')], quorum: 2 },
  ];
  test.each([
    ['1', undefined, 'yes'],
    ['1', 0, 'yes'],
    ['1', 1, 'not-allowed'],
    ['3', 1, 'yes'],
    ['3', 0, 'not-allowed'],
    ['9', undefined, 'not-allowed'],
    // All stages are complete: there is nothing to vote on.
    ['1', 2, 'not-allowed'],
  ])('in stages it takes a group of the stage: in %s, stage %s', (letter, stage, expected) => {
    const rights = rightsWith(['approver'], [groupOf(letter)]);
    const policy = policyWith({ connect: { stages } });
    expect(outcome(mayVote({ policy, act, rights, person: bram, requester: anna, stage }))).toBe(expected);
  });

  test.each([
    ['unlock', 'approver', 'yes'],
    ['unlock', 'operator', 'not-allowed'],
    ['start-writes', 'operator', 'yes'],
    ['start-writes', 'approver', 'not-allowed'],
  ] as const)('on %s: %s', (proposal, role, expected) => {
    const asked = { policy: demo, act: proposal, rights: inRoles(role), requester: anna };
    expect(outcome(mayVote({ ...asked, person: bram }))).toBe(expected);
    expect(outcome(mayVote({ ...asked, person: anna }))).toBe('own-request');
  });
});

describe('steps', () => {
  const onlookers: readonly Role[] = ['auditor'];
  test.each(roles)('are confirmed and run by people with a part in the change: %s', role => {
    const asked = { policy: demo, act, rights: inRoles(role), person: bram, requester: anna };
    const expected = onlookers.includes(role) ? 'not-allowed' : 'yes';
    expect([mayAct(asked), mayRun(asked)].map(outcome)).toEqual([expected, expected]);
  });

  const twoStages = [groupOf('1'), groupOf('2')].map((id, index) => ({ name: `${index}`, groups: [id] }));
  test.each([
    ['one approval', { connect: { quorum: 1 } }, 'connect', 'yes'],
    ['two approvals', { connect: { quorum: 2 } }, 'connect', 'two-persons'],
    ['two stages', { connect: { stages: twoStages } }, 'connect', 'two-persons'],
    ['two by default', { disconnect: {} }, 'disconnect', 'two-persons'],
    ['two, but the policy says so', { disconnect: { requesterMayRun: true } }, 'disconnect', 'yes'],
    ['one, but the policy says no', { connect: { quorum: 1, requesterMayRun: false } }, 'connect', 'two-persons'],
  ] as const)('the requester runs their own: %s', (_, changes: object, what: ChangeAct, expected) => {
    const asked = { policy: policyWith(changes), act: what, rights: everything, requester: anna };
    expect(outcome(mayRun({ ...asked, person: anna }))).toBe(expected);
    expect(outcome(mayRun({ ...asked, person: bram }))).toBe('yes');
    // Confirming what was done by hand is another matter.
    expect(outcome(mayAct({ ...asked, person: anna }))).toBe('yes');
  });
});

test.each(proposalActs)('%s is decided on also where the policy does not speak of it', proposal => {
  const policy = policySchema.parse({ roles: demoFile.roles, changes: {} });
  const rights = inRoles('approver', 'operator');
  expect(outcome(mayVote({ policy, act: proposal, rights, person: bram, requester: anna }))).toBe('yes');
});
