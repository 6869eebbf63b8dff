import { repairOf } from '../../src/changes/kinds/repair/of-finding.js';
import { keptApplicationId } from '../../src/changes/promises.js';
import { explained } from '../../src/checks/check.js';
import { checks } from '../../src/checks/index.js';
import type { Repair } from '../../src/kinds.js';
import { connectorApp, graphRoles, registrationApp } from '../../src/simulator/apps.js';
import { snapshotParts } from '../../src/snapshot/snapshot.js';
import { take } from '../../src/snapshot/take.js';
import type { Room } from '../support/demo.js';
import { approveBy, askFor, roomFor, shown } from '../support/ends.js';
import { changeIn, connectorId, statusIn } from '../support/story.js';

/** What the checks say that a change could mend, as it would be asked for. */
async function foundIn(room: Room) {
  const { parts } = room.demo.bot;
  const from = { ...parts, instances: parts.settings.instances };
  const snapshot = await take(from, { alias: 'acme', parts: snapshotParts.filter(part => part !== 'network') });
  return explained(checks, snapshot).flatMap(found => repairOf(found) ?? []);
}

async function repairing(room: Room, finding: Repair, app: string | null = null): Promise<void> {
  await askFor(room, { kind: 'repair', wish: { finding, app } });
  await approveBy(room, 'bram');
}

it('a consent that was taken away is given again', async () => {
  const room = await roomFor('permission-missing');
  expect(await foundIn(room)).toContainEqual({ finding: 'consent-connector', app: connectorApp.appId });
  await repairing(room, 'consent-connector');
  expect(await changeIn(room)).toMatchObject({ waiting: { step: 'consent-connector', code: 'grants-missing' } });
  await room.inConsole('approver', 'jamf-connect');
  await room.inConsole('approver', 'consent-connector');
  await room.pass(6000);
  expect(await changeIn(room)).toMatchObject({ status: 'done', end: { facts: { kept: ['consent-connector'] } } });
  expect(await foundIn(room)).toEqual([]);
});

describe('an application id that is not the one in Intune', () => {
  it('is restored by the bot', async () => {
    const room = await roomFor('wrong-id');
    expect(await foundIn(room)).toContainEqual({ finding: 'application-id', app: null });
    await repairing(room, 'application-id');
    await room.pass(6000);
    expect(await changeIn(room)).toMatchObject({ status: 'done', latches: [{ how: 'wrote' }] });
    expect(await keptApplicationId(room.demo.bot.parts)).toBe(await connectorId(room));
  });

  it('is restored by a person where the bot may not write, as it was asked for', async () => {
    const room = await roomFor('wrong-id', { overrides: { partnerWrite: 'person' } });
    await repairing(room, 'application-id', await connectorId(room));
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'person', step: 'partner-application-id' } });
    expect(await shown(room)).toContain(await connectorId(room));
    await room.inConsole('approver', 'intune-application-id', { applicationId: await connectorId(room) });
    await room.pass(6000);
    expect(await changeIn(room)).toMatchObject({ status: 'done', attempts: [] });
  });

  it('is not replaced by one of an app that may not report, or of none', async () => {
    const room = await roomFor('wrong-id');
    await askFor(room, { kind: 'repair', wish: { finding: 'application-id', app: registrationApp.appId } });
    expect(await changeIn(room)).toMatchObject({ status: 'failed', end: { code: 'app-cannot-report' } });
    const nobody = '99999999-9999-4999-8999-999999999999';
    await askFor(room, { kind: 'repair', wish: { finding: 'application-id', app: nobody } });
    expect(await changeIn(room, 2)).toMatchObject({ status: 'failed', end: { code: 'app-not-there' } });
  });
});

it('an app that was switched off is switched on by a person', async () => {
  const room = await roomFor('app-disabled');
  expect(await foundIn(room)).toContainEqual({ finding: 'enable-app', app: connectorApp.appId });
  await repairing(room, 'enable-app');
  expect(await changeIn(room)).toMatchObject({ waiting: { step: 'app-enabled', code: 'app-still-disabled' } });
  expect(await shown(room)).toContain(`Cloud Connector (${connectorApp.appId})`);
  await room.inConsole('approver', 'entra-enable-app', { applicationId: connectorApp.appId });
  await room.pass(6000);
  expect(await statusIn(room)).toBe('done');
});

it('a permission that nobody documented is removed by a person', async () => {
  const room = await roomFor('extra-permission');
  expect(await foundIn(room)).toContainEqual({ finding: 'extra-permission', app: connectorApp.appId });
  await repairing(room, 'extra-permission', connectorApp.appId);
  expect(await changeIn(room)).toMatchObject({ waiting: { step: 'extra-removed', code: 'extra-still-there' } });
  await room.inConsole('approver', 'entra-remove-role', {
    applicationId: connectorApp.appId,
    appRoleId: graphRoles['Application.Read.All'],
  });
  await room.pass(6000);
  expect(await statusIn(room)).toBe('done');
});

describe('what is refused', () => {
  it.each<[string, Repair, string]>([
    ['connected', 'consent-connector', 'nothing-to-repair'],
    ['connected', 'consent-registration', 'nothing-to-repair'],
    ['connected', 'application-id', 'nothing-to-repair'],
    ['connected', 'enable-app', 'app-unclear'],
    ['connected', 'extra-permission', 'app-unclear'],
    ['extra-permission', 'consent-connector', 'nothing-to-repair'],
    ['app-disabled', 'consent-connector', 'app-disabled'],
    ['disconnected', 'application-id', 'not-connected'],
    ['fresh', 'consent-connector', 'not-connected'],
  ])('in the story %s: %s (%s)', async (story, finding, code) => {
    const room = await roomFor(story);
    await askFor(room, { kind: 'repair', wish: { finding, app: null } });
    expect(await changeIn(room)).toMatchObject({ status: 'failed', end: { code } });
    const card = await shown(room);
    expect(card).toContain('Repair the connection');
    expect(card).not.toContain(code);
  });
});
