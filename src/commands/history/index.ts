import { z } from 'zod/v4';
import { entriesOf } from '../../audit/store.js';
import { historyView } from '../../views/history.js';
import { refusedChange } from '../about-change.js';
import { namedChange } from '../answers.js';
import type { Command } from '../command.js';
import { changeId } from '../fields.js';
import { onlyChange } from '../one-change.js';
import { en, nl } from './text.js';

const input = z.object({ id: changeId });
type Input = z.infer<typeof input>;

export const history: Command<Input> = {
  name: 'history',
  phrases: { en: en.phrases, nl: nl.phrases },
  menu: { en: en.menu, nl: nl.menu },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse: onlyChange,
  async run({ id }, turn) {
    const change = await namedChange(turn, id);
    if (!change) return refusedChange(turn, id);
    const entries = await entriesOf(turn.parts.database.kysely, change.id);
    return { card: historyView(change, entries, turn.language) };
  },
};
