import { complianceConnectorApp } from '../../../src/simulator/apps.js';
import { demoGroups } from '../../../src/simulator/people.js';
import { playing } from './playing.js';

let simulator: Awaited<ReturnType<typeof playing>>;
beforeEach(async () => {
  simulator = await playing();
});
afterEach(() => simulator.stop());

const jamf = '/consoles/jamf/acme/device-compliance';
const intune = '/consoles/intune/partner-compliance-management';
const press = async (path: string, fields = {}) =>
  (await simulator.form(`${path}?as=approver`, fields)).headers.get('location');
const textOf = async (path: string) => String((await simulator.call(path)).body);
const groups = { 'applicable-group': 'All Managed Clients', 'compliance-group': 'Compliant Macs' };

test('the whole journey through the pages ends with an active compliance partner', async () => {
  expect(await textOf(`${jamf}?edit`)).toContain('id="enable-macos"');
  expect(await press(jamf, { enabled: 'on', ...groups })).toBe('/consoles/consent/acme/dc-connector?as=approver');
  expect(await textOf('/consoles/consent/acme/dc-connector')).toContain(complianceConnectorApp.name);
  expect(await press('/consoles/consent/acme/dc-connector/accept')).toBe(
    '/consoles/consent/acme/dc-registration?as=approver',
  );
  expect(await press('/consoles/consent/acme/dc-registration/accept')).toBe(`${jamf}?as=approver`);
  expect(await textOf(jamf)).toContain('id="confirm"');

  expect(await press(`${jamf}/confirm`)).toBe(`${jamf}?problem=test-failed&as=approver`);
  expect(await textOf(`${jamf}?problem=test-failed`)).toContain('Check the compliance partner');

  expect(await textOf(intune)).toContain(`id="group-${demoGroups.macUsers}"`);
  expect(await press(intune, { [`group-${demoGroups.macUsers}`]: 'on' })).toBe(`${intune}?saved&as=approver`);
  expect(await press(`${jamf}/confirm`)).toBe(`${jamf}?as=approver`);
  expect(await textOf(jamf)).toContain('Connected');
  const seen = await textOf(intune);
  expect(seen).toContain('Active');
  expect(seen).toContain('Mac users');
});

test('a cancelled consent grants nothing and can be gone on with', async () => {
  await press(jamf, { enabled: 'on', ...groups });
  expect(await press('/consoles/consent/acme/dc-connector/cancel')).toBe(`${jamf}?as=approver`);
  expect(await textOf(jamf)).toContain('Consent was cancelled');
  expect(await textOf(jamf)).toContain('id="resume"');
  expect(await simulator.principal(complianceConnectorApp.appId)).toBeUndefined();
});

test('unticked and saved, it is off; the row is removed by its button', async () => {
  await simulator.reset('device-compliance');
  expect(await press(jamf, groups)).toBe(`${jamf}?as=approver`);
  expect(await textOf(jamf)).toContain('Device Compliance is switched off.');
  expect(await textOf(intune)).toContain('id="remove-partner"');
  expect(await press(`${intune}/remove`)).toBe(`${intune}?saved&as=approver`);
  expect(await textOf(intune)).toContain('id="add-partner"');
});

test('all users are assigned by one box, nobody by none', async () => {
  expect(await press(intune)).toBe(`${intune}?problem=groups-needed&as=approver`);
  await press(intune, { 'group-all-users': 'on' });
  expect(await textOf(intune)).toContain('All users');
});

test('an old server says what it needs', async () => {
  const legacy = '/consoles/jamf/legacy/device-compliance';
  expect(await press(legacy, { enabled: 'on', ...groups })).toBe(`${legacy}?edit&problem=too-old&as=approver`);
  expect(await textOf(`${legacy}?edit&problem=too-old`)).toContain('needs Jamf Pro 11');
});

describe('Partner device management', () => {
  const page = '/consoles/intune/partner-device-management';

  test('groups are included and excluded by boxes', async () => {
    const [, , , , , team] = (await simulator.world()).groups;
    await press(`${page}/groups`, { [`include-${demoGroups.macUsers}`]: 'on', [`exclude-${team?.id}`]: 'on' });
    expect((await simulator.partner())?.groupsRequiringPartnerEnrollment.map(one => one.target.groupId)).toEqual([
      demoGroups.macUsers,
      team?.id,
    ]);
    expect(await textOf(page)).toContain('Design (Mac)');
  });

  test('Terminate is there while Jamf is connected; the app id is cleared', async () => {
    expect(await textOf(page)).not.toContain('id="terminate"');
    await simulator.reset('connected');
    expect(await textOf(page)).toContain('id="terminate"');
    expect(await press(`${page}/terminate`)).toBe(`${page}?saved&as=approver`);
    expect(await textOf(page)).toContain('Terminated');
    await press(`${page}/clear`);
    expect((await simulator.partner())?.singleTenantAppId).toBe('');
    expect(await press(`${page}/terminate`)).toBe(`${page}?problem=no-connection&as=approver`);
  });
});
