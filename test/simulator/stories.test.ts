import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectorApp, manualApp } from '../../src/simulator/apps.js';
import { createWorld, stories } from '../../src/simulator/stories/index.js';
import type { World } from '../../src/simulator/world.js';
import { at, started } from './started.js';

const now = new Date('2026-09-01T08:00:00Z');
const told = (name: string): World => createWorld(name, now);
const partner = (world: World) => world.partners.find(row => row.displayName === 'Jamf');

test.each(stories.map(story => [story.name]))('%s is a world that survives being saved', name => {
  const world = told(name);
  expect(world.story).toBe(name);
  expect(JSON.parse(JSON.stringify(world))).toEqual(world);
});

test('there is no story by another name', () => {
  expect(() => told('once-upon-a-time')).toThrow(/There are: fresh, manual, connected/);
});

test('each story differs from a fresh tenant in what its name says', () => {
  expect(partner(told('connected'))).toMatchObject({ partnerState: 'enabled', singleTenantAppId: connectorApp.appId });
  expect(partner(told('manual'))).toMatchObject({ partnerState: 'enabled', singleTenantAppId: manualApp.appId });
  expect(partner(told('unresponsive'))?.partnerState).toBe('unresponsive');
  expect(told('second-instance').jamf['globex']?.console.connected).toBe(false);
  expect(told('old-jamf').jamf['acme']?.version).toMatch(/^10\.17/);
  expect(JSON.stringify(told('no-licence').skus)).not.toContain('INTUNE_A');
  expect(told('device-compliance').compliancePartners).toMatchObject([{ partnerState: 'enabled' }]);
  expect(told('throttled').faults).toHaveLength(1);
  expect(told('policies-astray').groups.find(group => group.devices)?.devices).toHaveLength(12);
  expect(told('policies-astray').conditionalAccess[0]?.conditions.applications.includeApplications).toEqual(['All']);
  expect([told('fresh'), told('no-consent')].map(({ permissionGrants }) => permissionGrants.length)).toEqual([1, 0]);
  const roles = (name: string) => {
    const world = told(name);
    const app = world.servicePrincipals.find(one => one.appId === connectorApp.appId);
    return world.appRoleAssignments.filter(held => held.principalId === app?.id).length;
  };
  expect([roles('connected'), roles('permission-missing'), roles('extra-permission')]).toEqual([2, 1, 3]);
});

test('in one story the reader cannot sign in any more', async () => {
  const simulator = await started({ story: 'expired-credential' });
  expect(at(await simulator.signIn(), 'error_codes', 0)).toBe(7000222);
  await simulator.stop();
});

test('a heartbeat comes every hour while the app may report, and never again when it may not', async () => {
  const beats = async (story: string) => {
    const simulator = await started({ story });
    simulator.clock.skip(10 * 3_600_000);
    const answer = await simulator.graph('/deviceManagement/deviceManagementPartners');
    await simulator.stop();
    const heartbeat = at(answer, 'value', 1, 'lastHeartbeatDateTime');
    return (simulator.clock.now().getTime() - Date.parse(String(heartbeat))) / 3_600_000;
  };
  expect(await beats('connected')).toBeLessThan(1);
  expect(await beats('permission-missing')).toBeGreaterThan(10);
});

test('the world is kept in its file, a named story starts anew', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'world-'));
  const worldFile = join(folder, 'demo', 'world.json');
  const first = await started({ worldFile });
  await first.step('approver', 'jamf-connect');
  await first.stop();
  const wizard = async (story?: string) => {
    const again = await started({ worldFile, story });
    const world = (await again.call('/control/world')).body as World;
    await again.stop();
    return world.jamf['acme']?.console.wizard;
  };
  expect(await wizard()).toBe('consent-connector');
  expect(await wizard('fresh')).toBeUndefined();
  rmSync(folder, { recursive: true });
});

test('a story is switched while running, an unknown one is refused', async () => {
  const simulator = await started();
  await simulator.post('/control/story', { name: 'connected' });
  expect(at(await simulator.call('/control/world'), 'story')).toBe('connected');
  expect((await simulator.post('/control/story', { name: 'nothing' })).status).toBe(400);
  await simulator.post('/control/skip', { hours: 12 });
  expect(simulator.clock.now().toISOString()).toBe('2026-09-01T20:00:00.000Z');
  await simulator.stop();
});
