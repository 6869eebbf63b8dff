import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import demoPolicy from '../../policy.demo.json';
import { mayAct, mayRequest, mayVote } from '../../src/people/may.js';
import { type Policy, readPolicy, rightsFrom } from '../../src/people/policy.js';
import { policyJsonSchema, policySchema } from '../../src/people/policy-schema.js';
import { rightsWith } from '../../src/people/rights.js';
import { demoGroups } from '../../src/simulator/people.js';

const root = join(__dirname, '../..');
const demo = policySchema.parse(demoPolicy);
const withConnect = (rule: object): object => ({ ...demoPolicy, changes: { connect: rule } });
function policyWith(changes: object): Policy {
  return policySchema.parse({ ...demoPolicy, changes });
}
const tenantId = '5c0d5a1e-0000-4000-8000-0000000000d0';
const anna = { tenantId, objectId: '5c0d5a1e-0000-4000-8000-00000000e001', name: 'Anna' };
const bram = { tenantId, objectId: '5c0d5a1e-0000-4000-8000-00000000e002', name: 'Bram' };
const act = 'connect';
const conversation = '19:ops@thread.tacv2';

describe('the file', () => {
  test('the published schema is the one the bot checks with', () => {
    expect(JSON.parse(readFileSync(join(root, 'policy.schema.json'), 'utf8'))).toEqual(policyJsonSchema());
  });

  test('the demo policy names the groups of the demo tenant', () => {
    const ids = Object.entries(demo.roles).map(([role, groups]) => [role, groups.map(group => group.id)]);
    expect(Object.fromEntries(ids)).toEqual({
      requester: [demoGroups.requesters],
      approver: [demoGroups.approvers],
      auditor: [demoGroups.auditors],
      operator: [demoGroups.operators],
    });
  });

  test('the shipped policy allows nothing until groups are filled in, and says so', () => {
    const read = readPolicy(join(root, 'policy.json'));
    expect(read).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/policy\.json names no group under roles\.requester/),
    });
  });

  test.each([
    ['a quorum of none', withConnect({ quorum: 0 }), 'changes.connect.quorum'],
    ['a quorum that is not a number', withConnect({ quorum: '2' }), 'changes.connect.quorum'],
    ['an expiry of a second', withConnect({ expiryHours: 1 / 3600 }), 'changes.connect.expiryHours'],
    ['an expiry of a week', withConnect({ expiryHours: 168 }), 'changes.connect.expiryHours'],
    ['a ticket pattern that is none', withConnect({ ticketPattern: '(' }), 'changes.connect.ticketPattern'],
    ['no conversation at all', withConnect({ conversations: [] }), 'changes.connect.conversations'],
    ['an unknown rule', withConnect({ quorom: 1 }), 'changes.connect'],
    ['an unknown act', { ...demoPolicy, changes: { destroy: {} } }, 'changes'],
    ['an unknown role', { ...demoPolicy, roles: { ...demoPolicy.roles, boss: [] } }, 'roles'],
    ['a group by name', { ...demoPolicy, roles: { ...demoPolicy.roles, approver: ['Approvers'] } }, 'roles.approver.0'],
    ['a list', [], 'its top'],
  ])('%s is refused at its place', (_, json, path) => {
    const file = join(mkdtempSync(join(tmpdir(), 'policy-')), 'mine.json');
    writeFileSync(file, JSON.stringify(json));
    const read = readPolicy(file);
    expect(read).toMatchObject({ ok: false, sentence: expect.stringContaining(`${file} is wrong at ${path}: `) });
  });

  test('a file that is missing or not JSON is named', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'policy-')), 'mine.json');
    expect(readPolicy(file)).toEqual({ ok: false, sentence: `The policy file ${file} cannot be read.` });
    writeFileSync(file, '{');
    expect(readPolicy(file)).toEqual({ ok: false, sentence: `The policy file ${file} is not valid JSON.` });
  });

  test('a span of one minute is possible', () => {
    expect(policyWith({ connect: { expiryHours: 1 / 60 } }).changes.connect?.expiryHours).toBeCloseTo(1 / 60);
  });
});

describe('rights', () => {
  test('come from group ids, whatever their case', () => {
    const rights = rightsFrom(demo, [demoGroups.approvers.toUpperCase(), 'somewhere-else']);
    expect(rights.roles).toEqual(['approver']);
    expect(rights.has('approver')).toBe(true);
    expect(rights.has('requester')).toBe(false);
  });

  test('nobody has any without a group', () => {
    expect(rightsFrom(demo, []).roles).toEqual([]);
  });
});

describe('asking', () => {
  test('takes the role', () => {
    expect(mayRequest({ policy: demo, act, rights: rightsWith(['requester']), conversation })).toEqual({ ok: true });
    const other = mayRequest({
      policy: demo,
      act,
      rights: rightsWith(['approver', 'auditor', 'operator']),
      conversation,
    });
    expect(other).toEqual({ ok: false, reason: 'not-allowed' });
  });

  test('what the policy does not name is not allowed to anybody', () => {
    const everything = rightsWith(['requester', 'approver', 'auditor', 'operator']);
    const asked = { policy: policyWith({}), act, rights: everything } as const;
    const refused = { ok: false, reason: 'act-not-in-policy' };
    expect(mayRequest({ ...asked, conversation })).toEqual(refused);
    expect(mayVote({ ...asked, person: bram, requester: anna })).toEqual(refused);
    expect(mayAct({ ...asked, person: bram, requester: anna })).toEqual(refused);
  });

  test('can be kept to certain conversations, threads of a channel included', () => {
    const policy = policyWith({ connect: { conversations: ['19:ops@thread.tacv2'] } });
    const ask = (where: string) =>
      mayRequest({ policy, act, rights: rightsWith(['requester']), conversation: where }).ok;
    expect(ask('19:ops@thread.tacv2')).toBe(true);
    expect(ask('19:ops@thread.tacv2;messageid=17')).toBe(true);
    expect(ask('19:chat@thread.tacv2')).toBe(false);
    expect(ask('a:personal')).toBe(false);
  });
});

describe('voting', () => {
  const vote = (person: typeof anna, ...roles: ('approver' | 'requester')[]) =>
    mayVote({ policy: demo, act, rights: rightsWith(roles), person, requester: anna });

  test('takes the approver role', () => {
    expect(vote(bram, 'approver')).toEqual({ ok: true });
    expect(vote(bram, 'requester')).toEqual({ ok: false, reason: 'not-allowed' });
  });

  test('nobody decides on their own request, not even an approver, under any name or case', () => {
    const own = { ok: false, reason: 'own-request' };
    expect(vote(anna, 'approver', 'requester')).toEqual(own);
    expect(vote({ ...anna, objectId: anna.objectId.toUpperCase(), name: 'Somebody else' }, 'approver')).toEqual(own);
  });
});

test('steps are confirmed by people with a part in the change, not by onlookers', () => {
  const may = (role: 'requester' | 'approver' | 'operator' | 'auditor') =>
    mayAct({ policy: demo, act, rights: rightsWith([role]), person: bram, requester: anna }).ok;
  expect([may('requester'), may('approver'), may('operator'), may('auditor')]).toEqual([true, true, true, false]);
});
