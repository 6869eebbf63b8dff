import type { Executing } from '../../src/changes/change.js';
import type { Room } from '../support/demo.js';
import {
  approved,
  consoleOf,
  jamfsRegistration,
  macUsers,
  manualWish,
  pressForSecret,
  publicUrl,
  registrationsCalled,
  runStep,
  waitsFor,
} from '../support/manual.js';
import { changeIn, roomWithPeople } from '../support/story.js';

const jamfUrl = 'https://acme.jamfcloud.com';
const patience = 240_000;

const roomWhere = (appsWrite: 'person' | 'bot') =>
  roomWithPeople({ story: 'fresh', overrides: { appsWrite, publicUrl } });
const asked = (room: Room) => approved(room, 'connect-manual', manualWish);

/** From a secret to the end, with the one that was shown last. */
async function finished(room: Room, secret: string) {
  const { appId } = await jamfsRegistration(room);
  const { inEntra, inJamf, inIntune } = consoleOf(room);
  await room.pass(1000);
  expect(await waitsFor(room)).toBe('jamf-settings: jamf-settings-open');
  await inJamf('jamf-consent-native');
  await room.anna.say('confirm CR-1 6a');
  await room.pass(6000);
  expect(await waitsFor(room)).toBe('jamf-save: partner-not-enabled');
  await inJamf('jamf-save-manual', { applicationId: appId, clientSecret: secret });
  await room.pass(6000);
  if ((await waitsFor(room)) === 'jamf-save: jamf-save-open') {
    // Of two that were given, which one Jamf has is somebody's word.
    await room.anna.say('confirm CR-1 6b');
    await room.pass(6000);
  }
  expect(await waitsFor(room)).toBe('intune-groups: groups-open');
  await inIntune('intune-groups', { include: [macUsers] });
  await room.pass(6000);
  return inEntra;
}

it(
  'people do it all, the bot makes the secret and reads what came of it',
  async () => {
    const room = await roomWhere('person');
    const { inEntra } = consoleOf(room);
    await asked(room);
    expect(await waitsFor(room)).toBe('app-registration: registration-open');

    const wrong = await inEntra('entra-register-app', { name: 'Another', redirectUri: 'https://elsewhere.example' });
    await room.anna.say(`application-id CR-1 ${wrong.applicationId}`);
    expect(await waitsFor(room)).toBe('app-registration: registration-open');
    const { applicationId, objectId } = await inEntra('entra-register-app', {
      name: manualWish.appName,
      redirectUri: jamfUrl,
    });
    await room.anna.say(`application-id CR-1 ${objectId}`);
    expect(await waitsFor(room)).toBe('app-registration: registration-open');
    await room.anna.say(`application-id CR-1  ${applicationId?.toUpperCase()} `);
    await room.pass(6000);
    expect(await waitsFor(room)).toBe('permissions: permissions-open');
    await inEntra('entra-set-permissions', { applicationId });
    await room.pass(6000);
    expect(await waitsFor(room)).toBe('admin-consent: consent-open');
    await inEntra('entra-consent', { applicationId });
    await room.pass(6000);
    expect(await waitsFor(room)).toBe('client-secret: secret-open');

    const made = await pressForSecret(room);
    if (!made.ok) throw new Error(made.reason);
    await finished(room, made.secret);
    expect(await changeIn(room)).toMatchObject({
      status: 'done',
      end: { code: 'verified', facts: { secretEnds: made.endsAt, otherPermissions: [] } },
    });
  },
  patience,
);

/** Up to the step for the secret, where the bot registers the app. */
async function readyForSecret(): Promise<Room> {
  const room = await roomWhere('bot');
  await asked(room);
  for (const step of ['app-registration', 'enterprise-app', 'permissions']) {
    expect(await waitsFor(room)).toBe(`${step}: sign-in-needed`);
    await runStep(room);
  }
  expect(await waitsFor(room)).toBe('admin-consent: consent-open');
  await consoleOf(room).inEntra('entra-consent', { applicationId: (await jamfsRegistration(room)).appId });
  await room.pass(6000);
  expect(await waitsFor(room)).toBe('client-secret: secret-open');
  return room;
}

it(
  'the bot registers the app; of two presses the second counts, and the first secret is removed',
  async () => {
    const room = await readyForSecret();
    const first = await pressForSecret(room);
    const second = await pressForSecret(room);
    if (!first.ok || !second.ok) throw new Error('both are made');
    expect((await jamfsRegistration(room)).passwordCredentials.map(({ displayName }) => displayName)).toEqual([
      'connector-bot CR-1/1',
      'connector-bot CR-1/2',
    ]);
    await finished(room, second.secret);
    expect(await waitsFor(room)).toBe('lost-secrets: sign-in-needed');
    await runStep(room);
    expect(await changeIn(room)).toMatchObject({ status: 'done' });
    expect((await jamfsRegistration(room)).passwordCredentials.map(({ keyId }) => keyId)).toEqual([second.keyId]);
    expect(await pressForSecret(room)).toEqual({ ok: false, reason: 'busy' });
  },
  patience,
);

it(
  'one whose page was closed too soon is made anew, until Jamf has it',
  async () => {
    const room = await readyForSecret();
    await pressForSecret(room);
    await room.pass(6000);
    expect(await waitsFor(room)).toBe('jamf-settings: jamf-settings-open');
    const again = await pressForSecret(room);
    if (!again.ok) throw new Error(again.reason);
    await finished(room, again.secret);
    await runStep(room);
    expect((await jamfsRegistration(room)).passwordCredentials.map(({ keyId }) => keyId)).toEqual([again.keyId]);
  },
  patience,
);

it(
  'a registration whose answer was lost is not made twice: a person says which it is',
  async () => {
    const room = await roomWhere('bot');
    await room.control('faults', {
      api: 'graph',
      method: 'POST',
      path: '/applications',
      count: 1,
      effect: { is: 'half-json' },
    });
    await asked(room);
    await runStep(room);
    await room.control('faults', undefined, 'DELETE');
    await room.pass(60_000);
    expect(await waitsFor(room)).toBe('app-registration: registration-outcome-unknown');
    expect(await registrationsCalled(room, manualWish.appName)).toHaveLength(1);
    await room.anna.say(`application-id CR-1 ${(await jamfsRegistration(room)).appId}`);
    await room.pass(6000);
    expect(await waitsFor(room)).toBe('enterprise-app: sign-in-needed');
    expect(((await changeIn(room)) as Executing).attempts).toContainEqual(
      expect.objectContaining({ step: 'app-registration', state: 'failed' }),
    );
  },
  patience,
);
