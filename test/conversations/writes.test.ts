import type { Executing } from '../../src/changes/change.js';
import { claimChange } from '../../src/changes/claim.js';
import { stepsOf } from '../../src/changes/kinds/index.js';
import { lookFor } from '../../src/changes/look.js';
import { stopWrites } from '../../src/changes/stop-writes.js';
import { writeStep } from '../../src/changes/write-step.js';
import type { Writers } from '../../src/changes/writers.js';
import { rightsWith } from '../../src/people/rights.js';
import { type Room, wordsOf } from '../support/demo.js';
import {
  countOf,
  isStopped,
  latest,
  type Operators,
  proposalIn,
  proposalStatus,
  readBy,
  roomWithFinn,
  takes,
} from '../support/operators.js';
import { approve, ask, changeIn, connectorId, consent, moment, statusIn } from '../support/story.js';

/** Anna's change is under way, right before the one write of the bot. */
async function beforeTheWrite(): Promise<Operators> {
  const both = await roomWithFinn();
  await both.room.anna.say(ask);
  await approve(both.room);
  await consent(both.room);
  return both;
}

const giveId = async (room: Room) => {
  await room.anna.say(`application-id CR-1 ${await connectorId(room)}`);
  await room.pass(6000);
};
const idInIntune = async (room: Room): Promise<string | undefined> => {
  type Partner = { readonly displayName: string; readonly singleTenantAppId: string };
  const world = (await room.control('world', undefined, 'GET')) as { readonly partners: readonly Partner[] };
  return world.partners.find(partner => partner.displayName === 'Jamf')?.singleTenantAppId;
};

const never = async (): Promise<never> => {
  throw new Error('this step writes nothing of the sort');
};
const unused: Writers = {
  setPartnerApplicationId: never,
  terminatePartner: never,
  deleteEnterpriseApp: never,
  registerApp: never,
  createEnterpriseApp: never,
  setRequiredPermissions: never,
  removeSecret: never,
};

describe('stop writes', () => {
  it('is done at once by one operator; people go on, the bot does not write', async () => {
    const { room, finn } = await beforeTheWrite();
    await finn.say('stop writes odd values in Intune');
    expect(await isStopped(room)).toBe(true);
    await giveId(room);
    expect(await changeIn(room)).toMatchObject({ status: 'waiting', waiting: { reason: 'writes-stopped' } });
    expect(await idInIntune(room)).toBe('');
    await moment(room);
    expect(await readBy(room.anna, 'channel')).toContain('Finn Visser stopped all my writes. odd values in Intune');
    expect(await readBy(room.anna, 'channel')).toContain('Writes are stopped by an operator');
  });

  it('needs no reason, and says that nothing is under way', async () => {
    const { finn, room } = await roomWithFinn();
    await finn.say('stop schrijven', { place: 'personal' });
    expect(await isStopped(room)).toBe(true);
    expect(wordsOf((await finn.seeCard('personal')).cards)).toContain('Er wordt op dit moment niets geschreven.');
  });

  it('says who stopped when it was stopped before, and stays as it was', async () => {
    const { finn, room } = await roomWithFinn();
    await finn.say('stop writes odd values');
    await room.pass(60_000);
    await room.bram.say('stop writes me too', { place: 'personal' });
    expect(wordsOf((await room.bram.seeCard('personal')).cards)).toMatch(
      /were stopped already[\s\S]*Finn Visser[\s\S]*odd values/,
    );
    expect(await countOf(room, 'writes-stopped')).toBe(1);
  });

  it('is for operators only', async () => {
    const { room } = await roomWithFinn();
    await room.chloe.say('stop writes');
    expect(await isStopped(room)).toBe(false);
    expect(await latest(room, 'request-refused')).toMatchObject({
      facts: { act: 'stop-writes', reason: 'not-allowed' },
    });
  });

  it.each(['stop writes?', 'stop writes if it fails', 'stop writes tomorrow', 'do not stop writes', '"stop writes"'])(
    '%s stops nothing',
    async line => {
      const { room, finn } = await roomWithFinn();
      await finn.say(line);
      expect(await isStopped(room)).toBe(false);
    },
  );

  it('names the writes that had left already', async () => {
    const { room, finn } = await beforeTheWrite();
    const change = (await changeIn(room)) as Executing;
    const attempt = { step: 'partner-id', fence: 1, state: 'about-to', at: change.startedAt, facts: {} };
    const body = JSON.stringify({ ...change, attempts: [attempt] });
    const { kysely } = room.demo.bot.parts.database;
    await kysely.updateTable('change').set({ body }).where('id', '=', change.id).execute();
    await finn.say('stop writes', { place: 'personal' });
    expect(wordsOf((await finn.seeCard('personal')).cards)).toMatch(/had left already[\s\S]*CR-1/);
  });

  it('holds also between "about to" and the call: nothing leaves', async () => {
    const { room } = await beforeTheWrite();
    const { parts } = room.demo.bot;
    const change = (await changeIn(room)) as Executing;
    const claim = await claimChange(parts, change.id);
    if (!claim) throw new Error('nobody else holds it');
    const step = stepsOf(parts.settings, change).find(one => one.run);
    if (!step) throw new Error('there is such a step');
    const operator = { person: change.requester, rights: rightsWith(['operator']), reason: '' };
    // The last thing that is asked before the call.
    const allowsWrite = async () => (await stopWrites(parts, operator)).ok && claim.allowsWrite();
    const calls: string[] = [];
    const writers = { setPartnerApplicationId: async (id: string) => void calls.push(id) };
    const snapshot = await lookFor(parts, change, [step]);
    const as = { identity: 'app:test', writers: { ...unused, ...writers } };
    expect(await writeStep(parts, { ...claim, allowsWrite }, change, step, snapshot, as)).toBe(false);
    expect(calls).toEqual([]);
    expect(await changeIn(room)).toMatchObject({
      attempts: [{ step: step.name, state: 'failed', facts: { stopped: true } }],
    });
    await claim.release();
  });
});

