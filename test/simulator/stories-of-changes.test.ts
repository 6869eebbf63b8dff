import { connectorApp, manualApp } from '../../src/simulator/apps.js';
import { demoGroups } from '../../src/simulator/people.js';
import { createWorld } from '../../src/simulator/stories/index.js';
import type { World } from '../../src/simulator/world.js';
import { playing } from './consoles/playing.js';
import { at } from './started.js';

const now = new Date('2026-09-01T08:00:00Z');
const told = (name: string): World => createWorld(name, now);
const partner = (world: World) => world.partners.find(row => row.displayName === 'Jamf');
const app = (world: World, appId: string) => world.servicePrincipals.find(one => one.appId === appId);
const secretEnd = (world: World) => {
  const manual = world.applications.find(one => one.appId === manualApp.appId);
  return manual?.passwordCredentials[0]?.endDateTime;
};

test('disconnected: terminated three days ago with a date, and everything else still there', () => {
  const world = told('disconnected');
  expect(partner(world)).toMatchObject({
    partnerState: 'terminated',
    singleTenantAppId: connectorApp.appId,
    lastHeartbeatDateTime: '2026-08-29T08:00:00.000Z',
    whenPartnerDevicesWillBeRemovedDateTime: '2026-11-27T08:00:00.000Z',
  });
  expect(app(world, connectorApp.appId)).toBeDefined();
  expect(world.jamf['acme']?.console).toMatchObject({ enabled: false, connected: false });
});

test('two-connected: the first that is switched off leaves the shared record as it is', async () => {
  const simulator = await playing('two-connected');
  expect(await simulator.play('approver', 'jamf-untick')).toBe('ok');
  expect((await simulator.partner())?.partnerState).toBe('enabled');
  expect(await simulator.play('approver', 'jamf-untick', { alias: 'globex' })).toBe('ok');
  expect((await simulator.partner())?.partnerState).toBe('terminated');
  await simulator.stop();
});

test('the two stories of a secret differ in when it ends', () => {
  expect(secretEnd(told('expiring-secret'))).toBe('2026-09-13T08:00:00.000Z');
  expect(partner(told('expiring-secret'))?.partnerState).toBe('enabled');
  expect(secretEnd(told('dead-secret'))).toBe('2026-08-25T08:00:00.000Z');
});

test('dead-secret: unticked, nothing reaches Intune until Graph terminates', async () => {
  const simulator = await playing('dead-secret');
  const before = await simulator.partner();
  expect(before?.partnerState).toBe('unresponsive');
  await simulator.play('approver', 'jamf-untick');
  await simulator.play('requester', 'intune-clear-application-id');
  expect(await simulator.partner()).toEqual({ ...before, singleTenantAppId: '' });
  expect(await simulator.play('requester', 'intune-terminate')).toBe('no-connection');
  await simulator.stop();
});

test('mid-migration: nothing is connected, both apps are among the deleted', () => {
  const world = told('mid-migration');
  expect(partner(world)).toMatchObject({ partnerState: 'terminated', singleTenantAppId: '' });
  expect(partner(world)?.lastHeartbeatDateTime).toBe('2026-09-01T02:00:00.000Z');
  expect(world.deletedItems).toHaveLength(2);
  expect(app(world, manualApp.appId)).toBeUndefined();
});

test('mid-migration: the cloud connector can come', async () => {
  const simulator = await playing('mid-migration');
  for (const step of ['jamf-connect', 'consent-connector', 'consent-registration']) {
    expect(await simulator.play('approver', step)).toBe('ok');
  }
  await simulator.play('requester', 'intune-application-id', { applicationId: connectorApp.appId });
  expect(await simulator.play('approver', 'jamf-confirm')).toBe('ok');
  expect(await simulator.partner()).toMatchObject({
    partnerState: 'enabled',
    whenPartnerDevicesWillBeRemovedDateTime: null,
  });
  await simulator.stop();
});

test('app-disabled: heartbeats ended when somebody disabled the app', () => {
  const world = told('app-disabled');
  expect(app(world, connectorApp.appId)?.accountEnabled).toBe(false);
  expect(partner(world)?.lastHeartbeatDateTime).toBe('2026-09-01T03:00:00.000Z');
  expect(world.audits.at(-1)).toMatchObject({
    activityDisplayName: 'Update service principal',
    initiatedBy: { user: { displayName: 'Chloe Martin' } },
  });
});

test('wrong-id: Intune holds the object id, and the right one mends it', async () => {
  const simulator = await playing('wrong-id');
  const principal = await simulator.principal(connectorApp.appId);
  expect(await simulator.partner()).toMatchObject({
    singleTenantAppId: principal?.id,
    partnerState: 'unresponsive',
    lastHeartbeatDateTime: '2026-08-31T02:00:00.000Z',
  });
  expect(await simulator.play('requester', 'intune-application-id', { applicationId: connectorApp.appId })).toBe('ok');
  expect((await simulator.partner())?.partnerState).toBe('enabled');
  await simulator.stop();
});

test('legacy-groups: everything for Device Compliance is ready, and the old platform still runs', async () => {
  const simulator = await playing('legacy-groups');
  expect(await simulator.partner()).toMatchObject({
    partnerState: 'enabled',
    groupsRequiringPartnerEnrollment: [{ target: { groupId: demoGroups.macUsers } }],
  });
  const { conditionalAccess } = await simulator.world();
  expect(conditionalAccess[0]).toMatchObject({
    state: 'enabled',
    grantControls: { builtInControls: ['compliantDevice'] },
  });
  const groups = await simulator.jamf('acme', '/v2/computer-groups/smart-groups');
  expect(at(groups, 'totalCount')).toBe(3);
  const wanted = { applicableGroup: 'Applicable Macs', complianceGroup: 'Compliant Macs' };
  expect(await simulator.play('approver', 'intune-groups', { include: [] })).toBe('ok');
  expect(await simulator.play('approver', 'jamf-untick')).toBe('ok');
  expect(await simulator.play('approver', 'jamf-dc-enable', wanted)).toBe('ok');
  await simulator.stop();
});
