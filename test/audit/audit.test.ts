import { type Kysely, sql } from 'kysely';
import type { AuditEntry } from '../../src/audit/entry.js';
import { append, entriesOf, verifyChain } from '../../src/audit/store.js';
import type { Tables } from '../../src/database/tables.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

const at = new Date('2026-03-01T10:20:30.456Z');
const anna = {
  tenantId: '5c0d5a1e-0000-4000-8000-0000000000d0',
  objectId: '5c0d5a1e-0000-4000-8000-00000000e001',
  name: 'Anna',
};
const entry = (number: number): AuditEntry => ({
  event: 'change-requested',
  person: anna,
  change: { id: `change-${number}`, number },
  facts: { instance: 'acme', macs: 12.5, nested: { list: [1, null, 'x'] } },
});

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});

const record = (number: number) => database.transaction(trx => append(trx, entry(number), at));
async function recordSeveral(count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) await record(number);
}

/** What somebody with full rights to the database could do. */
async function tamper(alter: (db: Kysely<Tables>) => Promise<unknown>): Promise<void> {
  await sql`ALTER TABLE audit DISABLE TRIGGER USER`.execute(database.kysely);
  await alter(database.kysely);
}

test('an entry comes back as it was stored, and the chain holds', async () => {
  const stored = await record(1);
  await record(2);
  expect(await entriesOf(database.kysely, 'change-1')).toEqual([stored]);
  expect(stored).toMatchObject({ ...entry(1), sequence: 1, at: at.toISOString(), previous: '' });
  expect(await verifyChain(database.kysely)).toMatchObject({ ok: true, entries: 2 });
});

test('an empty chain is sound', async () => {
  expect(await verifyChain(database.kysely)).toEqual({ ok: true, entries: 0, hash: '' });
});

test('entries that are recorded at the same time stand one after the other', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => record(index + 1)));
  expect(await verifyChain(database.kysely)).toMatchObject({ ok: true, entries: 20 });
});

test('a rolled back entry leaves no hole', async () => {
  await record(1);
  const failing = database.transaction(async trx => {
    await append(trx, entry(2), at);
    throw new Error('the move failed');
  });
  await expect(failing).rejects.toThrow('the move failed');
  await record(3);
  expect(await verifyChain(database.kysely)).toMatchObject({ ok: true, entries: 2 });
});

test('text that the database cannot hold does not keep an entry from being stored', async () => {
  const odd: AuditEntry = { event: 'request-refused', facts: { text: 'a\u0000b\ud800c\ud83d\ude00' } };
  const stored = await database.transaction(trx => append(trx, odd, at));
  expect(stored.facts).toEqual({ text: 'a\ufffdb\ufffdc\ud83d\ude00' });
  expect(await verifyChain(database.kysely)).toMatchObject({ ok: true, entries: 1 });
});

test('an entry that cannot be stored takes the whole move with it', async () => {
  const failing = database.transaction(async trx => {
    await trx.insertInto('preference').values({ tenant_id: 't', object_id: 'o', language: 'nl' }).execute();
    await trx.deleteFrom('audit_head').execute();
    await append(trx, entry(1), at);
  });
  await expect(failing).rejects.toMatchObject({ code: 'audit-not-stored' });
  expect(await database.kysely.selectFrom('preference').selectAll().execute()).toEqual([]);
});

test.each(['UPDATE audit SET event = $$x$$', 'DELETE FROM audit', 'TRUNCATE audit'])(
  'the table refuses: %s',
  async text => {
    await record(1);
    await expect(sql.raw(text).execute(database.kysely)).rejects.toThrow('append-only');
    expect(await verifyChain(database.kysely)).toMatchObject({ ok: true, entries: 1 });
  },
);

test('a flipped fact is found', async () => {
  await recordSeveral(4);
  await tamper(db =>
    sql`UPDATE audit SET entry = jsonb_set(entry, '{facts,instance}', '"acmf"') WHERE sequence = 3`.execute(db),
  );
  expect(await verifyChain(database.kysely)).toEqual({ ok: false, sequence: 3, fault: 'altered' });
});

test('a moved time is found', async () => {
  await recordSeveral(3);
  await tamper(db => sql`UPDATE audit SET at = at + interval '1 millisecond' WHERE sequence = 2`.execute(db));
  expect(await verifyChain(database.kysely)).toEqual({ ok: false, sequence: 2, fault: 'altered' });
});

test('a dropped entry is found, also when it is the last', async () => {
  await recordSeveral(4);
  await tamper(db => db.deleteFrom('audit').where('sequence', '=', 4).execute());
  expect(await verifyChain(database.kysely)).toEqual({ ok: false, sequence: 4, fault: 'end-missing' });
  await tamper(db => db.deleteFrom('audit').where('sequence', '=', 2).execute());
  expect(await verifyChain(database.kysely)).toEqual({ ok: false, sequence: 2, fault: 'missing' });
});

test('swapped entries are found', async () => {
  await recordSeveral(4);
  await tamper(async db => {
    await sql`UPDATE audit SET sequence = 99 WHERE sequence = 2`.execute(db);
    await sql`UPDATE audit SET sequence = 2 WHERE sequence = 3`.execute(db);
    await sql`UPDATE audit SET sequence = 3 WHERE sequence = 99`.execute(db);
  });
  expect(await verifyChain(database.kysely)).toMatchObject({ ok: false, sequence: 2 });
});

test('an entry made anew, with a right hash of its own, is found by the next', async () => {
  await recordSeveral(3);
  const other = await testDatabase();
  await other.transaction(trx => append(trx, { ...entry(1), facts: { instance: 'globex' } }, at));
  const forged = await other.kysely.selectFrom('audit').selectAll().executeTakeFirstOrThrow();
  await tamper(db =>
    db
      .updateTable('audit')
      .set({ entry: JSON.stringify(forged.entry), hash: forged.hash })
      .where('sequence', '=', 1)
      .execute(),
  );
  expect(await verifyChain(database.kysely)).toEqual({ ok: false, sequence: 2, fault: 'out-of-order' });
});

test('a search column that tells something else than the entry is found', async () => {
  await recordSeveral(2);
  await tamper(db => db.updateTable('audit').set({ change_id: 'change-2' }).where('sequence', '=', 1).execute());
  expect(await verifyChain(database.kysely)).toEqual({ ok: false, sequence: 1, fault: 'column-differs' });
});
