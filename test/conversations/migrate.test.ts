import type { Room } from '../support/demo.js';
import { wordsOf } from '../support/demo.js';
import { countOf } from '../support/operators.js';
import { agreed, appOf, asks, deleteBoth, inConsole, manualApps, partnerOf, roomFor } from '../support/removal.js';
import { changeIn, connectorId, consent, moment, statusIn } from '../support/story.js';

const kind = 'migrate-cloud-connector';
const hour = 3_600_000;

/** Approved and started: the manual connection still stands. */
async function migrating(options: { story?: string; overrides?: object } = {}): Promise<Room> {
  const { story = 'manual', overrides = {} } = options;
  const room = await roomFor('migrate', { story, overrides: { partnerWrite: 'bot', writeAs: 'app', ...overrides } });
  await asks(room, kind, {});
  await agreed(room);
  return room;
}

async function removed(room: Room): Promise<void> {
  await inConsole(room, 'jamf-untick');
  await deleteBoth(room);
}

async function connected(room: Room): Promise<void> {
  await consent(room);
  await room.anna.say(`application-id CR-1 ${await connectorId(room)}`);
  await moment(room);
  await inConsole(room, 'jamf-confirm');
}

const clockOf = async (room: Room) => {
  const change = await changeIn(room);
  return change && 'clock' in change ? change.clock : undefined;
};
const dueOf = async (room: Room) =>
  room.demo.bot.parts.database.kysely.selectFrom('due').select('at').where('kind', '=', 'clock').execute();

describe('from manual to Cloud Connector', () => {
  it('is one change with one approval, and ends verified', async () => {
    const room = await migrating();
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'jamf-untick' } });
    await inConsole(room, 'jamf-untick');
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'apps-deleted' } });
    await deleteBoth(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'jamf-connect' } });
    await connected(room);
    const done = await changeIn(room);
    expect(done).toMatchObject({ status: 'done' });
    expect(done).toMatchObject({
      latches: expect.arrayContaining([
        expect.objectContaining({ step: 'prerequisites', how: 'found' }),
        expect.objectContaining({ step: 'application-id-cleared', how: 'wrote' }),
        expect.objectContaining({ step: 'terminated', how: 'read' }),
        expect.objectContaining({ step: 'jamf-confirm', how: 'read' }),
      ]),
    });
    expect(await partnerOf(room)).toMatchObject({
      partnerState: 'enabled',
      singleTenantAppId: await connectorId(room),
    });
    for (const name of manualApps) expect(await appOf(room, name)).toBeUndefined();
    const { kysely } = room.demo.bot.parts.database;
    const promises = await kysely.selectFrom('promise').select(['name', 'scope']).orderBy('name').execute();
    expect(promises.map(({ name }) => name)).toEqual([
      'consent-connector',
      'consent-registration',
      'no-removal-date',
      'partner-application-id',
      'partner-enabled',
    ]);
    await room.anna.say('show CR-1', { place: 'personal' });
    const words = wordsOf((await room.anna.seeCard('personal')).cards);
    for (const said of ['nobody has to register anew', 'stays behind', 'first heartbeat'])
      expect(words).toContain(said);
  });

  it('replaces what earlier changes promised', async () => {
    const room = await migrating();
    const change = await changeIn(room);
    const { kysely } = room.demo.bot.parts.database;
    const old = { lock_key: change?.lockKey ?? '', change_id: change?.id ?? '', since: new Date(), basis: '{}' };
    await kysely
      .insertInto('promise')
      .values({ ...old, scope: 'shared', name: 'manual-secret' })
      .execute();
    await removed(room);
    await connected(room);
    expect(await statusIn(room)).toBe('done');
    const names = await kysely.selectFrom('promise').select('name').execute();
    expect(names.map(({ name }) => name)).not.toContain('manual-secret');
  });

  it('says whom and what it deletes before anybody agrees', async () => {
    const room = await roomFor('migrate', { story: 'manual' });
    await asks(room, kind, {});
    await room.chloe.say('show CR-1', { place: 'personal' });
    const words = wordsOf((await room.chloe.seeCard('personal')).cards);
    for (const said of ['24 hours begin', 'Jamf Conditional Access', 'need not register anew', 'as set in Jamf Pro']) {
      expect(words).toContain(said);
    }
  });

  it('shows no step of the connector before the old connection is seen to be gone', async () => {
    const room = await migrating();
    await inConsole(room, 'jamf-untick');
    await room.anna.say('confirm CR-1 6');
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'apps-deleted' }, attestations: [] });
  });
});

