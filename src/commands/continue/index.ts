import { z } from 'zod/v4';
import { continueChange } from '../../changes/continue.js';
import { aboutChange } from '../about-change.js';
import type { Command } from '../command.js';
import { changeId } from '../fields.js';
import { onlyChange } from '../one-change.js';
import { en, nl } from './text.js';

const input = z.object({ id: changeId });
type Input = z.infer<typeof input>;

/** A stuck change goes on where it is. */
export const goOn: Command<Input> = {
  name: 'continue',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: true,
  parse: onlyChange,
  run: ({ id }, turn) => aboutChange(turn, id, 'continue', (_change, acting) => continueChange(turn.parts, acting)),
};
