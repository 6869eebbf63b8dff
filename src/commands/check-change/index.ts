import { z } from 'zod/v4';
import { checkNow } from '../../changes/act.js';
import { aboutChange } from '../about-change.js';
import type { Command } from '../command.js';
import { changeId } from '../fields.js';
import { onlyChange } from '../one-change.js';
import { en, nl } from './text.js';

const input = z.object({ id: changeId });
type Input = z.infer<typeof input>;

export const checkChange: Command<Input> = {
  name: 'check-change',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse: onlyChange,
  run: ({ id }, turn) => aboutChange(turn, id, 'check', (_change, acting) => checkNow(turn.parts, acting)),
};
