import demoPolicy from '../../policy.demo.json';
import { approversOf, rightsOf } from '../../src/people/groups.js';
import { policySchema } from '../../src/people/policy-schema.js';
import { Unreachable } from '../../src/problem.js';
import { demoGroups, demoPeople, demoTenantId } from '../../src/simulator/people.js';

const policy = policySchema.parse(demoPolicy);
const [anna, bram] = demoPeople.map(({ objectId, name }) => ({ tenantId: demoTenantId, objectId, name }));
if (!anna || !bram) throw new Error('the demo has people');

type Asked = { groups: readonly string[]; limitMs?: number };
function directory(asked: Asked[] = []) {
  return {
    groups: {
      membershipsOf: async (person: string, groups: readonly string[], limitMs?: number) => {
        asked.push({ groups, limitMs });
        return demoPeople.find(one => one.objectId === person)?.groups ?? [];
      },
      userCount: async () => 0,
      users: async (group: string) =>
        demoPeople
          .filter(person => person.groups.includes(group))
          .map(person => ({ id: person.objectId, displayName: person.name })),
    },
  };
}

test('asks for exactly the groups of the policy, within the time a click has', async () => {
  const asked: Asked[] = [];
  const rights = await rightsOf(directory(asked), policy, anna);
  expect(rights.roles).toEqual(['requester']);
  const { macUsers: _, ...inPolicy } = demoGroups;
  expect(asked).toEqual([{ groups: Object.values(inPolicy), limitMs: 1500 }]);
});

test('a directory that does not answer is neither a yes nor a no', async () => {
  const failing = {
    groups: {
      ...directory().groups,
      membershipsOf: async () => {
        throw new Unreachable('reading the group memberships of a person');
      },
    },
  };
  await expect(rightsOf(failing, policy, anna)).rejects.toMatchObject({ code: 'rights-unreadable' });
});

test('approvers are everybody in the approver groups, each once', async () => {
  const { approvers, operators } = demoGroups;
  const roles = { ...demoPolicy.roles, approver: [approvers, operators] };
  const people = await approversOf(directory(), policySchema.parse({ ...demoPolicy, roles }), demoTenantId, 'connect');
  expect(people.map(person => person.name)).toEqual(['Bram Jansen', 'Chloe Martin', 'Finn Visser']);
  expect(people[0]).toEqual(bram);
});

test('with stages it is said in which ones somebody could approve', async () => {
  const { approvers, operators, requesters } = demoGroups;
  const stages = [
    { name: 'Security', groups: [approvers] },
    { name: 'Devices', groups: [operators, requesters] },
  ];
  const staged = policySchema.parse({ ...demoPolicy, changes: { connect: { stages } } });
  const people = await approversOf(directory(), staged, demoTenantId, 'connect');
  expect(people.map(person => `${person.name.split(' ')[0]} ${person.stages}`)).toEqual([
    'Bram 0,1',
    'Chloe 0',
    'Finn 1',
    'Anna 1',
  ]);
});

test('a stage counts for rights as it does for the plan', async () => {
  const stages = [{ name: 'Security', groups: [demoGroups.auditors] }];
  const staged = policySchema.parse({ ...demoPolicy, changes: { connect: { stages } } });
  const dirk = demoPeople.find(person => person.key === 'auditor');
  const rights = await rightsOf(directory(), staged, {
    tenantId: demoTenantId,
    objectId: dirk?.objectId ?? '',
    name: '',
  });
  expect(rights.isIn([{ id: demoGroups.auditors }])).toBe(true);
  expect(rights.isIn([{ id: demoGroups.approvers }])).toBe(false);
});

test('nobody approves what the policy does not allow', async () => {
  const nothing = policySchema.parse({ ...demoPolicy, changes: {} });
  expect(await approversOf(directory(), nothing, demoTenantId, 'connect')).toEqual([]);
});
