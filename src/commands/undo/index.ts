import { z } from 'zod/v4';
import { type Shown, show } from '../../../cards/card.js';
import { reasonFormCard } from '../../../cards/reason-form/index.js';
import type { Change } from '../../changes/change.js';
import { kindNamed } from '../../changes/kinds/index.js';
import type { Opposite } from '../../changes/kinds/kind.js';
import { type No, refuse } from '../../changes/no.js';
import type { Json } from '../../kinds.js';
import { refusedChange } from '../about-change.js';
import { namedChange, note, recordRefusal } from '../answers.js';
import { askAnew } from '../ask-anew.js';
import { openForm } from '../asking/open-form.js';
import type { Answer, Command, ParseContext, Turn } from '../command.js';
import { changeId, optional } from '../fields.js';
import { refusedAnswer } from '../refusals.js';
import { takeWhy } from '../take-why.js';
import { texts } from '../text.js';
import { takeChange } from '../words.js';
import { knownOf } from './known.js';
import { oppositeOf } from './opposite.js';
import { en, nl } from './text.js';

const input = z.object({ id: changeId, reason: optional(2000) });
type Input = z.infer<typeof input>;

const words = { en, nl };

/**
 * Asks for the change that undoes another; what is undone is decided on anew, with a reason of its own. What nothing
 * tells any more, such as how a connection was set up, is asked for in a form that holds all the rest.
 */
export const undo: Command<Input> = {
  name: 'undo',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: true,
  reads: ({ reason }) => !reason,
  parse: readUndo,
  async run({ id, reason }, turn) {
    const change = await namedChange(turn, id);
    if (!change) return refusedChange(turn, id);
    const found = oppositeOf(change, kindNamed(change.kind));
    if (!found.ok) return refusedHere(turn, found, change);
    if (!reason) return { card: reasonForm(turn, change, ''), data: { missing: ['reason'] } };
    return asked(turn, change, found.opposite, reason);
  },
  async dialog({ id, reason }, turn) {
    const title = words[turn.language].dialog;
    const change = await namedChange(turn, id);
    if (!change) return { title, card: note('refused', texts[turn.language].unknownChange) };
    const found = oppositeOf(change, kindNamed(change.kind));
    if (!found.ok) return { title, card: (await refusedHere(turn, found, change)).card };
    return { title, card: reasonForm({ ...turn, by: 'dialog' }, change, reason ?? '') };
  },
};

async function asked(turn: Turn, change: Change, opposite: Opposite, reason: string): Promise<Answer> {
  if (reason.length < 10 || reason.length > 500) {
    return { card: reasonForm(turn, change, reason, true), data: { refused: 'reason-length' } };
  }
  const isAllKnown = kindNamed(opposite.kind).wish.safeParse(opposite.wish).success;
  if (isAllKnown) return askAnew(turn, { change, ...opposite, reason, trying: 'undo' });
  const known = await knownOf(turn, change, opposite);
  return { card: await openForm(turn, opposite.kind, { ...known, reason }), data: { form: opposite.kind } };
}

async function refusedHere(turn: Turn, no: No, change: Change): Promise<Answer> {
  await recordRefusal(turn, { ...no.facts, reason: no.reason }, change);
  return refusedAnswer(turn, 'undo', refuse(no.reason, no.facts), change);
}

const reasonForm = (turn: Turn, { id, number }: Change, reason: string, wrong = false): Shown =>
  show(reasonFormCard, {
    place: turn.by === 'dialog' ? 'dialog' : 'message',
    for: 'undo',
    id,
    way: '',
    number,
    reason,
    wrong,
  });

/** `undo CR-12 because ...`, `maak CR-12 ongedaan`. */
function readUndo(rest: string, { inGap }: ParseContext): Record<string, Json> | undefined {
  if (inGap !== undefined && takeChange(inGap)?.rest !== '') return undefined;
  const taken = takeChange(rest);
  const reason = taken && takeWhy(taken.rest);
  return taken && reason !== undefined ? { id: taken.id, reason } : undefined;
}
