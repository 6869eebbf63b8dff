import type { CheckName } from '../../src/checks/finding.js';
import { checkNames } from '../../src/checks/finding.js';
import { checks, cloudConnectorPrerequisites, findingsOf } from '../../src/checks/index.js';
import { permissionChecks } from '../../src/checks/permissions/index.js';
import { prerequisiteChecks } from '../../src/checks/prerequisites/index.js';
import { prerequisiteNames } from '../../src/checks/prerequisites/names.js';
import { checkTexts, findingWords } from '../../src/checks/text.js';
import { isAtLeast, versionNumbers } from '../../src/checks/version.js';
import type { CompliancePartner, Partner, Snapshot } from '../../src/snapshot/snapshot.js';
import { directoryRole, servicePlan } from '../../src/well-known.js';
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
const compliance = 'jamf-version-device-compliance';
const old = (state: Partner['state']) => snapshot({ partners: value([partner({ state })]) });
const partner2: CompliancePartner = {
  id: 'compliance-1',
  displayName: 'Jamf Device Compliance',
  state: 'enabled',
  macOsOnboarded: true,
  macOsGroups: [],
  excludedGroups: [],
  includesAllUsers: false,
};
const asker = (...roles: readonly string[]) => snapshot({ askerRoles: value(roles) });
const groups = (partners: readonly CompliancePartner[], count: number | 'unread') => ({
  ...jamf({
    smartGroups:
      count === 'unread'
        ? unreachable
        : value(Array.from({ length: count }, (_, index) => ({ id: `${index}`, name: `Group ${index}` }))),
  }),
  compliancePartners: value(partners),
});
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
    ['no platform yet', 'platform-supported', snapshot(), 'warn past-end-of-support'],
    ['the old platform in use', 'platform-supported', connectedSnapshot(), 'skipped in-use'],
    [
      'the new platform in use',
      'platform-supported',
      snapshot({ compliancePartners: value([partner2]) }),
      'skipped in-use',
    ],
    [
      'nobody knows which platform',
      'platform-supported',
      snapshot({ compliancePartners: unreachable }),
      'error not-read',
    ],
    ['10.1 by hand', 'jamf-version-manual', jamf({ version: value('10.1.0-t1') }), 'pass ok'],
    ['10.0 by hand', 'jamf-version-manual', jamf({ version: value('10.0.9') }), 'fail too-old'],
    ['9.101 by hand', 'jamf-version-manual', jamf({ version: value('9.101') }), 'fail too-old'],
    ['no version by hand', 'jamf-version-manual', jamf({ version: value('beta') }), 'error not-a-version'],
    ['11.0.1 and device compliance', compliance, jamf({ version: value('11.0.1-t9') }), 'pass ok'],
    ['11.0 and device compliance', compliance, jamf({ version: value('11.0') }), 'warn too-old'],
    ['10.50 and device compliance', compliance, jamf({ version: value('10.50') }), 'warn too-old'],
    ['an unread version and device compliance', compliance, jamf({ version: unreachable }), 'error not-read'],
    ['no platform', 'generation', snapshot(), 'skipped none'],
    ['the old platform alone', 'generation', connectedSnapshot(), 'warn legacy'],
    ['the old platform, silent', 'generation', old('unresponsive'), 'warn legacy'],
    ['the old platform, ended', 'generation', old('terminated'), 'skipped none'],
    ['device compliance alone', 'generation', snapshot({ compliancePartners: value([partner2]) }), 'pass ok'],
    ['both platforms', 'generation', connectedSnapshot({ compliancePartners: value([partner2]) }), 'warn both'],
    ['an unread platform', 'generation', connectedSnapshot({ compliancePartners: unreachable }), 'error not-read'],
    ['nobody asking', 'asker-roles', snapshot(), 'skipped nobody-asks'],
    ['a Global Administrator', 'asker-roles', asker(directoryRole.globalAdministrator), 'pass ok'],
    [
      'two roles that do together',
      'asker-roles',
      asker(directoryRole.privilegedRoleAdministrator, directoryRole.intuneAdministrator),
      'pass ok',
    ],
    ['an Intune Administrator', 'asker-roles', asker(directoryRole.intuneAdministrator), 'warn no-consent'],
    ['who may only consent', 'asker-roles', asker(directoryRole.privilegedRoleAdministrator), 'warn no-partner'],
    ['who holds nothing', 'asker-roles', asker(), 'warn neither'],
    ['roles that may not be read', 'asker-roles', snapshot({ askerRoles: denied('R') }), 'error not-read'],
    ['Company Portal in Intune', 'company-portal', snapshot({ companyPortal: value(['Company Portal']) }), 'pass ok'],
    ['Company Portal elsewhere', 'company-portal', snapshot(), 'skipped not-in-intune'],
    ['apps that may not be read', 'company-portal', snapshot({ companyPortal: denied('D') }), 'error not-read'],
    ['smart groups of the old platform', 'smart-groups', groups([], 2), 'skipped not-relevant'],
    ['smart groups', 'smart-groups', groups([partner2], 2), 'pass ok'],
    ['no smart groups', 'smart-groups', groups([partner2], 0), 'warn none'],
    ['unread smart groups', 'smart-groups', groups([partner2], 'unread'), 'error not-read'],
    ['unread smart groups of the old platform', 'smart-groups', groups([], 'unread'), 'skipped not-relevant'],
  ])('%s', (_what, name, world, outcome) => expect(outcomeOf(name, world)).toBe(outcome));

  it('have a check each, in the list', () => {
    expect(prerequisiteChecks.map(check => check.name).sort()).toEqual([...prerequisiteNames].sort());
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

describe('what a change rests on', () => {
  it('is not what is merely looked at', () => {
    expect(cloudConnectorPrerequisites.map(check => check.name)).toEqual([
      'jamf-version',
      'jamf-hosting',
      'jamf-privileges',
      'intune-licence',
      'entra-licence',
      'no-manual-integration',
      'partner-record',
      'platform-supported',
    ]);
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
      connectedSnapshot({ jamfApps: value([]), askerRoles: value([]), companyPortal: value(['Portal']) }),
      groups([partner2], 3),
    ];
    const list = [...prerequisiteChecks, ...permissionChecks];
    for (const finding of worlds.flatMap(world => findingsOf(list, world))) {
      const { cause, fix } = findingWords(finding, language);
      expect(`${cause} ${fix ?? ''}`).not.toContain('undefined');
    }
  });
});
