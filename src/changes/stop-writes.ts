import { append } from '../audit/store.js';
import { storable, toJsonb } from '../database/json.js';
import type { Parts } from '../parts.js';
import type { Rights } from '../people/rights.js';
import type { Person } from '../person.js';
import { type Change, isExecuting } from './change.js';
import { type No, refuse, refused } from './no.js';
import { openChanges } from './store.js';
import { tellUnderCard } from './tell.js';
import { type WriteStop, writeStopOf } from './write-stop.js';

export type Stopped = {
  readonly ok: true;
  readonly stop: WriteStop;
  /** False: it had been stopped before, by whom `stop` says. */
  readonly isNew: boolean;
  /** Started changes; what people do in them goes on. */
  readonly open: readonly Change[];
  /** Writes that had left already, or were about to: no stop reaches them any more. */
  readonly underWay: readonly UnderWay[];
};

export type UnderWay = { readonly change: Change; readonly step: string; readonly since: string };

const longestReason = 500;

/** One operator stops every write of the bot, at once: nobody has to agree, and a reason is not asked for. */
export async function stopWrites(
  parts: Parts,
  { person, rights, reason }: { readonly person: Person; readonly rights: Rights; readonly reason: string },
): Promise<Stopped | No> {
  if (!rights.has('operator')) {
    return refused(parts, refuse('not-allowed'), { event: 'request-refused', person, facts: { act: 'stop-writes' } });
  }
  const said = storable(reason.trim().slice(0, longestReason));
  const isNew = await store(parts, person, said);
  const stop = await writeStopOf(parts.database.kysely, parts.settings.tenantId);
  // Two others let it start again in this very moment: then it is stopped anew.
  if (!stop) return stopWrites(parts, { person, rights, reason });
  const open = (await openChanges(parts.database, { tenantId: parts.settings.tenantId })).filter(isExecuting);
  for (const { id } of isNew ? open : []) parts.notify.changed(id);
  return { ok: true, stop, isNew, open, underWay: open.flatMap(underWayIn) };
}

function store(parts: Parts, person: Person, reason: string): Promise<boolean> {
  const { clock, database, settings } = parts;
  const at = clock.now();
  return database.transaction(async trx => {
    const stored = await trx
      .insertInto('write_stop')
      .values({ tenant_id: settings.tenantId, at, person: toJsonb(person), reason })
      .onConflict(conflict => conflict.column('tenant_id').doNothing())
      .executeTakeFirst();
    if (!stored.numInsertedOrUpdatedRows) return false;
    const open = (await openChanges(database, { tenantId: settings.tenantId })).filter(isExecuting);
    const facts = { person: person.name, said: reason };
    for (const change of open) {
      await tellUnderCard(parts, trx, change, { event: 'writes-stopped', facts, once: at.toISOString() });
    }
    await append(trx, { event: 'writes-stopped', person, facts: { reason } }, at);
    return true;
  });
}

function underWayIn(change: Change): readonly UnderWay[] {
  if (!isExecuting(change)) return [];
  const attempt = change.attempts.at(-1);
  return attempt?.state === 'about-to' ? [{ change, step: attempt.step, since: attempt.at }] : [];
}
