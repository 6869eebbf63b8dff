import { type TestDatabase, testDatabase } from '../support/database.js';

const at = new Date('2026-03-01T10:20:30.456Z');
let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});

const due = (id: string) => ({ id, at, kind: 'reminder', subject: 'CR-1', unique_key: id });
const dues = async () =>
  (await database.kysely.selectFrom('due').select('id').orderBy('id').execute()).map(row => row.id);

test('times come back as the same instant and counters as numbers', async () => {
  await database.kysely.insertInto('due').values(due('a')).execute();
  const row = await database.kysely.selectFrom('due').selectAll().executeTakeFirstOrThrow();
  expect(row.at).toEqual(at);
  const head = await database.kysely.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow();
  expect(head.sequence).toBe(0);
});

test('what fails half way leaves nothing behind', async () => {
  const failing = database.transaction(async trx => {
    await trx.insertInto('due').values(due('a')).execute();
    throw new Error('half way');
  });
  await expect(failing).rejects.toThrow('half way');
  expect(await dues()).toEqual([]);
});

test('a query that does not mention the transaction around it takes part in it', async () => {
  const failing = database.transaction(async () => {
    await database.kysely.insertInto('due').values(due('a')).execute();
    expect(await dues()).toEqual(['a']);
    await database.transaction(trx => trx.insertInto('due').values(due('b')).execute());
    await database.queueExecutor.executeSql(
      `INSERT INTO due SELECT 'c', at, kind, subject, 'c' FROM due WHERE id = $1`,
      ['a'],
    );
    throw new Error('roll back all three');
  });
  await expect(failing).rejects.toThrow('roll back all three');
  expect(await dues()).toEqual([]);
});

test('transactions that run at the same time do not mix', async () => {
  const one = async (id: string, fails: boolean) =>
    database.transaction(async trx => {
      await trx.insertInto('due').values(due(id)).execute();
      await trx.selectFrom('due').selectAll().execute();
      if (fails) throw new Error(id);
    });
  const runs = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => one(id, index % 2 === 1));
  const outcomes = await Promise.allSettled(runs);
  expect(outcomes.map(outcome => outcome.status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
  ]);
  expect(await dues()).toEqual(['a', 'c', 'e']);
});

test('work left over from a finished transaction does not use it any more', async () => {
  let goOn = () => {};
  const gate = new Promise<void>(resolve => {
    goOn = resolve;
  });
  const leftOver: Promise<unknown>[] = [];
  await database.transaction(async () => {
    leftOver.push(gate.then(() => database.kysely.insertInto('due').values(due('late')).execute()));
  });
  goOn();
  await Promise.all(leftOver);
  expect(await dues()).toEqual(['late']);
});

test('what is to follow a commit runs after it, and not after a rollback', async () => {
  const followed: string[] = [];
  database.afterCommit(() => followed.push('outside'));
  await database.transaction(async () => {
    database.afterCommit(() => followed.push('committed'));
    expect(followed).toEqual(['outside']);
  });
  const failing = database.transaction(async () => {
    database.afterCommit(() => followed.push('rolled back'));
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(followed).toEqual(['outside', 'committed']);
});

test('a broken text of several statements does not spoil the session', async () => {
  await expect(database.queueExecutor.executeSql('BEGIN; SELECT 1 / 0; COMMIT')).rejects.toThrow('division by zero');
  await database.kysely.insertInto('due').values(due('a')).execute();
  expect(await dues()).toEqual(['a']);
});

test('a second replica starts on the same tables without harm', async () => {
  await database.kysely.insertInto('due').values(due('a')).execute();
  const [second] = await Promise.all([database.another(), database.another()]);
  expect(await second.kysely.selectFrom('due').select('id').execute()).toEqual([{ id: 'a' }]);
});
