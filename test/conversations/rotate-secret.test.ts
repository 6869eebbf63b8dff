import { hours } from '../../src/clock.js';
import type { Room } from '../support/demo.js';
import {
  approved,
  consoleOf,
  jamfsRegistration,
  pressForSecret,
  publicUrl,
  runStep,
  waitsFor,
} from '../support/manual.js';
import { changeIn, roomWithPeople } from '../support/story.js';

const patience = 240_000;
const keysIn = async (room: Room) => (await jamfsRegistration(room)).passwordCredentials.map(({ keyId }) => keyId);

const roomWhere = (appsWrite: 'person' | 'bot') =>
  roomWithPeople({ story: 'expiring-secret', overrides: { appsWrite, publicUrl } });

it(
  'a new secret beside the old one, which stays until its date',
  async () => {
    const room = await roomWhere('person');
    const [old] = await keysIn(room);
    const change = await approved(room, 'rotate-secret', { secretMonths: 6, old: 'expire' });
    expect(change.plan.warnings.map(({ code }) => code)).toContain('old-secret-stays');
    expect(await waitsFor(room)).toBe('client-secret: secret-open');
    const made = await pressForSecret(room);
    if (!made.ok) throw new Error(made.reason);
    await room.pass(6000);
    expect(await waitsFor(room)).toBe('jamf-updated: jamf-updated-open');
    const { appId } = await jamfsRegistration(room);
    await consoleOf(room).inJamf('jamf-save-manual', { applicationId: appId, clientSecret: made.secret });
    await room.anna.say('confirm CR-1 2');
    await room.pass(6000);
    expect(await changeIn(room)).toMatchObject({
      status: 'done',
      end: { facts: { secretEnds: made.endsAt, kept: ['client-secret-valid'] } },
    });
    expect(await keysIn(room)).toEqual([old, made.keyId]);
  },
  patience,
);

it(
  'the old one goes a day later, when an approver agrees, and not before',
  async () => {
    const room = await roomWhere('bot');
    const [old] = await keysIn(room);
    await approved(room, 'rotate-secret', { secretMonths: 6, old: 'remove' });
    const made = await pressForSecret(room);
    if (!made.ok) throw new Error(made.reason);
    await room.pass(6000);
    await room.anna.say('confirm CR-1 2');
    await room.pass(6000);
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'replication', code: 'old-secret-rests' } });
    await room.bram.say('confirm CR-1 4');
    await room.pass(hours(23));
    expect(await waitsFor(room)).toBe('old-secret-removed: old-secret-rests');
    await room.pass(hours(1.1));
    expect(await waitsFor(room)).toBe('old-secret-removed: old-secret-may-go');
    await room.anna.say('confirm CR-1 4');
    await room.pass(6000);
    expect(await waitsFor(room)).toBe('old-secret-removed: old-secret-may-go');
    await room.bram.say('confirm CR-1 4');
    await room.pass(6000);
    expect(await waitsFor(room)).toBe('old-secret-removed: sign-in-needed');
    expect(await keysIn(room)).toEqual([old, made.keyId]);
    await runStep(room);
    expect(await changeIn(room)).toMatchObject({ status: 'done' });
    expect(await keysIn(room)).toEqual([made.keyId]);
  },
  patience,
);
