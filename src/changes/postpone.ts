import { hours, later, minutes } from '../clock.js';
import type { ChangeId } from '../ids.js';
import type { Parts } from '../parts.js';

/** Looks at the change again at that time; nothing about the change itself alters. */
export async function postpone(parts: Pick<Parts, 'database'>, id: ChangeId, until: Date): Promise<void> {
  await parts.database.kysely
    .updateTable('change')
    .set({ due_at: until })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

/** How long until the world is looked at again: soon at first, seldom for what has waited long. */
export function recheckAt(parts: Pick<Parts, 'clock' | 'settings'>, since: string): Date {
  const now = parts.clock.now();
  const waited = now.getTime() - new Date(since).getTime();
  const base = parts.settings.recheckSeconds * 1000;
  const factor = waited < minutes(5) ? 1 : waited < hours(1) ? 4 : 20;
  return later(now, base * factor);
}
