import type { ChangeEndedData } from '../../cards/change-ended/data.js';
import type { ChangePlanData } from '../../cards/change-plan/data.js';
import type { ChangeRunningData } from '../../cards/change-running/data.js';
import { cardNamed } from '../../cards/index.js';
import { createRender } from '../../src/bot/render.js';
import type { Change } from '../../src/changes/change.js';
import { languages } from '../../src/language.js';
import { rightsWith } from '../../src/people/rights.js';
import type { Role } from '../../src/person.js';
import { type ChangeViewInput, changeView } from '../../src/views/change/index.js';
import { viewerOf } from '../../src/views/change/viewing.js';
import { policyWith } from '../people/policies.js';
import { input, viewer } from './change-input.js';
import { anna, changeIn, latched } from './sample-change.js';

const render = createRender(cardNamed);
const drawn = (given: ChangeViewInput) => JSON.stringify(render(changeView(given), given.language));
type Action = { readonly verb?: string; readonly title: string; readonly data?: { readonly do?: string } };
const buttons = (given: ChangeViewInput) =>
  ((render(changeView(given), given.language) as { actions: readonly Action[] }).actions ?? []).map(
    ({ verb, data }) => verb ?? data?.do ?? 'link',
  );

describe('a stuck change', () => {
  const stuck = changeIn('stuck', {
    latches: latched('prerequisites', 'jamf-connect'),
    attempts: [
      { step: 'partner-application-id', fence: 1, state: 'did', at: '2026-03-01T09:40:00Z', facts: {} },
      { step: 'consent-connector', fence: 1, state: 'failed', at: '2026-03-01T09:41:00Z', facts: {} },
    ],
    stuck: { code: 'two-weeks', step: 'consent-connector', facts: {} },
  });
  const facts = (more: Partial<ChangeViewInput> = {}) => changeView(input(stuck, more)).data as ChangeRunningData;

  it('says exactly what holds, what does not, and what was written without being seen', () => {
    expect(facts()).toMatchObject({
      holds: ['1 · Prerequisites hold', '2 · Start the cloud connector in Jamf Pro'],
      stuckStep: '3 · Consent to Cloud Connector',
      unseen: ['5b · Application ID in Intune'],
      opposite: '',
    });
    expect(drawn(input(stuck))).toContain('Written, but not seen since: 5b · Application ID in Intune');
    expect(drawn(input(stuck, { language: 'nl' }))).toContain('Klopt niet: 3 · ');
  });

  it.each(languages)('offers to go on, start over, undo and give up, in %s', language => {
    const given = { language, opposite: 'Disconnect Jamf Pro' };
    expect(buttons(input(stuck, given))).toEqual(['continue', 'start-over', 'undo', 'approvals']);
    expect(drawn(input(stuck, given))).toContain('Disconnect Jamf Pro');
  });

  it('offers no undoing where no single change undoes it: its history has room then', () => {
    expect(buttons(input(stuck))).toEqual(['continue', 'start-over', 'approvals', 'history']);
  });

  it('leaves an onlooker only to look, and giving up to the requester and operators', () => {
    expect(buttons(input(stuck, { viewer: viewer() }))).toEqual(['history']);
    expect(buttons(input(stuck, { viewer: viewer({ mayAct: true }) }))).toEqual(['continue', 'start-over', 'history']);
    const requester = viewer({ person: anna, isRequester: true });
    expect(buttons(input(stuck, { viewer: requester }))).toContain('approvals');
  });

  it('has nothing of it while the change is on its way', () => {
    const running = changeView(input(changeIn('running'), { opposite: 'Disconnect' })).data as ChangeRunningData;
    expect(running).toMatchObject({ holds: [], unseen: [], stuckStep: '', mayDecide: false, opposite: '' });
  });
});

describe('the clock between two connections', () => {
  const clock = { earliest: '2026-03-01T08:00:00Z', latest: '2026-03-01T08:30:00Z', deadline: '2026-03-02T08:00:00Z' };
  const at = (now: string, more: Partial<ChangeViewInput> = {}, change = changeIn('waiting', { clock })) =>
    input(change, { now: new Date(now), ...more });

  it('says how long is left, and between which moments the old connection ended', () => {
    const words = drawn(at('2026-03-01T20:00:00Z'));
    expect(words).toContain('Connect before {{DATE(2026-03-02T08:00:00Z, SHORT)}}');
    expect(words).toContain('12 hours left');
    expect(words).toContain('between {{DATE(2026-03-01T08:00:00Z, SHORT)}}');
    expect(drawn(at('2026-03-01T20:00:00Z', { language: 'nl' }))).toContain('nog 12 uur');
  });

  it('says the truth when the time is over', () => {
    const words = drawn(at('2026-03-02T09:00:00Z'));
    expect(words).toContain('The 24 hours were over');
    expect(words).not.toContain(' left');
  });

  it('is gone once the next connection stands', () => {
    const change = changeIn('waiting', { clock, latches: latched('prerequisites', 'jamf-confirm') });
    expect(drawn(at('2026-03-01T20:00:00Z', { clockUntil: 'jamf-confirm' }, change))).not.toContain('Connect before');
    expect(drawn(at('2026-03-01T20:00:00Z', { clockUntil: 'verified' }, change))).toContain('Connect before');
  });
});

