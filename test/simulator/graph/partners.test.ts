import { list } from '../started.js';
import { errorOf, writing } from './writing.js';

let simulator: Awaited<ReturnType<typeof writing>>;
afterEach(() => simulator.stop());

const partners = '/deviceManagement/deviceManagementPartners';
const compliance = '/deviceManagement/complianceManagementPartners';

async function jamf(): Promise<{ id: string; partnerState: string }> {
  const rows = list(await simulator.graph(partners)) as { id: string; displayName: string; partnerState: string }[];
  return rows.find(row => row.displayName === 'Jamf') ?? { id: 'none', partnerState: 'none' };
}
const terminatePath = async () => `${partners}/${(await jamf()).id}/terminate`;

test('the writer terminates the partner, and the Macs get a date on which they leave', async () => {
  simulator = await writing('connected');
  expect((await simulator.graph(await terminatePath(), { method: 'POST' })).status).toBe(403);
  expect((await simulator.asApp('POST', await terminatePath())).status).toBe(204);
  expect(await jamf()).toMatchObject({
    partnerState: 'terminated',
    whenPartnerDevicesWillBeRemovedDateTime: '2026-11-30T08:00:00.000Z',
  });
  expect((await simulator.world()).writes).toMatchObject([{ method: 'POST', path: await terminatePath() }]);
});

test('in a person’s name, an administrator of Intune terminates', async () => {
  simulator = await writing('connected');
  expect(errorOf(await simulator.asPerson('operator', 'POST', await terminatePath()))).toEqual([403, 'Forbidden']);
  expect((await jamf()).partnerState).toBe('enabled');
  expect((await simulator.asPerson('requester', 'POST', await terminatePath())).status).toBe(204);
  expect((await jamf()).partnerState).toBe('terminated');
});

test('a partner that was never configured is not terminated', async () => {
  simulator = await writing('fresh');
  expect((await simulator.asApp('POST', await terminatePath())).status).toBe(400);
  expect((await simulator.asApp('POST', `${partners}/5c0d5a1e-0000-4000-8000-00000000ffff/terminate`)).status).toBe(
    404,
  );
});

test('a compliance partner is read by its id, and removed', async () => {
  simulator = await writing('device-compliance');
  const [row] = list(await simulator.graph(compliance)) as { id: string }[];
  const here = `${compliance}/${row?.id}`;
  expect((await simulator.graph(here)).body).toMatchObject({ displayName: 'Jamf Device Compliance' });
  expect((await simulator.graph(here, { method: 'DELETE' })).status).toBe(403);
  expect((await simulator.asPerson('operator', 'DELETE', here)).status).toBe(403);
  expect((await simulator.asApp('DELETE', here)).status).toBe(204);
  expect((await simulator.graph(here)).status).toBe(404);
  expect((await simulator.asApp('DELETE', here)).status).toBe(404);
});
