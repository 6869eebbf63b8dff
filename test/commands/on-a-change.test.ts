import { changeById } from '../../src/changes/store.js';
import { openSecretLink } from '../../src/commands/secret/link.js';
import { oppositeOf } from '../../src/commands/undo/opposite.js';
import type { Database } from '../../src/database/database.js';
import { toJsonb } from '../../src/database/json.js';
import { randomIds } from '../../src/ids.js';
import { testDatabase } from '../support/database.js';
import { changeIn } from '../views/sample-change.js';
import { bram, type Desk, openDesk, wordsOf } from './turn.js';

const complete = 'connect jamf acme cloud global default because our Macs move to Intune';
let database: Database;
let desk: Desk;

beforeAll(async () => {
  database = await testDatabase();
  desk = openDesk(database);
});
beforeEach(() => desk.clear());

/** A change that was asked for and now stands in this status. */
async function changeNow(status: 'drafting' | 'stuck' | 'failed' | 'waiting' | 'done', more: object = {}) {
  const { copyOf = '', data } = await desk.say(complete);
  const { number } = data as { number: number };
  const asked = await changeById(database, copyOf);
  if (status !== 'drafting') {
    const { id, tenantId, instance, lockKey, requester, reason, wish, conversation } = asked ?? changeIn('stuck');
    const own = { id, number, tenantId, instance, lockKey, requester, reason, wish, conversation };
    const body = toJsonb({ ...changeIn(status, own), ...more });
    await database.kysely.updateTable('change').set({ status, body }).where('id', '=', id).execute();
  }
  return { cr: `CR-${number}`, id: copyOf, number };
}

const refusedOf = async (line: string, how = {}) => {
  const answer = await desk.say(line, how);
  expect(answer.card).toMatchObject({ card: 'refused' });
  return (answer.card.data as { reason: string }).reason;
};

/** What was asked for after the change that was there. */
async function latest() {
  const row = await database.kysely
    .selectFrom('change')
    .select('id')
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow();
  return changeById(database, row.id);
}

describe('continue', () => {
  it('lets a stuck change go on', async () => {
    const { cr, id } = await changeNow('stuck');
    expect(await desk.say(`continue ${cr}`)).toMatchObject({ card: { card: 'note' } });
    expect((await changeById(database, id))?.status).toBe('running');
    expect((await desk.recorded()).map(({ event }) => event)).toContain('change-continued');
  });

  it('says so of one that is not stuck, of none at all, and to somebody without a role', async () => {
    const { cr } = await changeNow('drafting');
    expect(await refusedOf(`ga verder met ${cr}`)).toBe('not-stuck');
    expect(await refusedOf('continue CR-99999')).toBe('change-unknown');
    expect(await refusedOf(`continue ${cr}`, { roles: [] })).toBe('no-right');
  });
});

describe('start over', () => {
  it('asks for the same anew and takes over from the stuck one', async () => {
    const { cr, id } = await changeNow('stuck');
    const answer = await desk.say(`start over ${cr}`);
    expect(answer).toMatchObject({ card: { card: 'change-drafting' }, data: { status: 'drafting' } });
    expect(await latest()).toMatchObject({
      takesOver: id,
      reason: 'our Macs move to Intune',
      kind: 'connect-cloud-connector',
    });
    // The lock is its own until the other starts.
    expect((await changeById(database, id))?.status).toBe('stuck');
  });

  it('asks for the same after an end, with a reason of its own', async () => {
    const { cr } = await changeNow('failed');
    await database.kysely.deleteFrom('change_lock').execute();
    await desk.say(`begin opnieuw met ${cr} omdat het nu is opgelost`);
    expect(await latest()).toMatchObject({ reason: 'het nu is opgelost', status: 'drafting' });
    expect((await latest())?.takesOver).toBeUndefined();
  });

  it('is refused while the change is open, and recorded', async () => {
    const { cr, number } = await changeNow('drafting');
    expect(await refusedOf(`start over ${cr}`)).toBe('still-open');
    expect((await latest())?.number).toBe(number);
    expect(await desk.recorded()).toContainEqual(
      expect.objectContaining({ event: 'request-refused', facts: { reason: 'still-open', status: 'drafting' } }),
    );
  });

  it('takes the role of a requester', async () => {
    const { cr } = await changeNow('stuck');
    expect(await refusedOf(`start over ${cr}`, { person: bram, roles: ['approver'] })).toBe('no-right');
  });
});

