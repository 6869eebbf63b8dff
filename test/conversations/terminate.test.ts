import { approveBy, askFor, roomFor, shown } from '../support/ends.js';
import { changeIn, connectorId, lastWords, moment, statusIn } from '../support/story.js';

const asked = { kind: 'terminate', wish: {} } as const;

describe('ending the connection in Intune', () => {
  it('is written by the bot once two people agreed, and ends what was promised for every server', async () => {
    const room = await roomFor('second-instance');
    await room.anna.say('connect jamf globex cloud global default because globex joins the tenant');
    await approveBy(room, 'bram');
    await room.anna.say('confirm CR-1 2');
    await moment(room);
    await room.anna.say(`application-id CR-1 ${await connectorId(room)}`);
    await moment(room);
    await room.anna.say('confirm CR-1 6');
    await moment(room);
    const { kysely } = room.demo.bot.parts.database;
    expect(await kysely.selectFrom('promise').select('name').execute()).not.toEqual([]);

    await askFor(room, asked);
    const plan = await lastWords(room, 'bram', 'personal');
    expect(plan).toContain('acme, globex');
    await approveBy(room, 'bram');
    expect(await statusIn(room, 2)).toBe('planned');
    await approveBy(room, 'chloe');
    await room.pass(6000);
    expect(await changeIn(room, 2)).toMatchObject({
      status: 'done',
      latches: [{ step: 'partner-terminated', how: 'wrote' }],
      attempts: [{ state: 'did' }],
      end: { facts: { state: 'terminated', removalDate: expect.stringMatching(/^20/) } },
    });
    expect(await kysely.selectFrom('promise').select('name').execute()).toEqual([]);
    expect(await shown(room, 2)).toMatch(/Macs leave Intune on\W.*20/);
    await askFor(room, { kind: 'disconnect', wish: { remaining: 'none' } });
    expect(await changeIn(room, 3)).toMatchObject({ end: { code: 'not-connected' } });
  });

  it("is a person's where the bot may not write", async () => {
    const room = await roomFor('connected', { overrides: { partnerWrite: 'person' } });
    await askFor(room, asked);
    await approveBy(room, 'bram', 'chloe');
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'person', step: 'partner-terminated' } });
    expect(await shown(room)).toContain('only while Jamf is connected');
    await room.inConsole('approver', 'intune-terminate');
    await room.pass(6000);
    expect(await changeIn(room)).toMatchObject({ status: 'done', attempts: [] });
  });

  it.each(['fresh', 'disconnected'])('is refused where nothing is connected (%s)', async story => {
    const room = await roomFor(story);
    await askFor(room, asked);
    expect(await changeIn(room)).toMatchObject({ status: 'failed', end: { code: 'not-connected' } });
  });
});
