import { z } from 'zod/v4';
import { note } from '../answers.js';
import type { Command } from '../command.js';
import { isFiller, wordsOf } from '../words.js';
import { en, nl } from './text.js';

const texts = { en, nl };
const input = z.object({});
type Input = z.infer<typeof input>;

/** Closes this person's sign-in pages that were opened for a vote and not used. Nothing else of a sign-in is kept. */
export const signOut: Command<Input> = {
  name: 'sign-out',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: true,
  parse: rest => (wordsOf(rest).every(isFiller) ? {} : undefined),
  async run(_input, { parts, person, language }) {
    const gone = await parts.database.kysely
      .deleteFrom('step_up')
      .where('used_at', 'is', null)
      .where('tenant_id', '=', person.tenantId.toLowerCase())
      .where('object_id', '=', person.objectId.toLowerCase())
      .returning('expires_at')
      .execute();
    const open = gone.filter(page => page.expires_at > parts.clock.now()).length;
    const { closed, kept } = texts[language];
    return { card: note('done', `${closed(open)} ${kept}`), data: { closed: open } };
  },
};
