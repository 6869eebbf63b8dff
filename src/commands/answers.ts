import { type Shown, show } from '../../cards/card.js';
import type { NoteData } from '../../cards/note/data.js';
import { noteCard } from '../../cards/note/index.js';
import { append } from '../audit/store.js';
import type { Change } from '../changes/change.js';
import { changeById, changeByNumber } from '../changes/store.js';
import { isGuid } from '../ids.js';
import type { Facts } from '../kinds.js';
import type { Turn } from './command.js';

export const note = (tone: NoteData['tone'], line: string, changeId = ''): Shown =>
  show(noteCard, { tone, line, changeId });

/** The change that a person named by its number ("12") or that a button carries by its uuid; of their tenant only. */
export async function namedChange(turn: Turn, id: string): Promise<Change | undefined> {
  const { database, settings } = turn.parts;
  const change = isGuid(id)
    ? await changeById(database, id.toLowerCase())
    : await changeByNumber(database, settings.tenantId, Number(id));
  return change?.tenantId === settings.tenantId ? change : undefined;
}

/** For refusals that are made here; those of the domain record themselves. */
export async function recordRefusal(turn: Turn, facts: Facts, change?: Change): Promise<void> {
  const { clock, database } = turn.parts;
  const about = change && { id: change.id, number: change.number };
  const entry = { event: 'request-refused' as const, person: turn.person, change: about, facts };
  await database.transaction(trx => append(trx, entry, clock.now()));
}
