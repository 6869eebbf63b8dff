import { z } from 'zod/v4';
import { show } from '../../../cards/card.js';
import { languageCard } from '../../../cards/language/index.js';
import { languages } from '../../language.js';
import type { Command } from '../command.js';
import { readLanguage } from './read.js';
import { en, nl } from './text.js';

const input = z.object({ language: z.enum(languages).nullish() });
type Input = z.infer<typeof input>;

export const language: Command<Input> = {
  name: 'language',
  phrases: { en: en.phrases, nl: nl.phrases },
  menu: { en: en.menu, nl: nl.menu },
  help: { en: en.help, nl: nl.help },
  input,
  alters: true,
  reads: ({ language }) => !language,
  parse: (rest, { phrase }) => readLanguage(rest, phrase),
  async run({ language }, turn) {
    if (!language) return { card: show(languageCard, { language: turn.language, chosen: false }) };
    await turn.parts.database.kysely
      .insertInto('preference')
      .values({
        tenant_id: turn.person.tenantId.toLowerCase(),
        object_id: turn.person.objectId.toLowerCase(),
        language,
      })
      .onConflict(conflict => conflict.columns(['tenant_id', 'object_id']).doUpdateSet({ language }))
      .execute();
    return { card: show(languageCard, { language, chosen: true }), language };
  },
};
