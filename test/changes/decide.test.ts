import type { Executing, Running, WaitingChange } from '../../src/changes/change.js';
import { decide } from '../../src/changes/decide.js';
import { kindNamed } from '../../src/changes/kinds/index.js';
import { makePlan } from '../../src/changes/plan.js';
import { subjectOf } from '../../src/changes/subject.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import {
  connectedSnapshot,
  connectorApp,
  connectorId,
  partner,
  registrationApp,
  snapshot,
  tenantId,
  unreachable,
  value,
} from '../support/snapshot.js';

const kind = kindNamed('connect-cloud-connector');
const steps = kind.steps({ partnerWrite: 'bot', appsWrite: 'person', wish: {} });
const now = new Date('2026-03-01T10:00:00.000Z');
const anna = { tenantId, objectId: 'anna', name: 'Anna' };
const allNames = steps.map(step => step.name);

function running(facts: Partial<Running> = {}, world: Snapshot = snapshot()): Running {
  const base: Running = {
    status: 'running',
    id: 'change-1',
    number: 12,
    kind: 'connect-cloud-connector',
    tenantId,
    instance: 'acme',
    lockKey: `${tenantId}/pdm`,
    wish: { cloud: 'global', landingPage: 'default', customUrl: null },
    requester: anna,
    reason: 'new office Macs',
    language: 'en',
    conversation: 'c1',
    createdAt: '2026-03-01T09:00:00.000Z',
    plan: {
      steps: [],
      warnings: [],
      blastRadius: {},
      baseline: kind.baseline(world, {} as never),
      fingerprint: 'f',
      takenAt: '',
      tenantName: '',
      approvers: [],
    },
    proposal: 'p1',
    approvedAt: '2026-03-01T09:10:00.000Z',
    startedAt: '2026-03-01T09:11:00.000Z',
    latches: [],
    attempts: [],
    attestations: [],
    inputs: {},
  };
  return { ...base, ...facts };
}

const latchedUpTo = (name: string): Pick<Running, 'latches'> => ({
  latches: allNames
    .slice(0, allNames.indexOf(name))
    .map(step => ({ step, at: '', how: 'read' as const, evidence: {} })),
});
const next = (change: Executing, world: Snapshot) => decide(change, steps, world, now);
const confirmed = (step: string, at = now.toISOString()) => ({ attestations: [{ step, by: anna, at }] });

describe('steps in the Jamf console', () => {
  it('wait for a person', () => {
    expect(next(running(latchedUpTo('jamf-connect')), snapshot())).toMatchObject({
      do: 'wait',
      waiting: { reason: 'person', step: 'jamf-connect', code: 'jamf-connect-open' },
    });
  });

  it('are seen by an app that appeared', () => {
    const world = snapshot({ jamfApps: value([registrationApp()]) });
    expect(next(running(latchedUpTo('jamf-connect')), world)).toMatchObject({ do: 'latch', how: 'read' });
  });

  it('are not skipped because the apps of an earlier connection are still there', () => {
    const before = snapshot({ jamfApps: value([connectorApp(), registrationApp()]) });
    expect(next(running(latchedUpTo('jamf-connect'), before), before)).toMatchObject({
      do: 'wait',
      waiting: { reason: 'person' },
    });
  });

  it('count by word when nothing can be read', () => {
    const change = running({ ...latchedUpTo('jamf-connect'), ...confirmed('jamf-connect') });
    expect(next(change, snapshot())).toMatchObject({ do: 'latch', how: 'attested' });
  });
});

