import type { ChangeEndedData } from '../../cards/change-ended/data.js';
import type { ChangePlanData } from '../../cards/change-plan/data.js';
import type { ChangeRunningData } from '../../cards/change-running/data.js';
import type { Change, Ended, Latch } from '../../src/changes/change.js';
import { kindNamed } from '../../src/changes/kinds/index.js';
import { type ChangeViewInput, changeView } from '../../src/views/change/index.js';
import { input, viewer } from './change-input.js';
import { anna, approval, bram, changeIn, latched, proposal } from './sample-change.js';

describe('a plan', () => {
  const facts = (more: Partial<ChangeViewInput> = {}) =>
    changeView(input(changeIn('planned'), more)).data as ChangePlanData;

  it('shows what an approver must know', () => {
    expect(facts()).toMatchObject({
      command: 'connect jamf acme cloud global default',
      instance: 'acme',
      host: 'acme.jamfcloud.com',
      tenant: 'Contoso',
      requester: 'Anna de Vries',
      reason: 'Our Macs move to Intune compliance.',
      ticket: 'CHG-1',
      macs: 412,
      users: 388,
      policyNames: ['Require compliant Mac'],
      policies: 1,
      quorum: 1,
      approvals: 0,
      mayApprove: ['Bram Jansen', 'Chloe Martin'],
      expiresAt: proposal.expiresAt,
      fingerprint: '9f3ac01d',
      buttons: 'review',
    });
    expect(facts().steps.map(step => [step.label, step.actor, step.state])).toEqual([
      ['1', 'bot', 'found'],
      ['2', 'person', 'open'],
      ['3', 'person', 'open'],
      ['4', 'person', 'open'],
      ['5a', 'person', 'open'],
      ['5b', 'bot', 'open'],
      ['6', 'person', 'open'],
      ['7', 'bot', 'open'],
    ]);
    expect(facts().wish.map(line => line.value)).toContain('Cloud Connector');
  });

  it('says what could not be read, instead of nothing', () => {
    const change = changeIn('planned');
    if (change.status !== 'planned') throw new Error('not planned');
    const unread = {
      ...change,
      plan: { ...change.plan, blastRadius: { macs: null, includedUsers: null, conditionalAccess: null } },
    };
    expect(changeView(input(unread)).data).toMatchObject({ macs: -1, users: -1, policies: -1 });
  });

  it('counts approvals and names votes', () => {
    expect(facts({ votes: [approval] })).toMatchObject({
      approvals: 1,
      votes: [{ name: 'Bram Jansen', decision: 'approve' }],
    });
  });

  it('says that each approval takes a fresh sign-in, where it does', () => {
    expect(facts()).toMatchObject({ stepUp: false });
    expect(facts({ stepUp: true })).toMatchObject({ stepUp: true });
  });

  it('names eight approvers and counts the rest', () => {
    const many = Array.from({ length: 11 }, (_, index) => `Person ${index}`);
    expect(facts({ mayApprove: many })).toMatchObject({ mayApprove: many.slice(0, 8), moreApprovers: 3 });
  });

  it.each([
    ['the requester', viewer({ isRequester: true, mayVote: true }), 'withdraw', 'own-request'],
    ['a voter', viewer({ mayVote: true }), 'vote', 'none'],
    ['somebody who voted', viewer({ mayVote: true, alreadyVoted: true }), 'none', 'voted'],
    ['an onlooker', viewer(), 'none', 'no-vote'],
    ['an operator', viewer({ mayWithdraw: true }), 'withdraw', 'no-vote'],
  ] as const)('for %s', (_who, eyes, buttons, note) =>
    expect(facts({ viewer: eyes })).toMatchObject({ buttons, note }),
  );

  it('names the command in Dutch for Dutch readers', () => {
    expect(facts({ language: 'nl' }).command).toBe('koppel jamf acme cloud global standaard');
  });
});

