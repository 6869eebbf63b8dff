import { intuneApiAppId, manualApp, nativeConnectorApp, updateDeviceAttributes } from '../../../src/simulator/apps.js';
import { demoGroups } from '../../../src/simulator/people.js';
import { at } from '../started.js';
import { playing } from './playing.js';

let simulator: Awaited<ReturnType<typeof playing>>;
beforeEach(async () => {
  simulator = await playing();
});
afterEach(() => simulator.stop());

const asked = { name: 'Jamf by hand', redirectUri: 'https://acme.jamfcloud.com' };

async function registered(): Promise<string> {
  return String(at(await simulator.step('approver', 'entra-register-app', asked), 'applicationId'));
}

test('a manual connection is made from nothing', async () => {
  const { play, step } = simulator;
  const applicationId = await registered();
  expect(await play('approver', 'entra-set-permissions', { applicationId })).toBe('ok');
  expect(await play('approver', 'entra-consent', { applicationId })).toBe('ok');
  const clientSecret = at(await step('approver', 'entra-add-secret', { applicationId }), 'secret');
  expect(await play('requester', 'intune-application-id', { applicationId })).toBe('ok');
  expect(await play('approver', 'jamf-consent-native')).toBe('ok');
  expect(await play('approver', 'jamf-save-manual', { applicationId, clientSecret })).toBe('ok');
  expect(await play('requester', 'intune-groups', { include: [demoGroups.macUsers] })).toBe('ok');

  expect(await simulator.partner()).toMatchObject({
    partnerState: 'enabled',
    partnerAppType: 'singleTenantApp',
    singleTenantAppId: applicationId,
    groupsRequiringPartnerEnrollment: [{ target: { groupId: demoGroups.macUsers } }],
  });
  expect(await simulator.principal(nativeConnectorApp.appId)).toBeDefined();
  expect(JSON.stringify((await simulator.world()).jamf)).not.toContain(String(clientSecret));
});

test('the portal makes an enterprise application along with a registration that asks for User.Read', async () => {
  const appId = await registered();
  const registration = async () => (await simulator.world()).applications.find(app => app.appId === appId);
  expect(await registration()).toMatchObject({
    displayName: 'Jamf by hand',
    signInAudience: 'AzureADMultipleOrgs',
    web: { redirectUris: ['https://acme.jamfcloud.com'] },
    requiredResourceAccess: [{ resourceAccess: [{ type: 'Scope' }] }],
  });
  expect(await simulator.principal(appId)).toMatchObject({ displayName: 'Jamf by hand' });
  await simulator.play('approver', 'entra-set-permissions', { applicationId: appId });
  expect((await registration())?.requiredResourceAccess).toEqual([
    { resourceAppId: intuneApiAppId, resourceAccess: [{ id: updateDeviceAttributes, type: 'Role' }] },
  ]);
});

test('each page lets its own administrators through', async () => {
  const { play } = simulator;
  const applicationId = await registered();
  expect(await play('requester', 'entra-register-app', asked)).toBe('no-app-role');
  expect(await play('requester', 'entra-add-secret', { applicationId })).toBe('no-app-role');
  expect(await play('requester', 'entra-consent', { applicationId })).toBe('no-consent-role');
  expect(await play('requester', 'jamf-consent-native')).toBe('no-consent-role');
  expect(await play('approver2', 'jamf-consent-native')).toBe('no-jamf-account');
  expect(await play('auditor', 'intune-groups', { include: [demoGroups.macUsers] })).toBe('no-intune-role');
  expect(await play('requester', 'intune-groups', { include: ['nobody'] })).toBe('unknown-group');
  expect(await play('approver', 'entra-add-secret', { applicationId: 'nobody' })).toBe('unknown-app');
  expect(await play('approver', 'entra-register-app', { name: '' })).toBe('name-needed');
});

test('without consent the right secret does not connect', async () => {
  const { play, step } = simulator;
  const applicationId = await registered();
  await play('approver', 'entra-set-permissions', { applicationId });
  const clientSecret = at(await step('approver', 'entra-add-secret', { applicationId }), 'secret');
  await play('requester', 'intune-application-id', { applicationId });
  expect(await play('approver', 'jamf-save-manual', { applicationId, clientSecret })).toBe('test-failed');
});