describe('ways around a step that does not come', () => {
  const waiting = {
    reason: 'person',
    step: 'jamf-connect',
    since: '2026-03-01T09:53:00Z',
    code: 'jamf-connect-open',
    facts: { ways: ['terminate', 'go-on', 'something-else'] },
  };

  it('are buttons for those who have a part in the change', () => {
    const given = input(changeIn('waiting', { waiting }));
    expect(buttons(given)).toEqual(['link', 'confirm', 'way-out', 'way-out']);
    expect(drawn(given)).toContain('way out CR-12 terminate and why');
    expect(buttons(input(changeIn('waiting', { waiting }), { viewer: viewer() }))).not.toContain('way-out');
  });
});

describe('a step that asks for a client secret', () => {
  const steps = input(changeIn('waiting')).steps.map(step =>
    step.name === 'jamf-connect' ? { ...step, asks: 'secret' as const, attestable: false } : step,
  );

  it('has a button for whoever may run a step of the change', () => {
    expect(buttons(input(changeIn('waiting'), { steps }))).toEqual(['secret', 'link', 'check-change', 'history']);
    const mayRun = viewer({ mayAct: true, mayRun: true });
    expect(buttons(input(changeIn('waiting'), { steps, viewer: mayRun }))).toContain('secret');
    const mayNot = viewer({ mayAct: true });
    expect(buttons(input(changeIn('waiting'), { steps, viewer: mayNot }))).not.toContain('secret');
  });

  const titled = (given: ChangeViewInput) =>
    (render(changeView(given), given.language) as { actions: readonly Action[] }).actions.map(({ title }) => title);
  const attempt = { step: 'jamf-connect', fence: 1, at: '2026-03-01T09:40:00Z', facts: {} };

  it.each([
    ['en', 'Make the client secret…', 'Secret lost? Make another…', 'secret CR-12, if it was lost'],
    ['nl', 'Clientgeheim maken…', 'Geheim kwijt? Maak een nieuw…', 'geheim CR-12, als het kwijt is'],
  ] as const)('offers another by that name once one was made, in %s', (language, first, another, typed) => {
    const made = changeIn('waiting', { attempts: [{ ...attempt, state: 'did' }] });
    expect(titled(input(made, { steps, language }))).toContain(another);
    expect(titled(input(made, { steps, language }))).not.toContain(first);
    expect(drawn(input(made, { steps, language }))).toContain(typed);
    const answerLost = changeIn('waiting', { attempts: [{ ...attempt, state: 'failed' }] });
    expect(titled(input(answerLost, { steps, language }))).toContain(first);
  });

  it('offers another behind what is to be done now, until Jamf Pro has it', () => {
    const using = steps.map(step => (step.name === 'consent-connector' ? { ...step, uses: 'secret' as const } : step));
    const at = (...done: readonly string[]) =>
      input(changeIn('waiting', { latches: latched('prerequisites', 'jamf-connect', ...done) }), { steps: using });
    expect(titled(at())).toEqual([
      'Open Jamf Pro (acme.jamfcloud.com)',
      'Secret lost? Make another…',
      'Check now',
      'History',
    ]);
    expect(titled(at('consent-connector'))).not.toContain('Secret lost? Make another…');
  });
});

