import { days, later } from '../clock.js';
import { clearDue, type Due, dueNow, setDue } from '../database/due.js';
import type { ChangeId } from '../ids.js';
import type { Facts } from '../kinds.js';
import type { Parts } from '../parts.js';
import { afterLookDue, lookNow } from './after-look.js';
import type { Ended, Stuck, Waiting } from './change.js';
import { alarm } from './change-clock.js';
import { withoutWaiting } from './latch.js';
import { move } from './move.js';
import { expireProposal, outdateProposals } from './proposals/expire.js';
import { changeById } from './store.js';
import { tellUnderCard } from './tell.js';

/** Does what has become due by our clock. Each row is handled once, also with several replicas and after a crash. */
export async function tick(parts: Parts): Promise<boolean> {
  const rows = await dueNow(parts.database.kysely, parts.clock.now(), 50);
  for (const row of rows) await handle(parts, row);
  const outdated = await outdateProposals(parts);
  return rows.length > 0 || outdated;
}

/** Changes that may go on now: unclaimed, or claimed by a process that died, and due. */
export async function runnable(parts: Pick<Parts, 'database' | 'clock'>): Promise<readonly ChangeId[]> {
  const now = parts.clock.now();
  const rows = await parts.database.kysely
    .selectFrom('change')
    .select('id')
    .where('ended_at', 'is', null)
    .where('due_at', '<=', now)
    .where(eb => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]))
    .orderBy('due_at')
    .limit(200)
    .execute();
  return rows.map(row => row.id);
}

async function handle(parts: Parts, row: Due): Promise<void> {
  if (row.kind === 'expire-proposal' && (await expireProposal(parts, row))) return;
  const change = await changeById(parts.database, row.subject);
  const handled = change && (await acted(parts, row));
  if (!handled) await parts.database.transaction(trx => clearDue(trx, row.uniqueKey));
}

async function acted(parts: Parts, row: Due): Promise<boolean> {
  if (row.kind === 'expire') return expire(parts, row);
  if (row.kind === 'remind') return remind(parts, row);
  if (row.kind === 'stuck') return stick(parts, row);
  if (row.kind === 'clock') return alarm(parts, row);
  if (row.kind === afterLookDue) return lookNow(parts, row);
  return false;
}

const expiries = { drafting: 'no-plan', planned: 'nobody-decided', approved: 'not-started' } as const;

/** A plan that nobody decided on, or that could not start in time, ends. */
async function expire(parts: Parts, row: Due): Promise<boolean> {
  const moved = await move(parts, row.subject, async (change, trx) => {
    if (change.status !== 'drafting' && change.status !== 'planned' && change.status !== 'approved') return undefined;
    await trx
      .updateTable('proposal')
      .set({ status: 'expired' })
      .where('kind', '=', 'change')
      .where('subject', '=', change.id)
      .execute();
    const code = expiries[change.status];
    const endedAt = parts.clock.now().toISOString();
    const ended: Ended = { ...change, status: 'expired', endedAt, end: { code, facts: {} } };
    return { change: ended, entries: [{ event: 'change-expired', facts: { code } }] };
  });
  return moved !== undefined;
}

const waitsForSomebody = ({ reason }: Waiting): boolean => reason === 'person' || reason === 'sign-in';

/** A person is waited for: one line under the card after an hour, then daily. Never about a step done meanwhile. */
async function remind(parts: Parts, row: Due): Promise<boolean> {
  const now = parts.clock.now();
  return parts.database.transaction(async trx => {
    const change = await trx
      .selectFrom('change')
      .select(['body'])
      .where('id', '=', row.subject)
      .forUpdate()
      .executeTakeFirst();
    const body = change?.body as Awaited<ReturnType<typeof changeById>>;
    if (body?.status !== 'waiting' || !waitsForSomebody(body.waiting)) return false;
    const line = { event: 'reminder', facts: { step: body.waiting.step }, once: row.at.toISOString() };
    await tellUnderCard(parts, trx, body, line);
    const next = { at: later(now, days(1)), kind: 'remind', subject: body.id, uniqueKey: row.uniqueKey };
    await setDue(trx, next, parts.ids);
    return true;
  });
}

/** After two weeks under way a change keeps its lock and asks for a decision. */
async function stick(parts: Parts, row: Due): Promise<boolean> {
  const moved = await move(parts, row.subject, async (change, trx) => {
    if (change.status !== 'running' && change.status !== 'waiting' && change.status !== 'verifying') return undefined;
    await clearDue(trx, row.uniqueKey);
    const facts: Facts =
      change.status === 'waiting' ? { reason: change.waiting.reason, step: change.waiting.step } : {};
    const stuck: Stuck = { ...withoutWaiting(change), status: 'stuck', stuck: { code: 'two-weeks', facts } };
    return { change: stuck, entries: [{ event: 'change-stuck', facts: { code: 'two-weeks', ...facts } }] };
  });
  return moved !== undefined;
}
