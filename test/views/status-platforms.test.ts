import type { CompliancePartner } from '../../src/snapshot/snapshot.js';
import { intuneApi, microsoftGraph } from '../../src/well-known.js';
import { connectorApp, denied, snapshot, tenantId, value } from '../support/snapshot.js';
import { facts, healthy } from '../support/status-facts.js';

describe('a connection by Device Compliance', () => {
  const successor = (more: Partial<CompliancePartner> = {}): CompliancePartner => ({
    id: 'partner-3',
    displayName: 'Jamf Device Compliance',
    state: 'enabled',
    lastHeartbeat: '2026-03-01T09:18:00Z',
    macOsOnboarded: true,
    macOsGroups: [],
    excludedGroups: [],
    includesAllUsers: false,
    ...more,
  });
  const moved = (...rows: readonly CompliancePartner[]) => snapshot({ compliancePartners: value(rows) });

  it('rests on its own record, and on no app: what those must hold is published nowhere', () => {
    expect(facts(moved(successor()))).toMatchObject({
      verdict: 'agree',
      because: 'both-connected',
      connection: 'device-compliance',
      heartbeatMinutes: 12,
      partnerState: 'Active (enabled)',
    });
  });

  it.each([
    ['rejected', 'disagree', 'record-fault'],
    ['unknown', 'cannot-tell', 'record-unclear'],
    ['terminated', 'disagree', 'jamf-goes-on'],
    ['unavailable', 'agree', 'both-none'],
  ] as const)('in the state %s: %s, %s', (state, verdict, because) => {
    expect(facts(moved(successor({ state })))).toMatchObject({ verdict, because });
  });

  it('hears its own complaint, and none about the platform that was left', () => {
    const told = (type: string) => {
      const jamf = { ...healthy.jamf, notifications: value([{ type, id: '1' }]) };
      return facts({ ...moved(successor()), jamf }).verdict;
    };
    expect(told('DEVICE_COMPLIANCE_CONNECTION_ERROR')).toBe('disagree');
    expect(told('CONDITIONAL_ACCESS_CONNECTION_ERROR')).toBe('agree');
  });

  it('beside a live old record: which one this server uses cannot be told', () => {
    const both = { ...healthy, compliancePartners: value([successor()]) };
    expect(facts(both)).toMatchObject({
      verdict: 'cannot-tell',
      because: 'two-platforms',
      connection: 'cloud-connector',
    });
  });

  it('not read: the old record alone proves nothing, connected or not', () => {
    for (const world of [healthy, snapshot()]) {
      const unread = { ...world, compliancePartners: denied('DeviceManagementServiceConfig.Read.All') };
      expect(facts(unread)).toMatchObject({ verdict: 'cannot-tell', because: 'microsoft-unread' });
    }
  });

  it('of one among several servers is proven by no connection of the old platform', () => {
    expect(facts(moved(successor()), { standing: 'proven' }).because).toBe('shared-record');
    expect(facts(healthy, { standing: 'proven' }).because).toBe('both-connected');
    expect(facts(healthy, { standing: 'unproven' }).because).toBe('shared-record');
  });
});

describe('a manual connection', () => {
  const sending = { resourceAppId: intuneApi, roleId: 'r', value: 'update_device_attributes' };
  const own = (more: Parameters<typeof connectorApp>[0] = {}) =>
    connectorApp({
      ownerTenantId: tenantId,
      displayName: 'Jamf Conditional Access',
      scopes: [],
      roles: [sending],
      ...more,
    });
  const manual = (app = own()) => ({ ...healthy, partnerApp: value(app), jamfApps: denied('Application.Read.All') });

  it('rests on the app of the tenant, and needs none of those that Jamf brings', () => {
    expect(facts(manual())).toMatchObject({ verdict: 'agree', connection: 'manual', manualApp: 'ok' });
  });

  it.each([
    ['switched off', { enabled: false }, 'disabled'],
    ['without the right to send device data', { roles: [] }, 'changed'],
  ])('disagrees when that app is %s', (_what, more, manualApp) => {
    expect(facts(manual(own(more)))).toMatchObject({ verdict: 'disagree', because: 'apps-differ', manualApp });
  });

  it('may hold what a later edition of the article asks, and nothing else', () => {
    const holding = (resourceAppId: string, name: string) =>
      facts(manual(own({ roles: [sending, { resourceAppId, roleId: 'x', value: name }] })));
    expect(holding(microsoftGraph, 'Application.Read.All')).toMatchObject({ verdict: 'agree', extra: [] });
    expect(holding(microsoftGraph, 'Mail.Read')).toMatchObject({
      because: 'apps-differ',
      manualApp: 'changed',
      extra: ['Mail.Read (application)'],
    });
  });

  it('works from an older Jamf Pro on', () => {
    const with_ = (version: string) => facts({ ...manual(), jamf: { ...healthy.jamf, version: value(version) } });
    expect(with_('10.1.0').verdict).toBe('agree');
    expect(with_('10.0')).toMatchObject({ because: 'jamf-too-old', jamfVersionNeeded: '10.1.0' });
  });
});
