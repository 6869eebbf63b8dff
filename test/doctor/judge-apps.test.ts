import { endOfSecret, judgeCredentials } from '../../src/doctor/judge/credentials.js';
import { judgeJamf } from '../../src/doctor/judge/jamf.js';
import { judgeBotApp, judgePermissions } from '../../src/doctor/judge/permissions.js';
import type { Line } from '../../src/doctor/line.js';
import { lentScopes, readingPermissions, writingScopes } from '../../src/doctor/needs.js';

const now = new Date('2026-11-21T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();
const seen = <T>(value: T) => ({ ok: true, value }) as const;
const unread = { ok: false, why: 'refused', facts: { status: 403, permission: 'X.Read.All' } } as const;
const codes = (lines: readonly Line[]) => lines.map(line => `${line.outcome} ${line.about} ${line.code}`);

describe('a credential', () => {
  it.each([
    [90, 'pass', 'ok'],
    [61, 'pass', 'ok'],
    [60, 'warn', 'ends-soon'],
    [30, 'warn', 'ends-soon'],
    [14, 'warn', 'ends-soon'],
    [8, 'warn', 'ends-soon'],
    [7, 'fail', 'ends-soon'],
    [1, 'fail', 'ends-soon'],
    [0, 'fail', 'ends-soon'],
    [-1, 'fail', 'expired'],
  ])('with %d days left: %s %s', (days, outcome, code) => {
    const [line] = judgeCredentials([{ app: 'reader', kind: 'certificate', notAfter: inDays(days) }], now);
    expect(line).toMatchObject({ outcome, code, facts: { days } });
  });

  it('says the level that was passed', () => {
    const [line] = judgeCredentials([{ app: 'reader', kind: 'certificate', notAfter: inDays(13) }], now);
    expect(line?.facts).toMatchObject({ level: 14 });
  });

  it('is unknown when Entra cannot be asked, and never good', () => {
    expect(codes(judgeCredentials([{ app: 'bot', kind: 'secret', listed: unread }], now))).toEqual([
      'unknown credential not-read',
    ]);
  });

  it('that the platform renews needs nobody', () => {
    expect(codes(judgeCredentials([{ app: 'bot', kind: 'federated' }], now))).toEqual([
      'pass credential renews-itself',
    ]);
  });

  const app = (...secrets: readonly (readonly [hint: string | null, days: number])[]) => ({
    displayName: '',
    keyCredentials: [],
    passwordCredentials: secrets.map(([hint, days]) => ({ hint, endDateTime: inDays(days) })),
  });

  it('in use is told from others by how it begins; of those alike the first to end counts', () => {
    expect(endOfSecret(app(['xyz', 1], ['abc', 90]), 'abc', now)).toBe(inDays(90));
    expect(endOfSecret(app(['abc', 200], ['abc', 20], ['abc', -5]), 'abc', now)).toBe(inDays(20));
    expect(endOfSecret(app(['abc', -5]), 'abc', now)).toBe(inDays(-5));
    expect(endOfSecret(app([null, 40]), 'abc', now)).toBe(inDays(40));
    expect(endOfSecret(app(['xyz', 1]), 'abc', now)).toBeUndefined();
    expect(endOfSecret(undefined, 'abc', now)).toBeUndefined();
  });

  it('that Entra does not list is said', () => {
    const listed = seen(app(['xyz', 1]));
    expect(codes(judgeCredentials([{ app: 'reader', kind: 'secret', listed, startsWith: 'abc' }], now))).toEqual([
      'warn credential not-listed',
    ]);
  });
});

describe('permissions', () => {
  const judged = (app: 'reader' | 'writer', held: readonly string[]) =>
    judgePermissions({ app, held: seen(held) }).map(line => [line.outcome, line.code, line.facts['names'] ?? null]);

  it('are good when they are exactly what the calls need', () => {
    expect(judged('reader', readingPermissions)).toEqual([['pass', 'ok', null]]);
    expect(judged('writer', writingScopes)).toEqual([['pass', 'ok', null]]);
  });

  it.each(readingPermissions)('are missed one by one: %s', name => {
    const left = readingPermissions.filter(one => one !== name && one !== 'Directory.Read.All');
    const missing = [...new Set([name, 'Directory.Read.All'])].sort();
    expect(judged('reader', left)).toEqual([['fail', 'missing', missing]]);
  });

  it('need not be granted apart where one that is held covers them', () => {
    expect(
      judged(
        'reader',
        readingPermissions.filter(one => one !== 'GroupMember.Read.All'),
      )[0]?.[1],
    ).toBe('ok');
  });

  it('that nothing needs are a warning, those that alter a failure on the reader', () => {
    expect(judged('reader', [...readingPermissions, 'Mail.Read', 'Group.ReadWrite.All', 'Mail.Send'])).toEqual([
      ['fail', 'may-alter', ['Group.ReadWrite.All', 'Mail.Send']],
      ['warn', 'extra', ['Mail.Read']],
    ]);
  });

  it.each(['Application.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All'])('%s is held by none of them', name => {
    expect(judged('writer', [...writingScopes, name])).toEqual([['fail', 'too-powerful', [name]]]);
    expect(judged('reader', [...readingPermissions, name])).toEqual([['fail', 'too-powerful', [name]]]);
  });

  it('of an app that cannot sign in fail with the code; unread for another reason they are unknown', () => {
    const signIn = { ok: false, why: 'sign-in', facts: { code: 'AADSTS7000222' } } as const;
    const [failed] = judgePermissions({ app: 'reader', held: signIn });
    expect(failed).toMatchObject({ outcome: 'fail', code: 'sign-in-failed', facts: { code: 'AADSTS7000222' } });
    expect(codes(judgePermissions({ app: 'reader', held: unread }))).toEqual(['unknown permissions not-read']);
  });
});

describe("the bot's own app", () => {
  const asApprover = { writeAs: 'approver', partnerWrite: 'bot', appsWrite: 'person' } as const;
  const all = lentScopes.map(scope => ({ scope, forAll: true }));

  it.each([
    [{ application: [], delegated: all }, ['pass bot-app ok', 'pass consent ok']],
    [
      { application: [], delegated: all.map(one => ({ ...one, forAll: false })) },
      ['pass bot-app ok', 'warn consent for-some'],
    ],
    [{ application: [], delegated: all.slice(1) }, ['pass bot-app ok', 'fail consent missing']],
    [{ application: [], delegated: [] }, ['pass bot-app ok', 'fail consent missing']],
    [{ application: ['Mail.Read'], delegated: all }, ['fail bot-app own-power', 'pass consent ok']],
    [undefined, ['warn bot-app not-there']],
  ])('%j', (held, lines) => {
    expect(codes(judgeBotApp(seen(held), asApprover))).toEqual(lines);
  });

  it('needs no consent where nobody writes in the name of people', () => {
    const nothing = seen({ application: [], delegated: [] });
    const asApp = { writeAs: 'app', partnerWrite: 'bot', appsWrite: 'person' } as const;
    expect(codes(judgeBotApp(nothing, asApp))).toEqual(['pass bot-app ok']);
    expect(codes(judgeBotApp(nothing, { ...asApprover, partnerWrite: 'person' }))).toEqual(['pass bot-app ok']);
  });

  const [partners = '', apps = ''] = lentScopes;
  const missing = (settings: Parameters<typeof judgeBotApp>[1]) =>
    judgeBotApp(seen({ application: [], delegated: [] }), settings)
      .filter(line => line.about === 'consent')
      .map(({ outcome, code, facts }) => [outcome, code, facts['names']]);

  it('needs the permission for apps where steps write them, also with a writer of its own', () => {
    expect(missing({ ...asApprover, appsWrite: 'bot' })).toEqual([['fail', 'missing', [partners, apps]]]);
    const asApp = { writeAs: 'app', partnerWrite: 'bot', appsWrite: 'bot' } as const;
    expect(missing(asApp)).toEqual([['fail', 'missing', [apps]]]);
    expect(missing(asApprover)).toEqual([['fail', 'missing', [partners]]]);
  });

  it('tells where the page for secrets could make none: a warning, for only manual connections have one', () => {
    const withPages = { ...asApprover, publicUrl: 'https://bot.example.com' };
    expect(missing({ ...withPages, partnerWrite: 'person' })).toEqual([['warn', 'no-secrets', [apps]]]);
    expect(missing({ ...withPages, appsWrite: 'bot' })).toEqual([['fail', 'missing', [partners, apps]]]);
  });

  it('is unknown when it cannot be read', () => {
    expect(codes(judgeBotApp(unread, asApprover))).toEqual(['unknown bot-app not-read']);
  });
});

describe('a Jamf Pro server', () => {
  const instance = { alias: 'acme', host: 'acme.jamfcloud.com', hosting: 'jamf-cloud', private: false } as const;
  const all = [
    'Read API Roles',
    'Read Computers',
    'Read Device Compliance Information',
    'Read Smart Computer Groups',
    'Read Conditional Access',
  ];
  const server = (privileges: readonly string[], signIn: 'api-client' | 'account' = 'api-client') =>
    codes(judgeJamf({ instance, signIn, version: seen('11.30.1'), privileges: seen(privileges) }));

  it.each([
    [all, ['pass jamf ok', 'pass jamf-privileges ok']],
    [all.slice(1), ['pass jamf ok', 'fail jamf-privileges missing']],
    [all.slice(0, -1), ['pass jamf ok', 'warn jamf-privileges worth-giving']],
    [
      [...all, 'Update Computers'],
      ['pass jamf ok', 'warn jamf-privileges may-alter'],
    ],
  ])('with %j', (privileges, lines) => expect(server(privileges)).toEqual(lines));

  it('lets an account look at itself without a privilege', () => {
    expect(server(all.slice(1), 'account')).toEqual(['pass jamf ok', 'pass jamf-privileges ok']);
  });

  it.each([
    ['unreachable', ['fail jamf unreachable']],
    ['sign-in', ['fail jamf sign-in-failed']],
    ['refused', ['unknown jamf not-read']],
  ] as const)('that is %s', (why, lines) => {
    const failed = { ok: false, why, facts: {} } as const;
    expect(codes(judgeJamf({ instance, signIn: 'account', version: failed, privileges: failed }))).toEqual(lines);
  });
});
