import type { Room } from '../support/demo.js';
import { approve, ask, changeIn, connectorId, consent, moment, roomWithPeople, statusIn } from '../support/story.js';

/** What Microsoft may answer instead of what was asked for. */
const faults = [
  { is: 'status', status: 401 },
  { is: 'status', status: 403 },
  { is: 'status', status: 429, retryAfterSeconds: 1 },
  { is: 'status', status: 500 },
  { is: 'half-json' },
  { is: 'reset' },
] as const;
const named = faults.map(effect => ['status' in effect ? String(effect.status) : effect.is, effect] as const);

const switchOn = (room: Room, effect: object, path = '.*') => room.control('faults', { api: 'graph', path, effect });
const switchOff = (room: Room) => room.control('faults', undefined, 'DELETE');

/** Everything that may be said of a change whose world cannot be read: it waits, nothing is taken for done or gone. */
async function expectPatience(room: Room, step: string): Promise<void> {
  const change = await changeIn(room);
  expect(change).toMatchObject({ status: 'waiting', waiting: { step } });
}

describe.each(named)('Graph answers %s', (_name, effect) => {
  it('while people are at work: waits, says so, and goes on afterwards', async () => {
    const room = await roomWithPeople();
    await room.anna.say(ask);
    await approve(room);
    await switchOn(room, effect, 'servicePrincipals');
    for (const step of ['jamf-connect', 'consent-connector', 'consent-registration']) {
      await room.inConsole('approver', step);
    }
    await room.pass(6000);
    await expectPatience(room, 'jamf-connect');
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'unreadable' } });
    await switchOff(room);
    await room.pass(60_000);
    await expectPatience(room, 'application-id');
  });
});

describe.each(named)('the write is answered with %s', (_name, effect) => {
  it('never a false "done", and one effect in the end', async () => {
    const room = await roomWithPeople();
    await room.anna.say(ask);
    await approve(room);
    await consent(room);
    await room.control('faults', {
      api: 'graph',
      method: 'PATCH',
      path: 'deviceManagementPartners',
      effect,
    });
    await room.anna.say(`application-id CR-1 ${await connectorId(room)}`);
    await moment(room);
    const during = await changeIn(room);
    expect(during?.status).toBe('waiting');
    await switchOff(room);
    await room.pass(11 * 60_000);
    await room.pass(60_000);
    await expectPatience(room, 'jamf-confirm');
    const entries = await room.demo.bot.parts.database.kysely
      .selectFrom('audit')
      .select('event')
      .where('event', '=', 'step-done')
      .execute();
    expect(entries).toHaveLength(5);
  });
});

describe('a plan', () => {
  it.each(named)('is not made of a world that answers %s', async (name, effect) => {
    // One of them in earnest, with every second the bot waits between its tries.
    const room = await roomWithPeople({ waits: name === '500' });
    await switchOn(room, effect, 'deviceManagementPartners');
    await room.anna.say(ask);
    await room.pass(1000);
    expect(['drafting', 'failed']).toContain(await statusIn(room));
    await room.pass(130_000);
    expect(await changeIn(room)).toMatchObject({ status: 'failed' });
  });
});
