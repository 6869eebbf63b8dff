import { type Shown, show } from '../../cards/card.js';
import type { NoteData } from '../../cards/note/data.js';
import { noteCard } from '../../cards/note/index.js';
import { append } from '../audit/store.js';
import type { Change } from '../changes/change.js';
import { changeById, changeByNumber } from '../changes/store.js';
import { isGuid } from '../ids.js';
import type { Facts } from '../kinds.js';
import type { Answer, Turn } from './command.js';
import { texts } from './text.js';

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

/** The answer for a change that does not exist; recorded, because buttons only name changes that do. */
export async function noSuchChange(turn: Turn, id: string): Promise<Answer> {
  await recordRefusal(turn, { reason: 'unknown-change', id });
  return { card: note('refused', texts[turn.language].unknownChange(isGuid(id) ? '' : `CR-${id}`)) };
}

export async function recordRefusal(turn: Turn, facts: Facts): Promise<void> {
  const { clock, database } = turn.parts;
  const entry = { event: 'request-refused' as const, person: turn.person, facts };
  await database.transaction(trx => append(trx, entry, clock.now()));
}