/** The policy names these acts. */
const openDeskFor = (acts: readonly string[]) => () =>
  openDesk(database, {
    changes: Object.fromEntries(acts.map(act => [act, { quorum: 1, expiryHours: 4, requireTicket: false }])),
  });
const id = '7f8a54b2-8a3e-4c5b-9d0b-2f1f4c8f7a11';

describe('undo', () => {
  const opposite = { kind: 'connect-cloud-connector', wish: { cloud: 'china' } } as const;
  const undoable = { opposite: () => opposite };

  it('finds the opposite of what was done, and of what is stuck', () => {
    expect(oppositeOf(changeIn('done'), undoable)).toEqual({ ok: true, opposite });
    expect(oppositeOf(changeIn('stuck'), undoable)).toEqual({ ok: true, opposite });
  });

  it('knows of none while a change is open, before it started, and where no single change undoes it', () => {
    expect(oppositeOf(changeIn('running'), undoable)).toMatchObject({ reason: 'still-open' });
    expect(oppositeOf(changeIn('planned'), undoable)).toMatchObject({ reason: 'still-open' });
    expect(oppositeOf(changeIn('expired'), undoable)).toMatchObject({ reason: 'nothing-to-undo' });
    expect(oppositeOf(changeIn('done'), {})).toMatchObject({ reason: 'no-opposite' });
  });

  const compliance = { applicableGroup: 'All Macs', complianceGroup: 'Compliant Macs', userGroups: [id] };
  const both = openDeskFor(['connect', 'disconnect']);

  it('asks for a reason of its own, then for the opposite', async () => {
    const { cr, id } = await changeNow('done', { kind: 'connect-device-compliance', wish: compliance });
    await database.kysely.deleteFrom('change_lock').execute();
    const answer = await both().say(`undo ${cr}`);
    expect(answer.card).toMatchObject({ card: 'reason-form', data: { for: 'undo', id, wrong: false } });
    expect((await both().press('undo', { id, reason: 'short' })).card).toMatchObject({ data: { wrong: true } });
    expect((await both().open('undo', { id })).card).toMatchObject({ card: 'reason-form', data: { place: 'dialog' } });
    const asked = await both().press('undo', { id, reason: 'it was the wrong server' }, { by: 'dialog' });
    expect(asked.card.card).toBe('change-drafting');
    expect(await latest()).toMatchObject({ kind: 'disconnect-device-compliance', reason: 'it was the wrong server' });
  });

  it('takes over from a change that is stuck', async () => {
    const { cr, id } = await changeNow('stuck', { kind: 'connect-device-compliance', wish: compliance });
    await database.kysely.deleteFrom('change_lock').execute();
    await both().say(`maak ${cr} ongedaan omdat het de verkeerde server was`);
    expect(await latest()).toMatchObject({ kind: 'disconnect-device-compliance', takesOver: id });
  });

  it('is refused while the change is open', async () => {
    const { cr } = await changeNow('drafting');
    expect(await refusedOf(`maak ${cr} ongedaan`)).toBe('still-open');
  });

  describe('of an end, after which nothing tells how the connection was set up', () => {
    /** acme was connected from here, and then disconnected. */
    async function disconnected(status: 'done' | 'stuck') {
      await changeNow('done', { wish: { cloud: 'global', landingPage: 'access-denied', customUrl: null } });
      await database.kysely.deleteFrom('change_lock').execute();
      const plan = { baseline: { connection: 'cloud-connector' } };
      const last = await changeNow(status, { kind: 'disconnect', wish: { remaining: 'none' }, plan });
      await database.kysely.updateTable('change').set({ kind: 'disconnect' }).where('id', '=', last.id).execute();
      if (status === 'done') await database.kysely.deleteFrom('change_lock').execute();
      return last;
    }

    it('opens the form with the server, the reason, and how it was connected the last time', async () => {
      const { cr } = await disconnected('done');
      const answer = await both().say(`undo ${cr} because it was the wrong server`);
      expect(answer.card).toMatchObject({
        card: 'connect-form',
        data: { instance: 'acme', landingPage: 'access-denied', reason: 'it was the wrong server', takesOver: '' },
      });
    });

    it('carries on in the form that a stuck one is to be taken over', async () => {
      const { cr, id } = await disconnected('stuck');
      const { card } = await both().say(`undo ${cr} because it was the wrong server`);
      expect(card.data).toMatchObject({ takesOver: id });
      const sent = { ...(card.data as { [name: string]: string }), mode: 'cloud' };
      const asked = await both().press('connect', sent, { by: 'dialog' });
      expect(asked.card.card).toBe('change-drafting');
      expect(await latest()).toMatchObject({
        kind: 'connect-cloud-connector',
        takesOver: id,
        wish: { landingPage: 'access-denied' },
      });
    });

    it('knows the name of the app of a manual connection, and asks for the rest', async () => {
      const registration = 'aaaaaaaa-0000-4000-8000-000000000001';
      const baseline = { registration, pins: [{ appId: registration, name: 'Our Jamf app' }] };
      const { cr } = await changeNow('done', { kind: 'remove-manual', wish: { apps: null }, plan: { baseline } });
      await database.kysely.deleteFrom('change_lock').execute();
      const { card } = await both().say(`undo ${cr} because it was the wrong server`);
      expect(card).toMatchObject({ card: 'request-form', data: { do: 'connect', mode: 'manual' } });
      const { fields } = card.data as { fields: readonly { id: string; value: string }[] };
      const values = Object.fromEntries(fields.map(({ id, value }) => [id, value]));
      expect(values).toMatchObject({
        instance: 'acme',
        appName: 'Our Jamf app',
        domainName: '',
        reason: 'it was the wrong server',
      });
    });
  });
});

