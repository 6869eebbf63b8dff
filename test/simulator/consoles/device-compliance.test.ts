import { complianceConnectorApp, complianceRegistrationApp } from '../../../src/simulator/apps.js';
import { demoGroups } from '../../../src/simulator/people.js';
import { playing } from './playing.js';

let simulator: Awaited<ReturnType<typeof playing>>;
beforeEach(async () => {
  simulator = await playing();
});
afterEach(() => simulator.stop());

const smartGroups = { applicableGroup: 'Applicable Macs', complianceGroup: 'Compliant Macs' };
const groups = [demoGroups.macUsers];
const row = async () => (await simulator.world()).compliancePartners[0];

/** Everything up to Confirm but for the row in Intune. */
async function prepared(): Promise<void> {
  const { play } = simulator;
  expect(await play('approver', 'jamf-smart-group', { name: 'Applicable Macs' })).toBe('ok');
  expect(await play('approver', 'jamf-dc-enable', smartGroups)).toBe('ok');
  expect(await play('approver', 'consent-dc-connector')).toBe('ok');
  expect(await play('approver', 'consent-dc-registration')).toBe('ok');
}

test('Jamf Device Compliance is connected, and beats every hour', async () => {
  await prepared();
  expect(await simulator.play('requester', 'intune-add-compliance-partner', { groups })).toBe('ok');
  expect(await row()).toMatchObject({ partnerState: 'unavailable', macOsOnboarded: false });
  expect(await simulator.play('approver', 'jamf-dc-confirm')).toBe('ok');
  expect(await row()).toMatchObject({
    displayName: 'Jamf Device Compliance',
    partnerState: 'enabled',
    macOsOnboarded: true,
    macOsEnrollmentAssignments: [{ target: { groupId: demoGroups.macUsers } }],
  });
  expect(await simulator.principal(complianceConnectorApp.appId)).toBeDefined();
  expect(await simulator.principal(complianceRegistrationApp.appId)).toBeDefined();
  simulator.clock.skip(3 * 3_600_000);
  const seen = await simulator.graph('/deviceManagement/complianceManagementPartners');
  expect(JSON.stringify(seen.body)).toContain('"lastHeartbeatDateTime":"2026-09-01T11:00:00.000Z"');
});

test('the test fails without the row, and with one for all users', async () => {
  await prepared();
  const { play } = simulator;
  expect(await play('approver', 'jamf-dc-confirm')).toBe('test-failed');
  expect(await play('requester', 'intune-add-compliance-partner', { groups: 'all-users' })).toBe('ok');
  expect(await play('approver', 'jamf-dc-confirm')).toBe('test-failed');
  expect(await play('requester', 'intune-add-compliance-partner', { groups })).toBe('already-there');
  expect(await play('requester', 'intune-remove-compliance-partner')).toBe('ok');
  expect(await play('requester', 'intune-add-compliance-partner', { groups })).toBe('ok');
  expect(await play('approver', 'jamf-dc-confirm')).toBe('ok');
});

test('the test fails when one of the apps is gone', async () => {
  await prepared();
  const { play } = simulator;
  await play('requester', 'intune-add-compliance-partner', { groups });
  await play('approver', 'entra-delete-app', { applicationId: complianceRegistrationApp.appId });
  expect(await play('approver', 'jamf-dc-confirm')).toBe('test-failed');
});

test('what is missing is refused by name', async () => {
  const { play } = simulator;
  expect(await play('approver', 'jamf-dc-enable', smartGroups)).toBe('unknown-smart-group');
  expect(await play('approver', 'jamf-dc-enable', { ...smartGroups, alias: 'legacy' })).toBe('too-old');
  expect(await play('approver2', 'jamf-dc-enable', smartGroups)).toBe('no-jamf-account');
  expect(await play('approver', 'jamf-dc-confirm')).toBe('not-asked');
  expect(await play('approver', 'consent-dc-connector')).toBe('not-asked');
  expect(await play('auditor', 'intune-add-compliance-partner', { groups })).toBe('no-intune-role');
  expect(await play('requester', 'intune-add-compliance-partner', { groups: [] })).toBe('groups-needed');
  expect(await play('requester', 'intune-add-compliance-partner', { groups: ['nobody'] })).toBe('unknown-group');
  await play('requester', 'jamf-smart-group', { name: 'Applicable Macs' });
  expect(await play('requester', 'jamf-dc-enable', smartGroups)).toBe('ok');
  expect(await play('requester', 'consent-dc-connector')).toBe('no-consent-role');
  expect(await play('requester', 'consent-dc-registration')).toBe('not-asked');
});

test('switched off, and the row removed: nothing is left but the apps', async () => {
  await simulator.reset('device-compliance');
  const { play } = simulator;
  expect(await play('approver', 'jamf-dc-disable')).toBe('ok');
  expect(await play('approver', 'jamf-dc-disable')).toBe('not-asked');
  expect(await row()).toMatchObject({ partnerState: 'enabled' });
  expect(await play('requester', 'intune-remove-compliance-partner')).toBe('ok');
  expect(await row()).toBeUndefined();
  expect(await play('requester', 'intune-remove-compliance-partner')).toBe('no-partner-record');
});