describe('consent', () => {
  const change = running(latchedUpTo('consent-connector'));

  it('that was cancelled is an ordinary wait', () => {
    expect(next(change, snapshot())).toMatchObject({ do: 'wait', waiting: { reason: 'person', code: 'app-missing' } });
  });

  it('by one user only is not consent for the organisation', () => {
    const own = connectorApp({ scopes: [{ ...connectorApp().scopes[0], forEveryone: false } as never] });
    expect(next(change, snapshot({ jamfApps: value([own]) }))).toMatchObject({ waiting: { code: 'grants-missing' } });
  });

  it('to more than is documented waits, until an approver accepts exactly that', () => {
    const wide = connectorApp({
      scopes: [...connectorApp().scopes, { resourceAppId: 'x', scope: 'Mail.Read', forEveryone: true }],
    });
    const world = snapshot({ jamfApps: value([wide]) });
    expect(next(change, world)).toMatchObject({ waiting: { reason: 'person', code: 'grants-extra' } });
    const accepted = (extra: string[]) => ({
      attestations: [{ step: 'consent-connector', by: anna, at: '', accepted: { extra } }],
    });
    const exactly = running({ ...latchedUpTo('consent-connector'), ...accepted(['Mail.Read (delegated)']) });
    expect(next(exactly, world)).toMatchObject({ do: 'latch', evidence: { extra: ['Mail.Read (delegated)'] } });
    const other = running({ ...latchedUpTo('consent-connector'), ...accepted(['Mail.Send (delegated)']) });
    expect(next(other, world)).toMatchObject({ waiting: { code: 'grants-extra' } });
  });

  it('to one of two apps of the same name is a question', () => {
    const twin = connectorApp({ objectId: 'twin', appId: 'twin' });
    expect(next(change, snapshot({ jamfApps: value([connectorApp(), twin]) }))).toMatchObject({
      waiting: { reason: 'unreadable', code: 'several-apps' },
    });
  });

  it('that cannot be read is unreadable, neither open nor done', () => {
    expect(next(change, snapshot({ jamfApps: unreachable }))).toMatchObject({ waiting: { reason: 'unreadable' } });
  });
});

describe('the application id', () => {
  const given = (id: string, named: Snapshot['named'], world: Snapshot = snapshot()) => {
    const change = running({ ...latchedUpTo('application-id'), inputs: { applicationId: id } }, world);
    return next(change, { ...world, jamfApps: value([connectorApp(), registrationApp()]), named });
  };

  it('of the connector is taken', () => {
    expect(given(connectorId, { [connectorId]: value(connectorApp()) })).toMatchObject({ do: 'latch' });
  });

  it.each([
    ['an object id', connectorApp().objectId, connectorApp(), 'id-is-object-id'],
    ["the tenant's own app", connectorId, connectorApp({ ownerTenantId: tenantId }), 'id-is-own-app'],
    ['the registration app', registrationApp().appId, registrationApp(), 'id-is-other-app'],
    ['a disabled app', connectorId, connectorApp({ enabled: false }), 'app-disabled'],
  ])('of %s is named and not taken', (_what, id, app, code) => {
    expect(given(id, { [id]: value(app) })).toMatchObject({ do: 'wait', waiting: { code } });
  });

  it('is not judged while the apps of the tenant cannot be listed: another app that may report would pass', () => {
    const other = connectorApp({ objectId: 'other-object', appId: 'other-id', displayName: 'Some other product' });
    const change = running({ ...latchedUpTo('application-id'), inputs: { applicationId: 'other-id' } });
    const world = snapshot({ jamfApps: unreachable, named: { 'other-id': value(other) } });
    expect(next(change, world)).toMatchObject({ do: 'wait', waiting: { reason: 'unreadable', code: 'apps-not-read' } });
  });

  it('that another instance does not use would cut that one off', () => {
    const shared = connectedSnapshot({
      partners: value([partner({ isConfigured: true, state: 'enabled', applicationId: 'other-id' })]),
    });
    expect(given(connectorId, { [connectorId]: value(connectorApp()) }, shared)).toMatchObject({
      do: 'stick',
      code: 'id-differs-from-shared',
    });
  });
});

