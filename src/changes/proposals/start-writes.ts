import type { Transaction } from 'kysely';
import { append } from '../../audit/store.js';
import type { Tables } from '../../database/tables.js';
import type { Facts } from '../../kinds.js';
import type { Parts } from '../../parts.js';
import type { Person } from '../../person.js';
import { isExecuting } from '../change.js';
import { openChanges } from '../store.js';
import { tellUnderCard } from '../tell.js';
import { writeStopOf } from '../write-stop.js';
import type { Asked } from './asked.js';
import type { ProposalKind } from './kind.js';

/** Lets the bot write again. Its subject is the tenant. */
export const startWrites: ProposalKind = {
  act: 'start-writes',
  async factsOf({ database }, subject) {
    const stop = await writeStopOf(database.kysely, subject);
    return stop && { at: stop.at, by: stop.by, reason: stop.reason };
  },
  mayAsk: rights => rights.has('operator'),
  async holdStill(trx, subject) {
    await trx.selectFrom('write_stop').select('at').where('tenant_id', '=', subject).forUpdate().execute();
  },
  barred: () => [],
  hold: async () => ({ release: async () => undefined }),
  apply,
};

async function apply(parts: Parts, trx: Transaction<Tables>, proposal: Asked, by: Person): Promise<Facts> {
  const { subject, number } = proposal;
  const now = parts.clock.now();
  await trx.deleteFrom('write_stop').where('tenant_id', '=', subject).execute();
  const open = (await openChanges(parts.database, { tenantId: subject })).filter(isExecuting);
  for (const change of open) {
    await tellUnderCard(parts, trx, change, { event: 'writes-started', once: proposal.id });
  }
  const waiting = open.filter(change => change.status === 'waiting' && change.waiting.reason === 'writes-stopped');
  const ids = waiting.map(change => change.id);
  if (ids.length > 0) await trx.updateTable('change').set({ due_at: now }).where('id', 'in', ids).execute();
  parts.database.afterCommit(() => {
    for (const id of ids) parts.notify.changed(id);
  });
  const facts = { proposal: number, goOn: waiting.map(change => change.number) };
  await append(trx, { event: 'writes-started', person: by, facts }, now);
  return { goOn: facts.goOn };
}
