import type { Executing } from '../../src/changes/change.js';
import type { Settings } from '../../src/settings.js';
import type { Room } from '../support/demo.js';
import { wordsOf } from '../support/demo.js';
import { approve, ask, changeIn, connectorId, consent, lastWords, moment, roomWithPeople } from '../support/story.js';

/** The bot holds no power to write: whoever runs a step signs in for it. */
const asApprover: Partial<Settings> = { writeAs: 'approver', writer: undefined };

/** Up to the one step that writes. */
async function readyToRun(overrides: Partial<Settings> = {}): Promise<Room> {
  const room = await roomWithPeople({ overrides: { ...asApprover, ...overrides } });
  await room.anna.say(ask);
  await approve(room);
  await consent(room);
  await room.anna.say(`application-id CR-1 ${await connectorId(room)}`);
  await moment(room);
  return room;
}

/** Their own view of the change's card in the channel, and not the short answers that came after it. */
async function view(room: Room, who: 'anna' | 'bram' | 'chloe' | 'eva') {
  const found = (await room[who].see('channel')).findLast(message =>
    JSON.stringify(message.cards).includes('"history"'),
  );
  if (!found) throw new Error(`${who} sees no change`);
  return found;
}

async function partnerId(room: Room): Promise<string> {
  const world = (await room.control('world', undefined, 'GET')) as {
    partners: { displayName: string; singleTenantAppId: string }[];
  };
  const jamf = world.partners.find(partner => /jamf/i.test(partner.displayName));
  if (!jamf) throw new Error('Intune has no row for Jamf');
  return jamf.singleTenantAppId;
}
const written = async (room: Room) => ((await changeIn(room)) as Executing).attempts;
const recorded = (room: Room) =>
  room.demo.bot.parts.database.kysely.selectFrom('audit').selectAll().orderBy('sequence').execute();

describe('a step that writes', () => {
  it('waits until somebody signs in, and says so once', async () => {
    const room = await readyToRun();
    expect(await changeIn(room)).toMatchObject({
      status: 'waiting',
      waiting: { reason: 'sign-in', step: 'partner-application-id' },
    });
    await room.pass(60_000);
    expect(await written(room)).toEqual([]);
    const lines = (await room.anna.see('channel')).filter(message => /is ready for step 5b/.test(message.text ?? ''));
    expect(lines).toHaveLength(1);
  });

  it('is written in the name of who pressed, once, and goes on', async () => {
    const room = await readyToRun();
    await room.bram.press(await view(room, 'bram'), 'run-step');
    await moment(room);
    expect(await partnerId(room)).toBe(await connectorId(room));
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'jamf-confirm' } });
    const did = (await recorded(room)).filter(row => row.event === 'step-did' || row.event === 'step-about-to');
    expect(did.map(row => (row.entry as { botIdentity?: string }).botIdentity)).toEqual([
      'user:5c0d5a1e-0000-4000-8000-00000000e002',
      'user:5c0d5a1e-0000-4000-8000-00000000e002',
    ]);
  });

  it('may be run by who asked, where one approval is enough', async () => {
    const room = await readyToRun();
    await room.anna.press(await view(room, 'anna'), 'run-step');
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'jamf-confirm' } });
  });

  it('is no less done when somebody does it by hand', async () => {
    const room = await readyToRun();
    await room.inConsole('approver', 'intune-application-id', { applicationId: await connectorId(room) });
    await room.pass(6000);
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'jamf-confirm' }, attempts: [] });
  });

  it('is written once when two press at the same moment', async () => {
    const room = await readyToRun();
    const [anna, bram] = [await view(room, 'anna'), await view(room, 'bram')];
    await Promise.all([room.anna.press(anna, 'run-step'), room.bram.press(bram, 'run-step')]);
    await moment(room);
    expect(await written(room)).toHaveLength(1);
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'jamf-confirm' } });
  });
});

