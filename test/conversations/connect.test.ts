import { entriesOf, verifyChain } from '../../src/audit/store.js';
import { lockHolder } from '../../src/changes/store.js';
import {
  approve,
  ask,
  changeIn,
  connectorId,
  consent,
  lastWords,
  moment,
  roomWithPeople,
  statusIn,
} from '../support/story.js';

describe('connecting a first instance', () => {
  it('goes from a typed line to a verified connection', async () => {
    const room = await roomWithPeople();
    await room.anna.say(ask);
    expect(await lastWords(room)).toContain('Reading both sides');

    await moment(room);
    const plan = await lastWords(room, 'bram', 'personal');
    expect(plan).toContain('Anna de Vries');
    expect(plan).toContain('the new office gets Macs');
    expect(plan).toContain('Require compliant Mac');

    await approve(room);
    expect(await changeIn(room)).toMatchObject({
      status: 'waiting',
      waiting: { reason: 'person', step: 'jamf-connect' },
    });

    await consent(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'application-id' } });

    await room.anna.say(`application-id CR-1 ${await connectorId(room)}`);
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'jamf-confirm' } });

    await room.inConsole('approver', 'jamf-confirm');
    await room.pass(6000);
    expect(await statusIn(room)).toBe('done');
    expect(await lastWords(room)).toContain('CR-1');

    await moment(room);
    const { database } = room.demo.bot.parts;
    const change = await changeIn(room);
    expect(await lockHolder(database, change?.lockKey ?? '')).toBeUndefined();
    const kept = await database.kysely.selectFrom('promise').select(['scope', 'name']).orderBy('name').execute();
    expect(kept.map(promise => promise.name)).toEqual([
      'consent-connector',
      'consent-registration',
      'no-removal-date',
      'partner-application-id',
      'partner-enabled',
    ]);
    const events = (await entriesOf(database.kysely, change?.id ?? '')).map(entry => entry.event);
    expect(events[0]).toBe('change-requested');
    expect(events.at(-1)).toBe('change-done');
    expect(events.filter(event => event === 'step-about-to')).toHaveLength(1);
    expect(events.filter(event => event === 'step-did')).toHaveLength(1);
    expect((await verifyChain(database.kysely)).ok).toBe(true);
  });

  it('takes a cancelled consent as an ordinary wait', async () => {
    const room = await roomWithPeople();
    await room.anna.say(ask);
    await approve(room);
    await room.inConsole('approver', 'jamf-connect');
    await room.inConsole('approver', 'cancel-consent');
    await room.pass(6000);
    expect(await changeIn(room)).toMatchObject({ status: 'waiting', waiting: { reason: 'person' } });
    await consent(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'application-id' } });
  });

  it('lets a person put the id into Intune when the bot may not', async () => {
    const room = await roomWithPeople({ overrides: { partnerWrite: 'person' } });
    await room.anna.say(ask);
    await approve(room);
    await consent(room);
    const id = await connectorId(room);
    await room.anna.say(`application-id CR-1 ${id}`);
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'person', step: 'partner-application-id' } });
    await room.inConsole('approver', 'intune-application-id', { applicationId: id });
    await room.pass(6000);
    await room.inConsole('approver', 'jamf-confirm');
    await room.pass(6000);
    expect(await statusIn(room)).toBe('done');
    expect(await changeIn(room)).toMatchObject({ attempts: [] });
  });

  it('waits with patience for what shows late', async () => {
    const room = await roomWithPeople();
    await room.anna.say(ask);
    await approve(room);
    await consent(room);
    await room.control('lag', { intune: 120, graph: 60 });
    await room.anna.say(`application-id CR-1 ${await connectorId(room)}`);
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'replication', step: 'partner-application-id' } });
    await room.pass(125_000);
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'person', step: 'jamf-confirm' } });
    const attempts = (await changeIn(room)) as { attempts?: unknown[] };
    expect(attempts.attempts).toHaveLength(1);
  });
});

describe('a further instance', () => {
  it('keeps its human steps and says what cannot be read back', async () => {
    const room = await roomWithPeople({ story: 'second-instance' });
    await room.anna.say('connect jamf globex cloud global default because globex joins the tenant');
    await approve(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'jamf-connect' } });
    await room.anna.say('confirm CR-1 2');
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'application-id' } });
    await room.anna.say('application-id CR-1 99999999-9999-4999-8999-999999999999');
    expect(await changeIn(room)).toMatchObject({ inputs: {} });
    await room.anna.say(`application-id CR-1 ${await connectorId(room)}`);
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'jamf-confirm' } });
    await room.anna.say('confirm CR-1 6');
    await moment(room);
    const done = await changeIn(room);
    expect(done).toMatchObject({ status: 'done', attempts: [] });
    expect(done).toMatchObject({
      latches: expect.arrayContaining([expect.objectContaining({ step: 'jamf-confirm', how: 'attested' })]),
    });
  });
});

describe('what is refused before a plan is made', () => {
  it.each([
    ['manual', 'manual-in-place'],
    ['old-jamf', 'prerequisites-fail'],
    ['no-licence', 'prerequisites-fail'],
  ])('in the story %s: %s', async (story, code) => {
    const room = await roomWithPeople({ story });
    await room.anna.say(ask);
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ status: 'failed', end: { code } });
    await room.anna.say(ask);
    expect(await statusIn(room, 2)).toBe('drafting');
  });

  it('while another change is open', async () => {
    const room = await roomWithPeople();
    await room.anna.say(ask);
    await room.anna.say('connect jamf globex cloud global default because we want both at once');
    expect(await lastWords(room)).toContain('CR-1');
    expect(await changeIn(room, 2)).toBeUndefined();
  });
});

describe('permissions beyond the documented ones', () => {
  it('are accepted by an approver, not by the requester, and pinned', async () => {
    const room = await roomWithPeople({ story: 'extra-permission' });
    await room.anna.say('connect jamf globex cloud global default because globex joins the tenant');
    await approve(room);
    await room.anna.say('confirm CR-1 2');
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { code: 'grants-extra' } });
    const { step } = ((await changeIn(room)) as { waiting: { step: string } }).waiting;
    await room.anna.say(`confirm CR-1 ${step}`);
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { code: 'grants-extra' } });
    await room.bram.say(`confirm CR-1 ${step}`);
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'application-id' } });
  });
});
