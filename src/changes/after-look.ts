import type { Transaction } from 'kysely';
import { later, minutes } from '../clock.js';
import { type Due, setDue } from '../database/due.js';
import type { Tables } from '../database/tables.js';
import type { Parts } from '../parts.js';
import type { Change, Ended } from './change.js';
import { kindNamed } from './kinds/index.js';
import type { AfterLook } from './kinds/kind.js';
import { lookAt } from './look.js';
import { move } from './move.js';
import { changeById } from './store.js';
import { subjectOf } from './subject.js';
import { supersedes } from './supersede.js';
import { tellUnderCard } from './tell.js';

export const afterLookDue = 'after-look';

const keyOf = (id: string, name: string, place: number): string => `${afterLookDue}:${id}:${name}:${place}`;

/** Sets the looks that follow the end of a change. */
export async function lookAfterwards(parts: Parts, trx: Transaction<Tables>, change: Change): Promise<void> {
  const now = parts.clock.now();
  const looks = kindNamed(change.kind).afterwards ?? [];
  for (const { name, after } of looks.filter(look => look.follows?.(change.wish) ?? true)) {
    for (const [place, wait] of after.entries()) {
      const due = { at: later(now, wait), kind: afterLookDue, subject: change.id };
      await setDue(trx, { ...due, uniqueKey: keyOf(change.id, name, place) }, parts.ids);
    }
  }
}

/** How long after a look that could not be had there is another one; the last look is tried so often, then told of. */
const again = { after: minutes(15), tries: 4 };

/** Looks whether what a finished change came to still holds; people are told of a "no", and of a last look in vain. */
export async function lookNow(parts: Parts, row: Due): Promise<boolean> {
  const change = await changeById(parts.database, row.subject);
  const [name, place] = placeOf(row);
  if (change?.status !== 'done') return false;
  const look = kindNamed(change.kind).afterwards?.find(one => one.name === name);
  if (!look) return false;
  const superseded = await isSuperseded(parts, change, look);
  const snapshot = superseded ? undefined : await lookAt(parts, change, look.reads);
  const holds = snapshot && look.holds(snapshot, subjectOf(change));
  const isLast = place >= look.after.length - 1;
  if (holds === 'unknown' && isLast && place < look.after.length - 1 + again.tries) return postponed(parts, row, place);
  await settle(parts, change, look, { holds, isLast, row });
  return true;
}

function placeOf({ uniqueKey }: Due): readonly [name: string, place: number] {
  const [, , name = '', place = '0'] = uniqueKey.split(':');
  return [name, Number(place)];
}

/** Did a later change of the tenant that has started make what this one came to no longer expected? */
async function isSuperseded({ database }: Parts, change: Change, look: AfterLook): Promise<boolean> {
  const rows = await database.kysely
    .selectFrom('change')
    .select('body')
    .where('tenant_id', '=', change.tenantId)
    .where('number', '>', change.number)
    .where('status', 'in', ['running', 'waiting', 'verifying', 'stuck', 'done'])
    .execute();
  return rows.some(({ body }) => supersedes(body as Change, look, change));
}

async function postponed(parts: Parts, row: Due, place: number): Promise<true> {
  const at = later(parts.clock.now(), again.after);
  const uniqueKey = row.uniqueKey.replace(/:\d+$/, `:${place + 1}`);
  await parts.database.transaction(async trx => {
    if (await taken(trx, row)) await setDue(trx, { ...row, at, uniqueKey }, parts.ids);
  });
  return true;
}

/** Of two replicas that looked at once, the one that takes the row goes on. */
async function taken(trx: Transaction<Tables>, { uniqueKey }: Due): Promise<boolean> {
  const gone = await trx.deleteFrom('due').where('unique_key', '=', uniqueKey).returning('id').execute();
  return gone.length > 0;
}

/** `holds` is undefined where nobody expects it any more. */
type Seen = { readonly holds: 'yes' | 'no' | 'unknown' | undefined; readonly isLast: boolean; readonly row: Due };

async function settle(parts: Parts, change: Ended, look: AfterLook, { holds, isLast, row }: Seen): Promise<void> {
  const isNews = holds === 'no' ? isLast || look.early === 'tell' : holds === 'unknown' && isLast;
  const isOver = isLast || isNews || holds === undefined || (holds === 'yes' && look.early === 'wait');
  await move(parts, change.id, async (present, trx) => {
    if (!(await taken(trx, row))) return undefined;
    if (!isOver) return undefined;
    await clearOthers(trx, change, look.name);
    const facts = { name: look.name, holds: holds ?? 'superseded' };
    if (isNews) await tellUnderCard(parts, trx, present, { event: 'after-look', facts, once: look.name });
    return { change: present, entries: [{ event: 'after-look', facts }], dueAt: null };
  });
}

async function clearOthers(trx: Transaction<Tables>, { id }: Change, name: string): Promise<void> {
  await trx.deleteFrom('due').where('unique_key', 'like', `${afterLookDue}:${id}:${name}:%`).execute();
}