describe('nothing is written', () => {
  const stillWaits = async (room: Room) => {
    expect(await changeIn(room)).toMatchObject({ status: 'waiting', waiting: { step: 'partner-application-id' } });
    expect(await partnerId(room)).toBe('');
  };

  it('by a typed line: it brings no sign-in, but the card has the button', async () => {
    const room = await readyToRun();
    await room.bram.say('run CR-1 5b', { place: 'personal' });
    await stillWaits(room);
    expect(await lastWords(room, 'bram', 'personal')).toMatch(/Run step 5b/);
  });

  it('when the person cancels the sign-in', async () => {
    const room = await readyToRun();
    await room.bram.press(await view(room, 'bram'), 'run-step', {}, { signIn: 'refuse' });
    await stillWaits(room);
  });

  it('when somebody else signed in than who pressed', async () => {
    const room = await readyToRun();
    const answer = await room.bram.press(await view(room, 'bram'), 'run-step', {}, { signIn: 'wrong' });
    await stillWaits(room);
    expect(JSON.stringify(answer)).toMatch(/iemand anders aangemeld/i);
    expect((await recorded(room)).at(-1)).toMatchObject({ event: 'input-refused' });
  });

  it('with a token that has expired', async () => {
    const room = await readyToRun();
    await room.bram.press(await view(room, 'bram'), 'run-step', {}, { signIn: 'expired' });
    await stillWaits(room);
    expect(await written(room)).toEqual([]);
  });

  it('for somebody without a role, who is refused before any sign-in', async () => {
    const room = await readyToRun();
    const change = (await changeIn(room)) as Executing;
    const card = await view(room, 'eva');
    expect(JSON.stringify(card.cards)).not.toMatch(/"run-step"/);
    const outcome = await room.eva.act('execute', {
      message: card.id,
      verb: 'run-step',
      data: { id: change.id, step: 'partner-application-id' },
    });
    expect(JSON.stringify(outcome)).toMatch(/right/);
    await stillWaits(room);
  });

  it('for who asked, where it takes two', async () => {
    const room = await roomWithPeople({ overrides: asApprover });
    const connect = room.demo.bot.parts.policy.changes.connect;
    if (!connect) throw new Error('The demo policy allows connect');
    connect.quorum = 2;
    await room.anna.say(ask);
    await approve(room);
    await room.chloe.press(await room.chloe.seeCard('personal'), 'approvals');
    await moment(room);
    await consent(room);
    await room.anna.say(`application-id CR-1 ${await connectorId(room)}`);
    await moment(room);
    const own = await view(room, 'anna');
    expect(wordsOf(own.cards)).toMatch(/somebody else runs this step/);
    const change = (await changeIn(room)) as Executing;
    const pressed = { message: own.id, verb: 'run-step', data: { id: change.id, step: '5b' } };
    expect(JSON.stringify(await room.anna.act('execute', pressed))).toMatch(/two people/);
    await stillWaits(room);
    await room.chloe.press(await view(room, 'chloe'), 'run-step');
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'jamf-confirm' } });
  });

  it('when the approver has left the group since, though somebody with a role signs in', async () => {
    const room = await readyToRun();
    const card = await view(room, 'anna');
    await room.inConsole('approver', 'entra-leave-groups');
    await room.anna.press(card, 'run-step');
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'votes', code: 'votes-lost' }, attempts: [] });
    await stillWaits(room);
  });

  it('from a card of another plan', async () => {
    const room = await readyToRun();
    const card = await view(room, 'bram');
    const change = (await changeIn(room)) as Executing;
    await room.bram.act('execute', {
      message: card.id,
      verb: 'run-step',
      data: { id: change.id, step: '5b', seen: '00000000' },
    });
    await stillWaits(room);
    expect((await recorded(room)).at(-1)).toMatchObject({ event: 'input-refused' });
  });
});

describe('what Microsoft refuses', () => {
  it('without the right in Intune, the write fails in the name of the person, and another can run it', async () => {
    const room = await readyToRun();
    await room.control('faults', { api: 'graph', method: 'PATCH', effect: { is: 'status', status: 403 } });
    await room.bram.press(await view(room, 'bram'), 'run-step');
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'sign-in', code: 'sign-in-refused' } });
    await room.control('faults', undefined, 'DELETE');
    await room.anna.press(await view(room, 'anna'), 'run-step');
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'jamf-confirm' } });
  });

  it('without the consent of the organisation, the card says whose and where', async () => {
    const room = await readyToRun();
    await room.control('credentials', { app: 'bot', act: 'no-consent' });
    const answer = await room.bram.press(await view(room, 'bram'), 'run-step');
    expect(JSON.stringify(answer)).toMatch(/65001|toestemming/);
    expect(await written(room)).toEqual([]);
  });
});

describe('the sign-in itself', () => {
  it('leaves no trace: no token in any table', async () => {
    const room = await readyToRun();
    await room.bram.press(await view(room, 'bram'), 'run-step');
    await moment(room);
    const { kysely } = room.demo.bot.parts.database;
    for (const table of ['change', 'audit', 'activity', 'outbox', 'conversation', 'posted', 'step_up'] as const) {
      const rows = await kysely.selectFrom(table).selectAll().execute();
      expect(JSON.stringify(rows)).not.toMatch(/eyJ[\w-]+\.[\w-]+\.[\w-]+/);
    }
  });
});
