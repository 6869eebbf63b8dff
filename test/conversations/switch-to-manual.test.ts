import {
  approved,
  consoleOf,
  jamfsRegistration,
  macUsers,
  manualWish,
  pressForSecret,
  publicUrl,
  waitsFor,
} from '../support/manual.js';
import { changeIn, roomWithPeople } from '../support/story.js';

const patience = 240_000;

it(
  'the connector goes, a manual connection comes, and its two apps are deleted',
  async () => {
    const room = await roomWithPeople({ story: 'connected', overrides: { appsWrite: 'person', publicUrl } });
    const { inEntra, inJamf, inIntune } = consoleOf(room);
    await approved(room, 'switch-to-manual', { ...manualWish, connectorApps: 'remove' });
    // Taking something away takes a second approval.
    expect(await waitsFor(room)).toBe('planned');
    await room.chloe.say('approve CR-1', { place: 'personal' });
    await room.pass(6000);
    expect(await waitsFor(room)).toBe('jamf-untick: jamf-untick-open');
    await inJamf('jamf-untick');
    await room.pass(6000);
    const name = manualWish.appName;
    const { applicationId } = await inEntra('entra-register-app', { name, redirectUri: 'https://acme.jamfcloud.com' });
    await room.anna.say(`application-id CR-1 ${applicationId}`);
    await inEntra('entra-set-permissions', { applicationId });
    await inEntra('entra-consent', { applicationId });
    await room.pass(6000);
    expect(await waitsFor(room)).toBe('client-secret: secret-open');
    const { secret } = await inEntra('entra-add-secret', { applicationId, name: 'by hand' });
    await room.pass(6000);
    await inJamf('jamf-consent-native');
    await room.anna.say('confirm CR-1 9a');
    await room.pass(6000);
    await inJamf('jamf-save-manual', { applicationId, clientSecret: secret });
    await room.anna.say('confirm CR-1 9b');
    await room.pass(6000);
    expect(await waitsFor(room)).toBe('intune-groups: groups-open');
    await inIntune('intune-groups', { include: [macUsers] });
    await room.pass(6000);
    expect(await waitsFor(room)).toBe('apps-deleted: apps-still-there');
    const pins = ((await changeIn(room)) as unknown as { plan: { baseline: { pins: { appId: string }[] } } }).plan
      .baseline.pins;
    expect(pins).toHaveLength(2);
    for (const { appId } of pins) await inEntra('entra-delete-app', { applicationId: appId });
    await room.pass(6000);
    expect(await changeIn(room)).toMatchObject({ status: 'done' });
    expect(await pressForSecret(room)).toMatchObject({ ok: false });
    expect((await jamfsRegistration(room)).passwordCredentials).toHaveLength(1);
  },
  patience,
);
