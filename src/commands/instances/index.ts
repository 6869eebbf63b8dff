import { z } from 'zod/v4';
import { show } from '../../../cards/card.js';
import { instancesCard } from '../../../cards/instances/index.js';
import type { Command } from '../command.js';
import { isFiller, wordsOf } from '../words.js';
import { en, nl } from './text.js';

const input = z.object({});
type Input = z.infer<typeof input>;

export const instances: Command<Input> = {
  name: 'instances',
  phrases: { en: en.phrases, nl: nl.phrases },
  menu: { en: en.menu, nl: nl.menu },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse: rest => (wordsOf(rest).every(isFiller) ? {} : undefined),
  async run(_input, { parts }) {
    const declared = parts.settings.instances.map(one => ({
      alias: one.alias,
      host: one.host,
      hosting: one.hosting,
      signIn: one.signIn.is,
      private: one.private,
    }));
    return { card: show(instancesCard, { instances: declared, first: declared[0]?.alias ?? '' }) };
  },
};
