import type { Change } from '../../src/changes/change.js';
import { kindNamed } from '../../src/changes/kinds/index.js';
import { makePlan } from '../../src/changes/plan.js';
import type { Subject } from '../../src/changes/step.js';
import type { ChangeKind } from '../../src/kinds.js';
import { languages } from '../../src/language.js';
import type { Registration, RegistrationSecret, Snapshot } from '../../src/snapshot/snapshot.js';
import { partnersRegistration } from '../../src/snapshot/snapshot.js';
import {
  absent,
  at,
  connectedSnapshot,
  connectorApp,
  denied,
  partner,
  registrationApp,
  snapshot,
  tenantId,
  value,
} from '../support/snapshot.js';

const [objectId, appId] = ['99999999-0000-4000-8000-000000000001', '99999999-0000-4000-8000-000000000002'];
const subject: Subject = {
  id: 'change-1',
  number: 12,
  instance: 'acme',
  tenantId,
  wish: { secretMonths: 6, old: 'remove', connectorApps: 'remove', includeGroups: [] },
  createdAt: at,
  inputs: {},
  attested: [],
  accepted: {},
  latched: {},
  written: {},
  departures: {},
  others: [],
};
const secret = (keyId: string, startsAt: string, endsAt: string): RegistrationSecret => ({
  keyId,
  displayName: keyId,
  startsAt,
  endsAt,
  hint: 'abc',
});
const ended = secret('ended', '2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z');
const stranger = secret('stranger', '2025-01-01T00:00:00Z', '2027-01-01T00:00:00Z');
const old = secret('old', '2025-06-01T00:00:00Z', '2026-06-01T00:00:00Z');

const registered = (secrets: readonly RegistrationSecret[]): Registration => ({
  objectId,
  appId,
  displayName: 'Jamf Conditional Access',
  signInAudience: 'AzureADMultipleOrgs',
  redirectUris: [],
  permissions: [],
  secrets,
});
const manual = (secrets: readonly RegistrationSecret[] = [old], more: Partial<Snapshot> = {}): Snapshot =>
  snapshot({
    partners: value([partner({ state: 'enabled', applicationId: appId })]),
    partnerApp: value(connectorApp({ appId, ownerTenantId: tenantId })),
    registrations: { [partnersRegistration]: value(registered(secrets)), [objectId]: value(registered(secrets)) },
    ...more,
  });

const planning = (name: ChangeKind, facts: Snapshot, about: Subject = subject) =>
  makePlan(kindNamed(name), facts, about, { partnerWrite: 'bot', appsWrite: 'bot' });
function planOf(name: ChangeKind, facts: Snapshot) {
  const made = planning(name, facts);
  if (made.is !== 'plan') throw new Error(JSON.stringify(made));
  return { ...made.plan, approvers: [] };
}

describe('the plan of a renewal', () => {
  it('pins the registration and its keys; the newest good one is the old one, the others are listed', () => {
    const plan = planOf('rotate-secret', manual([ended, stranger, old]));
    expect(plan.baseline).toMatchObject({
      registration: objectId,
      keyIds: ['ended', 'stranger', 'old'],
      oldKeyId: 'old',
    });
    expect(plan.warnings).toContainEqual({
      code: 'unexplained-secrets',
      facts: { secrets: [{ name: 'stranger', hint: 'abc', endsAt: '2027-01-01T00:00:00Z' }] },
    });
    expect(plan.warnings).toContainEqual(expect.objectContaining({ code: 'old-secret-stays' }));
    expect(plan.steps.map(({ label, done }) => `${label} ${done}`)).toEqual([
      '1 false',
      '2 false',
      '3 false',
      '4 false',
    ]);
  });

  it('lists secrets with their days as people write them', () => {
    const { baseline, warnings } = planOf('rotate-secret', manual([ended, stranger, old]));
    const said = languages.map(language => {
      const { warnings: words, steps } = kindNamed('rotate-secret').text[language];
      const clicks = steps['old-secret-removed']?.clicks({ baseline } as never) ?? [];
      return [...warnings.map(({ code, facts }) => words[code]?.(facts)), ...clicks].join(' ');
    });
    expect(said[0]).toContain('stranger (abc…, until 1 January 2027)');
    expect(said[1]).toContain('stranger (abc…, tot 1 januari 2027)');
    expect(said.join(' ')).not.toMatch(/\d{4}-\d\d-\d\d/);
  });

  it('another key is another plan', () => {
    expect(planOf('rotate-secret', manual()).fingerprint).not.toBe(
      planOf('rotate-secret', manual([old, stranger])).fingerprint,
    );
  });

  it('says that none is good any more', () => {
    const plan = planOf('rotate-secret', manual([ended]));
    expect(plan.warnings.map(({ code }) => code)).toContain('no-good-secret');
    expect(plan.steps.at(-1)).toMatchObject({ step: 'old-secret-removed', done: true });
  });

  it.each<[string, Snapshot]>([
    ['no-secret-of-ours', connectedSnapshot({ registrations: { [partnersRegistration]: absent } })],
    ['not-connected', snapshot()],
    ['registration-missing', manual([], { registrations: { [partnersRegistration]: absent } })],
  ])('is refused: %s', (code, facts) => {
    expect(planning('rotate-secret', facts)).toMatchObject({ is: 'refused', refusal: { code } });
  });

  it('is tried again while the registration cannot be read', () => {
    const facts = manual([], { registrations: { [partnersRegistration]: denied('Application.Read.All') } });
    expect(planning('rotate-secret', facts)).toMatchObject({ is: 'unread', code: 'registration-not-read' });
  });
});

