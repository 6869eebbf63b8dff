import { connectorApp, registrationApp } from '../../src/simulator/apps.js';
import type { World } from '../../src/simulator/world.js';
import { at, started } from './started.js';

type Running = Awaited<ReturnType<typeof started>>;
let simulator: Running;
beforeEach(async () => {
  simulator = await started();
});
afterEach(() => simulator.stop());

const world = async (): Promise<World> => (await simulator.call('/control/world')).body as World;
const partner = async () => (await world()).partners.find(row => row.displayName === 'Jamf');
const app = async (appId: string) => (await world()).servicePrincipals.find(one => one.appId === appId);

const jamf = '/consoles/jamf/acme/conditional-access';
const ticked = {
  enabled: 'on',
  'connection-type': 'cloud-connector',
  'sovereign-cloud': 'global',
  'landing-page': 'access-denied',
  'landing-page-url': '',
};

/** Grants of an app, as readable as on Microsoft's page. */
async function grants(appId: string): Promise<readonly string[]> {
  const { servicePrincipals, appRoleAssignments, permissionGrants } = await world();
  const id = servicePrincipals.find(one => one.appId === appId)?.id;
  const roles = appRoleAssignments
    .filter(held => held.principalId === id)
    .map(held => {
      const owner = servicePrincipals.find(one => one.id === held.resourceId);
      return `${owner?.displayName}: ${owner?.appRoles.find(role => role.id === held.appRoleId)?.value}`;
    });
  const scopes = permissionGrants
    .filter(held => held.clientId === id)
    .map(held => `${held.consentType}: ${held.scope}`);
  return [...roles, ...scopes].sort();
}

test('the whole journey through the pages ends with an active partner', async () => {
  const connect = await simulator.form(`${jamf}?as=approver`, { ...ticked, act: 'connect' });
  expect(connect.headers.get('location')).toBe('/consoles/consent/acme/connector?as=approver');
  expect((await simulator.call('/consoles/consent/acme/connector?as=approver')).body).toContain('id="accept"');

  const first = await simulator.form('/consoles/consent/acme/connector/accept?as=approver', {});
  expect(first.headers.get('location')).toBe('/consoles/consent/acme/registration?as=approver');
  expect(await grants(connectorApp.appId)).toEqual([
    'AllPrincipals: User.Read',
    'Microsoft Graph: Directory.Read.All',
    'Microsoft Intune API: update_device_attributes',
  ]);
  expect(await app(registrationApp.appId)).toBeUndefined();

  const second = await simulator.form('/consoles/consent/acme/registration/accept?as=approver', {});
  expect(second.headers.get('location')).toBe(`${jamf}/application-id?as=approver`);
  expect(await grants(registrationApp.appId)).toEqual(['AllPrincipals: User.Read']);
  expect((await simulator.call(`${jamf}/application-id?as=approver`)).body).toContain(connectorApp.appId);
  expect((await partner())?.partnerState).toBe('unavailable');

  const id = { 'application-id': ` ${connectorApp.appId} ` };
  await simulator.form('/consoles/intune/partner-device-management?as=requester', id);
  expect(await partner()).toMatchObject({ singleTenantAppId: connectorApp.appId, partnerState: 'unavailable' });

  const confirmed = await simulator.form(`${jamf}/application-id?as=approver`, {});
  expect(confirmed.headers.get('location')).toBe(`${jamf}?as=approver`);
  expect(await partner()).toMatchObject({
    partnerState: 'enabled',
    isConfigured: true,
    lastHeartbeatDateTime: '2026-09-01T08:00:00.000Z',
  });
  expect((await world()).jamf['acme']?.console).toMatchObject({
    enabled: true,
    connected: true,
    landingPage: 'access-denied',
  });
  expect((await simulator.call('/consoles/intune/partner-device-management')).body).toContain('Active');
  expect((await simulator.call('/consoles/entra/enterprise-apps')).body).toContain('update_device_attributes');
});

test('a cancelled consent grants nothing and can be gone on with', async () => {
  await simulator.form(`${jamf}?as=approver`, { ...ticked, act: 'connect' });
  await simulator.form('/consoles/consent/acme/connector/accept?as=approver', {});
  const back = await simulator.form('/consoles/consent/acme/registration/cancel?as=approver', {});
  expect(back.headers.get('location')).toBe(`${jamf}?as=approver`);
  expect((await simulator.call(jamf)).body).toContain('Consent was cancelled');
  expect(await app(registrationApp.appId)).toBeUndefined();
  const again = await simulator.form(`${jamf}?as=approver`, { ...ticked, act: 'connect' });
  expect(again.headers.get('location')).toBe('/consoles/consent/acme/registration?as=approver');
});

