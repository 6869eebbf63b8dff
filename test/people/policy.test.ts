import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeActs, destructiveActs } from '../../src/kinds.js';
import { groupsIn, policyFingerprint, readPolicy, rightsFrom } from '../../src/people/policy.js';
import { possibleWith } from '../../src/people/policy-rules.js';
import { policyJsonSchema, policySchema } from '../../src/people/policy-schema.js';
import { quorumIn, stagesOf } from '../../src/people/stages.js';
import { ticketFits } from '../../src/people/ticket.js';
import { demoGroups } from '../../src/simulator/people.js';
import { demo, demoFile, fileWith, groupOf, policyWith } from './policies.js';

const root = join(__dirname, '../..');
const withStepUp = { stepUpAvailable: true };
const withoutStepUp = { stepUpAvailable: false };
const withChange = (act: string, rule: object): object => ({ ...demoFile, changes: { [act]: rule } });
const withConnect = (rule: object): object => withChange('connect', rule);
const stage = { name: 'Security', groups: [groupOf('1')], quorum: 1 };

describe('the files that come with it', () => {
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
    expect(readPolicy(join(root, 'policy.json'), withoutStepUp)).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/policy\.json is wrong at roles\.requester: names no group/),
    });
  });

  test('the shipped policy writes out the defaults of every act, and starts once groups are filled in', () => {
    const shipped = JSON.parse(readFileSync(join(root, 'policy.json'), 'utf8')) as { changes: object };
    const filled = { ...shipped, roles: demoFile.roles };
    const left = { roles: demoFile.roles, changes: Object.fromEntries(changeActs.map(act => [act, {}])) };
    expect(readPolicy(fileWith(filled), withoutStepUp)).toMatchObject({ ok: true });
    const quorums = (file: object) => changeActs.map(act => quorumIn(stagesOf(policySchema.parse(file), act)));
    expect(quorums(filled)).toEqual(quorums(left));
    expect(quorums(left)).toEqual(changeActs.map(act => (destructiveActs.includes(act) ? 2 : 1)));
  });
});

describe('a file that cannot be held to stops the start', () => {
  test.each([
    ['a quorum of none', withConnect({ quorum: 0 }), 'changes.connect.quorum'],
    ['a quorum that is not a number', withConnect({ quorum: '2' }), 'changes.connect.quorum'],
    ['a quorum beside stages', withConnect({ quorum: 2, stages: [stage] }), 'changes.connect'],
    ['no stage at all', withConnect({ stages: [] }), 'changes.connect.stages'],
    ['a stage of nobody', withConnect({ stages: [{ ...stage, groups: [] }] }), 'changes.connect.stages.0.groups'],
    ['a stage without a name', withConnect({ stages: [{ ...stage, name: '' }] }), 'changes.connect.stages.0.name'],
    ['an expiry of a second', withConnect({ expiryHours: 1 / 3600 }), 'changes.connect.expiryHours'],
    ['an expiry of a week', withConnect({ expiryHours: 168 }), 'changes.connect.expiryHours'],
    ['a ticket pattern that is none', withConnect({ ticketPattern: '(' }), 'changes.connect.ticketPattern'],
    ['no conversation at all', withConnect({ conversations: [] }), 'changes.connect.conversations'],
    ['no team at all', withConnect({ teams: [] }), 'changes.connect.teams'],
    ['an unknown rule', withConnect({ quorom: 1 }), 'changes.connect'],
    ['an unknown act', { ...demoFile, changes: { destroy: {} } }, 'changes'],
    ['an unknown proposal', { ...demoFile, proposals: { destroy: {} } }, 'proposals'],
    ['a proposal nobody decides', { ...demoFile, proposals: { unlock: { quorum: 0 } } }, 'proposals.unlock.quorum'],
    ['an unknown role', { ...demoFile, roles: { ...demoFile.roles, boss: [] } }, 'roles'],
    ['no approvers', { ...demoFile, roles: { ...demoFile.roles, approver: [] } }, 'roles.approver'],
    ['a group by name', { ...demoFile, roles: { ...demoFile.roles, approver: ['Approvers'] } }, 'roles.approver.0'],
    ['a list', [], 'its top'],
  ])('%s, at its place', (_, json, path) => {
    const file = fileWith(json);
    const read = readPolicy(file, withStepUp);
    expect(read).toMatchObject({
      ok: false,
      sentence: expect.stringContaining(`The policy file ${file} is wrong at ${path}: `),
    });
  });

  test('one that is missing or not JSON is named', () => {
    const file = fileWith('{');
    expect(readPolicy(file, withStepUp)).toEqual({
      ok: false,
      sentence: `The policy file ${file} is not valid JSON.`,
    });
    expect(readPolicy(`${file}.gone`, withStepUp)).toEqual({
      ok: false,
      sentence: `The policy file ${file}.gone cannot be read.`,
    });
  });
});

