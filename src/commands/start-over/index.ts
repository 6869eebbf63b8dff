import { z } from 'zod/v4';
import { isEnded } from '../../changes/change.js';
import { refuse } from '../../changes/no.js';
import type { Json } from '../../kinds.js';
import { refusedChange } from '../about-change.js';
import { namedChange, recordRefusal } from '../answers.js';
import { askAnew } from '../ask-anew.js';
import type { Command } from '../command.js';
import { changeId, optional } from '../fields.js';
import { refusedAnswer } from '../refusals.js';
import { takeWhy } from '../take-why.js';
import { takeChange } from '../words.js';
import { en, nl } from './text.js';

const input = z.object({ id: changeId, reason: optional(2000) });
type Input = z.infer<typeof input>;

/** The same again, planned from how things are now: after a change that has ended, or in place of one that is stuck. */
export const startOver: Command<Input> = {
  name: 'start-over',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: true,
  parse: readStartOver,
  async run({ id, reason }, turn) {
    const change = await namedChange(turn, id);
    if (!change) return refusedChange(turn, id);
    if (!isEnded(change) && change.status !== 'stuck') {
      await recordRefusal(turn, { reason: 'still-open', status: change.status }, change);
      return refusedAnswer(turn, 'start-over', refuse('still-open'), change);
    }
    const { kind, wish } = change;
    return askAnew(turn, { change, kind, wish, reason: reason ?? change.reason, trying: 'start-over' });
  },
};

/** `start over CR-12`, `begin opnieuw met CR-12 omdat ...`; without a reason, that of the change holds. */
function readStartOver(rest: string): Record<string, Json> | undefined {
  const taken = takeChange(rest);
  const reason = taken && takeWhy(taken.rest);
  return taken && reason !== undefined ? { id: taken.id, reason } : undefined;
}
