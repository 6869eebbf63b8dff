import { seconds } from '../../src/clock.js';
import { connectorApp } from '../../src/simulator/apps.js';
import { at, list, started } from './started.js';

type Running = Awaited<ReturnType<typeof started>>;
let simulator: Running;
beforeEach(async () => {
  simulator = await started();
});
afterEach(() => simulator.stop());

const named = `/servicePrincipals?$filter=displayName eq '${connectorApp.name}'`;

test('the directory shows what was done after as many seconds as the lag, not before', async () => {
  await simulator.post('/control/lag', { graph: 60 });
  await simulator.step('approver', 'jamf-connect');
  await simulator.step('approver', 'consent-connector');
  expect(list(await simulator.graph(named))).toHaveLength(0);
  simulator.clock.skip(seconds(59));
  expect(list(await simulator.graph(named))).toHaveLength(0);
  simulator.clock.skip(seconds(1));
  expect(list(await simulator.graph(named))).toHaveLength(1);
});

test('the two sides lag apart from each other, and a lag can be switched off', async () => {
  await simulator.post('/control/lag', { intune: 300 });
  await simulator.step('approver', 'jamf-connect');
  await simulator.step('approver', 'consent-connector');
  await simulator.step('approver', 'intune-application-id', { applicationId: connectorApp.appId });
  expect(list(await simulator.graph(named))).toHaveLength(1);
  const partners = '/deviceManagement/deviceManagementPartners';
  const id = async () => at(await simulator.graph(partners), 'value', 1, 'singleTenantAppId');
  expect(await id()).toBe('');
  await simulator.post('/control/lag', { intune: 0 });
  expect(await id()).toBe(connectorApp.appId);
});