describe('the write of the application id', () => {
  const inputs = { applicationId: connectorId };
  const change = (facts: Partial<Running> = {}) =>
    running({ ...latchedUpTo('partner-application-id'), inputs, ...facts });
  const attempt = (state: 'about-to' | 'did' | 'failed', minutesAgo: number, facts = {}) => ({
    step: 'partner-application-id',
    fence: 1,
    state,
    at: new Date(now.getTime() - minutesAgo * 60_000).toISOString(),
    facts,
  });

  it('happens once', () => expect(next(change(), snapshot())).toMatchObject({ do: 'write' }));

  it('is seen by reading', () => {
    const world = snapshot({ partners: value([partner({ applicationId: connectorId })]) });
    expect(next(change({ attempts: [attempt('did', 1)] }), world)).toMatchObject({ do: 'latch', how: 'wrote' });
  });

  it('may show late', () => {
    expect(next(change({ attempts: [attempt('did', 9)] }), snapshot())).toMatchObject({
      waiting: { reason: 'replication' },
    });
  });

  it('becomes a person’s when it never shows', () => {
    expect(next(change({ attempts: [attempt('did', 11)] }), snapshot())).toMatchObject({
      waiting: { reason: 'person', code: 'write-not-seen' },
    });
  });

  it('is done again when nobody knows whether it left', () => {
    expect(next(change({ attempts: [attempt('about-to', 1)] }), snapshot())).toMatchObject({ do: 'write' });
  });

  it('that was refused names the permission', () => {
    const facts = { refused: true, status: 403, permission: 'DeviceManagementServiceConfig.ReadWrite.All' };
    expect(next(change({ attempts: [attempt('failed', 1, facts)] }), snapshot())).toMatchObject({
      waiting: { reason: 'person', code: 'write-refused', facts },
    });
  });

  it('does not happen over an unreadable record', () => {
    expect(next(change(), snapshot({ partners: unreachable }))).toMatchObject({ waiting: { reason: 'unreadable' } });
  });

  it('is not tried without a row for Jamf', () => {
    const made = next(change(), snapshot({ partners: value([]) }));
    expect(made).toMatchObject({ do: 'wait', waiting: { reason: 'person', code: 'no-partner-row' } });
  });
});

describe('confirm in Jamf', () => {
  const enabled = connectedSnapshot();

  it('of a first instance is read', () => {
    expect(next(running(latchedUpTo('jamf-confirm')), enabled)).toMatchObject({ do: 'latch', how: 'read' });
  });

  it('of a first instance is not believed alone', () => {
    const change = running({ ...latchedUpTo('jamf-confirm'), ...confirmed('jamf-confirm') });
    expect(next(change, snapshot())).toMatchObject({ waiting: { reason: 'replication', code: 'partner-not-enabled' } });
    const long = running({ ...latchedUpTo('jamf-confirm'), ...confirmed('jamf-confirm', '2026-03-01T09:40:00.000Z') });
    expect(next(long, snapshot())).toMatchObject({ waiting: { reason: 'person', code: 'not-seen' } });
  });

  it('of a further instance needs the word of a person', () => {
    const change = running(latchedUpTo('jamf-confirm'), enabled);
    expect(next(change, enabled)).toMatchObject({ waiting: { reason: 'person', code: 'jamf-confirm-open' } });
    const word = running({ ...latchedUpTo('jamf-confirm'), ...confirmed('jamf-confirm') }, enabled);
    expect(next(word, enabled)).toMatchObject({ do: 'latch', how: 'attested' });
  });
});

describe('at the end', () => {
  const world = connectedSnapshot();

  it('a new connection error in Jamf is no success', () => {
    const error = { type: 'CONDITIONAL_ACCESS_CONNECTION_ERROR', id: '7' };
    const withError = { ...world, jamf: { ...world.jamf, notifications: value([error]) } };
    const change = running(latchedUpTo('verified'));
    expect(next(change, withError)).toMatchObject({ do: 'wait', waiting: { code: 'jamf-connection-error' } });
    const known = running(latchedUpTo('verified'), { ...snapshot(), jamf: withError.jamf });
    expect(next(known, withError)).toMatchObject({ do: 'latch' });
  });

  it('all steps done means verify', () => {
    const change = running({ latches: allNames.map(step => ({ step, at: '', how: 'read', evidence: {} })) });
    expect(next(change, world)).toEqual({ do: 'verify' });
  });

  it('patience counts from when the step began to wait', () => {
    const waiting: WaitingChange = {
      ...running(latchedUpTo('verified')),
      status: 'waiting',
      waiting: { reason: 'replication', step: 'verified', code: 'x', since: '2026-03-01T09:45:00.000Z', facts: {} },
    };
    const date = '2026-06-01T00:00:00Z';
    const counting = { ...world, partners: value([partner({ state: 'enabled', devicesRemovedAt: date })]) };
    expect(next(waiting, counting)).toMatchObject({ waiting: { reason: 'person', code: 'removal-date' } });
  });
});

it('a plan of this kind can be made from the subject of a running change', () => {
  expect(makePlan(kind, snapshot(), subjectOf(running()), { partnerWrite: 'person', appsWrite: 'person' }).is).toBe(
    'plan',
  );
});
