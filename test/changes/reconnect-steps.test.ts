import { confirmInJamf, verified } from '../../src/changes/kinds/connect-cloud-connector/confirm.js';
import { firstHeartbeat } from '../../src/changes/kinds/connect-cloud-connector/heartbeat.js';
import type { Step, Subject } from '../../src/changes/step.js';
import { jamfSave } from '../../src/changes/steps/manual/jamf.js';
import type { Partner } from '../../src/snapshot/snapshot.js';
import { connectedSnapshot, connectorId, partner, tenantId, unreachable, value } from '../support/snapshot.js';

/** A change whose plan was made while Intune showed this state. */
const plannedOn = (partnerState: Partner['state'] | 'none', facts: Partial<Subject> = {}) =>
  ({
    instance: 'acme',
    tenantId,
    wish: {},
    plan: { baseline: { partnerState, jamfNotifications: [] } },
    inputs: { applicationId: connectorId },
    attested: [],
    accepted: {},
    latched: {},
    written: {},
    departures: {},
    others: [],
    ...facts,
  }) as unknown as Subject;

const enabled = (facts: Partial<Partner> = {}) =>
  connectedSnapshot({ partners: value([partner({ state: 'enabled', applicationId: connectorId, ...facts })]) });

describe('Confirm in Jamf', () => {
  it.each(['none', 'unavailable', 'unknown', 'terminated'] as const)('is seen by a fresh enable (%s before)', state => {
    expect(confirmInJamf('6').done(enabled(), plannedOn(state))).toMatchObject({
      done: 'yes',
      evidence: { how: 'read' },
    });
  });

  it.each(['enabled', 'unresponsive', 'rejected'] as const)('takes a word where the record was in use (%s)', state => {
    expect(confirmInJamf('6').done(enabled(), plannedOn(state))).toMatchObject({
      done: 'no',
      code: 'jamf-confirm-open',
    });
    const confirmed = plannedOn(state, { attested: ['jamf-confirm'] });
    expect(confirmInJamf('6').done(enabled(), confirmed)).toMatchObject({ done: 'yes', evidence: { how: 'attested' } });
  });
});

it('a countdown that still runs after connecting again keeps it from being verified', () => {
  const world = enabled({ devicesRemovedAt: '2026-05-01T00:00:00Z' });
  expect(verified('7').done(world, plannedOn('terminated'))).toMatchObject({
    done: 'no',
    code: 'removal-date',
    facts: { date: '2026-05-01T00:00:00Z' },
  });
  expect(verified('7').done(enabled(), plannedOn('terminated'))).toMatchObject({ done: 'yes' });
});

describe('what is kept of a connection by the old platform', () => {
  const keptOf = (steps: readonly Step[]) => steps.flatMap(({ kept = [] }) => kept);

  it('is the same whichever way it was made', () => {
    expect(keptOf([verified('7')])).toEqual(keptOf([jamfSave('6b')]));
    expect(keptOf([verified('7')]).map(({ name }) => name)).toEqual(['partner-enabled', 'no-removal-date']);
  });

  it('is not known where several rows stand: neither may be the one', () => {
    const several = connectedSnapshot({ partners: value([partner({ state: 'enabled' }), partner({ id: 'another' })]) });
    const holds = keptOf([verified('7')]).map(kept => kept.holds(several, plannedOn('enabled')).done);
    expect(holds).toEqual(['unknown', 'unknown']);
  });
});

describe('the first heartbeat', () => {
  const ended = plannedOn('terminated', {
    latched: { verified: { at: '2026-03-01T09:00:00Z', how: 'read', evidence: {} } },
  });
  it.each([
    ['2026-03-01T09:30:00Z', 'yes'],
    ['2026-03-01T08:30:00Z', 'no'],
    [undefined, 'no'],
  ])('%s: %s', (lastHeartbeat, holds) => {
    expect(firstHeartbeat.holds(enabled(lastHeartbeat ? { lastHeartbeat } : {}), ended)).toBe(holds);
  });

  it('is unknown while the record cannot be read', () => {
    expect(firstHeartbeat.holds(connectedSnapshot({ partners: unreachable }), ended)).toBe('unknown');
  });
});
