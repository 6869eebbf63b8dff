import { holders } from '../../cards/status/data.js';
import type { Change } from '../../src/changes/change.js';
import type { Proposal } from '../../src/changes/proposal.js';
import type { Explained } from '../../src/checks/finding.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { type Around, type StatusInput, statusFacts } from '../../src/views/status/index.js';
import type { OpenChange } from '../../src/views/status/open-change.js';
import { at, connectedSnapshot, partner, snapshot, value } from '../support/snapshot.js';
import { changeIn, proposal } from './sample-change.js';

const now = new Date('2026-03-01T09:30:00Z');
const planned: Change = changeIn('planned');
const healthy = connectedSnapshot();
const nothing: Around = { open: [], credentials: [] };
const facts = (of: Snapshot, more: Partial<StatusInput> = {}) =>
  statusFacts({ snapshot: of, standing: 'alone', around: nothing, findings: [], language: 'en', now, ...more });

describe('what stands beside the verdict', () => {
  it('the nearest date that is still to come', () => {
    const partners = value([
      partner({
        state: 'terminated',
        devicesRemovedAt: '2026-05-30T00:00:00Z',
        devicesNonCompliantAt: '2026-02-01T00:00:00Z',
      }),
    ]);
    const voted = (more: Partial<Proposal> = {}): Around => ({
      ...nothing,
      open: [{ change: planned, proposal: { ...proposal, ...more }, locks: true }],
    });
    expect(facts(snapshot({ partners }))).toMatchObject({ next: 'devices-removed', nextAt: '2026-05-30T00:00:00Z' });
    expect(facts(snapshot({ partners }), { around: voted() }).next).toBe('plan-expires');
    expect(facts(snapshot({ partners }), { around: voted({ status: 'approved' }) }).next).toBe('devices-removed');
    expect(facts(snapshot()).next).toBe('none');
  });

  it.each(holders)('the end of a credential, when it comes first: %s', of => {
    const credentials = [{ of, state: 'soon', days: 3, endsAt: '2026-03-04T09:30:00Z' }] as const;
    expect(facts(healthy, { around: { ...nothing, credentials } })).toMatchObject({
      next: `${of}-ends`,
      nextAt: '2026-03-04T09:30:00Z',
      credentials,
    });
    const ended = [{ of, state: 'ended', days: -3, endsAt: '2026-02-26T09:30:00Z' }] as const;
    expect(facts(healthy, { around: { ...nothing, credentials: ended } }).next).toBe('none');
  });

  it('the open change: its own before another, and whether it holds the lock', () => {
    const other: OpenChange = { change: { ...planned, instance: 'globex', number: 7 }, locks: true };
    const own: OpenChange = { change: { ...planned, number: 8 }, locks: false };
    expect(facts(healthy, { around: { ...nothing, open: [other] } })).toMatchObject({
      openChangeNumber: 7,
      openChangeLocks: true,
    });
    expect(facts(healthy, { around: { ...nothing, open: [other, own] } })).toMatchObject({
      openChangeNumber: 8,
      openChangeLocks: false,
    });
  });

  it('that writes are stopped', () => {
    expect(facts(healthy, { around: { ...nothing, writesStoppedAt: at } }).writesStoppedAt).toBe(at);
    expect(facts(healthy).writesStoppedAt).toBe('');
  });

  it('what is not in order, the worst first, and nothing that is', () => {
    const finding = (outcome: Explained['outcome'], check: Explained['check']): Explained => ({
      check,
      group: 'prerequisites',
      scope: 'instance',
      reads: [],
      instance: 'acme',
      outcome,
      code: 'not-read',
      facts: {},
      fix: { who: 'operator' },
    });
    const findings = [
      finding('pass', 'jamf-version'),
      finding('warn', 'platform-supported'),
      finding('fail', 'intune-licence'),
      finding('skipped', 'jamf-hosting'),
      finding('error', 'entra-licence'),
    ];
    const shown = facts(healthy, { findings });
    expect(shown.findings.map(one => one.outcome)).toEqual(['fail', 'error', 'warn']);
    expect(shown.findings.map(one => one.who)).toEqual(Array(3).fill('whoever runs the bot'));
    expect(shown.moreFindings).toBe(0);
    const ten = Array.from({ length: 10 }, () => finding('warn', 'jamf-version'));
    expect(facts(healthy, { findings: ten })).toMatchObject({ moreFindings: 4 });
  });
});
