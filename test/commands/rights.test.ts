import type { PolicyData } from '../../cards/policy/data.js';
import type { WhoAmIData } from '../../cards/who-am-i/data.js';
import type { Answer } from '../../src/commands/command.js';
import type { Database } from '../../src/database/database.js';
import type { Policy } from '../../src/people/policy.js';
import { Problem, Unreachable } from '../../src/problem.js';
import { testDatabase } from '../support/database.js';
import { bram, type Desk, openDesk, wordsOf } from './turn.js';

const rule = { expiryHours: 4, requireTicket: false };
const approvers = [{ id: '5c0d5a1e-0000-4000-8000-00000000c002', name: 'Identity and security' }];
const auditors = [{ id: '5c0d5a1e-0000-4000-8000-00000000c003', name: 'Auditors' }];
const changes: Policy['changes'] = {
  connect: rule,
  disconnect: { ...rule, expiryHours: 1 / 60, conversations: ['19:other@thread.tacv2'] },
  migrate: {
    ...rule,
    requireTicket: true,
    ticketPattern: 'CHG\\d+',
    stages: [
      { name: 'Security', groups: auditors, quorum: 1 },
      { name: 'Owners', groups: approvers, quorum: 1 },
    ],
  },
  repair: { ...rule, requesterMayRun: false, stepUp: true, teams: ['19:team@thread.tacv2'] },
};

let database: Database;
let desk: Desk;
const counted = new Map<string, number | Error>();
const userCount = async (group: string): Promise<number> => {
  const found = counted.get(group) ?? 3;
  if (found instanceof Error) throw found;
  return found;
};

const settings = { policyFile: '/etc/connector-bot/policy.json' };
const parts = { graph: { groups: { userCount } } };

beforeAll(async () => {
  database = await testDatabase();
  desk = openDesk(database, { changes, settings, parts });
});
beforeEach(() => {
  counted.clear();
  return desk.clear();
});

const facts = (answer: Answer) => answer.card.data as WhoAmIData;
const actOf = (answer: Answer, act: string) => facts(answer).acts.find(one => one.act === act);

describe('who am i', () => {
  it('names the roles, the group that gives each, and which groups give the others', async () => {
    const answer = await desk.say('who am i', { roles: ['requester', 'operator'] });
    expect(facts(answer)).toMatchObject({
      read: 'yes',
      roles: [
        { role: 'requester', groups: ['Mac administrators'] },
        { role: 'operator', groups: ['Bot operators'] },
      ],
      lacking: [
        { role: 'approver', groups: ['Identity and security'] },
        { role: 'auditor', groups: ['Auditors'] },
      ],
      notAllowed: ['remove-manual', 'switch-to-manual', 'rotate-secret', 'terminate'],
    });
    expect(wordsOf(answer)).toContain('through Mac administrators');
    expect(wordsOf(await desk.say('wie ben ik', { language: 'nl' }), 'nl')).toContain('via Mac administrators');
  });

  it('says what a requester may do, and why not the rest', async () => {
    const answer = await desk.say('who am i', { roles: ['requester'] });
    expect(actOf(answer, 'connect')).toMatchObject({ ask: 'yes', approve: 'no-role', run: 'yes', withdraw: 'own' });
    expect(actOf(answer, 'disconnect')).toMatchObject({ ask: 'other-place', run: 'of-others', takesAway: true });
    expect(actOf(answer, 'repair')).toMatchObject({ ask: 'other-place', run: 'of-others' });
    const words = wordsOf(answer);
    expect(words).toContain('for members of Identity and security');
    expect(words).toContain('not here: the policy names other conversations');
    expect(words).toContain('not in what you asked for yourself: two people');
  });

  it('says in which stages somebody may approve', async () => {
    const approver = await desk.say('who am i', { person: bram, roles: ['approver'] });
    expect(actOf(approver, 'connect')).toMatchObject({ ask: 'no-role', approve: 'yes', stages: [''] });
    expect(actOf(approver, 'migrate')).toMatchObject({ approve: 'yes', stages: ['Owners'] });
    expect(wordsOf(approver)).toContain('(stage Owners), never what you asked for yourself');
    expect(actOf(await desk.say('who am i', { roles: ['auditor'] }), 'migrate')).toMatchObject({
      stages: ['Security'],
    });
  });

  it('tells somebody without any role so, and an operator that they may withdraw anything', async () => {
    const nobody = await desk.say('who am i', { roles: [] });
    expect(wordsOf(nobody)).toContain('You have no role here');
    expect(actOf(nobody, 'connect')).toMatchObject({ ask: 'no-role', approve: 'no-role', run: 'no-role' });
    expect(actOf(await desk.say('who am i', { roles: ['operator'] }), 'connect')).toMatchObject({ withdraw: 'any' });
  });

  it('says that groups could not be read, and claims no right then', async () => {
    const refused = new Problem('rights-unreadable', 'x', { status: 403, permission: 'GroupMember.Read.All' });
    const answer = await desk.say('who am i', { unreadable: refused });
    expect(facts(answer)).toMatchObject({ read: 'no', roles: [], acts: [] });
    expect(wordsOf(answer)).toContain('Microsoft answered 403, and the reading needs GroupMember.Read.All');
    const silent = await desk.say('wie ben ik', { language: 'nl', unreadable: new Problem('rights-unreadable', 'x') });
    expect(wordsOf(silent, 'nl')).toContain('er kwam niet op tijd antwoord');
  });

  it('hides no fault of ours behind that', async () => {
    const fault = new Problem('database-unavailable', 'x');
    await expect(desk.say('who am i', { unreadable: fault })).rejects.toBe(fault);
  });
});

