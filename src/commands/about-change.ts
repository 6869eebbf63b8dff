import type { Acting } from '../changes/act.js';
import type { Change } from '../changes/change.js';
import { changeById } from '../changes/store.js';
import { namedChange, note, recordRefusal } from './answers.js';
import { changeAnswer } from './change-answer.js';
import type { Answer, Turn } from './command.js';
import { type No, nobody, refused, refusedAnswer, type Trying } from './refusals.js';
import { texts } from './text.js';

export type Outcome =
  | { readonly ok: true; readonly change: Change }
  | No
  /** An answer of the command's own, instead of the change's card. */
  | { readonly answer: Answer };

/** What is done with a change that is there; the others ask for one. */
export type Acts = Exclude<Trying, 'connect' | 'ask' | 'start-over' | 'undo' | 'secret'>;

/** The person's own view of a change. */
export async function seeChange(turn: Turn, id: string): Promise<Answer> {
  const change = await namedChange(turn, id);
  return change ? changeAnswer(turn, change) : refusedChange(turn, id);
}

/** Does something with a change and answers with the change as it stands then, or with the reason why not. */
export async function aboutChange(
  turn: Turn,
  id: string,
  trying: Acts,
  act: (change: Change, acting: Acting) => Promise<Outcome>,
): Promise<Answer> {
  const change = await namedChange(turn, id);
  if (!change) return refusedChange(turn, id);
  const rights = await turn.rights();
  const outcome = await act(change, { changeId: change.id, person: turn.person, rights });
  if ('answer' in outcome) return outcome.answer;
  const present = (await changeById(turn.parts.database, change.id)) ?? change;
  if (!outcome.ok) return refusedAnswer(turn, trying, outcome, present);
  return turn.by === 'button' ? changeAnswer(turn, present) : said(turn, trying, present);
}

/** A typed line gets a line back: the change's own card is brought up to date where it stands. */
function said(turn: Turn, trying: Acts, { id, number, status }: Change): Answer {
  const line = texts[turn.language].done[trying](`CR-${number}`);
  return { card: note('done', line, id), data: { change: id, number, status } };
}

/** The answer for a change that does not exist; recorded, because buttons only name changes that do. */
export async function refusedChange(turn: Turn, id: string): Promise<Answer> {
  await recordRefusal(turn, { reason: 'unknown-change', id });
  return { card: refused({ ...nobody, reason: 'change-unknown' }), data: { refused: 'unknown-change' } };
}
