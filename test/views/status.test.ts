import { intuneApi } from '../../src/well-known.js';
import {
  at,
  connectedSnapshot,
  connectorApp,
  connectorId,
  denied,
  partner,
  registrationApp,
  snapshot,
  tenantId,
  unreachable,
  value,
} from '../support/snapshot.js';
import { beating, facts, healthy } from '../support/status-facts.js';

describe('status of a connection', () => {
  it('agrees when Intune is active, the apps are right and Jamf was heard today', () => {
    expect(facts(healthy)).toMatchObject({
      verdict: 'agree',
      because: 'both-connected',
      connection: 'cloud-connector',
      connectorApp: 'ok',
      registrationApp: 'ok',
      heartbeatMinutes: 12,
      microsoftReadAt: at,
      jamfReadAt: at,
    });
  });

  it('does not call a connection healthy before the first heartbeat', () => {
    expect(facts(connectedSnapshot())).toMatchObject({
      verdict: 'cannot-tell',
      because: 'first-heartbeat-pending',
      heartbeatAt: '',
    });
  });

  it.each([
    ['2026-02-28T09:30:00Z', 'alive'],
    ['2026-02-28T09:29:59Z', 'overdue'],
  ])('with a heartbeat of %s Jamf is %s', (heartbeat, jamf) => {
    expect(facts(connectedSnapshot({ partners: beating(heartbeat) })).jamf).toBe(jamf);
  });

  it.each(['CONDITIONAL_ACCESS_CONNECTION_ERROR', 'MII_HEARTBEAT_FAILED_NOTIFICATION'])(
    'disagrees when Jamf itself reports %s',
    type => {
      const jamf = { ...healthy.jamf, notifications: value([{ type, id: '1' }]) };
      expect(facts({ ...healthy, jamf })).toMatchObject({ verdict: 'disagree', because: 'jamf-complains' });
    },
  );

  it('pays no attention to messages of Jamf about something else', () => {
    const jamf = { ...healthy.jamf, notifications: value([{ type: 'PUSH_CERT_WILL_EXPIRE', id: '1' }]) };
    expect(facts({ ...healthy, jamf }).verdict).toBe('agree');
  });

  it('names missing and extra permissions of the apps', () => {
    const changed = connectorApp({
      roles: [{ resourceAppId: intuneApi, roleId: 'r', value: 'get_device_compliance' }],
    });
    const shown = facts({ ...healthy, jamfApps: value([changed, registrationApp()]) });
    expect(shown).toMatchObject({
      verdict: 'disagree',
      because: 'apps-differ',
      connectorApp: 'changed',
      registrationApp: 'ok',
    });
    expect(shown.missing.join()).toMatch(/Directory\.Read\.All.*update_device_attributes/);
    expect(shown.extra).toEqual(['get_device_compliance (application)']);
  });

  it('names extra permissions in the same order, whatever order Entra lists them in', () => {
    const extra = ['Mail.Read', 'Group.Read.All'].map(name => ({
      resourceAppId: intuneApi,
      roleId: name,
      value: name,
    }));
    const { roles } = connectorApp();
    const shown = (more: typeof extra) =>
      facts({ ...healthy, jamfApps: value([connectorApp({ roles: [...roles, ...more] }), registrationApp()]) }).extra;
    expect(shown(extra)).toEqual(shown([...extra].reverse()));
    expect(shown(extra)).toHaveLength(2);
  });

  it.each([
    ['missing', [connectorApp()], 'missing'],
    ['switched off', [connectorApp(), registrationApp({ enabled: false })], 'disabled'],
    ['there twice', [connectorApp(), registrationApp(), registrationApp({ objectId: 'other' })], 'several'],
  ])('sees a registration app that is %s', (_what, apps, state) => {
    expect(facts({ ...healthy, jamfApps: value(apps) }).registrationApp).toBe(state);
  });

  it("does not take the tenant's own app of the same name for Jamf's", () => {
    const own = registrationApp({ ownerTenantId: tenantId });
    expect(facts({ ...healthy, jamfApps: value([connectorApp(), own]) }).registrationApp).toBe('missing');
  });

  it('does not miss the apps where nothing is connected', () => {
    expect(facts(snapshot())).toMatchObject({
      verdict: 'agree',
      because: 'both-none',
      connection: 'none',
      connectorApp: 'not-used',
      registrationApp: 'not-used',
    });
  });

  it.each([
    ['10.17.0-t1573000000', 'disagree', 'jamf-too-old'],
    ['10.18', 'agree', 'both-connected'],
    ['next', 'cannot-tell', 'version-unclear'],
  ])('with Jamf Pro %s under a cloud connector the sides %s', (version, verdict, because) => {
    expect(facts({ ...healthy, jamf: { ...healthy.jamf, version: value(version) } })).toMatchObject({
      verdict,
      because,
      jamfVersionNeeded: verdict === 'agree' ? '' : '10.18',
    });
  });

  it('asks for no version where nothing is connected', () => {
    const jamf = { ...healthy.jamf, version: value('9.0') };
    expect(facts(snapshot({ jamf }))).toMatchObject({ verdict: 'agree', because: 'both-none', jamfVersionNeeded: '' });
  });

  it('does not take a state that Intune does not explain for "not connected"', () => {
    const partners = value([partner({ state: 'unknown' })]);
    expect(facts(snapshot({ partners }))).toMatchObject({ verdict: 'cannot-tell', because: 'record-unclear' });
  });

  it.each(['rejected', 'unresponsive'] as const)('never agrees while Intune says %s', state => {
    const partners = value([partner({ isConfigured: true, state, applicationId: connectorId, lastHeartbeat: at })]);
    expect(facts(connectedSnapshot({ partners }))).toMatchObject({
      verdict: 'disagree',
      because: 'record-fault',
      partnerState: expect.stringContaining(`(${state})`),
    });
  });

  it('does not choose between two partner records', () => {
    const partners = value([partner(), partner({ id: 'partner-2' })]);
    expect(facts(snapshot({ partners }))).toMatchObject({
      verdict: 'cannot-tell',
      because: 'several-records',
      partnerState: '',
    });
  });
});

