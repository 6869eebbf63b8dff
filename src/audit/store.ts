import type { Kysely, Transaction } from 'kysely';
import { storable, toJsonb } from '../database/json.js';
import type { Tables } from '../database/tables.js';
import type { ChangeId } from '../ids.js';
import { personKey } from '../person.js';
import { Problem } from '../problem.js';
import { chainStart, type Followed, faultOf, link, type Verdict } from './chain.js';
import type { AuditEntry, AuditEvent, StoredEntry } from './entry.js';

/**
 * Adds an entry in the transaction of what it tells about. Call it last: it locks the end of the chain, and everybody
 * else who wants to record something waits until this transaction ends.
 */
export async function append(trx: Transaction<Tables>, entry: AuditEntry, at: Date): Promise<StoredEntry> {
  try {
    return await appendTo(trx, storable(entry), at);
  } catch (error) {
    throw new Problem('audit-not-stored', 'storing the audit entry', { event: entry.event }, error);
  }
}

async function appendTo(trx: Transaction<Tables>, entry: AuditEntry, at: Date): Promise<StoredEntry> {
  const head = await trx
    .selectFrom('audit_head')
    .selectAll()
    .where('one', '=', 1)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const stored = link(entry, { sequence: head.sequence + 1, at, previous: head.hash });
  const { sequence, hash, previous, at: _, ...content } = stored;
  await trx
    .insertInto('audit')
    .values({ sequence, at, previous, hash, entry: toJsonb(content), ...searchedFor(entry) })
    .execute();
  await trx.updateTable('audit_head').set({ sequence, hash }).where('one', '=', 1).execute();
  return stored;
}

/** Columns that repeat what is searched for. */
const searchedFor = (entry: AuditEntry) => ({
  event: entry.event,
  change_id: entry.change?.id ?? null,
  person: entry.person ? personKey(entry.person) : null,
});

type Row = { sequence: number; at: Date; previous: string; hash: string; entry: unknown };

const fromRow = ({ sequence, at, previous, hash, entry }: Row): StoredEntry => ({
  ...(entry as AuditEntry),
  sequence,
  at: at.toISOString(),
  previous,
  hash,
});

/** What was recorded about a change, oldest first. */
export async function entriesOf(db: Kysely<Tables>, changeId: ChangeId): Promise<readonly StoredEntry[]> {
  const rows = await db.selectFrom('audit').selectAll().where('change_id', '=', changeId).orderBy('sequence').execute();
  return rows.map(fromRow);
}

/** Entries of one kind, newest first. */
export async function latestOf(db: Kysely<Tables>, event: AuditEvent, limit: number): Promise<readonly StoredEntry[]> {
  const query = db.selectFrom('audit').selectAll().where('event', '=', event);
  const rows = await query.orderBy('sequence', 'desc').limit(limit).execute();
  return rows.map(fromRow);
}

const pageSize = 1_000;

/** Follows the whole chain, a page at a time, and names the first entry that does not fit. */
export async function verifyChain(db: Kysely<Tables>): Promise<Verdict> {
  // The end is read first: entries added meanwhile are no fault.
  const head = await db.selectFrom('audit_head').selectAll().executeTakeFirst();
  let followed: Followed = { sequence: 0, hash: chainStart };
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('sequence', '>', followed.sequence)
      .orderBy('sequence')
      .limit(pageSize)
      .execute();
    for (const row of rows) {
      const entry = fromRow(row);
      const fault = faultOf(entry, followed) ?? (columnsDiffer(row, entry) ? 'column-differs' : undefined);
      if (fault) return { ok: false, sequence: fault === 'missing' ? followed.sequence + 1 : entry.sequence, fault };
      if (head?.sequence === entry.sequence && head.hash !== entry.hash) {
        return { ok: false, sequence: entry.sequence, fault: 'altered' };
      }
      followed = entry;
    }
    if (rows.length < pageSize) break;
  }
  if (!head || followed.sequence < head.sequence) {
    return { ok: false, sequence: followed.sequence + 1, fault: 'end-missing' };
  }
  return { ok: true, entries: followed.sequence, hash: followed.hash };
}

function columnsDiffer(
  row: { event: string; change_id: string | null; person: string | null },
  entry: AuditEntry,
): boolean {
  const expected = searchedFor(entry);
  return row.event !== expected.event || row.change_id !== expected.change_id || row.person !== expected.person;
}