test('groups are included and excluded, or all users', async () => {
  const include = ['all-users'];
  expect(await simulator.play('approver', 'intune-groups', { include, exclude: [demoGroups.macUsers] })).toBe('ok');
  expect((await simulator.partner())?.groupsRequiringPartnerEnrollment).toEqual([
    { target: { '@odata.type': '#microsoft.graph.allLicensedUsersAssignmentTarget' } },
    { target: { '@odata.type': '#microsoft.graph.exclusionGroupAssignmentTarget', groupId: demoGroups.macUsers } },
  ]);
});

describe('taking a manual connection away', () => {
  beforeEach(() => simulator.reset('manual'));
  const applicationId = manualApp.appId;

  test('unticked, cleared, both apps deleted: terminated, and the registration stays behind', async () => {
    const { play } = simulator;
    expect(await play('approver', 'jamf-untick')).toBe('ok');
    expect(await play('requester', 'intune-clear-application-id')).toBe('ok');
    for (const app of [manualApp, nativeConnectorApp]) {
      expect(await play('approver', 'entra-delete-app', { applicationId: app.appId })).toBe('ok');
    }
    expect(await simulator.partner()).toMatchObject({ partnerState: 'terminated', singleTenantAppId: '' });
    const { deletedItems, applications } = await simulator.world();
    expect(deletedItems.map(item => item.displayName)).toEqual([manualApp.name, nativeConnectorApp.name]);
    expect(applications.map(app => app.appId)).toContain(applicationId);
  });

  test('with a secret that has ended, Jamf cannot tell Intune: the partner stays as it was', async () => {
    simulator.clock.skip(21 * 24 * 3_600_000);
    await simulator.play('approver', 'jamf-untick');
    expect((await simulator.partner())?.partnerState).toBe('enabled');
    expect(await simulator.play('requester', 'intune-terminate')).toBe('ok');
    expect((await simulator.partner())?.partnerState).toBe('terminated');
  });

  test('with a secret that was removed, neither', async () => {
    const [credential] = (await simulator.world()).applications.at(-1)?.passwordCredentials ?? [];
    const remove = () => simulator.play('approver', 'entra-remove-secret', { applicationId, keyId: credential?.keyId });
    expect(await remove()).toBe('ok');
    expect(await remove()).toBe('unknown-secret');
    await simulator.play('approver', 'jamf-untick');
    expect((await simulator.partner())?.partnerState).toBe('enabled');
  });

  test('heartbeats end with the secret', async () => {
    const beat = async () => {
      const rows = await simulator.graph('/deviceManagement/deviceManagementPartners');
      return at(rows, 'value', 1, 'lastHeartbeatDateTime');
    };
    expect(await beat()).toBe('2026-09-01T08:00:00.000Z');
    simulator.clock.skip(30 * 24 * 3_600_000);
    expect(await beat()).toBe('2026-09-21T08:00:00.000Z');
  });

  test('Terminate is there only while Jamf is connected', async () => {
    expect(await simulator.play('auditor', 'intune-terminate')).toBe('no-intune-role');
    expect(await simulator.play('requester', 'intune-terminate')).toBe('ok');
    expect(await simulator.play('requester', 'intune-terminate')).toBe('no-connection');
  });

  test('a new secret beside the old one: each opens the door until it is removed', async () => {
    const { play, step } = simulator;
    const made = await step('approver', 'entra-add-secret', { applicationId, name: 'second' });
    const save = (clientSecret: unknown) => play('approver', 'jamf-save-manual', { applicationId, clientSecret });
    expect(await save(at(made, 'secret'))).toBe('ok');
    expect(await save('demo-manual-secret')).toBe('ok');
    await play('approver', 'entra-remove-secret', { applicationId, keyId: at(made, 'keyId') });
    expect(await save(at(made, 'secret'))).toBe('test-failed');
  });
});