describe('the end', () => {
  const ended = (status: 'done' | 'failed', end: object, more: Partial<ChangeViewInput> = {}) =>
    input(changeIn(status, { end }), more);
  const now = new Date('2026-03-01T10:00:00Z');

  it('tells the dates that Intune set, and none that it did not', () => {
    const facts = { kept: [], removalDate: '2026-05-30T08:00:00Z', nonCompliantDate: '2026-03-02T08:00:00Z' };
    const given = ended('done', { code: 'verified', facts }, { now });
    expect(changeView(given).data).toMatchObject({ removalDays: 90, nonCompliantDays: 1 });
    expect(drawn(given)).toContain('{{DATE(2026-05-30T08:00:00Z, SHORT)}} (in 90 days)');
    expect(drawn({ ...given, language: 'nl' })).toContain('(morgen)');
    const without = ended('done', { code: 'verified', facts: { kept: [], removalDate: null } }, { now });
    expect(drawn(without)).not.toContain('Macs leave Intune on');
  });

  it('offers to undo what one change undoes', () => {
    const facts = { kept: [] };
    expect(buttons(ended('done', { code: 'verified', facts }, { opposite: 'Disconnect' }))).toEqual([
      'status',
      'undo',
      'history',
    ]);
    expect(buttons(ended('done', { code: 'verified', facts }))).toEqual(['status', 'history']);
  });

  it('lists the apps among which I do not choose, and how to name them', () => {
    const candidates = [{ name: 'Jamf **Pro**', appId: 'app-1', objectId: 'object-1' }];
    const given = ended('failed', { code: 'apps-unclear', facts: { candidates } });
    expect((changeView(given).data as ChangeEndedData).candidates).toEqual(candidates);
    expect(drawn(given)).toContain('Object ID object-1');
    expect((changeView(ended('failed', { code: 'given-up', facts: {} })).data as ChangeEndedData).naming).toBe('');
  });

  it('says which change took over', () => {
    const given = ended('failed', { code: 'taken-over', facts: { number: 14, done: ['jamf-connect'] } });
    expect(drawn(given)).toContain('CR-14 took over from it. Done by then: Start the cloud connector in Jamf Pro.');
    expect(buttons(given)).toEqual(['connect', 'history']);
  });
});

describe('a plan', () => {
  const planned = (blast: object, warnings: readonly object[] = []) => {
    const change = changeIn('planned');
    if (change.status !== 'planned') throw new Error('not planned');
    const plan = { ...change.plan, warnings, blastRadius: { ...change.plan.blastRadius, ...blast } };
    return changeIn('planned', { plan });
  };
  const facts = (change = changeIn('planned'), more: Partial<ChangeViewInput> = {}) =>
    changeView(input(change, more)).data as ChangePlanData;

  it('tells apart what was not looked at, what could not be read, and what was read', () => {
    expect(facts()).toMatchObject({ managedMacs: -2, registered: -2, others: [], removalDate: '' });
    expect(facts(planned({ managedMacs: null, registered: null }))).toMatchObject({ managedMacs: -1, registered: -1 });
    const read = planned({
      managedMacs: 398,
      registered: { registered: 390, total: 412 },
      others: ['globex'],
      removalDate: '2026-05-30T08:00:00Z',
      nonCompliantDate: 'never',
    });
    expect(facts(read)).toMatchObject({
      managedMacs: 398,
      registered: 390,
      registeredOf: 412,
      others: ['globex'],
      removalDate: '2026-05-30T08:00:00Z',
      nonCompliantDate: '',
    });
    expect(drawn(input(read))).toContain('390 of 412');
  });

  it('says what cannot be undone before anything else', () => {
    const { words } = input(changeIn('planned'));
    const lasting = { ...words, en: { ...words.en, irreversible: ['Deleted apps stay for 30 days.'] } };
    expect(drawn(input(changeIn('planned'), { words: lasting }))).toContain(
      'Cannot be undone: Deleted apps stay for 30 days.',
    );
  });

  it('has the successor a button away where the platform is past its end of support', () => {
    const warned = planned({}, [{ code: 'platform-supported/past-end-of-support', facts: { since: '2025-01-31' } }]);
    const requester = viewer({ person: anna, isRequester: true, mayRequest: ['connect'] });
    expect(buttons(input(warned, { viewer: requester }))).toEqual(['approvals', 'connect', 'history']);
    expect(buttons(input(planned({}), { viewer: requester }))).toEqual(['approvals', 'history']);
  });

  it('offers the successor only to those who may ask for it here', () => {
    const warned = planned({}, [{ code: 'platform-supported/past-end-of-support', facts: { since: '2025-01-31' } }]);
    const change = warned as Change;
    const policy = policyWith({ connect: { quorum: 1, conversations: ['channel'] } });
    const seen = (roles: readonly Role[], conversation: string) => {
      const eyes = { person: anna, rights: rightsWith(roles), place: { conversation } };
      return buttons(input(warned, { viewer: viewerOf(policy, change, [], eyes) })).includes('connect');
    };
    expect(seen(['requester'], 'channel;messageid=1')).toBe(true);
    expect(seen(['requester'], 'another')).toBe(false);
    expect(seen(['approver'], 'channel')).toBe(false);
    expect(seen([], 'channel')).toBe(false);
    expect(buttons(input(warned))).toEqual(['show', 'history']);
    const copy = viewerOf(policy, change, [], { person: anna, rights: 'as-planned' });
    expect(buttons(input(warned, { viewer: copy }))).toContain('connect');
  });
});
