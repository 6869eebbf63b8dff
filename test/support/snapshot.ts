import type { Reading } from '../../src/snapshot/reading.js';
import type { ConditionalAccessPolicy, EnterpriseApp, Partner, Snapshot } from '../../src/snapshot/snapshot.js';
import { connectorAppName, intuneApi, microsoftGraph, registrationAppName, servicePlan } from '../../src/well-known.js';

export const at = '2026-03-01T09:00:00.000Z';
export const tenantId = '11111111-1111-4111-8111-111111111111';
export const jamfTenant = '22222222-2222-4222-8222-222222222222';
export const connectorId = '33333333-3333-4333-8333-333333333333';

export const value = <T>(given: T): Reading<T> => ({ is: 'value', value: given, at });
export const absent: Reading<never> = { is: 'absent', at };
export const denied = (permission: string): Reading<never> => ({ is: 'denied', at, status: 403, permission });
export const unreachable: Reading<never> = { is: 'unreachable', at, cause: 'timed-out' };

export const partner = (facts: Partial<Partner> = {}): Partner => ({
  id: 'partner-1',
  displayName: 'Jamf',
  isConfigured: false,
  state: 'unavailable',
  appType: 'unknown',
  applicationId: '',
  includedGroups: [],
  excludedGroups: [],
  includesAllUsers: false,
  ...facts,
});

const userRead = { resourceAppId: microsoftGraph, scope: 'User.Read', forEveryone: true };

export const connectorApp = (facts: Partial<EnterpriseApp> = {}): EnterpriseApp => ({
  objectId: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaa1',
  appId: connectorId,
  displayName: connectorAppName,
  ownerTenantId: jamfTenant,
  enabled: true,
  disabledByMicrosoft: false,
  roles: [
    { resourceAppId: microsoftGraph, roleId: '7ab1d382-f21e-4acd-a863-ba3e13f7da61', value: 'Directory.Read.All' },
    { resourceAppId: intuneApi, roleId: '7b3c62c0-bbe4-4ceb-971b-ecc50a191b3e', value: 'update_device_attributes' },
  ],
  scopes: [userRead],
  ...facts,
});

export const registrationApp = (facts: Partial<EnterpriseApp> = {}): EnterpriseApp => ({
  ...connectorApp(),
  objectId: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaa2',
  appId: '44444444-4444-4444-8444-444444444444',
  displayName: registrationAppName,
  roles: [],
  ...facts,
});

/** A policy that asks everybody on a Mac for a compliant device to get at Office 365. */
export const conditionalAccessPolicy = (facts: Partial<ConditionalAccessPolicy> = {}): ConditionalAccessPolicy => ({
  id: 'policy-1',
  displayName: 'Require compliant Mac',
  state: 'enabled',
  requiresCompliantDevice: true,
  grant: { all: true, builtIn: ['compliantDevice'], authenticationStrength: false, others: false },
  resources: { included: ['office365'], excluded: [], filter: 'none' },
  people: 'all',
  platforms: { included: ['macOS'], excluded: [] },
  narrowedBy: [],
  ...facts,
});

/** A tenant in which nothing is connected yet and nothing is in the way. */
export const snapshot = (facts: Partial<Snapshot> = {}): Snapshot => ({
  takenAt: at,
  tenant: value({ id: tenantId, displayName: 'Contoso' }),
  partners: value([partner()]),
  jamfApps: value([]),
  partnerApp: absent,
  named: {},
  registrations: {},
  appAudits: value([]),
  compliancePartners: value([]),
  companyPortal: value([]),
  askerRoles: { is: 'unreachable', at, cause: 'not-asked' },
  servicePlans: value([
    { id: servicePlan.intune, name: 'INTUNE_A', active: true },
    { id: servicePlan.entraP1, name: 'AAD_PREMIUM', active: true },
  ]),
  conditionalAccess: value([]),
  compliancePolicies: value({ policies: [], groups: {} }),
  includedUsers: value({ total: 0 }),
  managedMacs: value({ total: 0 }),
  network: value([]),
  jamf: {
    alias: 'acme',
    host: 'acme.jamfcloud.com',
    hosting: 'jamf-cloud',
    signIn: 'api-client',
    version: value('11.30.1-t1784555528405'),
    privileges: value(['Read Conditional Access']),
    smartGroups: value([]),
    notifications: value([]),
    computers: value({ total: 42 }),
    registered: value({ registered: 0, total: 42 }),
    network: { is: 'unreachable', at, cause: 'not-asked' },
  },
  ...facts,
});

/** Connected by cloud connector, all well. */
export const connectedSnapshot = (facts: Partial<Snapshot> = {}): Snapshot =>
  snapshot({
    partners: value([partner({ isConfigured: true, state: 'enabled', applicationId: connectorId })]),
    jamfApps: value([connectorApp(), registrationApp()]),
    partnerApp: value(connectorApp()),
    named: { [connectorId]: value(connectorApp()) },
    ...facts,
  });
