import { hours, minutes } from '../../src/clock.js';
import type { Room } from '../support/demo.js';
import { approveBy, askFor, occurrences, roomFor, saidInChannel, shown } from '../support/ends.js';
import { changeIn, connectorId, lastWords, moment, statusIn } from '../support/story.js';

const asLast = { kind: 'disconnect', wish: { remaining: 'none' } } as const;
const othersStay = { kind: 'disconnect', wish: { remaining: 'others' } } as const;

const promises = (room: Room) =>
  room.demo.bot.parts.database.kysely.selectFrom('promise').select(['scope', 'name']).execute();

/** A promise that an earlier change made and that is watched since. */
const keep = (room: Room, scope: string, name: string) =>
  room.demo.bot.parts.database.kysely
    .insertInto('promise')
    .values({
      lock_key: `${room.demo.bot.parts.settings.tenantId}/pdm`,
      scope,
      name,
      change_id: '00000000-0000-4000-8000-000000000001',
      since: new Date(),
      basis: JSON.stringify({}),
    })
    .execute();

describe('disconnecting the last server', () => {
  it.each(['connected', 'manual'])('ends in Terminated, with the date that Intune set (%s)', async story => {
    const room = await roomFor(story);
    await keep(room, 'shared', 'partner-enabled');
    await keep(room, 'acme', 'of-acme');
    await keep(room, 'globex', 'of-globex');
    await askFor(room, asLast);
    const plan = await lastWords(room, 'bram', 'personal');
    expect(plan).toContain('Require compliant Mac');
    expect(plan).toContain('drie maanden');
    expect(plan).toContain('blokkeert');
    await approveBy(room, 'bram');
    expect(await statusIn(room)).toBe('planned');
    await approveBy(room, 'chloe');
    expect(await changeIn(room)).toMatchObject({
      status: 'waiting',
      waiting: { reason: 'person', step: 'jamf-untick' },
    });
    await room.inConsole('approver', 'jamf-untick');
    await room.pass(6000);
    expect(await changeIn(room)).toMatchObject({
      status: 'done',
      latches: [
        { step: 'jamf-untick', how: 'read' },
        { step: 'terminated', how: 'read' },
      ],
      end: { facts: { state: 'terminated', removalDate: expect.stringMatching(/^20/) } },
    });
    expect(await promises(room)).toEqual([{ scope: 'globex', name: 'of-globex' }]);
    expect(await shown(room)).toMatch(/Macs leave Intune on\W.*20\d\d-/);
  });

  it('waits for Intune to show it after a word, and then offers the way out', async () => {
    const room = await roomFor('connected');
    await askFor(room, asLast);
    await approveBy(room, 'bram', 'chloe');
    await room.anna.say('confirm CR-1 1');
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'replication', step: 'terminated' } });
    await room.pass(minutes(61));
    expect(await changeIn(room)).toMatchObject({
      waiting: { reason: 'person', code: 'terminated-not-seen', facts: { ways: ['terminate'] } },
    });
    const card = await shown(room);
    expect(card).toContain('Intune ends the connection itself (Graph).');
    expect(card).not.toContain('goes on without it');
    await room.inConsole('approver', 'jamf-untick');
    await room.pass(minutes(20));
    expect(await statusIn(room)).toBe('done');
  });

  it('is outdated when somebody else was quicker', async () => {
    const room = await roomFor('connected');
    await askFor(room, asLast);
    await approveBy(room, 'bram');
    await room.inConsole('approver', 'jamf-untick');
    await approveBy(room, 'chloe');
    expect(await changeIn(room)).toMatchObject({ status: 'outdated', end: { code: 'not-connected' } });
  });
});

describe('disconnecting one of several', () => {
  it('takes a word, sees the others unchanged, and ends only the promises of that server', async () => {
    const room = await roomFor('two-connected');
    await keep(room, 'shared', 'partner-enabled');
    await keep(room, 'acme', 'of-acme');
    await askFor(room, othersStay);
    expect(await lastWords(room, 'bram', 'personal')).toContain('niet gedocumenteerd');
    await approveBy(room, 'bram', 'chloe');
    await room.inConsole('approver', 'jamf-untick');
    await room.pass(6000);
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'jamf-untick' } });
    await room.anna.say('confirm CR-1 1');
    await moment(room);
    expect(await changeIn(room)).toMatchObject({
      status: 'done',
      latches: [
        { step: 'jamf-untick', how: 'attested', by: { name: 'Anna de Vries' } },
        { step: 'others-unchanged', how: 'read', evidence: { state: 'enabled' } },
      ],
    });
    expect(await promises(room)).toEqual([{ scope: 'shared', name: 'partner-enabled' }]);
    await room.pass(hours(25));
    expect(await saidInChannel(room)).not.toContain('may have lost');
  });

  it('says when the others drop with it, and an approver may accept that', async () => {
    const room = await roomFor('connected');
    await askFor(room, othersStay);
    await approveBy(room, 'bram', 'chloe');
    await room.inConsole('approver', 'jamf-untick');
    await room.anna.say('confirm CR-1 1');
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'replication', code: 'others-settling' } });
    await room.pass(minutes(11));
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'person', code: 'others-dropped' } });
    await room.anna.say('confirm CR-1 2');
    await moment(room);
    expect(await statusIn(room)).toBe('waiting');
    await room.bram.say('bevestig CR-1 2');
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ status: 'done' });
  });

  it('tells once when the others drop within a day', async () => {
    const room = await roomFor('two-connected');
    await askFor(room, othersStay);
    await approveBy(room, 'bram', 'chloe');
    await room.anna.say('confirm CR-1 1');
    await moment(room);
    await room.pass(minutes(20));
    await room.inConsole('approver', 'jamf-untick', { alias: 'acme' });
    await room.inConsole('approver', 'jamf-untick', { alias: 'globex' });
    await room.pass(hours(1));
    await room.pass(hours(4));
    await room.pass(hours(24));
    expect(occurrences(await saidInChannel(room), 'may have lost their connection')).toBe(1);
  });
});

describe('what is refused', () => {
  it.each([
    ['fresh', asLast, 'not-connected'],
    ['disconnected', asLast, 'not-connected'],
    ['disconnected', othersStay, 'not-connected'],
    ['manual', othersStay, 'manual-is-single'],
  ])('in the story %s: %j', async (story, asking, code) => {
    const room = await roomFor(story);
    await askFor(room, asking);
    expect(await changeIn(room)).toMatchObject({ status: 'failed', end: { code } });
    const card = await shown(room);
    expect(card).toContain('Disconnect Jamf Pro');
    expect(card).not.toContain(code);
  });

  it('as the last one while another was connected here', async () => {
    const room = await roomFor('second-instance');
    await room.anna.say('connect jamf globex cloud global default because globex joins the tenant');
    await approveBy(room, 'bram');
    await room.anna.say('confirm CR-1 2');
    await moment(room);
    await room.anna.say(`application-id CR-1 ${await connectorId(room)}`);
    await moment(room);
    await room.anna.say('confirm CR-1 6');
    await moment(room);
    expect(await statusIn(room)).toBe('done');
    await askFor(room, asLast);
    expect(await changeIn(room, 2)).toMatchObject({
      status: 'failed',
      end: { code: 'others-connected', facts: { others: ['globex'] } },
    });
    expect(await shown(room, 2)).toContain('globex');
  });
});
