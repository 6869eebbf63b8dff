import { entriesOf } from '../../src/audit/store.js';
import { demoGroups } from '../../src/simulator/people.js';
import type { Room } from '../support/demo.js';
import { approve, changeIn, lastWords, moment, roomWithPeople, statusIn } from '../support/story.js';

const smart = { applicableGroup: 'All Managed Clients', complianceGroup: 'Compliant Macs' };
const groups = { groups: [demoGroups.macUsers] };
const asked = `applicable "${smart.applicableGroup}" compliance "${smart.complianceGroup}" groups ${demoGroups.macUsers}`;
const connect = `connect jamf acme device-compliance ${asked} because the old platform ends`;
const migrate = `migrate acme device-compliance ${asked} because the old platform ends`;
const disconnect = 'disconnect acme device-compliance because the contract with Jamf ends';

/** What a person does in the consoles, each step seen before the next. */
async function play(room: Room, ...steps: readonly (readonly [string, object?])[]): Promise<void> {
  for (const [step, more] of steps) {
    await room.inConsole('approver', step, more);
    await room.pass(6000);
  }
}

/** Two people approve what takes something away. */
async function approvedByTwo(room: Room): Promise<void> {
  await moment(room);
  for (const person of [room.bram, room.chloe]) {
    await person.press(await person.seeCard('personal'), 'approvals');
    await moment(room);
  }
}

const waitsFor = async (room: Room) => {
  const change = await changeIn(room);
  return change?.status === 'waiting' ? [change.waiting.step, change.waiting.code] : [change?.status];
};

const promisesOf = (room: Room) =>
  room.demo.bot.parts.database.kysely.selectFrom('promise').select(['lock_key', 'name']).orderBy('name').execute();

const connected = [
  ['jamf-dc-enable', smart],
  ['consent-dc-connector'],
  ['consent-dc-registration'],
  ['intune-add-compliance-partner', groups],
  ['jamf-dc-confirm'],
] as const;

describe('connecting by Device Compliance', () => {
  it('goes from a typed line to a verified partner with exactly the named groups', async () => {
    const room = await roomWithPeople();
    await room.anna.say(connect);
    await moment(room);
    expect(await lastWords(room, 'bram', 'personal')).toContain('Compliant Macs');
    await approve(room);
    expect(await waitsFor(room)).toEqual(['jamf-device-compliance', 'jamf-device-compliance-open']);
    await play(room, ...connected);
    expect(await statusIn(room)).toBe('done');
    expect(await lastWords(room)).toContain('Intune');
    expect((await promisesOf(room)).map(({ name }) => name)).toEqual([
      'compliance-groups',
      'compliance-macos-onboarded',
      'compliance-partner-enabled',
      'consent-compliance-connector',
      'consent-compliance-registration',
    ]);
    const events = (await entriesOf(room.demo.bot.parts.database.kysely, (await changeIn(room))?.id ?? '')).map(
      ({ event }) => event,
    );
    expect(events).not.toContain('step-about-to');
  });

  it('does not take all users: that breaks the connection', async () => {
    const room = await roomWithPeople();
    await room.anna.say(connect);
    await approve(room);
    await play(room, ['jamf-dc-enable', smart], ['consent-dc-connector'], ['consent-dc-registration']);
    await play(room, ['intune-add-compliance-partner', { groups: 'all-users' }]);
    expect(await waitsFor(room)).toEqual(['compliance-partner', 'compliance-all-users']);
    expect(await lastWords(room)).toContain('breaks the connection');
    await play(
      room,
      ['intune-remove-compliance-partner'],
      ['intune-add-compliance-partner', groups],
      ['jamf-dc-confirm'],
    );
    expect(await statusIn(room)).toBe('done');
  });

  it('is refused over the old platform, and says what to ask for', async () => {
    const room = await roomWithPeople({ story: 'connected' });
    await room.anna.say(connect);
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ status: 'failed', end: { code: 'legacy-in-place' } });
    expect(await lastWords(room)).toContain('migrate');
  });

  it('again: asks for what only a person can do, and takes nothing from before for it', async () => {
    const room = await roomWithPeople({ story: 'device-compliance' });
    await room.anna.say(connect);
    await approve(room);
    expect(await waitsFor(room)).toEqual(['jamf-device-compliance', 'jamf-device-compliance-open']);
    await room.anna.say('confirm CR-1 2');
    await room.pass(6000);
    expect(await waitsFor(room)).toEqual(['jamf-compliance-confirm', 'compliance-confirm-open']);
    await room.anna.say('confirm CR-1 6');
    await room.pass(6000);
    expect(await statusIn(room)).toBe('done');
    const change = await changeIn(room);
    const attested = change && 'latches' in change ? change.latches?.filter(({ how }) => how === 'attested') : [];
    expect(attested?.map(({ step, by }) => [step, by?.name])).toEqual([
      ['jamf-device-compliance', 'Anna de Vries'],
      ['jamf-compliance-confirm', 'Anna de Vries'],
    ]);
  });
});

describe('moving to Device Compliance', () => {
  it('takes the old platform away first, and ends what was promised of it', async () => {
    const room = await roomWithPeople({ story: 'connected' });
    await room.anna.say(migrate);
    await approvedByTwo(room);
    expect(await waitsFor(room)).toEqual(['old-partner-groups', 'old-groups-open']);
    await play(room, ['intune-groups', { include: [] }]);
    expect(await waitsFor(room)).toEqual(['old-jamf-untick', 'old-untick-open']);
    await play(room, ['jamf-untick'], ...connected);
    expect(await statusIn(room)).toBe('done');
    expect((await promisesOf(room)).every(({ lock_key }) => lock_key.endsWith('/pcm'))).toBe(true);
  });

  it('without an old connection says what to ask for', async () => {
    const room = await roomWithPeople();
    await room.anna.say(migrate);
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ status: 'failed', end: { code: 'no-old-connection' } });
    expect(await lastWords(room)).toContain('connect jamf');
  });
});

describe('ending Device Compliance', () => {
  it("takes somebody's word for Jamf, and reads Intune for the row", async () => {
    const room = await roomWithPeople({ story: 'device-compliance' });
    await room.anna.say(disconnect);
    await approvedByTwo(room);
    await room.inConsole('approver', 'jamf-dc-disable');
    await room.pass(6000);
    expect(await waitsFor(room)).toEqual(['jamf-compliance-off', 'jamf-compliance-off-open']);
    await room.anna.say('confirm CR-1 1');
    await room.pass(6000);
    expect(await waitsFor(room)).toEqual(['compliance-partner-removed', 'compliance-partner-present']);
    await play(room, ['intune-remove-compliance-partner']);
    expect(await statusIn(room)).toBe('done');
    expect(await promisesOf(room)).toEqual([]);
  });
});
