import { giveApplicationId } from '../../src/changes/act.js';
import { continueChange } from '../../src/changes/continue.js';
import { hours, minutes } from '../../src/clock.js';
import { rightsWith } from '../../src/people/rights.js';
import { connectorApp, registrationApp } from '../../src/simulator/apps.js';
import type { Room } from '../support/demo.js';
import { approveBy, occurrences, roomFor, saidInChannel, shown } from '../support/ends.js';
import { changeIn, connectorId, moment } from '../support/story.js';

const again = 'connect jamf acme cloud global default because acme has to report again';
const further = 'connect jamf globex cloud global default because globex joins the tenant';

async function asked(story: string, words: string, options: Parameters<typeof roomFor>[1] = {}): Promise<Room> {
  const room = await roomFor(story, options);
  await room.anna.say(words);
  await approveBy(room, 'bram');
  return room;
}

async function give(room: Room, id: string): Promise<void> {
  await room.anna.say(`application-id CR-1 ${id}`);
  await moment(room);
}

describe.each(['bot', 'person'] as const)('connecting again after a disconnect (the record is written by: %s)', by => {
  it('skips no step of a person because of what is left over, and ends the countdown', async () => {
    const room = await asked('disconnected', again, { overrides: { partnerWrite: by } });
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'person', step: 'jamf-connect' } });
    await room.inConsole('approver', 'jamf-connect');
    await room.anna.say('confirm CR-1 2');
    await moment(room);
    // Both apps are still consented to; Intune still has the id.
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'application-id' } });
    await room.inConsole('approver', 'consent-connector');
    await room.inConsole('approver', 'consent-registration');
    await give(room, await connectorId(room));
    expect(await changeIn(room)).toMatchObject({ attempts: [], waiting: { step: 'jamf-confirm' } });
    await room.anna.say('confirm CR-1 6');
    await moment(room);
    // Somebody's word alone is not enough while Intune shows Terminated.
    expect(await changeIn(room)).toMatchObject({ status: 'waiting', waiting: { step: 'jamf-confirm' } });
    await room.inConsole('approver', 'jamf-confirm');
    await room.pass(6000);
    expect(await changeIn(room)).toMatchObject({
      status: 'done',
      latches: expect.arrayContaining([
        expect.objectContaining({ step: 'jamf-connect', how: 'attested' }),
        expect.objectContaining({ step: 'partner-application-id', how: 'read' }),
        expect.objectContaining({ step: 'jamf-confirm', how: 'read' }),
        expect.objectContaining({ step: 'verified', evidence: expect.objectContaining({ removalDate: null }) }),
      ]),
    });
  });
});

describe('a heartbeat after the end', () => {
  async function connected(): Promise<Room> {
    const room = await asked('disconnected', again);
    await room.inConsole('approver', 'jamf-connect');
    await room.anna.say('confirm CR-1 2');
    await moment(room);
    await room.inConsole('approver', 'consent-connector');
    await room.inConsole('approver', 'consent-registration');
    await give(room, await connectorId(room));
    await room.inConsole('approver', 'jamf-confirm');
    await room.pass(6000);
    expect(await changeIn(room)).toMatchObject({ status: 'done' });
    return room;
  }

  it('is looked for, and nothing is said when it came', async () => {
    const room = await connected();
    await room.pass(hours(2));
    await room.pass(hours(23));
    expect(await saidInChannel(room)).not.toContain('no heartbeat');
  });

  it('is missed once a day has passed, and not before', async () => {
    const room = await connected();
    await room.inConsole('approver', 'entra-disable-app', { applicationId: connectorApp.appId });
    await room.pass(hours(5));
    expect(await saidInChannel(room)).not.toContain('no heartbeat');
    await room.pass(hours(20));
    expect(occurrences(await saidInChannel(room), 'has had no heartbeat')).toBe(1);
  });
});

describe('a further instance whose id is another than the shared one', () => {
  const stuckOnId = { status: 'stuck', stuck: { code: 'id-differs-from-shared' } };

  /** The record names another app of Jamf's than the one whose id is given. */
  async function withAnotherShared(): Promise<Room> {
    const room = await roomFor('second-instance');
    await room.inConsole('approver', 'intune-application-id', { applicationId: registrationApp.appId });
    await room.anna.say(further);
    await approveBy(room, 'bram');
    await room.anna.say('confirm CR-1 2');
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'application-id' } });
    return room;
  }

  it('stops the change, which asks for the id anew once it goes on', async () => {
    const room = await withAnotherShared();
    await give(room, connectorApp.appId);
    expect(await changeIn(room)).toMatchObject({ ...stuckOnId, inputs: { applicationId: connectorApp.appId } });
    expect(await shown(room)).toContain('would cut them off');
    const change = await changeIn(room);
    if (!change) throw new Error('there is a change');
    const acting = { changeId: change.id, person: change.requester, rights: rightsWith(['requester']) };
    expect(await continueChange(room.demo.bot.parts, acting)).toMatchObject({ ok: true });
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ inputs: {}, waiting: { code: 'application-id-open' } });
    expect(await continueChange(room.demo.bot.parts, acting)).toMatchObject({ ok: false, reason: 'not-stuck' });
    await give(room, connectorApp.appId);
    expect(await changeIn(room)).toMatchObject(stuckOnId);
  });
});

describe('an id that is not it', () => {
  async function waiting(): Promise<Room> {
    const room = await asked('second-instance', further);
    await room.anna.say('confirm CR-1 2');
    await moment(room);
    return room;
  }

  it('is named: an object id, one of another tenant, one of another app', async () => {
    const room = await waiting();
    const world = (await room.control('world', undefined, 'GET')) as {
      servicePrincipals: { id: string; appId: string }[];
    };
    const objectId = world.servicePrincipals.find(({ appId }) => appId === connectorApp.appId)?.id ?? '';
    const wrong: readonly [string, RegExp][] = [
      [objectId, /object ID/],
      ['99999999-9999-4999-8999-999999999999', /exists in this tenant/],
      [registrationApp.appId, /not of Jamf's Cloud Connector/],
    ];
    for (const [id, words] of wrong) {
      await give(room, id);
      expect(await changeIn(room)).toMatchObject({ status: 'waiting', inputs: {} });
      expect(await saidInChannel(room)).toMatch(words);
    }
  });

  it.each([' {ID} ', '"ID"', 'ID '])('is recognised with what was copied along: %j', async copied => {
    const room = await waiting();
    const change = await changeIn(room);
    if (!change) throw new Error('there is a change');
    const given = await giveApplicationId(room.demo.bot.parts, {
      changeId: change.id,
      person: change.requester,
      rights: rightsWith(['requester']),
      value: copied.replace('ID', connectorApp.appId.toUpperCase()),
    });
    expect(given).toMatchObject({ ok: true, change: { inputs: { applicationId: connectorApp.appId } } });
    await room.pass(minutes(1));
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'jamf-confirm' } });
  });
});