describe('policy', () => {
  const rules = async (line = 'policy') => (await desk.say(line)).card.data as PolicyData;
  const ruleOf = async (act: string) => (await rules()).rules.find(one => one.act === act);

  it('shows the rules as they work, defaults filled in', async () => {
    expect(await ruleOf('connect')).toMatchObject({
      stages: [{ name: '', quorum: 1, groups: ['Identity and security'] }],
      expiryMinutes: 240,
      ticket: 'none',
      stepUp: 'not-asked',
      requesterMayRun: true,
      askedHere: true,
    });
    expect(await ruleOf('disconnect')).toMatchObject({
      takesAway: true,
      stages: [{ quorum: 2 }],
      expiryMinutes: 1,
      conversations: 1,
      askedHere: false,
      stepUp: 'cannot',
      requesterMayRun: false,
    });
    expect(await ruleOf('migrate')).toMatchObject({
      stages: [{ name: 'Security' }, { name: 'Owners' }],
      ticket: 'required',
      ticketPattern: 'CHG\\d+',
      requesterMayRun: false,
    });
    expect(await ruleOf('repair')).toMatchObject({ requesterMayRun: false, teams: 1 });
    expect(wordsOf(await desk.say('policy'))).toContain('Security: 1 of Auditors, then Owners: 1 of Identity and sec');
  });

  it('says where a fresh sign-in is asked once it is set up', async () => {
    const able = openDesk(database, { changes, settings, parts: { ...parts, stepUp: {} } });
    const { rules: found } = (await able.say('policy')).card.data as PolicyData;
    expect(found.map(({ act, stepUp }) => [act, stepUp])).toEqual([
      ['connect', 'not-asked'],
      ['disconnect', 'asked'],
      ['migrate', 'asked'],
      ['repair', 'asked'],
    ]);
  });

  it('counts the people of each group, and goes without where that fails', async () => {
    counted.set('5c0d5a1e-0000-4000-8000-00000000c002', new Unreachable('counting'));
    counted.set('5c0d5a1e-0000-4000-8000-00000000c003', 1);
    const answer = await desk.say('beleid', { language: 'nl' });
    const words = wordsOf(answer, 'nl');
    expect(words).toContain('Mac administrators (3 mensen)');
    expect(words).toContain('Identity and security (❔ niet gelezen)');
    expect(words).toContain('Auditors (1 persoon)');
  });

  it('names the file without its folder, and a fingerprint that changes with any rule', async () => {
    const { file, fingerprint } = await rules();
    expect(file).toBe('policy.json');
    expect(fingerprint).toMatch(/^[0-9a-f]{8}$/);
    const other = openDesk(database, { changes: { connect: { ...rule, expiryHours: 5 } }, settings, parts });
    expect(((await other.say('policy')).card.data as PolicyData).fingerprint).not.toBe(fingerprint);
  });

  it.each(['requester', 'approver', 'auditor', 'operator'] as const)('is for a %s', async role => {
    expect((await desk.say('policy', { roles: [role] })).card.card).toBe('policy');
  });

  it('is not for others: it would be a list of whom to deceive', async () => {
    const answer = await desk.say('policy', { roles: [] });
    expect(answer).toMatchObject({ card: { card: 'refused', data: { reason: 'no-right' } } });
    expect(wordsOf(answer)).not.toContain('quorum');
    expect(await desk.recorded()).toMatchObject([{ event: 'request-refused', facts: { command: 'policy' } }]);
  });
});