describe('the old secret', () => {
  const fresh = secret('fresh', at, '2026-09-01T00:00:00Z');
  const dayLater = '2026-03-02T09:00:00.000Z';
  const [almost, both] = ['2026-03-02T08:59:59.000Z', [old, fresh]];
  const running = (more: Partial<Subject> = {}): Subject => ({
    ...subject,
    startedAt: at,
    plan: planOf('rotate-secret', manual()),
    written: { 'client-secret': [{ state: 'did', at, facts: { keyId: 'fresh' } }] },
    latched: { 'jamf-updated': { at, how: 'attested', evidence: {} } },
    ...more,
  });
  const agreed = { accepted: { 'old-secret-removed': { keyId: 'old' } } };
  const step = (by: 'person' | 'bot') => {
    const steps = kindNamed('rotate-secret').steps({ partnerWrite: 'bot', appsWrite: by, wish: subject.wish });
    const last = steps.at(-1);
    if (!last) throw new Error('there are steps');
    return last;
  };

  it.each<[string, boolean, 'person' | 'bot', readonly RegistrationSecret[], string, Partial<Subject>]>([
    ['rests', false, 'bot', both, almost, {}],
    ['rests', false, 'bot', both, almost, agreed],
    ['may-go', false, 'bot', both, dayLater, {}],
    ['may-go', false, 'bot', both, dayLater, { accepted: { 'old-secret-removed': { keyId: 'another' } } }],
    ['open', true, 'bot', both, dayLater, agreed],
    ['open', false, 'person', both, dayLater, {}],
    // The new one is gone, has ended or is the old one itself: the last good one stays.
    ['gone', false, 'bot', [old], dayLater, agreed],
    ['ended', false, 'bot', [old, { ...fresh, endsAt: at }], dayLater, agreed],
    ['yes', false, 'bot', [fresh], almost, {}],
  ])('%s, written: %s, by %s', (expected, writes, by, secrets, takenAt, more) => {
    const facts = manual(secrets, { takenAt });
    const judged = step(by).done(facts, running(more));
    expect(judged.done === 'yes' ? 'yes' : judged.code.replace(/^(old-)?secret-/, '')).toBe(expected);
    if (by === 'bot' && judged.done === 'no') expect(step(by).ready?.(facts, running(more))).toBe(writes);
  });
});

describe('the switch to a manual connection', () => {
  it.each<[string, Snapshot, Partial<Subject>]>([
    ['others-connected', connectedSnapshot(), { others: ['globex'] }],
    ['manual-in-place', manual(), {}],
    ['not-connected', snapshot(), {}],
    [
      'apps-unclear',
      connectedSnapshot({ jamfApps: value([connectorApp(), connectorApp({ objectId: 'two' }), registrationApp()]) }),
      {},
    ],
  ])('is refused: %s', (code, facts, more) => {
    expect(planning('switch-to-manual', facts, { ...subject, ...more })).toMatchObject({ refusal: { code } });
  });

  it("pins the connector's two apps, and says what is not documented", () => {
    const plan = planOf('switch-to-manual', connectedSnapshot());
    expect(plan.baseline['pins']).toHaveLength(2);
    expect(plan.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['outage-not-documented', 'help-from-jamf']),
    );
    expect(plan.steps.map(({ label }) => label).join(' ')).toBe('1 2 3 4a 4b 5 6 7 8 9a 9b 10 11 12');
    expect(plan.steps.filter(({ done }) => done)).toEqual([]);
  });

  it('keeps the apps where that was asked for', () => {
    const made = planning('switch-to-manual', connectedSnapshot(), {
      ...subject,
      wish: { ...subject.wish, connectorApps: 'keep' },
    });
    expect(made.is === 'plan' && made.plan.steps.at(-1)?.step).toBe('lost-secrets');
  });
});

describe.each(['connect-manual', 'rotate-secret', 'switch-to-manual'] as const)('the words of %s', name => {
  it.each(['en', 'nl'] as const)('say something of every step, in %s', language => {
    const kind = kindNamed(name);
    const words = kind.text[language];
    const context = {
      instance: 'acme',
      host: 'acme.jamfcloud.com',
      wish: {},
      inputs: {} satisfies Extract<Change, { inputs: object }>['inputs'],
      baseline: {},
      evidence: {},
      consoles: { jamf: 'j', intune: 'i', entra: 'e' },
      partnerWrite: 'bot',
    } as const;
    for (const step of kind.steps({ partnerWrite: 'bot', appsWrite: 'bot', wish: subject.wish })) {
      const said = words.steps[step.name];
      expect({ step: step.name, proof: said?.proof }).toEqual({ step: step.name, proof: expect.stringMatching(/\w/) });
      if (step.actor === 'person') expect(said?.clicks(context).length).toBeGreaterThan(0);
      if (step.attestable || step.acceptable) expect(said?.confirm).toBeTruthy();
    }
    expect(Object.keys(words.waiting)).toEqual(Object.keys(kind.text.en.waiting));
    for (const say of Object.values(words.waiting)) expect(say({})).not.toMatch(/undefined undefined/);
  });
});
