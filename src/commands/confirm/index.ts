import { z } from 'zod/v4';
import { attestStep } from '../../changes/act.js';
import { aboutChange, seeChange } from '../about-change.js';
import type { Command } from '../command.js';
import { changeId, optional } from '../fields.js';
import { readConfirm } from './read.js';
import { en, nl } from './text.js';

const input = z.object({ id: changeId, step: optional(60), seen: optional(16) });
type Input = z.infer<typeof input>;

export const confirm: Command<Input> = {
  name: 'confirm',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: true,
  reads: ({ step }) => !step,
  parse: readConfirm,
  run: ({ id, step, seen }, turn) =>
    step
      ? aboutChange(turn, id, 'confirm', (_change, acting) =>
          attestStep(turn.parts, { ...acting, step, seen: seen || undefined }),
        )
      : seeChange(turn, id),
};