describe('what could not be read', () => {
  it.each([
    ['denied', denied('DeviceManagementServiceConfig.Read.All')],
    ['unreachable', unreachable],
  ] as const)('Microsoft %s: no verdict, and never "not connected"', (why, partners) => {
    expect(facts({ ...healthy, partners })).toMatchObject({
      verdict: 'cannot-tell',
      because: 'microsoft-unread',
      microsoft: 'unread',
      microsoftNotRead: why,
      connection: 'cannot-tell',
    });
  });

  it('the apps denied: unknown, never missing', () => {
    const shown = facts({ ...healthy, jamfApps: denied('Application.Read.All') });
    expect(shown).toMatchObject({
      verdict: 'cannot-tell',
      connectorApp: 'unknown',
      registrationApp: 'unknown',
      microsoftNotRead: 'denied',
    });
  });

  it('Jamf unreachable: no verdict, even with a heartbeat in Intune', () => {
    const jamf = { ...healthy.jamf, version: unreachable };
    expect(facts({ ...healthy, jamf })).toMatchObject({
      verdict: 'cannot-tell',
      because: 'jamf-unread',
      jamfNotRead: 'unreachable',
      jamfVersion: '',
    });
  });

  it("Jamf's messages denied: its complaint could be among them", () => {
    const jamf = { ...healthy.jamf, notifications: denied('Read Notifications') };
    expect(facts({ ...healthy, jamf })).toMatchObject({
      verdict: 'cannot-tell',
      because: 'messages-unread',
      jamfNotRead: 'denied',
      jamfMessagesReadable: false,
    });
  });

  it('the same with a heartbeat that is overdue: that much was read', () => {
    const jamf = { ...healthy.jamf, notifications: unreachable };
    const late = connectedSnapshot({ partners: beating('2026-02-20T09:00:00Z'), jamf });
    expect(facts(late)).toMatchObject({ verdict: 'disagree', because: 'heartbeat-overdue', jamfNotRead: '' });
  });

  it('an empty list of messages under an API client proves nothing, and the card says so', () => {
    expect(facts(healthy).jamfMessagesReadable).toBe(false);
    expect(facts({ ...healthy, jamf: { ...healthy.jamf, signIn: 'account' } }).jamfMessagesReadable).toBe(true);
  });

  it('is said with the age that the reading had', () => {
    const later = new Date(new Date(at).getTime() + 12_500);
    expect(facts(healthy, { now: later })).toMatchObject({ microsoftAgeSeconds: 12, jamfAgeSeconds: 12 });
  });
});
