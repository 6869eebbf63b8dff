import { connectorApp, registrationApp } from '../../../src/simulator/apps.js';
import { playing } from './playing.js';

let simulator: Awaited<ReturnType<typeof playing>>;
beforeEach(async () => {
  simulator = await playing('connected');
});
afterEach(() => simulator.stop());

const applicationId = connectorApp.appId;

test('an app is switched off and on by those who administer apps', async () => {
  const { play, principal } = simulator;
  expect(await play('requester', 'entra-disable-app', { applicationId })).toBe('no-app-role');
  expect(await play('approver2', 'entra-disable-app', { applicationId })).toBe('ok');
  expect((await principal(applicationId))?.accountEnabled).toBe(false);
  expect(await play('approver2', 'entra-enable-app', { applicationId })).toBe('ok');
  expect((await principal(applicationId))?.accountEnabled).toBe(true);
});

test('after an app is switched off, the last heartbeat stands', async () => {
  await simulator.play('approver', 'entra-disable-app', { applicationId });
  simulator.clock.skip(5 * 3_600_000);
  expect((await simulator.partner())?.lastHeartbeatDateTime).toBe('2026-09-01T08:00:00.000Z');
});

test('a delegated permission is taken away', async () => {
  const scope = { applicationId: registrationApp.appId, scope: 'User.Read' };
  expect(await simulator.play('approver', 'entra-remove-scope', scope)).toBe('ok');
  const id = (await simulator.principal(registrationApp.appId))?.id;
  expect((await simulator.world()).permissionGrants.filter(held => held.clientId === id)).toEqual([]);
  expect(await simulator.play('approver', 'entra-remove-scope', scope)).toBe('unknown-scope');
});

test('consent given again brings a permission back that was taken away', async () => {
  await simulator.reset('permission-missing');
  const id = (await simulator.principal(applicationId))?.id;
  const held = async () => (await simulator.world()).appRoleAssignments.filter(one => one.principalId === id).length;
  expect(await held()).toBe(1);
  expect(await simulator.play('requester', 'entra-consent', { applicationId })).toBe('no-consent-role');
  await simulator.form(`/consoles/entra/enterprise-apps/${id}/consent?as=approver`, {});
  expect(await held()).toBe(2);
});

test('a deleted app comes back, without its grants', async () => {
  const { play, principal } = simulator;
  const before = await principal(applicationId);
  expect(await play('approver', 'entra-restore-app', { applicationId })).toBe('unknown-app');
  await play('approver', 'entra-delete-app', { applicationId });
  expect(await play('requester', 'entra-restore-app', { applicationId })).toBe('no-app-role');
  expect(await play('approver', 'entra-restore-app', { applicationId })).toBe('ok');
  expect(await principal(applicationId)).toEqual(before);
  const { appRoleAssignments, deletedItems } = await simulator.world();
  expect(appRoleAssignments.filter(held => held.principalId === before?.id)).toEqual([]);
  expect(deletedItems).toEqual([]);
});