describe('what takes something away', () => {
  const sentence = (act: string, rule: object, possible: { stepUpAvailable: boolean }) => {
    const read = readPolicy(fileWith(withChange(act, rule)), possible);
    return read.ok ? 'fine' : read.sentence.replace(/^.* is wrong at /, '');
  };
  const needsTwo = 'takes something away: it needs quorum 2 or an authentication context.';
  const oneEach = [stage, { ...stage, name: 'Devices' }];

  test.each([
    ['disconnect', {}, false, 'fine'],
    ['disconnect', { quorum: 1 }, true, 'fine'],
    ['disconnect', { quorum: 1 }, false, `changes.disconnect.quorum: ${needsTwo}`],
    ['disconnect', { quorum: 1, stepUp: false }, true, `changes.disconnect.quorum: ${needsTwo}`],
    ['disconnect', { quorum: 2, stepUp: false }, false, 'fine'],
    ['migrate', { stages: [stage] }, false, `changes.migrate.stages: ${needsTwo}`],
    ['migrate', { stages: oneEach }, false, 'fine'],
    ['terminate', {}, false, 'fine'],
    ['terminate', { quorum: 1 }, true, 'changes.terminate.quorum: needs quorum 2 or more.'],
    ['terminate', { stages: [stage] }, true, 'changes.terminate.stages: needs quorum 2 or more.'],
    ['connect', { quorum: 1 }, false, 'fine'],
    ['rotate-secret', { quorum: 1, stepUp: true }, true, 'fine'],
  ])('%s with %j, step-up available: %s', (act, rule, stepUpAvailable, expected) => {
    expect(sentence(act, rule, { stepUpAvailable })).toBe(expected);
  });

  test('a step-up that cannot be asked for is not promised', () => {
    expect(sentence('connect', { stepUp: true }, withoutStepUp)).toBe(
      'changes.connect.stepUp: needs an authentication context: set AUTHENTICATION_CONTEXT and PUBLIC_URL.',
    );
  });

  test('a step-up takes both settings', () => {
    const publicUrl = 'https://bot.contoso.example';
    expect(possibleWith({ publicUrl, authenticationContext: 'c1' })).toEqual(withStepUp);
    expect(possibleWith({ publicUrl })).toEqual(withoutStepUp);
    expect(possibleWith({ authenticationContext: 'c1' })).toEqual(withoutStepUp);
  });
});

describe('a ticket', () => {
  test.each([
    ['CHG[0-9]{7}', 'CHG0001234', true],
    ['CHG[0-9]{7}', 'CHG0001234 and more', false],
    ['CHG[0-9]{7}', 'see CHG0001234', false],
    ['CHG[0-9]{7}', 'CHG0001234\nCHG', false],
    // Without the brackets around it an alternative would be anchored at one end only.
    ['SEC-\\d+|OPS-\\d+', 'SEC-1 whatever', false],
    ['SEC-\\d+|OPS-\\d+', 'whatever OPS-1', false],
    ['SEC-\\d+|OPS-\\d+', 'OPS-1', true],
    [undefined, 'anything', true],
  ])('by the pattern %s: %j fits %s', (ticketPattern, ticket, fits) => {
    expect(ticketFits({ ticketPattern }, ticket)).toBe(fits);
  });
});

test('a span of one minute is possible', () => {
  expect(policyWith({ connect: { expiryHours: 1 / 60 } }).changes.connect?.expiryHours).toBeCloseTo(1 / 60);
});

test('the fingerprint of the file follows its rules, not how it is written', () => {
  const written = { changes: { connect: {} }, roles: demoFile.roles, $schema: './elsewhere.json' };
  expect(policyFingerprint(policySchema.parse(written))).toBe(policyFingerprint(policyWith({ connect: {} })));
  expect(policyFingerprint(policyWith({ connect: { expiryHours: 5 } }))).not.toBe(policyFingerprint(demo));
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

  test('a group of a stage is asked for like one of a role, and gives no role', () => {
    const staged = policyWith({ connect: { stages: [stage] } });
    expect(groupsIn(staged)).toContain(groupOf('1'));
    const rights = rightsFrom(staged, [groupOf('1')]);
    expect([rights.roles, rights.isIn(stage.groups.map(id => ({ id })))]).toEqual([[], true]);
  });
});