describe('start writes', () => {
  const stopped = async () => {
    const both = await beforeTheWrite();
    await both.finn.say('stop writes odd values in Intune');
    await giveId(both.room);
    return both;
  };

  it('takes two operators, and what waited goes on at once', async () => {
    const { room, finn } = await stopped();
    await finn.say('start writes Microsoft mended it');
    await moment(room);
    expect(await isStopped(room)).toBe(true);
    await room.bram.press(await room.bram.seeCard('personal'), 'Goedkeuren');
    await room.pass(6000);
    expect(await proposalStatus(room, 2)).toBe('approved');
    expect(await isStopped(room)).toBe(false);
    expect(await idInIntune(room)).toBe(await connectorId(room));
    expect(await readBy(room.anna, 'channel')).toContain('I write again: CR-1 goes on.');
  });

  it('is not for who asked, nor for an approver who is no operator', async () => {
    const { room, finn } = await stopped();
    await finn.say('start writes Microsoft mended it');
    await finn.say('approve CR-2');
    expect(await latest(room, 'proposal-vote-refused')).toMatchObject({ facts: { reason: 'own-request' } });
    await room.chloe.say('approve CR-2');
    expect(await latest(room, 'proposal-vote-refused')).toMatchObject({ facts: { reason: 'not-allowed' } });
    expect(await isStopped(room)).toBe(true);
  });

  it('is void when who asked is no operator any more', async () => {
    const { room, finn } = await stopped();
    await finn.say('start writes Microsoft mended it');
    await room.inConsole('operator', 'entra-leave-groups');
    await room.bram.say('approve CR-2');
    expect(await proposalIn(room, 2)).toMatchObject({ status: 'outdated', body: { end: { code: 'votes-lost' } } });
    expect(await isStopped(room)).toBe(true);
  });

  it('cannot be asked while nothing is stopped', async () => {
    const { room, finn } = await roomWithFinn();
    await finn.say('start writes Microsoft mended it');
    expect(await proposalIn(room, 1)).toBeUndefined();
    expect(wordsOf((await finn.seeCard('channel')).cards)).toContain('My writes are not stopped.');
  });

  it('is about one stop: another one since is another decision', async () => {
    const { room, finn } = await stopped();
    await finn.say('start writes Microsoft mended it');
    const { kysely } = room.demo.bot.parts.database;
    await kysely.updateTable('write_stop').set({ at: room.demo.clock.now(), reason: 'again' }).execute();
    await room.bram.say('approve CR-2');
    expect(await proposalStatus(room, 2)).toBe('outdated');
    expect(await isStopped(room)).toBe(true);
  });

  it('can be made to take three', async () => {
    const { room, finn } = await stopped();
    takes(room, 'start-writes', 2);
    await finn.say('start writes Microsoft mended it');
    expect(await proposalIn(room, 2)).toBeUndefined();
    expect(wordsOf((await finn.seeCard('channel')).cards)).toContain('It takes 2 others to agree, and only 1 may.');
    expect(await statusIn(room)).toBe('waiting');
  });
});
