import type { CheckName } from '../../src/checks/finding.js';
import { checkNames } from '../../src/checks/finding.js';
import { checks, findingsOf } from '../../src/checks/index.js';
import { checkTexts, findingWords } from '../../src/checks/text.js';
import { isAtLeast, versionNumbers } from '../../src/checks/version.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { servicePlan } from '../../src/well-known.js';
import {
  connectedSnapshot,
  connectorApp,
  denied,
  partner,
  snapshot,
  tenantId,
  unreachable,
  value,
} from '../support/snapshot.js';

const outcomeOf = (name: CheckName, world: Snapshot) => {
  const found = findingsOf(checks, world).find(finding => finding.check === name);
  return `${found?.outcome} ${found?.code}`;
};
const jamf = (facts: Partial<Snapshot['jamf']>) => snapshot({ jamf: { ...snapshot().jamf, ...facts } });
const plan = (id: string, active: boolean) => snapshot({ servicePlans: value([{ id, name: 'plan', active }]) });

describe('versions', () => {
  it.each([
    ['10.9', '10.18', false],
    ['10.18', '10.18', true],
    ['10.18.0-t123', '10.18', true],
    ['11.30.1-t1784555528405', '10.18', true],
    ['9.101', '10.18', false],
    ['10', '10.0.0', true],
  ])('%s is at least %s: %s', (have, want, is) => expect(isAtLeast(have, want)).toBe(is));

  it('that are none are no version', () => {
    expect(versionNumbers('unknown')).toBeUndefined();
    expect(isAtLeast('latest', '10.18')).toBeUndefined();
  });
});

describe('prerequisites', () => {
  it.each<[string, CheckName, Snapshot, string]>([
    ['a present Jamf Pro', 'jamf-version', snapshot(), 'pass ok'],
    ['an old Jamf Pro', 'jamf-version', jamf({ version: value('10.17.1') }), 'fail too-old'],
    ['an unreachable Jamf Pro', 'jamf-version', jamf({ version: unreachable }), 'error not-read'],
    ['a version that is none', 'jamf-version', jamf({ version: value('n/a') }), 'error not-a-version'],
    ['an own server', 'jamf-hosting', jamf({ hosting: 'own-server' }), 'fail own-server'],
    ['a server of unknown hosting', 'jamf-hosting', jamf({ hosting: 'unknown' }), 'error not-known'],
    ['a missing privilege', 'jamf-privileges', jamf({ privileges: value([]) }), 'warn missing'],
    [
      'privileges that may not be read',
      'jamf-privileges',
      jamf({ privileges: denied('Read API Roles') }),
      'warn own-role-not-readable',
    ],
    ['privileges that did not answer', 'jamf-privileges', jamf({ privileges: unreachable }), 'error not-read'],
    ['Intune', 'intune-licence', plan(servicePlan.intune, true), 'pass ok'],
    ['a lapsed Intune', 'intune-licence', plan(servicePlan.intune, false), 'fail not-active'],
    ['no Intune', 'intune-licence', plan(servicePlan.entraP1, true), 'fail none'],
    ['Entra P2 instead of P1', 'entra-licence', plan(servicePlan.entraP2, true), 'pass ok'],
    ['licences that may not be read', 'entra-licence', snapshot({ servicePlans: denied('x') }), 'error not-read'],
    ['nothing connected', 'no-manual-integration', snapshot(), 'pass ok'],
    ['a cloud connector', 'no-manual-integration', connectedSnapshot(), 'pass ok'],
    [
      'a manual integration',
      'no-manual-integration',
      connectedSnapshot({ partnerApp: value(connectorApp({ ownerTenantId: tenantId.toUpperCase() })) }),
      'fail manual-in-place',
    ],
    ['an unreadable app', 'no-manual-integration', connectedSnapshot({ partnerApp: unreachable }), 'error cannot-tell'],
    [
      'two partner rows',
      'partner-record',
      snapshot({ partners: value([partner(), partner({ id: '2' })]) }),
      'fail several',
    ],
    ['no partner row', 'partner-record', snapshot({ partners: value([]) }), 'warn none'],
    [
      'a countdown',
      'partner-record',
      snapshot({ partners: value([partner({ devicesRemovedAt: '2026-06-01T00:00:00Z' })]) }),
      'warn removal-date',
    ],
    ['the old platform', 'platform-supported', snapshot(), 'warn past-end-of-support'],
  ])('%s', (_what, name, world, outcome) => expect(outcomeOf(name, world)).toBe(outcome));

  it('have a check each, in the list', () => {
    expect(checks.map(check => check.name).sort()).toEqual([...checkNames].sort());
  });

  it('read nothing as "passed" or "failed" when everything is unreachable', () => {
    const dark = snapshot({
      tenant: unreachable,
      partners: unreachable,
      partnerApp: unreachable,
      servicePlans: unreachable,
      jamf: { ...snapshot().jamf, version: unreachable, privileges: unreachable, notifications: unreachable },
    });
    const decided = findingsOf(checks, dark).filter(
      finding => finding.outcome === 'pass' || finding.outcome === 'fail',
    );
    expect(decided.map(finding => finding.check)).toEqual(['jamf-hosting']);
  });
});

describe('the words', () => {
  it('exist in both languages for the same codes', () => {
    for (const name of checkNames) {
      expect(Object.keys(checkTexts.nl[name].codes)).toEqual(Object.keys(checkTexts.en[name].codes));
    }
  });

  it.each(['en', 'nl'] as const)('say cause and fix without gaps (%s)', language => {
    const worlds = [
      snapshot(),
      jamf({ version: value('10.1') }),
      snapshot({ partners: unreachable, servicePlans: denied('P') }),
    ];
    for (const finding of worlds.flatMap(world => findingsOf(checks, world))) {
      const { cause, fix } = findingWords(finding, language);
      expect(`${cause} ${fix ?? ''}`).not.toContain('undefined');
    }
  });
});
