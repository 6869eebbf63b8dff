import { sql } from 'kysely';
import { migrate } from '../../src/database/migrate.js';
import { migrations } from '../../src/database/migrations/index.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});

const done = async () => (await sql<{ name: string }>`SELECT name FROM migration`.execute(database.kysely)).rows;

test('a second start alters nothing and loses nothing', async () => {
  await database.kysely.insertInto('preference').values({ tenant_id: 't', object_id: 'o', language: 'nl' }).execute();
  await migrate(database.kysely);
  expect(await done()).toEqual(migrations.map(({ name }) => ({ name })));
  expect(await database.kysely.selectFrom('preference').selectAll().execute()).toHaveLength(1);
});

test('replicas that start together on empty tables take turns', async () => {
  await sql`DROP TABLE migration`.execute(database.kysely);
  for (const table of [
    'answer_feedback',
    'unanswered',
    'scan',
    'step_up',
    'download_sign_in',
    'download',
    'write_stop',
    'vote',
    'proposal',
    'change',
    'change_lock',
    'promise',
    'due',
    'audit',
    'audit_head',
    'activity',
  ]) {
    await sql`DROP TABLE ${sql.table(table)}`.execute(database.kysely);
  }
  for (const table of ['conversation', 'posted', 'outbox', 'preference']) {
    await sql`DROP TABLE ${sql.table(table)}`.execute(database.kysely);
  }
  await sql`DROP FUNCTION refuse_to_alter_audit`.execute(database.kysely);
  await sql`DROP SEQUENCE cr_number`.execute(database.kysely);
  await Promise.all([database.another(), database.another(), database.another()]);
  expect(await done()).toEqual(migrations.map(({ name }) => ({ name })));
});

test('a database that a newer program has altered is left alone', async () => {
  await sql`INSERT INTO migration (name) VALUES ('9999-from-the-future')`.execute(database.kysely);
  await expect(migrate(database.kysely)).rejects.toMatchObject({
    code: 'database-unavailable',
    message: 'the database is newer than this program: 9999-from-the-future',
  });
});

test('their names are numbered in order', () => {
  const names = migrations.map(({ name }) => name);
  expect(names).toEqual([...names].sort());
  expect(names.map(name => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
});