describe('a change under way', () => {
  const waiting = (latches: readonly Latch[], step: string, more = {}) =>
    changeIn('waiting', {
      latches,
      waiting: { reason: 'person', step, since: '2026-03-01T09:53:00Z', code: 'jamf-connect-open', facts: {} },
      ...more,
    });
  const facts = (change: Change, more: Partial<ChangeViewInput> = {}) =>
    changeView(input(change, more)).data as ChangeRunningData;

  it('puts the steps of one browser journey on one card, with the clicks of each', () => {
    const shown = facts(waiting(latched('prerequisites'), 'jamf-connect'));
    expect(shown.tasks.map(task => [task.label, task.done])).toEqual([
      ['2', false],
      ['3', false],
      ['4', false],
    ]);
    expect(shown.tasks[0]?.clicks.join()).toContain('Conditional Access');
    expect(shown).toMatchObject({
      linkUrl: 'https://acme.jamfcloud.com/ca',
      confirmStep: 'jamf-connect',
      confirmStepLabel: '2',
      asksApplicationId: false,
      waitingMinutes: 7,
    });
  });

  it('ticks what was seen, and goes on with the rest of the journey', () => {
    const shown = facts(waiting(latched('prerequisites', 'jamf-connect', 'consent-connector'), 'consent-registration'));
    expect(shown.tasks.map(task => task.done)).toEqual([true, true, false]);
    expect(shown.confirmStep).toBe('');
  });

  it('asks for the application id in a dialog, by itself', () => {
    const done = latched('prerequisites', 'jamf-connect', 'consent-connector', 'consent-registration');
    const change = waiting(done, 'application-id');
    expect(facts(change)).toMatchObject({ asksApplicationId: true, tasks: [{ label: '5a' }] });
  });

  it("hands over a step of the bot's whose write did not take hold", () => {
    const done = latched(
      'prerequisites',
      'jamf-connect',
      'consent-connector',
      'consent-registration',
      'application-id',
    );
    const shown = facts(
      waiting(done, 'partner-application-id', {
        waiting: {
          reason: 'person',
          step: 'partner-application-id',
          since: '2026-03-01T09:53:00Z',
          code: 'write-not-seen',
          facts: {},
        },
      }),
    );
    expect(shown.tasks.map(task => task.label)).toEqual(['5b']);
    expect(shown.linkUrl).toBe('https://intune.example/');
  });

  it('does not ask again what somebody has just confirmed', () => {
    const attestations = [{ step: 'jamf-connect', by: anna, at: '2026-03-01T09:55:00Z' }];
    expect(facts(waiting(latched('prerequisites'), 'jamf-connect', { attestations })).confirmStep).toBe('');
  });

  it('has no buttons for somebody who may do nothing', () => {
    const change = waiting(latched('prerequisites'), 'jamf-connect');
    expect(facts(change, { viewer: viewer() })).toMatchObject({ confirmStep: '', mayCheck: false });
    expect(facts(change, { viewer: viewer({ mayAct: true }) })).toMatchObject({
      confirmStep: 'jamf-connect',
      mayCheck: true,
    });
  });

  it('says on whose word a step counts', () => {
    const latch: Latch = { step: 'jamf-connect', at: '2026-03-01T09:55:00Z', how: 'attested', evidence: {} };
    const attestations = [{ step: 'jamf-connect', by: anna, at: '2026-03-01T09:55:00Z' }];
    const shown = facts(waiting([...latched('prerequisites'), latch], 'consent-connector', { attestations }));
    expect(shown.steps[1]).toMatchObject({ state: 'attested', by: 'Anna de Vries' });
  });

  it.each([
    ['jamf-connect-open', {}, 'Jamf Pro'],
    ['write-refused', { status: 403, permission: 'DeviceManagementServiceConfig.ReadWrite.All' }, '403'],
    ['a-code-nobody-knows', {}, 'a-code-nobody-knows'],
  ])('says in words why it waits: %s', (code, facts_, words) => {
    const change = waiting(latched('prerequisites'), 'jamf-connect', {
      waiting: { reason: 'person', step: 'jamf-connect', since: '2026-03-01T09:53:00Z', code, facts: facts_ },
    });
    expect(facts(change).waitingFor).toContain(words);
  });

  it('offers nothing to do while it is stuck, except to give it up', () => {
    const shown = facts(changeIn('stuck'));
    expect(shown).toMatchObject({ tasks: [], mayCheck: false, waitingFor: expect.stringContaining('two weeks') });
  });
});

