import { added, camel, imported, type Skeleton, title } from './skeleton.js';

const index = (name: string) => `import { z } from 'zod/v4';
import { note } from '../answers.js';
import type { Command } from '../command.js';
import { en, nl } from './text.js';

const input = z.object({});
type Input = z.infer<typeof input>;

const words = { en, nl };

export const ${camel(name)}: Command<Input> = {
  name: '${name}',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse: rest => (rest === '' ? {} : undefined),
  run: async (_input, turn) => ({ card: note('info', words[turn.language].answer) }),
};
`;

const text = (name: string) => {
  const phrase = name.replaceAll('-', ' ');
  return `export const en = {
  phrases: ['${phrase}'],
  help: { example: '${phrase}', does: 'answers with one line' },
  answer: '${title(name)}: nothing to tell yet.',
};

export const nl: typeof en = {
  phrases: ['${phrase}'],
  help: { example: '${phrase}', does: 'antwoordt met één regel' },
  answer: '${title(name)}: nog niets te melden.',
};
`;
};

export const commandSkeleton = (name: string): Skeleton => ({
  files: { [`src/commands/${name}/index.ts`]: index(name), [`src/commands/${name}/text.ts`]: text(name) },
  edits: {
    'src/kinds.ts': source => added(source, 'export const commandNames = [', `'${name}'`),
    'src/commands/index.ts': source =>
      added(
        imported(source, `import { ${camel(name)} } from './${name}/index.js';`),
        'export const commands: readonly Command<unknown>[] = [',
        camel(name),
      ),
  },
});
