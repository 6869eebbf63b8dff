import { kindNamed } from '../../../src/changes/kinds/index.js';
import type { Subject } from '../../../src/changes/step.js';
import { undoWords } from '../../../src/changes/words.js';
import type { CompliancePartner, Snapshot } from '../../../src/snapshot/snapshot.js';
import {
  complianceRow,
  compliant,
  designers,
  macUsers,
  planned,
  ready,
  stepOf,
  subjectAsking,
  warned,
} from '../../support/device-compliance.js';
import { conditionalAccessPolicy, denied, unreachable, value } from '../../support/snapshot.js';

const kind = kindNamed('disconnect-device-compliance');
const subject = subjectAsking({});
const started = (world: Snapshot = compliant(), facts: Partial<Subject> = {}): Subject => ({
  ...planned(kind, world, subject).subject,
  ...facts,
});
const rows = (...list: CompliancePartner[]) => compliant({ compliancePartners: value(list) });
const removed = (world: Snapshot, about: Subject = started()) =>
  stepOf(kind, 'compliance-partner-removed').done(world, about);

it('is asked for with nothing', () => {
  expect(kind.wish.safeParse({}).success).toBe(true);
  expect(kind.wish.safeParse({ force: true }).success).toBe(false);
});

describe('the plan', () => {
  it('is two steps, both for people', () => {
    const { plan } = planned(kind, compliant(), subject);
    expect(plan.steps.map(({ label, step, actor, done }) => [label, step, actor, done])).toEqual([
      ['1', 'jamf-compliance-off', 'person', false],
      ['2', 'compliance-partner-removed', 'person', false],
    ]);
    expect(plan.baseline).toMatchObject({ compliancePartners: [{ id: 'compliance-1', inUse: true }] });
  });

  it('names the policies that will block these Macs, and says that it ends for all servers', () => {
    const enabled = conditionalAccessPolicy({ displayName: 'Macs must comply' });
    const reporting = conditionalAccessPolicy({
      displayName: 'Only reports',
      state: 'enabledForReportingButNotEnforced',
    });
    const world = compliant({ conditionalAccess: value([enabled, reporting]) });
    expect(kind.warnings(world, subject)).toEqual([
      { code: 'ends-for-all-servers', facts: {} },
      { code: 'macs-blocked', facts: { policies: ['Macs must comply'] } },
      { code: 'access-lingers', facts: {} },
    ]);
    expect(kind.text.en.warnings['macs-blocked']?.({ policies: ['Macs must comply'] })).toContain('"Macs must comply"');
  });

  it('says that the policies could not be read, not that there are none', () => {
    expect(warned(kind, compliant({ conditionalAccess: unreachable }), subject)).toContain('policies-not-read');
  });

  it('is not made while the row cannot be read', () => {
    for (const reading of [unreachable, denied('x')]) {
      expect(removed(compliant({ compliancePartners: reading }), subject)).toMatchObject({ done: 'unknown' });
    }
    expect(warned(kind, compliant({ compliancePartners: unreachable }), subject)).not.toContain('no-compliance-row');
  });

  it('without a row leaves only Jamf Pro, and says so', () => {
    const { plan } = planned(kind, ready(), subject);
    expect(plan.steps.map(step => step.done)).toEqual([false, true]);
    expect(warned(kind, ready(), subject)).toEqual(['no-compliance-row', 'access-lingers']);
  });

  it('concerns the users of the row', () => {
    const groups = { [macUsers]: value({ users: 31, devices: 0 }) };
    const counted = compliant({ compliancePolicies: value({ policies: [], groups }) });
    expect(kind.blastRadius(counted, subject)).toMatchObject({ includedUsers: 31, includesAllUsers: false });
    const everybody = rows(complianceRow({ includesAllUsers: true }));
    expect(kind.blastRadius(everybody, subject)).toMatchObject({ includedUsers: null, includesAllUsers: true });
  });

  it.each<[string, Partial<CompliancePartner>]>([
    ['the row', { id: 'x' }],
    ['its state', { state: 'unresponsive' }],
    ['its groups', { macOsGroups: [designers] }],
  ])('has another fingerprint with another %s', (_what, facts) => {
    const print = (world: Snapshot) => planned(kind, world, subject).plan.fingerprint;
    expect(print(rows(complianceRow(facts)))).not.toBe(print(compliant()));
  });
});

describe('Device Compliance in Jamf Pro', () => {
  const off = (about: Subject) =>
    stepOf(kind, 'jamf-compliance-off').done(compliant({ compliancePartners: unreachable }), about);

  it('is off when somebody says so, and only then', () => {
    expect(off(started())).toEqual({ done: 'no', code: 'jamf-compliance-off-open', facts: {} });
    expect(off(started(compliant(), { attested: ['jamf-compliance-off'] }))).toMatchObject({
      evidence: { how: 'attested' },
    });
  });
});

describe('the row in Intune', () => {
  it.each([
    ['is gone', rows()],
    ['is terminated', rows(complianceRow({ state: 'terminated' }))],
    ['was switched off, with its groups left', rows(complianceRow({ state: 'unavailable', macOsOnboarded: false }))],
    [
      'is for other platforms only',
      rows(complianceRow({ macOsOnboarded: false, macOsGroups: [], state: 'unavailable' })),
    ],
  ])('%s: done', (_what, world) => {
    expect(removed(world)).toEqual({ done: 'yes', evidence: { removed: ['compliance-1'] } });
  });

  it.each([
    ['is still there', compliant(), 'enabled'],
    ['is no longer heard', rows(complianceRow({ state: 'unresponsive' })), 'unresponsive'],
  ])('%s: open', (_what, world, state) => {
    expect(removed(world)).toEqual({ done: 'no', code: 'compliance-partner-present', facts: { states: [state] } });
  });

  it('that was never confirmed is over only without its groups', () => {
    const never = complianceRow({ state: 'unavailable', macOsOnboarded: false });
    const about = started(rows(never));
    expect(removed(rows(never), about)).toMatchObject({ done: 'no' });
    expect(removed(rows({ ...never, macOsGroups: [] }), about)).toMatchObject({ done: 'yes' });
  });

  it('is looked for by its id: another row is not taken for it', () => {
    expect(removed(rows(complianceRow({ id: 'another' })))).toMatchObject({ done: 'yes' });
    expect(removed(rows(complianceRow({ displayName: 'Jamf, renamed' })))).toMatchObject({ done: 'no' });
  });

  it.each([
    ['denied', denied('x')],
    ['out of reach', unreachable],
  ] as const)('%s: not known', (_what, reading) => {
    expect(removed(compliant({ compliancePartners: reading }))).toMatchObject({
      done: 'unknown',
      code: 'compliance-partner-not-read',
    });
  });
});

it('ends the promises of Device Compliance, and can only be undone by asking anew', () => {
  expect(kind.ends?.({})).toEqual([
    { platform: 'pcm', scope: 'instance' },
    { platform: 'pcm', scope: 'shared' },
  ]);
  expect(kind.opposite).toBeUndefined();
  expect(undoWords(kind.text.en, 'acme')).toContain('connect jamf acme device-compliance');
});
