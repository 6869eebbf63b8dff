import { judgeItself } from '../../src/doctor/judge/own.js';
import { judgePeople } from '../../src/doctor/judge/people.js';
import { judgeWriting } from '../../src/doctor/judge/writing.js';
import { abouts, bad, good, type Line, worstFirst } from '../../src/doctor/line.js';
import type { OwnLook } from '../../src/doctor/look/own.js';
import type { PeopleLook } from '../../src/doctor/look/people.js';
import { look } from '../../src/doctor/seen.js';
import { silentLog } from '../../src/log.js';
import type { Policy } from '../../src/people/policy.js';
import { Problem, Refused, Unreachable } from '../../src/problem.js';

const now = new Date('2026-11-21T12:00:00Z');
const seen = <T>(value: T) => ({ ok: true, value }) as const;
const unread = { ok: false, why: 'refused', facts: { status: 403, permission: 'X.Read.All' } } as const;
const codes = (lines: readonly Line[]) => lines.map(line => `${line.outcome} ${line.about} ${line.code}`);

describe('people', () => {
  const tenantId = 't';
  const person = (objectId: string) => ({ tenantId, objectId, name: `Name of ${objectId}` });
  const stage = (quorum: number) => [{ name: '', quorum, groups: [] }];
  const people = (of: Partial<PeopleLook>): PeopleLook => ({
    groups: [{ name: 'Approvers', needed: true, people: seen(2) }],
    approvals: [{ act: 'connect', stages: stage(1), approvers: seen([person('a'), person('b')]) }],
    requesters: seen(['r']),
    reach: seen([{ person: person('a'), reach: 'yes' }]),
    ...of,
  });
  const judged = (of: Partial<PeopleLook>) => codes(judgePeople(people(of))).filter(line => !line.startsWith('pass'));

  it('are enough and can be reached', () => expect(judged({})).toEqual([]));

  it('are missing from a group', () => {
    const notThere = { ok: false, why: 'refused', facts: { status: 404 } } as const;
    const groups = [
      { name: 'A', needed: true, people: seen(0) },
      { name: 'B', needed: false, people: seen(0) },
      { name: 'C', needed: true, people: notThere },
      { name: 'D', needed: true, people: unread },
    ];
    expect(judged({ groups })).toEqual([
      'fail groups empty',
      'warn groups empty',
      'fail groups not-there',
      'unknown groups not-read',
    ]);
  });

  it('are too few for a quorum, ever or when an approver asks', () => {
    const two = { act: 'connect', stages: stage(2), approvers: seen([person('a'), person('b')]) } as const;
    expect(judged({ approvals: [{ ...two, stages: stage(3) }] })).toEqual(['fail quorum never']);
    expect(judged({ approvals: [two] })).toEqual([]);
    expect(judged({ approvals: [two], requesters: seen(['a']) })).toEqual(['warn quorum not-for']);
    expect(judged({ approvals: [two], requesters: unread })).toEqual(['unknown quorum not-read']);
    expect(judged({ approvals: [{ ...two, approvers: unread }] })).toEqual(['unknown quorum not-read']);
  });

  it('cannot all be reached', () => {
    const [a, b] = [person('a'), person('b')];
    const far = (first: 'no' | 'yes', second: 'no' | 'unknown') =>
      seen([
        { person: a, reach: first },
        { person: b, reach: second },
      ]);
    expect(judged({ reach: far('yes', 'no') })).toEqual(['warn reach not-reached']);
    expect(judged({ reach: far('no', 'no') })).toEqual(['fail reach too-few']);
    expect(judged({ reach: far('yes', 'unknown') })).toEqual(['unknown reach not-told']);
    expect(judged({ reach: unread })).toEqual(['unknown reach not-read']);
  });
});

