import { seconds } from '../../../src/clock.js';
import { connectorApp } from '../../../src/simulator/apps.js';
import { at, list } from '../started.js';
import { errorOf, writing } from './writing.js';

let simulator: Awaited<ReturnType<typeof writing>>;
beforeEach(async () => {
  simulator = await writing('connected');
});
afterEach(() => simulator.stop());

const byAppId = `/servicePrincipals(appId='${connectorApp.appId}')`;
const path = async () => `/servicePrincipals/${at(await simulator.graph(byAppId), 'id')}`;
// A cast counts as an advanced query in the published contract.
const deleted = '/directory/deletedItems/microsoft.graph.servicePrincipal?$count=true';
const eventual = { headers: { ConsistencyLevel: 'eventual' } };

test('an enterprise application is switched off and on', async () => {
  const here = await path();
  expect((await simulator.asPerson('approver', 'PATCH', here, { accountEnabled: false })).status).toBe(204);
  expect(at(await simulator.graph(here), 'accountEnabled')).toBe(false);
  expect((await simulator.asPerson('approver2', 'PATCH', here, { accountEnabled: true })).status).toBe(204);
  expect(at(await simulator.graph(here), 'accountEnabled')).toBe(true);
  expect((await simulator.asPerson('approver', 'PATCH', here, { displayName: 'mine' })).status).toBe(400);
  expect((await simulator.world()).writes.map(({ body }) => body)).toEqual([
    { accountEnabled: false },
    { accountEnabled: true },
  ]);
});

test('a deleted one is 404 by its id, and is kept among the deleted', async () => {
  const here = await path();
  expect(list(await simulator.graph(deleted, eventual))).toEqual([]);
  expect(errorOf(await simulator.asPerson('operator', 'DELETE', here))).toEqual([403, 'Authorization_RequestDenied']);
  expect((await simulator.asPerson('approver', 'DELETE', here)).status).toBe(204);
  expect((await simulator.graph(here)).status).toBe(404);
  expect(list(await simulator.graph(deleted, eventual))).toMatchObject([
    { appId: connectorApp.appId, deletedDateTime: '2026-09-01T08:00:00.000Z' },
  ]);
  expect((await simulator.asPerson('approver', 'DELETE', here)).status).toBe(404);
  expect((await simulator.world()).audits.at(-1)).toMatchObject({
    activityDisplayName: 'Remove service principal',
    initiatedBy: { user: { displayName: 'Bram Jansen' }, app: null },
  });
});

test('while the directory lags, what was deleted is still to be seen', async () => {
  const here = await path();
  await simulator.post('/control/lag', { graph: 60 });
  expect((await simulator.asPerson('approver', 'DELETE', here)).status).toBe(204);
  expect((await simulator.graph(here)).status).toBe(200);
  simulator.clock.skip(seconds(60));
  expect((await simulator.graph(here)).status).toBe(404);
});

test('no enterprise application is made of an app that is not registered here', async () => {
  const appId = '5c0d5a1e-0000-4000-8000-00000000ffff';
  expect((await simulator.asPerson('approver', 'POST', '/servicePrincipals', { appId })).status).toBe(400);
});

test('after an app is switched off through Graph, the last heartbeat stands', async () => {
  await simulator.asPerson('approver', 'PATCH', await path(), { accountEnabled: false });
  simulator.clock.skip(5 * 3_600_000);
  const rows = await simulator.graph('/deviceManagement/deviceManagementPartners');
  expect(at(rows, 'value', 1, 'lastHeartbeatDateTime')).toBe('2026-09-01T08:00:00.000Z');
});