test('nobody consents without the role, or before being asked', async () => {
  expect((await simulator.step('approver', 'consent-connector')).body).toEqual({ ok: false, reason: 'not-asked' });
  expect((await simulator.step('approver2', 'jamf-connect')).body).toEqual({ ok: false, reason: 'no-jamf-account' });
  await simulator.step('requester', 'jamf-connect');
  const refused = await simulator.step('requester', 'consent-connector');
  expect([refused.status, at(refused, 'reason')]).toEqual([409, 'no-consent-role']);
  expect(await app(connectorApp.appId)).toBeUndefined();
  expect((await simulator.step('approver2', 'consent-connector')).body).toEqual({ ok: true });
});

test('Confirm without the id in Intune fails visibly, and Jamf says so in a notification', async () => {
  for (const step of ['jamf-connect', 'consent-connector', 'consent-registration'])
    await simulator.step('approver', step);
  expect((await simulator.step('approver', 'jamf-confirm')).body).toEqual({ ok: false, reason: 'test-failed' });
  expect((await partner())?.partnerState).toBe('unavailable');
  const notifications = await simulator.jamf('acme', '/v1/notifications');
  expect(notifications.body).toContainEqual({ type: 'CONDITIONAL_ACCESS_CONNECTION_ERROR', id: '2', params: {} });
  expect((await simulator.call(jamf)).body).toContain('Unable to connect to Microsoft Intune');
  await simulator.step('requester', 'intune-application-id', { applicationId: connectorApp.appId });
  expect((await simulator.step('approver', 'jamf-confirm')).body).toEqual({ ok: true });
});

test('only Intune administrators save an application id, and only a GUID', async () => {
  const save = async (as: string, applicationId: string) =>
    (await simulator.step(as, 'intune-application-id', { applicationId })).body;
  expect(await save('auditor', connectorApp.appId)).toEqual({ ok: false, reason: 'no-intune-role' });
  expect(await save('requester', 'my app')).toEqual({ ok: false, reason: 'not-a-guid' });
  expect(await save('requester', '')).toEqual({ ok: true });
});

test('the last server that is switched off ends the connection, an earlier one does not', async () => {
  await simulator.reset('second-instance');
  for (const step of ['jamf-connect', 'consent-connector', 'consent-registration', 'jamf-confirm']) {
    expect((await simulator.step('approver', step, { alias: 'globex' })).body).toEqual({ ok: true });
  }
  await simulator.step('approver', 'jamf-untick', { alias: 'globex' });
  expect((await partner())?.partnerState).toBe('enabled');
  await simulator.form(`${jamf}?as=approver`, { act: 'save' });
  expect(await partner()).toMatchObject({
    partnerState: 'terminated',
    whenPartnerDevicesWillBeRemovedDateTime: '2026-11-30T08:00:00.000Z',
  });
});

test('the cloud connector is refused over a manual connection, on an old server, without its own URL', async () => {
  const connect = async (more: object = {}) => (await simulator.step('approver', 'jamf-connect', more)).body;
  expect(await connect({ alias: 'legacy' })).toEqual({ ok: false, reason: 'too-old' });
  expect(await connect({ landingPage: 'custom' })).toEqual({ ok: false, reason: 'custom-url-needed' });
  await simulator.reset('manual');
  expect(await connect()).toEqual({ ok: false, reason: 'manual-in-place' });
  const page = await simulator.form(`${jamf}?as=approver`, { ...ticked, act: 'connect' });
  expect(page.headers.get('location')).toBe(`${jamf}?edit&problem=manual-in-place&as=approver`);
});

test('a manual connection works with the right secret only', async () => {
  await simulator.reset('manual');
  const { manualApplicationId = '' } = (await world()).jamf['acme']?.console ?? {};
  const save = (secret: string) =>
    simulator.form(`${jamf}?as=approver`, {
      ...ticked,
      'connection-type': 'manual',
      'application-id': manualApplicationId,
      'client-secret': secret,
      act: 'save',
    });
  expect((await save('wrong')).headers.get('location')).toContain('problem=test-failed');
  expect((await save('demo-manual-secret')).headers.get('location')).toBe(`${jamf}?as=approver`);
  expect(JSON.stringify((await world()).jamf)).not.toContain('demo-manual-secret');
});

test('what a person does in Entra stands in the audit log under their name', async () => {
  await simulator.reset('connected');
  await simulator.step('approver2', 'entra-remove-role', {
    applicationId: connectorApp.appId,
    appRoleId: '7b3c62c0-bbe4-4ceb-971b-ecc50a191b3e',
  });
  // The bot's reader does not hold the permission to read it over Graph.
  expect((await world()).audits.at(-1)).toMatchObject({
    activityDisplayName: 'Remove app role assignment from service principal',
    initiatedBy: { user: { displayName: 'Chloe Martin' } },
    targetResources: [{ displayName: 'Cloud Connector' }],
  });
});