describe('the bot itself', () => {
  const well: OwnLook = {
    ownLine: seen({ ok: true, status: 0 }),
    undelivered: seen([]),
    database: seen({ kind: 'postgres', migrations: 2 }),
    queue: seen({ waiting: 3, failed: 0 }),
    overdueSince: seen(undefined),
    clocks: seen({ theirs: now, ours: now }),
    stop: seen(undefined),
  };
  const judged = (of: Partial<OwnLook>) =>
    codes(judgeItself({ ...well, ...of }, now)).filter(line => !line.startsWith('pass'));
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

  it('is well', () => expect(judged({})).toEqual([]));

  it.each<[Partial<OwnLook>, readonly string[]]>([
    [{ ownLine: seen({ ok: false, status: 403 }) }, ['fail own-line not-sent']],
    [{ undelivered: seen([{ target: 'person', reason: '403', count: 2 }]) }, ['warn deliveries failed']],
    [{ queue: seen({ waiting: 0, failed: 1 }) }, ['warn queue failed']],
    [{ queue: seen(undefined) }, ['warn queue not-started']],
    [{ overdueSince: seen(ago(119)) }, []],
    [{ overdueSince: seen(ago(120)) }, ['warn overdue late']],
    [{ overdueSince: seen(ago(600)) }, ['fail overdue late']],
    [{ clocks: seen({ theirs: ago(60), ours: now }) }, []],
    [{ clocks: seen({ theirs: ago(61), ours: now }) }, ['warn clock apart']],
    [{ clocks: seen({ theirs: ago(-301), ours: now }) }, ['fail clock apart']],
    [
      { database: unread, queue: unread, clocks: unread },
      ['unknown database not-read', 'unknown queue not-read', 'unknown clock not-read'],
    ],
  ])('%#', (of, lines) => expect(judged(of)).toEqual(lines));
});

describe('writing', () => {
  const settings = { writeAs: 'approver', partnerWrite: 'bot', appsWrite: 'person', cloud: 'global' } as const;
  const rule = { expiryHours: 4, requireTicket: false };
  const policy = (changes: object) => ({ changes }) as Policy;

  it('is stopped or not, and says who writes', () => {
    const stop = { at: now.toISOString(), by: { tenantId: 't', objectId: 'o', name: 'Finn' }, reason: 'incident' };
    expect(codes(judgeWriting(settings, policy({}), true, seen(stop)))).toContain('warn writes stopped');
    expect(codes(judgeWriting(settings, policy({}), true, unread))).toContain('unknown writes not-read');
    const [writes] = judgeWriting({ ...settings, partnerWrite: 'person' }, policy({}), true, seen(undefined));
    expect(writes).toMatchObject({ outcome: 'pass', facts: { as: 'nobody' } });
    const [apps] = judgeWriting(
      { ...settings, partnerWrite: 'person', appsWrite: 'bot', writeAs: 'app' },
      policy({}),
      true,
      seen(undefined),
    );
    expect(apps).toMatchObject({ outcome: 'pass', facts: { as: 'approver', apps: 'bot' } });
  });

  it('asks for no fresh sign-in where none is set up: a warning only where something may be taken away', () => {
    const judged = (changes: object) => codes(judgeWriting(settings, policy(changes), false, seen(undefined)));
    expect(judged({ connect: rule })).toContain('pass step-up not-needed');
    expect(judged({ connect: rule, disconnect: rule })).toContain('warn step-up not-available');
  });

  it('is not complete in a cloud whose addresses are not published', () => {
    const judged = (cloud: 'global' | 'china') =>
      codes(judgeWriting({ ...settings, cloud }, policy({}), true, seen(undefined)));
    expect(judged('global')).toContain('pass cloud ok');
    expect(judged('china')).toContain('fail cloud incomplete');
  });
});

describe('a look', () => {
  it.each([
    ['refused', new Refused('x', 403, 'P')],
    ['unreachable', new Unreachable('x')],
    ['sign-in', new Problem('sign-in-failed', 'x', { code: 'AADSTS7000215' })],
    ['unreachable', new Problem('database-unavailable', 'x')],
    ['fault', new TypeError('x')],
  ])('that is %s is a line, never a crash', async (why, error) => {
    expect(await look(silentLog, 'looking', () => Promise.reject(error))).toMatchObject({ ok: false, why });
    const thrown = () => {
      throw error;
    };
    expect(await look(silentLog, 'looking', thrown)).toMatchObject({ ok: false, why });
  });
});

it('the worst comes first', () => {
  const lines = [good('clock'), bad('queue', 'unknown', 'x', 'operator'), bad('jamf', 'fail', 'x', 'jamf')];
  expect(worstFirst([...lines, bad('groups', 'warn', 'x', 'groups')]).map(line => line.outcome)).toEqual([
    'fail',
    'warn',
    'unknown',
    'pass',
  ]);
  expect(new Set(abouts).size).toBe(abouts.length);
});
