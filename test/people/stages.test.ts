import type { Act } from '../../src/kinds.js';
import type { Policy } from '../../src/people/policy.js';
import { policySchema } from '../../src/people/policy-schema.js';
import { openStage, quorumIn, ruleFingerprint, stagesOf } from '../../src/people/stages.js';
import { demoFile, groupOf, policyWith } from './policies.js';

const security = { name: 'Security', groups: [groupOf('1')], quorum: 1 };
const devices = { name: 'Devices', groups: [groupOf('2'), groupOf('3')], quorum: 2 };
const rule = { stages: [security, devices], expiryHours: 4, ticketPattern: 'CHG[0-9]+', conversations: ['19:ops'] };

test('without stages the approvers are the only one', () => {
  const policy = policyWith({ connect: { quorum: 3 } });
  expect(stagesOf(policy, 'connect')).toEqual([{ name: '', groups: policy.roles.approver, quorum: 3 }]);
  expect(stagesOf(policy, 'disconnect')).toEqual([]);
});

test('proposals are decided by approvers, or by operators', () => {
  const policy = policySchema.parse({ ...demoFile, proposals: { 'start-writes': { quorum: 2 } } });
  expect(stagesOf(policy, 'unlock')).toEqual([{ name: '', groups: policy.roles.approver, quorum: 1 }]);
  expect(stagesOf(policy, 'start-writes')).toEqual([{ name: '', groups: policy.roles.operator, quorum: 2 }]);
});

describe('the stage that is open', () => {
  const stages = stagesOf(policyWith({ connect: rule }), 'connect');
  test.each([
    [[], 0],
    [[0], 1],
    [[0, 1], 1],
    [[0, 1, 1], 2],
    [[0, 0, 0], 1],
    // Nobody votes ahead; if somebody had, the first stage would still be open.
    [[1, 1], 0],
    [[0, 1, 1, 1], 2],
  ])('after votes in %j it is %i', (given, expected) => {
    const votes = given.map(stage => ({ stage }));
    expect(openStage(stages, votes)).toBe(expected);
  });

  test('takes three approvals in all', () => expect(quorumIn(stages)).toBe(3));
});

describe('an altered rule', () => {
  const print = (policy: Policy, act: Act = 'connect') => ruleFingerprint(policy, act);
  const staged = (altered: object) => policyWith({ connect: { ...rule, ...altered } });
  const before = print(staged({}));
  const [approvers = ''] = demoFile.roles.approver.map(group => group.id);

  test.each([
    ['the quorum of a stage', staged({ stages: [{ ...security, quorum: 2 }, devices] })],
    ['the groups of a stage', staged({ stages: [{ ...security, groups: [groupOf('9')] }, devices] })],
    ['one group less', staged({ stages: [security, { ...devices, groups: [groupOf('2')] }] })],
    ['the order of the stages', staged({ stages: [devices, security] })],
    ['a stage less', staged({ stages: [security] })],
    ['no stages any more', staged({ stages: undefined, quorum: 3 })],
    ['step-up asked for', staged({ stepUp: true })],
    ['the requester runs', staged({ requesterMayRun: true })],
    ['not allowed any more', policyWith({})],
  ])('voids the votes: %s', (_, policy) => expect(print(policy)).not.toBe(before));

  test.each([
    ['the expiry', staged({ expiryHours: 8 })],
    ['a ticket', staged({ requireTicket: true, ticketPattern: 'SEC-[0-9]+' })],
    ['the places', staged({ conversations: ['19:other'], teams: ['19:team'] })],
    ['what a stage is called', staged({ stages: [{ ...security, name: 'CISO office' }, devices] })],
    [
      'what a group is called',
      staged({ stages: [{ ...security, groups: [{ id: groupOf('1'), name: 'S' }] }, devices] }),
    ],
    ['the order of groups', staged({ stages: [security, { ...devices, groups: [groupOf('3'), groupOf('2')] }] })],
    ['another act', policyWith({ connect: rule, disconnect: { quorum: 5 } })],
    ['the approvers, who decide elsewhere', rolesWith(policyOf(rule), { approver: [groupOf('7')] })],
  ])('leaves them: %s', (_, policy) => expect(print(policy)).toBe(before));

  test('without stages the groups of the approvers are part of it, those of others are not', () => {
    const plain = policyOf({ quorum: 1 });
    expect(print(rolesWith(plain, { approver: [approvers, groupOf('7')] }))).not.toBe(print(rolesWith(plain, {})));
    expect(print(rolesWith(plain, { requester: [groupOf('7')] }))).toBe(print(rolesWith(plain, {})));
    expect(print(rolesWith(plain, {}))).toBe(print(rolesWith(policyOf({}), {})));
  });

  test('of a proposal: its quorum and whose votes count, not its expiry', () => {
    const with_ = (proposal: object, roles: object = {}) =>
      print(policySchema.parse({ ...rolesFile(roles), proposals: { 'start-writes': proposal } }), 'start-writes');
    expect(with_({ quorum: 2 })).not.toBe(with_({}));
    expect(with_({}, { operator: [groupOf('7')] })).not.toBe(with_({}));
    expect(with_({ expiryHours: 1 }, { approver: [groupOf('7')] })).toBe(with_({}));
  });
});

function rolesFile(roles: object) {
  return { ...demoFile, roles: { ...demoFile.roles, ...roles } };
}
function policyOf(connect: object) {
  return { changes: { connect } };
}
function rolesWith(file: object, roles: object): Policy {
  return policySchema.parse({ ...rolesFile(roles), ...file });
}