describe('the 24 hours', () => {
  it('begin with the last look that still showed the connection', async () => {
    const room = await migrating();
    await room.pass(60_000);
    const stood = room.demo.clock.now().getTime();
    expect(await clockOf(room)).toBeUndefined();
    await room.pass(1000);
    await inConsole(room, 'jamf-untick');
    const clock = await clockOf(room);
    const [earliest, latest, deadline] = [clock?.earliest, clock?.latest, clock?.deadline].map(at =>
      Date.parse(at ?? ''),
    );
    expect(earliest).toBeGreaterThanOrEqual(stood - 6000);
    expect(earliest).toBeLessThan(latest ?? 0);
    expect(deadline).toBe((earliest ?? 0) + 24 * hour);
    expect(await countOf(room, 'clock-started')).toBe(1);
  });

  it('begin with a word, where nothing shows it', async () => {
    const room = await migrating({ story: 'dead-secret' });
    await room.inConsole('approver', 'jamf-untick');
    await room.pass(120_000);
    expect(await clockOf(room)).toBeUndefined();
    await room.anna.say('confirm CR-1 2');
    await moment(room);
    const clock = await clockOf(room);
    expect(Date.parse(clock?.latest ?? '') - Date.parse(clock?.earliest ?? '')).toBeLessThan(10_000);
  });

  it('begin when an app goes first, whatever the order', async () => {
    const room = await migrating();
    await inConsole(room, 'entra-delete-app', { applicationId: (await appOf(room, manualApps[0]))?.appId });
    expect(await clockOf(room)).toBeDefined();
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'jamf-untick' } });
  });

  it('do not begin while nothing can be read', async () => {
    const room = await migrating();
    await room.control('faults', {
      api: 'graph',
      path: 'deviceManagementPartners',
      effect: { is: 'status', status: 403 },
    });
    await room.pass(60_000);
    expect(await clockOf(room)).toBeUndefined();
    await room.control('faults', undefined, 'DELETE');
    await room.pass(60_000);
    expect(await clockOf(room)).toBeUndefined();
  });

  it('do not begin at an unknown time: what was gone before the plan went then', async () => {
    const room = await roomFor('migrate', { story: 'manual', overrides: { partnerWrite: 'bot', writeAs: 'app' } });
    await room.inConsole('approver', 'jamf-untick');
    await asks(room, kind, {});
    await agreed(room);
    expect(await changeIn(room)).toMatchObject({
      waiting: { step: 'apps-deleted' },
      plan: { baseline: { stands: false } },
    });
    expect(await clockOf(room)).toBeUndefined();
  });

  it('are told at 12, 4, 1 and 0 hours, each once; then it goes on', async () => {
    const room = await migrating();
    await removed(room);
    for (const hours of [12, 8, 3]) await room.pass(hours * hour);
    await room.pass(hour);
    await room.pass(hour);
    expect(await countOf(room, 'clock-alarm')).toBe(4);
    const lines = (await room.anna.see('channel')).map(({ text }) => text ?? '').filter(text => /24|hour/.test(text));
    expect(lines).toHaveLength(4);
    await connected(room);
    expect(await statusIn(room)).toBe('done');
    expect(await countOf(room, 'clock-alarm')).toBe(4);
  });

  it('of a jump over several tell the last one only', async () => {
    const room = await migrating();
    await removed(room);
    await room.pass(30 * hour);
    await moment(room);
    expect(await countOf(room, 'clock-alarm')).toBe(1);
    expect(await dueOf(room)).toEqual([]);
  });

  it('are not told any more once Intune shows the connector', async () => {
    const room = await migrating();
    await removed(room);
    expect(await dueOf(room)).toHaveLength(4);
    await connected(room);
    expect(await dueOf(room)).toEqual([]);
    await room.pass(30 * hour);
    expect(await countOf(room, 'clock-alarm')).toBe(0);
  });
});
