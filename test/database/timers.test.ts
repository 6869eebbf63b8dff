import { hours, later } from '../../src/clock.js';
import { clearDue, dueNow, nextDue, setDue } from '../../src/database/due.js';
import { nextNumber } from '../../src/database/numbers.js';
import { queueCopyUpdates, queueMessage } from '../../src/database/outbox.js';
import { randomIds } from '../../src/ids.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

const now = new Date('2026-03-01T10:00:00Z');
let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});

const timer = (uniqueKey: string, at: Date) => ({ at, kind: 'reminder', subject: 'change-1', uniqueKey });
const set = (...timers: ReturnType<typeof timer>[]) =>
  database.transaction(async trx => {
    for (const one of timers) await setDue(trx, one, randomIds);
  });

describe('timers', () => {
  test('are due when our clock says so, the oldest first', async () => {
    await set(timer('b', later(now, hours(1))), timer('a', later(now, hours(2))), timer('c', later(now, hours(3))));
    const keysAt = async (at: Date, limit = 10) => (await dueNow(database.kysely, at, limit)).map(due => due.uniqueKey);
    expect(await keysAt(now)).toEqual([]);
    expect(await keysAt(later(now, hours(2)))).toEqual(['b', 'a']);
    expect(await keysAt(later(now, hours(24)), 1)).toEqual(['b']);
    expect(await nextDue(database.kysely)).toEqual(later(now, hours(1)));
  });

  test('with the same key are one timer, which moves', async () => {
    await set(timer('a', now));
    await set(timer('a', later(now, hours(1))));
    expect(await dueNow(database.kysely, later(now, hours(2)), 10)).toEqual([timer('a', later(now, hours(1)))]);
  });

  test('are gone once cleared', async () => {
    await set(timer('a', now));
    await database.transaction(trx => clearDue(trx, 'a'));
    expect(await nextDue(database.kysely)).toBeUndefined();
  });
});

test('change numbers rise, and a request that is rolled back leaves a gap', async () => {
  const first = await database.transaction(trx => nextNumber(trx));
  const failing = database.transaction(async trx => {
    await nextNumber(trx);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect([first, await database.transaction(trx => nextNumber(trx))]).toEqual([1, 3]);
});

describe('the outbox', () => {
  const waiting = () =>
    database.kysely.selectFrom('outbox').select(['target', 'state']).orderBy('created_at').execute();

  test('holds a message with one key once, whatever its text', async () => {
    const facts = { reason: 'odd \u0000 text \ud800' };
    const target = { to: 'reply', conversation: '19:a', event: 'change-rejected', facts } as const;
    for (let time = 0; time < 2; time += 1) {
      await database.transaction(trx => queueMessage(trx, 'change', 'change-1', target, 'key', now, randomIds));
    }
    const expected = { ...target, facts: { reason: 'odd \ufffd text \ufffd' } };
    expect(await waiting()).toEqual([{ target: expected, state: 'waiting' }]);
  });

  test('asks for every copy of the subject that was posted, and for no other', async () => {
    const copy = (id: string, subject: string) => ({
      id,
      subject_kind: 'change',
      subject,
      conversation_id: '19:a',
      activity_id: id,
      audience: 'everyone',
      language: 'en',
      shown_version: 1,
      at: now,
    });
    const copies = [copy('p1', 'change-1'), copy('p2', 'change-1'), copy('p3', 'change-2')];
    await database.kysely.insertInto('posted').values(copies).execute();
    await database.transaction(trx => queueCopyUpdates(trx, 'change', 'change-1', now, randomIds));
    const targets = (await waiting()).map(row => row.target);
    expect(targets).toHaveLength(2);
    expect(targets).toEqual(
      expect.arrayContaining([
        { to: 'copy', postedId: 'p1' },
        { to: 'copy', postedId: 'p2' },
      ]),
    );
  });
});
