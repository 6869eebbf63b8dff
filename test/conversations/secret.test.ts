import { attestStep } from '../../src/changes/act.js';
import type { Executing } from '../../src/changes/change.js';
import type { Graph } from '../../src/graph/graph.js';
import { rightsWith } from '../../src/people/rights.js';
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
const secretsIn = async (room: Room) => (await jamfsRegistration(room)).passwordCredentials;

/** A renewal that waits for its secret. */
async function readyForSecret(): Promise<Room> {
  const room = await roomWithPeople({ story: 'expiring-secret', overrides: { appsWrite: 'bot', publicUrl } });
  await room.finn.open('personal');
  await approved(room, 'rotate-secret', { secretMonths: 6, old: 'expire' });
  expect(await waitsFor(room)).toBe('client-secret: secret-open');
  return room;
}

const faultOf = (room: Room, effect: object) =>
  room.control('faults', { api: 'graph', method: 'POST', path: 'addPassword', count: 1, effect });

/** The process dies when the secret has been made and nobody has written it down. */
const dies = (graph: Graph): Graph => ({
  ...graph,
  applications: {
    ...graph.applications,
    async addPassword(...asked) {
      await graph.applications.addPassword(...asked);
      throw new Error('the process died');
    },
  },
});

it(
  'whatever goes wrong, pressing again makes another; those that nobody got are removed',
  async () => {
    const room = await readyForSecret();
    const [old] = await secretsIn(room);
    expect(await pressForSecret(room, 'outsider')).toEqual({ ok: false, reason: 'not-allowed' });

    await faultOf(room, { is: 'status', status: 403 });
    expect(await pressForSecret(room)).toEqual({ ok: false, reason: 'write-refused' });
    expect(await secretsIn(room)).toHaveLength(1);

    await faultOf(room, { is: 'half-json' });
    expect(await pressForSecret(room)).toEqual({ ok: false, reason: 'outcome-unknown' });
    await room.pass(6000);
    expect(await waitsFor(room)).toBe('client-secret: secret-lost');

    await expect(pressForSecret(room, 'approver', dies)).rejects.toThrow('the process died');
    expect(((await changeIn(room)) as Executing).attempts.at(-1)).toMatchObject({ state: 'about-to' });
    await room.pass(20_000);
    expect(await waitsFor(room)).toBe('client-secret: secret-lost');

    const made = await pressForSecret(room);
    if (!made.ok) throw new Error(made.reason);
    expect(await secretsIn(room)).toHaveLength(4);
    await room.pass(6000);
    // Whoever closed the page too soon asks again, until somebody says that Jamf Pro has it.
    expect(await waitsFor(room)).toMatch(/^jamf-updated/);
    await room.bram.say('secret CR-1', { place: 'personal' });
    expect(JSON.stringify((await room.bram.seeCard('personal')).cards)).toContain('/secret/');
    await room.anna.say('confirm CR-1 2');
    await room.pass(6000);
    expect(await waitsFor(room)).toBe('lost-secrets: sign-in-needed');
    expect(await pressForSecret(room)).toEqual({ ok: false, reason: 'not-this-step' });
    await runStep(room);
    expect(await changeIn(room)).toMatchObject({ status: 'done' });
    expect((await secretsIn(room)).map(({ keyId }) => keyId)).toEqual([old?.keyId, made.keyId]);
  },
  patience,
);

it(
  'is not made while writes are stopped, nor when the votes no longer count',
  async () => {
    const room = await readyForSecret();
    await room.finn.say('stop writes odd values in Entra', { place: 'personal' });
    expect(await pressForSecret(room)).toEqual({ ok: false, reason: 'writes-stopped' });
    await room.demo.bot.parts.database.kysely.deleteFrom('write_stop').execute();
    await consoleOf(room).inEntra('entra-leave-groups');
    expect(await pressForSecret(room, 'approver2')).toEqual({ ok: false, reason: 'votes-lost' });
    expect(await pressForSecret(room)).toEqual({ ok: false, reason: 'not-allowed' });
    expect(await secretsIn(room)).toHaveLength(1);
  },
  patience,
);

it(
  'the word that Jamf Pro has the secret is not about one that was made afterwards: what Jamf Pro uses stays',
  async () => {
    const room = await readyForSecret();
    const first = await pressForSecret(room);
    await room.pass(6000);
    expect(await waitsFor(room)).toMatch(/^jamf-updated/);
    // Said, but not looked at yet: somebody else presses in between.
    const change = (await changeIn(room)) as Executing;
    const { parts } = room.demo.bot;
    const quiet = { ...parts, notify: { ...parts.notify, changed: () => {} } };
    const acting = { changeId: change.id, person: change.requester, rights: rightsWith(['requester']) };
    expect(await attestStep(quiet, { ...acting, step: '2' })).toMatchObject({ ok: true });
    const second = await pressForSecret(room);
    expect([first.ok, second.ok]).toEqual([true, true]);
    await room.pass(6000);
    expect(await waitsFor(room)).toBe('jamf-updated: jamf-updated-open');
    expect(await secretsIn(room)).toHaveLength(3);
  },
  patience,
);