describe('secret', () => {
  it('is refused where no secret is waited for, and to somebody without a role', async () => {
    const { cr } = await changeNow('waiting');
    expect(await refusedOf(`secret ${cr}`)).toBe('no-secret-wanted');
    expect(await refusedOf(`secret ${cr}`, { roles: [] })).toBe('no-right');
    expect(await refusedOf('geheim CR-99999')).toBe('change-unknown');
    expect((await desk.recorded()).map(({ event }) => event)).toContain('request-refused');
  });

  const change = changeIn('waiting', { wish: { secretMonths: 12 } });
  const turnWith = (parts: object) =>
    ({
      parts: { database, clock: { now: () => new Date('2026-11-21T12:00:00Z') }, ids: randomIds, ...parts },
      person: bram,
      language: 'en',
    }) as never;

  it('is behind a link for one person, of which the record tells', async () => {
    const parts = { settings: { publicUrl: 'https://bot.example' }, secretSignIn: {} };
    const link = await openSecretLink(turnWith(parts), change);
    expect(link?.url).toMatch(/^https:\/\/bot\.example\/secret\/[\w-]{20,}$/);
    expect(await desk.recorded()).toMatchObject([{ event: 'secret-offered' }]);
    await link?.withdraw();
    expect(await desk.recorded()).toMatchObject([{ event: 'secret-offered' }, { event: 'secret-refused' }]);
  });

  it('has no link where there is no page for it', async () => {
    expect(await openSecretLink(turnWith({ settings: {}, secretSignIn: {} }), change)).toBeUndefined();
    expect(await openSecretLink(turnWith({ settings: { publicUrl: 'https://bot.example' } }), change)).toBeUndefined();
  });
});

describe('way out', () => {
  it('names the change that it does not know', async () => {
    expect(await refusedOf('way out CR-99999 terminate')).toBe('change-unknown');
  });
});

it('says in Dutch what a refusal means', async () => {
  const { cr } = await changeNow('drafting');
  expect(wordsOf(await desk.say(`begin opnieuw met ${cr}`, { language: 'nl' }), 'nl')).toContain('zit niet vast');
});