describe('a change that has ended', () => {
  const facts = (change: Change) => changeView(input(change, { votes: [approval] })).data as ChangeEndedData;
  const ended = (status: Ended['status'], end: Ended['end'], more: object = {}) =>
    facts(changeIn(status, { end, ...more }));

  it('done: what was verified, and what comes next', () => {
    const shown = facts(changeIn('done'));
    expect(shown).toMatchObject({ end: 'done', approvers: ['Bram Jansen'], untouched: false, reason: '' });
    expect(shown.steps).toHaveLength(8);
    expect(shown.next.length).toBeGreaterThan(0);
  });

  it('rejected: by whom and why, and that nothing was changed', () => {
    const shown = ended('rejected', { code: 'rejected', by: bram, facts: { reason: 'Audit week' } });
    expect(shown).toMatchObject({ by: 'Bram Jansen', reason: 'Audit week', untouched: true, steps: [] });
  });

  it('outdated: which steps, by their titles', () => {
    expect(ended('outdated', { code: 'world-changed', facts: { steps: ['consent-connector'] } }).reason).toBe(
      'What changed since the vote: Consent to Cloud Connector.',
    );
  });

  it('withdrawn under way: what had been done stays', () => {
    const running = { startedAt: '2026-03-01T09:30:00Z', latches: latched('prerequisites', 'jamf-connect') };
    const shown = ended(
      'withdrawn',
      { code: 'withdrawn-underway', by: anna, facts: { done: ['jamf-connect'] } },
      running,
    );
    expect(shown).toMatchObject({ untouched: false, reason: 'Done by then: Start the cloud connector in Jamf Pro.' });
  });

  it('failed before a plan: the checks that failed, in their own words', () => {
    const failing = [{ check: 'jamf-version', code: 'not-read', facts: { why: 'denied', status: 403 } }];
    const shown = ended('failed', { code: 'prerequisites-fail', facts: { failing } });
    expect(shown.reason).not.toMatch(/not-read|\[object/);
    expect(shown.reason.length).toBeGreaterThan(10);
  });

  it('refused over a manual integration: which app', () => {
    expect(ended('failed', { code: 'manual-in-place', facts: { app: 'Jamf Conditional Access' } })).toMatchObject({
      reason: expect.stringContaining('Jamf Conditional Access'),
      untouched: true,
    });
  });
});

describe('steps of one journey', () => {
  const kind = kindNamed('migrate-device-compliance');
  const labelsAt = (at: string): readonly string[] => {
    const change = changeIn('waiting', {
      kind: kind.name,
      waiting: { reason: 'person', step: at, since: '2026-03-01T09:53:00Z', code: 'old-untick-open', facts: {} },
      latches: latched(...stepsBefore(at)),
    });
    const steps = kind.steps({ partnerWrite: 'bot', appsWrite: 'person', wish: {} });
    const plan = 'plan' in change && change.plan ? { ...change.plan, steps: plannedOf(steps) } : undefined;
    const shown = changeView(input({ ...change, plan } as Change, { steps, words: kind.text }));
    return (shown.data as ChangeRunningData).tasks.map(task => task.title);
  };
  const names = kind.steps({ partnerWrite: 'bot', appsWrite: 'person', wish: {} }).map(({ name }) => name);
  const stepsBefore = (at: string) => names.slice(0, names.indexOf(at));
  const plannedOf = (steps: readonly { readonly name: string; readonly actor: 'bot' | 'person' }[]) =>
    steps.map(({ name, actor }) => ({ step: name, actor, state: 'open' as const }));

  it('are shown together, and a neighbour at the same address is not', () => {
    expect(labelsAt('old-jamf-untick')).toEqual(['Switch off Conditional Access in Jamf Pro']);
    expect(labelsAt('jamf-device-compliance')).toEqual([
      'Switch on Device Compliance in Jamf Pro',
      'Consent to Cloud Connector for Device Compliance',
      'Consent to User registration app for Device Compliance',
    ]);
  });
});
