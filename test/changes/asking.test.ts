import { advance } from '../../src/changes/execute.js';
import { requestChange } from '../../src/changes/propose.js';
import { changeById } from '../../src/changes/store.js';
import { castVote } from '../../src/changes/vote.js';
import type { Database } from '../../src/database/database.js';
import type { Parts } from '../../src/parts.js';
import { rightsOf } from '../../src/people/groups.js';
import { policySchema } from '../../src/people/policy-schema.js';
import { replicaOn } from '../model/bots.js';
import { groupIdOf, type Members, membersAtFirst, type Name, personNamed } from '../model/town.js';
import { testDatabase } from '../support/database.js';

const clock = { now: Date.parse('2026-03-01T09:00:00Z') };

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
/** The next one may ask too. */
afterEach(() => database.kysely.deleteFrom('change_lock').execute());

function botWith(connect: object, members: Partial<Members> = {}): Parts {
  const roles = { requester: [groupIdOf('askers')], approver: [groupIdOf('deciders')] };
  return replicaOn({
    database,
    name: 'only',
    writeAs: 'app',
    policy: policySchema.parse({ roles, changes: { connect } }),
    now: () => clock.now,
    outside: {
      members: { ...membersAtFirst, ...members },
      world: { applicationId: '', state: 'unavailable', included: [] },
    },
    writes: { arrived: async () => 'answers' },
  });
}

async function ask(parts: Parts, more: { readonly ticket?: string; readonly teamId?: string } = {}) {
  const requester = personNamed('ann');
  const asked = await requestChange(parts, {
    kind: 'connect-cloud-connector',
    instance: 'acme',
    wish: { cloud: 'global', landingPage: 'default' },
    reason: 'because the new office gets Macs',
    requester,
    rights: await rightsOf(parts.graph, parts.policy, requester),
    conversation: '19:ops@thread.tacv2',
    language: 'en',
    ...more,
  });
  return asked.ok ? asked.change.id : asked.reason;
}

async function planned(parts: Parts) {
  const id = await ask(parts);
  await advance(parts, id);
  return changeById(parts.database, id);
}

const ok = expect.stringMatching(/^[0-9a-f-]{36}$/);

it.each([
  ['CHG0001234', ok],
  ['CHG0001234 or so', 'ticket-does-not-match'],
  ['see CHG0001234', 'ticket-does-not-match'],
  ['', 'ticket-required'],
])('the whole ticket counts: %j', async (ticket, expected) => {
  const parts = botWith({ requireTicket: true, ticketPattern: 'CHG[0-9]{7}|SEC-[0-9]+' });
  expect(await ask(parts, { ticket })).toEqual(expected);
});

it('what may be asked in one team is not asked in another', async () => {
  const parts = botWith({ teams: ['19:team-a@thread.tacv2'] });
  expect(await ask(parts, { teamId: '19:team-b@thread.tacv2' })).toBe('conversation-not-allowed');
  expect(await ask(parts)).toBe('conversation-not-allowed');
  expect(await ask(parts, { teamId: '19:team-a@thread.tacv2' })).toEqual(ok);
});

describe('a request whose stages different people cannot fill ends at once', () => {
  const stages = [
    { name: 'Security', groups: [groupIdOf('guards')] },
    { name: 'Devices', groups: [groupIdOf('deciders')] },
  ];

  it.each<[string, Partial<Members>, string]>([
    ['nobody in the first', { guards: [] }, 'too-few-for-stages'],
    ['only the requester in the first', { guards: ['ann'] }, 'too-few-for-stages'],
    ['one and the same in both', { guards: ['cem'], deciders: ['ann', 'cem'] }, 'too-few-approvers'],
  ])('%s', async (_, members, code) => {
    const change = await planned(botWith({ stages }, members));
    expect(change).toMatchObject({ status: 'failed', end: { code } });
  });

  it('else it is put to the vote, and everybody who could decide is known with their stages', async () => {
    const change = await planned(botWith({ stages }, { guards: ['cem', 'dee'] }));
    expect(change).toMatchObject({ status: 'planned' });
    const approvers = change && 'plan' in change ? change.plan?.approvers : [];
    expect(approvers?.map(({ name, stages: theirs }) => `${name} ${theirs}`).toSorted()).toEqual([
      'bob 1',
      'cem 0,1',
      'dee 0,1',
    ]);
  });
});

it('a vote that comes when the time is over does not count, also where nobody has swept up yet', async () => {
  const parts = botWith({ quorum: 1, expiryHours: 1 });
  const change = await planned(parts);
  const who: Name = 'cem';
  const person = personNamed(who);
  const rights = await rightsOf(parts.graph, parts.policy, person);
  clock.now += 3_600_000;
  const voted = await castVote(parts, { changeId: change?.id ?? '', person, rights, decision: 'approve' });
  expect(voted).toMatchObject({ ok: false, reason: 'not-open', facts: { status: 'expired' } });
  expect(await changeById(parts.database, change?.id ?? '')).toMatchObject({ status: 'planned' });
});
