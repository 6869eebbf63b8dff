import { sql } from 'kysely';
import { type WriteStop, writeStopOf } from '../../changes/write-stop.js';
import { hours, later } from '../../clock.js';
import type { Parts } from '../../parts.js';
import type { Person } from '../../person.js';
import { look, type Seen } from '../seen.js';

/** Messages that did not arrive, by what they were and why. */
export type Undelivered = { readonly target: string; readonly reason: string; readonly count: number };

/** Work that waits, and work that was given up; absent where no queue was ever started on this database. */
export type QueueLook = { readonly waiting: number; readonly failed: number } | undefined;

export type OwnLook = {
  readonly ownLine: Seen<{ readonly ok: boolean; readonly status: number }>;
  readonly undelivered: Seen<readonly Undelivered[]>;
  readonly database: Seen<{ readonly kind: 'embedded' | 'postgres'; readonly migrations: number }>;
  readonly queue: Seen<QueueLook>;
  /** Since when the open change that waits longest for its turn should have had it. */
  readonly overdueSince: Seen<Date | undefined>;
  /** Microsoft's clock, and ours at that moment. */
  readonly clocks: Seen<{ readonly theirs: Date; readonly ours: Date }>;
  readonly stop: Seen<WriteStop | undefined>;
};

export async function lookAtItself(parts: Parts, asker: Person, line: string): Promise<OwnLook> {
  const { log, database, clock, settings } = parts;
  const [ownLine, undelivered, base, queue, overdueSince, clocks, stop] = await Promise.all([
    look(log, 'sending a line', () => sent(parts, asker, line)),
    look(log, 'reading which messages did not arrive', () => undeliveredIn(parts)),
    look(log, 'asking the database', () => databaseOf(parts)),
    look(log, 'reading the queue', () => queueOf(parts)),
    look(log, 'looking for changes that wait too long', () => overdueIn(parts)),
    look(log, "reading Microsoft's time", async () => ({
      theirs: await parts.self.microsoftTime(),
      ours: clock.now(),
    })),
    look(log, 'reading whether writes are stopped', () => writeStopOf(database.kysely, settings.tenantId)),
  ]);
  return { ownLine, undelivered, database: base, queue, overdueSince, clocks, stop };
}

async function sent({ teams }: Parts, asker: Person, line: string) {
  const result = await teams.sendLine(asker, line);
  return result.ok ? { ok: true, status: 0 } : { ok: false, status: result.status ?? 0 };
}

/** From the audit: a copy that cannot be brought up to date leaves no row in the outbox. */
async function undeliveredIn({ database, clock }: Parts): Promise<readonly Undelivered[]> {
  const rows = await database.kysely
    .selectFrom('audit')
    .select('entry')
    .where('event', '=', 'message-failed')
    .where('at', '>=', later(clock.now(), -hours(24)))
    .execute();
  const counts = new Map<string, Undelivered>();
  for (const { entry } of rows) {
    const { facts } = entry as { readonly facts: { readonly target?: string; readonly reason?: string } };
    const { target = '', reason = '' } = facts;
    const key = `${target} ${reason}`;
    counts.set(key, { target, reason, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

async function databaseOf({ database }: Parts) {
  const { rows } = await sql<{ done: string }>`SELECT count(*) AS done FROM migration`.execute(database.kysely);
  return { kind: database.kind, migrations: Number(rows[0]?.done ?? 0) };
}

/** pg-boss keeps a row per job in a table of its own schema, which is there once a queue was started. */
async function queueOf({ database }: Parts): Promise<QueueLook> {
  const table = `${database.queueSchema}.job`;
  const { rows: known } = await sql<{ name: string | null }>`SELECT to_regclass(${table}) AS name`.execute(
    database.kysely,
  );
  if (known[0]?.name == null) return undefined;
  const { rows } = await sql<{ state: string; jobs: string }>`
    SELECT state::text AS state, count(*) AS jobs FROM ${sql.table(table)} GROUP BY state`.execute(database.kysely);
  const count = (...states: readonly string[]) =>
    rows.filter(row => states.includes(row.state)).reduce((sum, row) => sum + Number(row.jobs), 0);
  return { waiting: count('created', 'retry'), failed: count('failed') };
}

async function overdueIn({ database, clock, settings }: Parts): Promise<Date | undefined> {
  const row = await database.kysely
    .selectFrom('change')
    .select('due_at')
    .where('tenant_id', '=', settings.tenantId)
    .where('ended_at', 'is', null)
    .where('due_at', '<=', clock.now())
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  return row?.due_at ?? undefined;
}
