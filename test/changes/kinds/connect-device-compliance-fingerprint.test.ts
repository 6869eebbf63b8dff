import { kindNamed } from '../../../src/changes/kinds/index.js';
import { differingSteps } from '../../../src/changes/plan.js';
import type { Subject } from '../../../src/changes/step.js';
import type { EnterpriseApp, Snapshot } from '../../../src/snapshot/snapshot.js';
import {
  askedDeviceCompliance,
  complianceConnector,
  complianceRegistration,
  complianceRow,
  compliant,
  designers,
  macUsers,
  planned,
  ready,
  subjectAsking,
} from '../../support/device-compliance.js';
import { partner, value } from '../../support/snapshot.js';

const kind = kindNamed('connect-device-compliance');
const subject = subjectAsking(askedDeviceCompliance);
const withJamf = (facts: Partial<Snapshot['jamf']>, world = ready()) => ({
  ...world,
  jamf: { ...world.jamf, ...facts },
});

describe('the fingerprint', () => {
  const print = (world: Snapshot, about: Subject = subject) => planned(kind, world, about).plan.fingerprint;

  it('is the same at another time, with another heartbeat and other counts', () => {
    const later = compliant({
      takenAt: '2026-03-02T00:00:00.000Z',
      compliancePartners: value([complianceRow({ lastHeartbeat: '2026-03-01T23:00:00Z' })]),
      includedUsers: value({ total: 900 }),
    });
    expect(print(withJamf({ computers: value({ total: 1 }) }, later))).toBe(print(compliant()));
  });

  const row = (facts: Parameters<typeof complianceRow>[0]) =>
    compliant({ compliancePartners: value([complianceRow(facts)]) });
  const apps = (...list: EnterpriseApp[]) => compliant({ jamfApps: value(list) });
  it.each<[string, string, Snapshot]>([
    [
      'another smart group of that name',
      'prerequisites',
      withJamf(
        {
          smartGroups: value([
            { id: '9', name: 'Applicable Macs' },
            { id: '8', name: 'Compliant Macs' },
          ]),
        },
        compliant(),
      ),
    ],
    [
      'an old platform that was ended',
      'prerequisites',
      compliant({ partners: value([partner({ state: 'terminated' })]) }),
    ],
    ['a version that is old', 'prerequisites', withJamf({ version: value('11.0.0') }, compliant())],
    [
      'the connector, replaced',
      'consent-compliance-connector',
      apps(complianceConnector({ objectId: 'x' }), complianceRegistration()),
    ],
    [
      'its owner',
      'consent-compliance-connector',
      apps(complianceConnector({ ownerTenantId: 'x' }), complianceRegistration()),
    ],
    [
      'its permissions',
      'consent-compliance-connector',
      apps(complianceConnector({ roles: [{ resourceAppId: 'a', roleId: 'b', value: 'c' }] }), complianceRegistration()),
    ],
    ['the registration app, gone', 'consent-compliance-registration', apps(complianceConnector())],
    [
      'the registration app, off',
      'consent-compliance-registration',
      apps(complianceConnector(), complianceRegistration({ enabled: false })),
    ],
    ['another row', 'compliance-partner', row({ id: 'x' })],
    ['its state', 'jamf-compliance-confirm', row({ state: 'unresponsive' })],
    ['its groups', 'compliance-partner', row({ macOsGroups: [macUsers, designers] })],
    ['its exclusions', 'compliance-partner', row({ excludedGroups: [designers] })],
    ['all users', 'compliance-partner', row({ includesAllUsers: true })],
    ['macOS, not onboarded', 'compliance-partner', row({ macOsOnboarded: false })],
  ])('differs with %s, and says in which step', (_what, step, world) => {
    expect(print(world)).not.toBe(print(compliant()));
    expect(differingSteps(planned(kind, compliant(), subject).plan, planned(kind, world, subject).plan)).toContain(
      step,
    );
  });

  it('differs with what is asked for', () => {
    const wishes = [
      { applicableGroup: 'All Managed Clients' },
      { complianceGroup: 'All Managed Clients' },
      { userGroups: [designers] },
    ];
    for (const wish of wishes)
      expect(print(compliant(), subjectAsking({ ...askedDeviceCompliance, ...wish }))).not.toBe(print(compliant()));
  });
});
