import { z } from 'zod/v4';
import { refusedChange } from '../about-change.js';
import { namedChange } from '../answers.js';
import type { Command } from '../command.js';
import { changeId } from '../fields.js';
import { onlyChange } from '../one-change.js';
import { offerSecret } from './offer.js';
import { en, nl } from './text.js';

const input = z.object({ id: changeId });
type Input = z.infer<typeof input>;

/** The way to a client secret: made at the press of whoever opens the link, and shown to them once. */
export const secret: Command<Input> = {
  name: 'secret',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: true,
  parse: onlyChange,
  async run({ id }, turn) {
    const change = await namedChange(turn, id);
    return change ? offerSecret(turn, change) : refusedChange(turn, id);
  },
};
